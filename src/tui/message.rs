//! What happens to the explorer, and what it wants done.

use super::export_box::What;
use super::library::Library;
use crate::export::Format;
use crate::keys::Key;
use crate::store::Failure;
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
    /// An export ended.
    Exported(Outcome),
    /// The files were read anew.
    Reloaded(Result<Reopened, Failure>),
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

/// A corpus read anew, and how many things were left out of it.
#[derive(Clone, Debug)]
pub struct Reopened {
    /// The corpus and what is made of it.
    pub library: Arc<Library>,
    /// How many mistakes left something out.
    pub mistakes: usize,
}

impl PartialEq for Reopened {
    fn eq(&self, other: &Reopened) -> bool {
        Arc::ptr_eq(&self.library, &other.library)
    }
}

impl Eq for Reopened {}

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
    /// Write a file.
    Export(Order),
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
