//! Raw articles written down as a corpus that a person can edit, and added to one later.
//!
//! What was written once is remembered in the hidden file `.ingested` of the corpus: so that what a person changes stays
//! changed, and what a person deletes stays deleted, whatever is read again.

mod add;
mod insert;
mod state;

use super::failure::Failure;
use super::reading::Reading;
use super::save::{EVENTS_A_FILE, Inside, Target, events_file, events_text, in_order, names_text};
use super::source::Source;
use super::watch::Watch;
use super::write::Existing;
use crate::extract::Events;
use crate::model::record::{ArticleRecord, EventRecord};
use add::Adding;
use state::State;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// How much was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ingested {
    /// Whether the corpus is new.
    pub is_new: bool,
    /// Articles written.
    pub articles: usize,
    /// Events written.
    pub events: usize,
    /// Assertions added to events that were there already.
    pub says: usize,
    /// Articles that the corpus has already, or that somebody deleted from it.
    pub known: usize,
    /// Assertions left out since somebody deleted their event.
    pub deleted: usize,
    /// Articles without a publication date among those written.
    pub undated: usize,
}

/// Reads the articles at some paths: folders, files, `-`. Nothing is read by rules yet.
///
/// # Errors
/// The first path at which nothing can be read.
pub fn read_articles(paths: &[PathBuf], watch: &Watch) -> Result<Reading, Failure> {
    let mut all = Reading::default();
    for path in paths {
        let mut reading = Source::from_argument(Some(path)).begin_records(watch)?;
        let files = reading.left();
        reading.read_on(usize::MAX);
        if files > 0 {
            reading.nothing_at_all(&path.display().to_string())?;
        }
        all.records.articles.append(&mut reading.records.articles);
        all.problems.append(&mut reading.problems);
    }
    Ok(Reading { watch: watch.clone(), ..all })
}

/// Reads articles by rules and writes them down: as a new corpus, or into the one that is there. With `replace` a corpus
/// that is there, and nothing else, is written anew.
///
/// # Errors
/// What stands there and is no corpus, and what the file system says. A new corpus is written whole or not at all; into one
/// that is there each file is.
pub fn ingest(mut articles: Reading, path: &Path, replace: bool) -> Result<Ingested, Failure> {
    let is_there = std::fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_some());
    if is_there && !replace {
        return Adding::to(path, articles)?.write();
    }
    only_first(&mut articles);
    in_order(&mut articles.records);
    articles.read_by_rules();
    // Nobody is told here of what was not read, and it is much.
    articles.unread = Vec::new();
    in_order(&mut articles.records);
    let Reading { records, watch, by_rules, .. } = articles;
    let events = by_rules.unwrap_or_default();
    let told = Ingested {
        is_new: true,
        articles: records.articles.len(),
        events: events.len(),
        undated: records.articles.iter().filter(|article| article.published.is_none()).count(),
        ..Ingested::default()
    };
    let existing = if replace { Existing::Replace } else { Existing::Keep };
    Target::Folder(path.to_path_buf()).write_with(records, existing, &watch, |folder, records| {
        let mut state = State::default();
        state.articles(&records.articles);
        state.names(&names_text(&records.names));
        write_events(&events, &records.articles, folder, &mut state, &watch)?;
        folder.put(state::NAME, |out| out.write_all(state.text().as_bytes()))
    })?;
    Ok(told)
}

/// Writes events file by file: their records together would take several times the room of the articles.
fn write_events(
    events: &Events,
    articles: &[ArticleRecord],
    folder: &Inside<'_>,
    state: &mut State,
    watch: &Watch,
) -> Result<(), Failure> {
    let mut records = events.records(articles);
    for index in 0.. {
        let part: Vec<EventRecord> = records.by_ref().take(EVENTS_A_FILE).collect();
        if part.is_empty() {
            break;
        }
        folder.put(&events_file(index, events.len()), |out| out.write_all(events_text(&part).as_bytes()))?;
        state.events(&part);
        watch.add(part.len() as u64);
    }
    Ok(())
}

/// Of several articles of one id the first is kept; linking a corpus would tell of the others.
fn only_first(reading: &mut Reading) {
    let mut seen = HashSet::new();
    reading.records.articles.retain(|article| seen.insert(article.id.value.clone()));
}
