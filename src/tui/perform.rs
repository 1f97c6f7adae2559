//! Does what the state asks for outside of itself.

use super::message::{Order, Outcome};
use super::state::{Library, State};
use crate::export::{self, Subject};
use crate::model::EventId;
use crate::query::{Query, Selection};
use crate::store::{Existing, write_whole};
use std::sync::Arc;

/// An export, with all that it needs to be done elsewhere.
pub(super) struct Job {
    library: Arc<Library>,
    selection: Selection,
    query: Query,
    order: Order,
}

impl Job {
    /// The export of what the state shows now, or of its marked events.
    pub fn new(state: &State, order: Order) -> Job {
        let (selection, query) = match &order.marked {
            Some(marked) => marked_only(state, marked),
            None => (state.selection.clone(), state.query.clone()),
        };
        Job { library: state.library.clone(), selection, query, order }
    }

    /// Writes the file.
    pub fn run(self) -> Outcome {
        let path = &self.order.path;
        if !self.order.replace && path.symlink_metadata().is_ok() && !path.is_dir() {
            return Outcome::Exists;
        }
        let existing = if self.order.replace { Existing::Replace } else { Existing::Keep };
        let subject = Subject { corpus: &self.library.corpus, query: self.query.as_str(), selection: &self.selection };
        match write_whole(path, existing, |out| export::write(self.order.format, &subject, out)) {
            Ok(()) => Outcome::Wrote { path: path.clone(), events: self.selection.len() },
            Err(failure) => Outcome::Failed(failure),
        }
    }
}

/// The marked events as they are shown, or, where the query hides some of them, as they are without it.
fn marked_only(state: &State, marked: &[EventId]) -> (Selection, Query) {
    let shown = state.selection.keep_only(marked);
    if shown.len() == marked.len() {
        (shown, state.query.clone())
    } else {
        (Selection::all(state.corpus()).keep_only(marked), Query::default())
    }
}
