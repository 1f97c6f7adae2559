//! What happens to the explorer, and what it wants done.

use super::export_box::What;
use super::library::Library;
use super::question::{Answer, Question};
use crate::export::Format;
use crate::keys::Key;
use crate::store::{Existing, Failure, Opened, Seen, Source};
use crate::text::safe::Safe;
use std::path::PathBuf;
use std::sync::Arc;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The terminal has this size now.
    Resize {
        /// Columns.
        width: u16,
        /// Rows.
        height: u16,
    },
    /// The mouse was used.
    Mouse(Mouse),
    /// What the search box asked is answered.
    Answered(Answer),
    /// So many bytes of an export are written.
    Written(u64),
    /// An export ended.
    Exported(Outcome),
    /// The files were read anew.
    Reloaded(Result<Reopened, Failure>),
    /// How far the reading has come.
    Progress(Progress),
    /// More of the corpus is read, and not yet all.
    Grown(Reopened),
    /// All of the corpus is read; nothing where somebody stopped it.
    Read(Result<Option<Reopened>, Failure>),
    /// The articles are compared, or could not be.
    Compared(Result<Compared, Failure>),
    /// The dates given here stand in this file now.
    WroteManifest(PathBuf),
    /// Something asked for outside went wrong.
    Failed(Failure),
}

/// What the mouse did, and where: column and row from the top left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What it did.
    pub kind: MouseKind,
    /// From the left.
    pub column: u16,
    /// From the top.
    pub row: u16,
}

/// What a mouse can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseKind {
    /// Its first button was pressed.
    Press,
    /// It was moved with its first button held.
    Drag,
    /// Its wheel was turned towards the hand.
    WheelDown,
    /// Its wheel was turned away from the hand.
    WheelUp,
}

/// How far the reading of articles has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub seen: Seen,
    /// How many seconds it will go on, as far as that can be told.
    pub left: Option<u64>,
}

/// A corpus read anew, and how many things were left out of it.
#[derive(Clone, Debug)]
pub struct Reopened {
    /// The corpus and what is made of it.
    pub library: Arc<Library>,
    /// How many mistakes left something out.
    pub mistakes: usize,
}

impl Reopened {
    /// What was opened, ready to be shown.
    pub fn new(opened: Opened, source: &Source) -> Reopened {
        let mistakes = opened.error_count();
        Reopened { library: Arc::new(Library::new(opened, source.clone())), mistakes }
    }
}

impl PartialEq for Reopened {
    fn eq(&self, other: &Reopened) -> bool {
        Arc::ptr_eq(&self.library, &other.library)
    }
}

impl Eq for Reopened {}

/// A corpus whose articles are compared.
#[derive(Clone, Debug)]
pub struct Compared {
    /// The corpus as it was.
    pub of: Arc<Library>,
    /// The same, and which of its articles retell others.
    pub library: Arc<Library>,
}

impl Compared {
    /// Compares the articles of a corpus.
    pub fn new(library: &Arc<Library>) -> Compared {
        Compared { of: library.clone(), library: Arc::new(library.compared()) }
    }
}

impl PartialEq for Compared {
    fn eq(&self, other: &Compared) -> bool {
        Arc::ptr_eq(&self.library, &other.library)
    }
}

impl Eq for Compared {}

/// How an export ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is on the disk.
    Wrote {
        /// Where.
        path: PathBuf,
        /// How much: "3 events".
        size: Safe,
    },
    /// Somebody stopped it; no file was made or changed.
    Stopped,
    /// A file stands there already, and nobody said to replace it.
    Exists,
    /// It could not be done.
    Failed(Failure),
}

/// Something to be done outside of the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Leave.
    Quit,
    /// Stop until somebody says `fg`.
    Suspend,
    /// Draw everything anew.
    Redraw,
    /// Answer what the search box asks; what it asked before is of no use any more.
    Answer(Question),
    /// Write a file.
    Export(Order),
    /// Stop writing it.
    StopExport,
    /// Put this into the clipboard.
    Copy(Safe),
    /// Open this page in a browser.
    OpenUrl(String),
    /// Open this file at this line in an editor, then read everything anew.
    Edit {
        /// Which file.
        file: PathBuf,
        /// Which line, from 1.
        line: u32,
    },
    /// Read the files anew.
    Reload,
    /// Compare the articles of the corpus that is open.
    Compare,
    /// Stop reading.
    Stop,
    /// Write the dates given here into the manifest.
    WriteManifest(Existing),
}

/// What to write, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// In which format.
    pub format: Format,
    /// Where.
    pub path: PathBuf,
    /// Whether to replace what stands there.
    pub replace: bool,
    /// What of the corpus.
    pub what: What,
}
