//! A corpus folder: what its files are, on disk or inside the program.

use super::failure::Failure;
use super::files::{TextFile, entries, stays_inside, text_at, texts_in};
use super::raw::{self, Pending};
use super::reading::Reading;
use super::{events, jsonl, tables};
use crate::model::{At, Builder, Problem, Severity};
use std::collections::BTreeSet;
use std::path::Path;

/// The texts of a corpus folder, sorted into what they are.
#[derive(Default)]
pub(super) struct Parts {
    pub corpus: Option<TextFile>,
    pub names: Option<TextFile>,
    pub articles: Vec<TextFile>,
    pub events: Vec<TextFile>,
}

impl Parts {
    pub fn read(self, reading: &mut Reading) {
        if let Some(file) = &self.corpus {
            tables::corpus(file, reading);
        }
        if let Some(file) = &self.names {
            tables::names(file, reading);
        }
        for file in self.articles {
            let record = raw::text(file, &mut reading.problems);
            reading.article(record);
        }
        for file in &self.events {
            events::read(file, reading);
        }
    }
}

/// Reads the corpus folder at `root`.
pub(super) fn read_folder(root: &Path, reading: &mut Reading) -> Result<(), Failure> {
    std::fs::read_dir(root).map_err(|error| Failure::io("open", root, &error))?;
    if is_bulk(root) {
        return read_bulk(root, reading);
    }
    let inside = |name: &str| Some(root.join(name)).filter(|path| path.symlink_metadata().is_ok());
    let articles = inside("articles").unwrap_or_else(|| root.to_path_buf());
    reading.pending = Pending::of_folder(&articles, root, &mut reading.problems);
    let mut parts = Parts::default();
    if let Some(path) = inside("corpus.toml") {
        parts.corpus = text_at(&path, root, &mut reading.problems);
    }
    if let Some(path) = inside("names.toml") {
        parts.names = text_at(&path, root, &mut reading.problems);
    }
    if let Some(events) = inside("events") {
        parts.events = texts_in(&events, &["toml"], root, &mut reading.problems);
    }
    reading.has_events = !parts.events.is_empty();
    reading.has_corpus = parts.corpus.is_some();
    if reading.is_to_link && reading.has_events {
        reading.builder = Some(Builder::default());
    }
    if reading.pending.len() == 0 && parts.corpus.is_none() && parts.events.is_empty() {
        if let Some(unread) = reading.problems.iter().find(|problem| problem.severity == Severity::Error) {
            let more = reading.problems.len() - 1;
            let others = if more > 0 { format!(" (and {more} more)") } else { String::new() };
            let message = format!("{} holds nothing that can be read: {}{others}", root.display(), unread.message);
            return Err(Failure::new(message, &unread.help));
        }
        return Err(Failure::new(
            format!(
                "{} holds no corpus: no articles (.txt, .md, .html, .jsonl), no events, no corpus.toml",
                root.display()
            ),
            "a corpus is a folder with articles/*.md, events/*.toml and names.toml; see the README",
        ));
    }
    parts.read(reading);
    Ok(())
}

/// A folder of the bulk twin: one file of records for each sort.
pub(super) fn is_bulk(root: &Path) -> bool {
    let is_there = |name: &str| ["", ".gz", ".zst"].iter().any(|packed| root.join(format!("{name}{packed}")).exists());
    is_there("events.jsonl") || is_there("articles.jsonl")
}

fn read_bulk(root: &Path, reading: &mut Reading) -> Result<(), Failure> {
    let (mut is_read, mut unread, mut seen) = (false, None, BTreeSet::new());
    for path in entries(root, &mut reading.problems) {
        let name = jsonl::stem(&path).unwrap_or_default();
        let sort = match name {
            "articles.jsonl" => jsonl::Sort::Any,
            "events.jsonl" => {
                reading.has_events = true;
                jsonl::Sort::Event
            }
            "names.jsonl" => jsonl::Sort::Tagged,
            "corpus.toml" => {
                if let Some(file) = text_at(&path, root, &mut reading.problems) {
                    tables::corpus(&file, reading);
                }
                continue;
            }
            _ => continue,
        };
        // The plain one comes first in the order of names.
        if !seen.insert(name.to_string()) {
            let at = At::file(&path.display().to_string().into());
            let message = format!("{name} is there already, packed another way or not; this one is not read");
            reading.problems.push(Problem::warning(at, "read-already", message, "keep one of them"));
            continue;
        }
        let read = stays_inside(&path, root).and_then(|()| jsonl::read_file(&path, sort, reading));
        match read {
            Ok(()) => is_read = true,
            Err(failure) => {
                let at = At::file(&path.display().to_string().into());
                let problem = Problem::error(at, "unreadable", failure.message.to_string(), failure.hint.to_string());
                reading.problems.push(problem);
                unread = unread.or(Some(failure));
            }
        }
    }
    unread.filter(|_| !is_read).map_or(Ok(()), Err)
}
