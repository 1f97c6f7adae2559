//! Does what the state asks for outside of itself.

use super::export_box::What;
use super::library::Library;
use super::message::{Message, Order, Outcome, Reopened};
use super::state::{Comparing, State};
use crate::export::{self, Subject, count};
use crate::model::EventId;
use crate::model::date::Date;
use crate::query::{Query, Selection};
use crate::store::{Counted, Existing, Failure, Source, Watch, write_whole};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// An export, with all that it needs to be done elsewhere.
pub(super) struct Job {
    library: Arc<Library>,
    selection: Arc<Selection>,
    query: Query,
    order: Order,
    /// Whether the articles are still to be compared: a file holds the same at whatever moment it is written.
    compare: bool,
    watch: Watch,
}

impl Job {
    /// The export of what the state shows now, or of its marked events.
    pub fn new(state: &State, order: Order) -> Job {
        let (selection, query) = match &order.what {
            What::Marked(marked) => marked_only(state, marked),
            What::Comparison(_, Some(part)) => (Arc::new(state.selection.keep_only(part)), state.query.clone()),
            What::Shown | What::Comparison(_, None) => (state.selection.clone(), state.query.clone()),
        };
        let compare = state.comparing == Comparing::UnderWay;
        Job { library: state.library.clone(), selection, query, order, compare, watch: Watch::default() }
    }

    /// The eye on it: counts the bytes, and may stop it.
    pub fn watch(&self) -> Watch {
        self.watch.clone()
    }

    /// Writes the file.
    pub fn run(self) -> Outcome {
        let (path, watch) = (&self.order.path, &self.watch);
        if !self.order.replace && path.symlink_metadata().is_ok() && !path.is_dir() {
            return Outcome::Exists;
        }
        let existing = if self.order.replace { Existing::Replace } else { Existing::Keep };
        let library = if self.compare { Arc::new(self.library.compared()) } else { self.library.clone() };
        if watch.is_stopped() {
            return Outcome::Stopped;
        }
        let subject = Subject { corpus: &library.corpus, query: self.query.as_str(), selection: &self.selection };
        let format = self.order.format;
        let written = match self.order.what {
            What::Comparison(comparison, _) => {
                let compared = comparison.of(&subject);
                if let Some([why, hint]) = compared.refusal(format) {
                    return Outcome::Failed(Failure::new(why, hint));
                }
                write_whole(path, existing, |out| compared.write(format, &mut Counted { out, watch }))
                    .map(|()| compared.size())
            }
            What::Shown | What::Marked(_) => {
                write_whole(path, existing, |out| export::write(format, &subject, &mut Counted { out, watch }))
                    .map(|()| count(self.selection.len(), "event", "events"))
            }
        };
        match written {
            Ok(size) => Outcome::Wrote { path: path.clone(), size },
            Err(_) if watch.is_stopped() => Outcome::Stopped,
            Err(failure) => Outcome::Failed(failure),
        }
    }
}

/// The marked events as they are shown, or, where the query hides some of them, as they are without it.
fn marked_only(state: &State, marked: &[EventId]) -> (Arc<Selection>, Query) {
    let shown = state.selection.keep_only(marked);
    if shown.len() == marked.len() {
        (Arc::new(shown), state.query.clone())
    } else {
        (Arc::new(state.library.all.selection.keep_only(marked)), Query::default())
    }
}

/// Reads a corpus anew.
pub(super) fn reopen(source: &Source, dates: &BTreeMap<String, Date>) -> Result<Reopened, Failure> {
    if *source == Source::StandardInput {
        return Err(Failure::new("this corpus came from standard input", "what was read once cannot be read again"));
    }
    let opened = source.open_with(dates)?;
    Ok(Reopened::new(opened, source))
}

/// Opens a page in the user's browser, and does not wait for it.
pub(super) fn open_url(url: &str) -> Result<(), Failure> {
    open::that_detached(url)
        .map_err(|error| Failure::new(format!("cannot open {url}: {error}"), "open it in a browser by hand"))
}

/// Writes the dates that were given on the screen into the manifest.
pub(super) fn write_manifest(state: &State, old: Existing) -> Message {
    let folder = match &state.library.source {
        Source::Path(path) if path.is_dir() => path.clone(),
        Source::Path(path) => path.parent().map(Path::to_path_buf).unwrap_or_default(),
        _ => {
            let hint = "a corpus in a folder has a manifest beside its articles";
            return Message::Failed(Failure::new("this corpus lies in no folder", hint));
        }
    };
    // A file is found by its name, an article in a file of many by its id.
    let named = state.given.iter().map(|(key, date)| {
        let file = state.corpus().find_article(key).map(|article| article.at().file.to_string()).unwrap_or_default();
        let name = Path::new(&file).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        (if name.ends_with(".jsonl") || name.is_empty() { key.clone() } else { name }, date.clone())
    });
    crate::store::write_manifest(&folder, &named.collect(), old).map_or_else(Message::Failed, Message::WroteManifest)
}
