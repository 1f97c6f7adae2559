//! The events that a query leaves.

use crate::model::date::Day;
use crate::model::{Corpus, Event, EventId};

/// The events that a query leaves of a corpus, in order, each with all its assertions, or all that were known by a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Selection {
    pub(super) ids: Vec<EventId>,
    pub(super) known: Option<Day>,
    pub(super) whole: bool,
    pub(super) near: Vec<(String, Vec<String>)>,
}

impl Selection {
    /// Every event.
    pub fn all(corpus: &Corpus) -> Selection {
        Selection { ids: corpus.events().map(Event::id).collect(), known: None, whole: true, near: Vec::new() }
    }

    /// The events, in the order of the timeline, which is ascending.
    pub fn ids(&self) -> &[EventId] {
        &self.ids
    }

    /// How many events.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether no event is left.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Whether nothing was asked: it is the whole corpus. A query that leaves every event is none the less a query.
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// The events themselves, with what was known.
    pub fn events<'c>(&self, corpus: &'c Corpus) -> impl DoubleEndedIterator<Item = Event<'c>> + ExactSizeIterator {
        self.ids.iter().map(|id| self.event(corpus, *id))
    }

    /// One event with what was known.
    pub fn event<'c>(&self, corpus: &'c Corpus, id: EventId) -> Event<'c> {
        corpus.event(id).as_known(self.known)
    }

    /// One event with what was known, if it is among them.
    pub fn find<'c>(&self, corpus: &'c Corpus, id: EventId) -> Option<Event<'c>> {
        self.ids.binary_search(&id).ok().map(|_| self.event(corpus, id))
    }

    /// The day by whose end articles must have been published to be heard, if the query says so.
    pub fn known(&self) -> Option<Day> {
        self.known
    }

    /// The words of the query, folded, that no word of the corpus begins with, each with the near spellings that
    /// answered instead. To be said wherever the selection is shown.
    pub fn near(&self) -> &[(String, Vec<String>)] {
        &self.near
    }

    /// The same selection with only those of its events that are among `ids`.
    pub fn keep_only(&self, ids: &[EventId]) -> Selection {
        let mut ids = ids.to_vec();
        ids.retain(|id| self.ids.binary_search(id).is_ok());
        ids.sort_unstable();
        ids.dedup();
        Selection { ids, whole: false, ..self.clone() }
    }
}
