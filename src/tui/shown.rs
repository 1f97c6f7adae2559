//! What is shown just now, whatever lies over it: what every view of events is made from.

use crate::model::{Corpus, Event, EventId};
use crate::query::Selection;
use crate::timeline::Plan;

/// A corpus and what the query in force leaves of it.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'s> {
    /// The corpus.
    pub corpus: &'s Corpus,
    /// What it leaves.
    pub selection: &'s Selection,
    /// Whether the latest events come first.
    pub newest_first: bool,
}

impl<'s> Shown<'s> {
    /// The events, in timeline order.
    pub fn events(self) -> impl Iterator<Item = Event<'s>> {
        self.selection.events(self.corpus)
    }

    /// One of the events.
    pub fn event(self, id: EventId) -> Event<'s> {
        self.selection.event(self.corpus, id)
    }

    /// Some of the events as rows.
    pub fn plan(self, selection: &Selection) -> Plan {
        let plan = Plan::new(self.corpus, selection);
        if self.newest_first { plan.newest_first() } else { plan }
    }
}
