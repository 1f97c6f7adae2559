//! The export dialog: which format, which file, and whether to replace what stands there.

use super::input::Input;
use super::message::Order;
use crate::export::{Comparison, Format};
use crate::keys::Key;
use crate::model::EventId;
use crate::store::Failure;
use std::path::Path;

/// The dialog.
#[derive(Clone, Debug)]
pub struct ExportBox {
    /// In which format.
    pub format: Format,
    /// The path, as typed.
    pub path: Input,
    /// What is written.
    pub what: What,
    /// How far it has come.
    pub stage: Stage,
}

/// What an export writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The events that are shown.
    Shown,
    /// The marked events, whatever is shown.
    Marked(Vec<EventId>),
    /// A comparison of the accounts of what is shown, or of those events of it that are named.
    Comparison(Comparison, Option<Vec<EventId>>),
}

impl What {
    /// What the file is called if nobody calls it otherwise.
    fn stem(&self) -> &'static str {
        match self {
            What::Shown | What::Marked(_) => "annals",
            What::Comparison(Comparison::Matrix(_), _) => "annals-matrix",
            What::Comparison(Comparison::Difference(..), _) => "annals-difference",
            What::Comparison(Comparison::Conflicts, _) => "annals-conflicts",
            What::Comparison(Comparison::Origins, _) => "annals-origins",
        }
    }
}

/// How far an export has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Format and path are being chosen.
    Choosing,
    /// A file stands there; Enter replaces it.
    Replacing,
    /// It is being written, so many bytes so far.
    Writing(u64),
    /// It is to be written no further, which may take a moment.
    Stopping,
    /// It could not be written.
    Failed(Failure),
}

impl ExportBox {
    /// A dialog that proposes a path.
    pub fn new(what: What) -> ExportBox {
        let format = Format::Text;
        let path = Input::new(&format!("{}.{}", what.stem(), format.ending()));
        ExportBox { format, path, what, stage: Stage::Choosing }
    }

    /// A dialog with path and format already chosen.
    pub fn to(path: &Path, format: Format, what: What) -> ExportBox {
        ExportBox { format, path: Input::new(&path.display().to_string()), what, stage: Stage::Choosing }
    }

    /// Whether a file is being written; until that has ended nothing is chosen anew.
    pub fn is_under_way(&self) -> bool {
        matches!(self.stage, Stage::Writing(_) | Stage::Stopping)
    }

    /// Takes a key that edits the path.
    pub fn press(&mut self, key: Key) {
        if !self.is_under_way() && self.path.press(key) {
            self.stage = Stage::Choosing;
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        if !self.is_under_way() {
            self.path.insert(text);
            self.stage = Stage::Choosing;
        }
    }

    /// The next format, or the one before. A path with the ending of the old format gets that of the new one.
    pub fn change_format(&mut self, forward: bool) {
        if self.is_under_way() {
            return;
        }
        let all = Format::ALL;
        let index = all.iter().position(|format| *format == self.format).unwrap_or(0);
        let step = if forward { 1 } else { all.len() - 1 };
        let next = all[(index + step) % all.len()];
        if let Some(stem) = self.path.text().strip_suffix(&format!(".{}", self.format.ending())) {
            self.path = Input::new(&format!("{stem}.{}", next.ending()));
        }
        self.format = next;
        self.stage = Stage::Choosing;
    }

    /// Begins to write, if a path is there; what is to be written.
    pub fn start(&mut self) -> Option<Order> {
        let path = self.path.text().trim();
        if path.is_empty() {
            self.stage = Stage::Failed(Failure::new("no file is named", "type a path"));
            return None;
        }
        let order = Order {
            format: self.format,
            path: path.into(),
            replace: self.stage == Stage::Replacing,
            what: self.what.clone(),
        };
        self.stage = Stage::Writing(0);
        Some(order)
    }
}
