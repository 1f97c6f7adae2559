//! Articles without events, read by rules: what `annals FOLDER` does with raw articles.

use super::failure::Failure;
use super::reading::Reading;
use crate::extract::{self, Progress, Stage};
use crate::model::Severity;
use crate::model::record::NameRecord;
use crate::text::fold::fold;
use std::collections::HashMap;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;

impl Reading {
    /// Reads up to so many more files of articles; false when there are no more, or somebody asked to stop.
    pub fn read_on(&mut self, most: usize) -> bool {
        const AT_ONCE: usize = 64;
        let mut pending = std::mem::take(&mut self.pending);
        let mut left = most;
        let mut more = pending.len() > 0;
        while left > 0 && more && !self.watch.is_stopped() {
            let now = left.min(AT_ONCE);
            let read = pending.read_so_far();
            self.watch.set("reading articles", read as u64, (read + pending.len()) as u64);
            more = pending.read(now, self);
            left -= now;
        }
        self.pending = pending;
        more && !self.watch.is_stopped()
    }

    /// How many files of articles are left to read.
    pub fn left(&self) -> usize {
        self.pending.len()
    }

    /// Whether these are raw articles, so that rules read them.
    pub fn is_raw(&self) -> bool {
        !self.has_events
            && self.by_rules.is_none()
            && self.records.events.is_empty()
            && self.records.articles.iter().any(|article| article.body.is_some())
    }

    /// Fails where there was something to read and nothing could be read.
    pub(super) fn nothing_at_all(&self, label: &str) -> Result<(), Failure> {
        let records = &self.records;
        let is_empty = records.articles.is_empty() && records.events.is_empty() && records.names.is_empty();
        let mut errors = self.problems.iter().filter(|problem| problem.severity == Severity::Error);
        match errors.next().filter(|_| is_empty && !self.has_events && !self.has_corpus) {
            None => Ok(()),
            Some(first) => {
                let more = errors.count();
                let others = if more > 0 { format!(" (and {more} more)") } else { String::new() };
                Err(Failure::new(
                    format!("{label} holds nothing that can be read: {}{others}", first.message),
                    &first.help,
                ))
            }
        }
    }

    /// Adds the events, names and what was not read of raw articles; nothing where somebody wrote events, or where the
    /// watch says to stop.
    pub fn read_by_rules(&mut self) {
        if !self.is_raw() {
            return;
        }
        let watch = &self.watch;
        let tell = |progress: Progress| {
            watch.set(doing(progress.stage), progress.done as u64, progress.all as u64);
            if watch.is_stopped() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let threads = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        let Ok(read) = extract::read(&self.records.articles, threads, &tell) else { return };
        self.by_rules = Some(read.events);
        self.unread = read.unread;
        merge(&mut self.records.names, read.names);
    }

    /// Makes records of the events that the rules read, for whoever writes them down.
    pub fn keep_records(&mut self) {
        if let Some(events) = self.by_rules.take() {
            self.records.events.extend(events.records(&self.records.articles));
        }
    }
}

fn doing(stage: Stage) -> &'static str {
    match stage {
        Stage::Names => "finding names",
        Stage::Events => "finding events",
        Stage::Same => "putting the same events together",
    }
}

/// Adds names that the rules found to those that somebody wrote: one that is there already gets the new spellings only.
pub(super) fn merge(names: &mut Vec<NameRecord>, found: Vec<NameRecord>) {
    let mut known: HashMap<(&'static str, String), usize> = HashMap::new();
    for (index, name) in names.iter().enumerate() {
        for spelling in std::iter::once(&name.name).chain(&name.spellings) {
            known.entry((name.kind.as_str(), fold(spelling))).or_insert(index);
        }
    }
    for name in found {
        let all: Vec<&String> = std::iter::once(&name.name).chain(&name.spellings).collect();
        let index = all.iter().find_map(|spelling| known.get(&(name.kind.as_str(), fold(spelling))).copied());
        match index {
            None => names.push(name),
            Some(index) => {
                let new = all.into_iter().filter(|spelling| !known.contains_key(&(name.kind.as_str(), fold(spelling))));
                let new: Vec<String> = new.cloned().collect();
                names[index].spellings.extend(new);
            }
        }
    }
}
