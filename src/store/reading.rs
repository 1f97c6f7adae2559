//! What has been read of a corpus, before it is linked: its records and the mistakes in its files.

use super::raw::Pending;
use super::rest::Limit;
use super::source::Opened;
use super::watch::Watch;
use crate::extract::{Events, Unread};
use crate::model::record::{ArticleRecord, EventRecord, NameRecord, Records};
use crate::model::{Builder, Problem, Severity};

/// The records of a corpus and what was wrong with its files.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// What is sound.
    pub records: Records,
    /// Every mistake that shows before the records are linked.
    pub problems: Vec<Problem>,
    /// Passages, and whole articles, that the rules left out, and why.
    pub unread: Vec<Unread>,
    pub(super) watch: Watch,
    /// What the rules read of the articles, while no records are made of it.
    pub(super) by_rules: Option<Events>,
    /// Where articles, events and names go as they are read; without it they stay among the records.
    pub(super) builder: Option<Builder>,
    /// Whether it is read to be linked, so that nobody asks for the records of what somebody wrote.
    pub(super) is_to_link: bool,
    /// How much is to be read of files of lines, where not all is.
    pub(super) limit: Option<Limit>,
    /// Article files that are not read yet.
    pub(super) pending: Pending,
    /// Whether somebody wrote events, so that nothing is read by rules.
    pub(super) has_events: bool,
    /// Whether somebody began a corpus, be it an empty one.
    pub(super) has_corpus: bool,
}

impl Reading {
    pub(super) fn article(&mut self, record: ArticleRecord) {
        match &mut self.builder {
            Some(builder) => builder.article(record),
            None => self.records.articles.push(record),
        }
        self.watch.add(1);
    }

    pub(super) fn event(&mut self, record: EventRecord) {
        match &mut self.builder {
            Some(builder) => builder.event(record),
            None => self.records.events.push(record),
        }
        self.watch.add(1);
    }

    pub(super) fn name(&mut self, record: NameRecord) {
        match &mut self.builder {
            Some(builder) => builder.name(record),
            None => self.records.names.push(record),
        }
        self.watch.add(1);
    }

    /// An empty reading of the same sort, for a part of the same files.
    pub(super) fn beside(&self) -> Reading {
        Reading { watch: self.watch.clone(), builder: self.builder.as_ref().map(Builder::beside), ..Reading::default() }
    }

    /// Puts what was read apart behind what was read here.
    pub(super) fn join(&mut self, apart: Reading) {
        let Reading { records, problems, builder, .. } = apart;
        self.records.join(records);
        self.problems.extend(problems);
        if let (Some(own), Some(other)) = (&mut self.builder, builder) {
            own.append(other);
        }
    }

    /// The same, one record after the other, as if each were read here.
    pub(super) fn take_in(&mut self, mut apart: Reading) {
        std::mem::take(&mut apart.records.articles).into_iter().for_each(|article| self.article(article));
        std::mem::take(&mut apart.records.events).into_iter().for_each(|event| self.event(event));
        std::mem::take(&mut apart.records.names).into_iter().for_each(|name| self.name(name));
        self.join(apart);
    }

    /// Whether enough is read of a file of lines of which so many bytes are.
    pub(super) fn is_enough(&self, bytes: usize) -> bool {
        let events = self.builder.as_ref().map_or(0, Builder::event_count);
        self.limit.is_some_and(|limit| events >= limit.events || bytes >= limit.bytes)
    }

    /// Links what is read of a corpus so far, and the names that it mentions: the rest of them would take long.
    pub(super) fn link_part(mut self) -> Opened {
        self.builder = self.builder.map(Builder::with_mentioned_names);
        self.link()
    }

    /// Links the records into a corpus. Its articles are still to be [compared](Opened::compared).
    pub fn link(self) -> Opened {
        let Reading { records, mut problems, builder, unread, by_rules: events, .. } = self;
        let by_rules = events.is_some();
        let mut builder = builder.unwrap_or_default();
        if let Some(events) = events {
            events.records(&records.articles).for_each(|event| builder.event(event));
        }
        builder.take(records);
        let (corpus, found) = builder.finish();
        problems.extend(found);
        problems.sort_by(|a, b| a.at.cmp(&b.at).then(a.code.cmp(b.code)));
        Opened { corpus, problems, untold: 0, unread, by_rules, outlook: None }
    }

    /// The mistakes because of which the records hold less than the files.
    pub fn losses(&self) -> impl Iterator<Item = &Problem> {
        let lost = |problem: &&Problem| {
            problem.severity == Severity::Error || ["not-utf8", "stray-key"].contains(&problem.code)
        };
        self.problems.iter().filter(lost)
    }
}
