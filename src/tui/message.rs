//! What happens to the explorer, and what it wants done.

use crate::export::Format;
use crate::keys::Key;
use crate::model::EventId;
use crate::store::Failure;
use std::path::PathBuf;

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
    /// An export ended.
    Exported(Outcome),
}

/// How an export ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is on the disk.
    Wrote {
        /// Where.
        path: PathBuf,
        /// How many events.
        events: usize,
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
    /// These events only, if any are named; else what is shown.
    pub marked: Option<Vec<EventId>>,
}
