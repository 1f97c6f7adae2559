//! The export dialog: which format, which file, and whether to replace what stands there.

use super::input::Input;
use super::message::Order;
use crate::export::Format;
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
    /// The marked events, if there are any.
    pub marked: Option<Vec<EventId>>,
    /// How far it has come.
    pub stage: Stage,
}

/// How far an export has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Format and path are being chosen.
    Choosing,
    /// A file stands there; Enter replaces it.
    Replacing,
    /// It is being written.
    Writing,
    /// It could not be written.
    Failed(Failure),
}

impl ExportBox {
    /// A dialog for these marked events, or for what is shown.
    pub fn new(marked: Option<Vec<EventId>>) -> ExportBox {
        let format = Format::Text;
        ExportBox { format, path: Input::new(&format!("annals.{}", format.ending())), marked, stage: Stage::Choosing }
    }

    /// A dialog with path and format already chosen.
    pub fn to(path: &Path, format: Format, marked: Option<Vec<EventId>>) -> ExportBox {
        ExportBox { format, path: Input::new(&path.display().to_string()), marked, stage: Stage::Choosing }
    }

    /// Takes a key that edits the path.
    pub fn press(&mut self, key: Key) {
        if self.path.press(key) {
            self.stage = Stage::Choosing;
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        self.path.insert(text);
        self.stage = Stage::Choosing;
    }

    /// The next format, or the one before. A path with the ending of the old format gets that of the new one.
    pub fn change_format(&mut self, forward: bool) {
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
            marked: self.marked.clone(),
        };
        self.stage = Stage::Writing;
        Some(order)
    }
}
