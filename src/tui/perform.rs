//! Does what the state asks for outside of itself.

use super::export_box::What;
use super::library::Library;
use super::message::{Order, Outcome, Reopened};
use super::state::State;
use crate::export::{self, Subject, count};
use crate::lexicon::Lexicon;
use crate::model::EventId;
use crate::query::{Query, Selection};
use crate::store::{Existing, Failure, Source, write_whole};
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
        let (selection, query) = match &order.what {
            What::Marked(marked) => marked_only(state, marked),
            What::Comparison(_, Some(part)) => (state.selection.keep_only(part), state.query.clone()),
            What::Shown | What::Comparison(_, None) => (state.selection.clone(), state.query.clone()),
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
        let format = self.order.format;
        let written = match self.order.what {
            What::Comparison(comparison, _) => {
                let compared = comparison.of(&subject);
                write_whole(path, existing, |out| compared.write(format, out)).map(|()| compared.size())
            }
            What::Shown | What::Marked(_) => write_whole(path, existing, |out| export::write(format, &subject, out))
                .map(|()| count(self.selection.len(), "event", "events")),
        };
        match written {
            Ok(size) => Outcome::Wrote { path: path.clone(), size },
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

/// Reads a corpus anew.
pub(super) fn reopen(source: &Source) -> Result<Reopened, Failure> {
    if *source == Source::StandardInput {
        return Err(Failure::new("this corpus came from standard input", "what was read once cannot be read again"));
    }
    let opened = source.open()?;
    let mistakes = opened.error_count();
    let library = Library { lexicon: Lexicon::new(&opened.corpus), corpus: opened.corpus, source: source.clone() };
    Ok(Reopened { library: Arc::new(library), mistakes })
}

/// Opens a page in the user's browser, and does not wait for it.
pub(super) fn open_url(url: &str) -> Result<(), Failure> {
    open::that_detached(url)
        .map_err(|error| Failure::new(format!("cannot open {url}: {error}"), "open it in a browser by hand"))
}
