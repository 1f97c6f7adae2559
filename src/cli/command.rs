//! What the command line asks for, as plain data.

use super::convert::Convert;
use super::dates::Dates;
use super::generate::Completions;
use super::ingest::Ingest;
use super::init::Init;
use crate::compare::RowOrder;
use crate::export::Format;
use crate::keys::Key;
use crate::settings::ThemeName;
use crate::store::Source;
use std::path::PathBuf;

/// What to do.
pub(crate) enum Command {
    /// Show a corpus on the screen.
    Explore(Explore),
    /// Something that needs no screen.
    Headless(Task),
}

/// Showing a corpus on the screen.
pub(crate) struct Explore {
    pub source: Source,
    /// The query to begin with.
    pub query: Option<String>,
    /// Keys to play without a terminal.
    pub replay: Option<Replay>,
    /// Print instead of drawing.
    pub plain: bool,
    /// Draw with ASCII characters only, or do not; else the settings decide.
    pub ascii: Option<bool>,
    /// Listen to the mouse, or do not; else the settings decide.
    pub mouse: Option<bool>,
    /// The theme; else the user's files decide.
    pub theme: Option<ThemeName>,
}

/// Keys to play without a terminal, on a screen of so many columns and rows.
pub(crate) struct Replay {
    pub keys: Vec<Key>,
    pub size: (u16, u16),
}

/// A command that needs no screen.
pub(crate) enum Task {
    Export(Export),
    Compare(Compare),
    Names(Names),
    Articles(Listing),
    Check(Listing),
    Dates(Dates),
    Convert(Convert),
    Ingest(Ingest),
    Init(Init),
    Keys,
    Completions(Completions),
    Man,
}

/// Writing what a query leaves.
pub(crate) struct Export {
    pub source: Source,
    pub query: Option<String>,
    pub format: Format,
    /// Where to; nothing for standard output.
    pub output: Option<PathBuf>,
    pub force: bool,
}

/// Comparing accounts, and writing what comes of it.
pub(crate) struct Compare {
    pub asked: Asked,
    /// Of what, in which format, and where to.
    pub export: Export,
}

/// What is to be compared.
pub(crate) enum Asked {
    /// Events against articles.
    Matrix(RowOrder),
    /// Two articles, as they were named.
    Difference(String, String),
    /// What cannot all be true.
    Conflicts,
    /// Which articles tell one story.
    Origins,
}

/// Listing names.
pub(crate) struct Names {
    pub source: Source,
    pub pattern: Option<String>,
    pub json: bool,
}

/// Listing something else of a corpus.
pub(crate) struct Listing {
    pub source: Source,
    pub json: bool,
}
