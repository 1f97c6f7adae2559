//! Of which kind the events are, what is said of them and when they are, made ready for asking without a look at each.

use super::bits::Bits;
use super::number;
use crate::model::date::Date;
use crate::model::{Corpus, Event, EventId, Kind, Status};

/// Sets of events.
#[derive(Clone, Debug, Default)]
pub(super) struct Facets {
    /// By the kinds that are known, in their order.
    kinds: Vec<Bits>,
    /// Those of other kinds: there may be any number of them, and few have any.
    unknown: Bits,
    /// By the statuses of their assertions, in their order; last those with one whose status is not stated.
    statuses: Vec<Bits>,
    /// The first of each run of events that have the same date. They stand in the order of their dates.
    dates: Vec<u32>,
}

impl Facets {
    /// Takes up the events of a corpus.
    pub fn new(corpus: &Corpus) -> Facets {
        let none = || Bits::none(corpus.events().len());
        let mut facets = Facets {
            kinds: Kind::KNOWN.iter().map(|_| none()).collect(),
            unknown: none(),
            statuses: (0..=Status::ALL.len()).map(|_| none()).collect(),
            dates: Vec::new(),
        };
        let mut last: Option<Event<'_>> = None;
        for event in corpus.events() {
            let index = event.id().index();
            match Kind::KNOWN.iter().position(|kind| *kind == event.kind().as_str()) {
                Some(kind) => facets.kinds[kind].insert(index),
                None => facets.unknown.insert(index),
            }
            event.says().for_each(|says| facets.statuses[place(says.status())].insert(index));
            if last.is_none_or(|last| last.date() != event.date()) {
                facets.dates.push(number(index));
            }
            last = Some(event);
        }
        facets
    }

    /// The events of the kinds for which this holds.
    pub fn of_kinds(&self, corpus: &Corpus, holds: &dyn Fn(&str) -> bool) -> Bits {
        let mut events = Bits::none(corpus.events().len());
        let known = Kind::KNOWN.iter().zip(&self.kinds).filter(|(kind, _)| holds(kind));
        known.for_each(|(_, of_kind)| events.add(of_kind));
        let others = self.unknown.iter().filter(|index| holds(corpus.event(EventId::new(*index)).kind().as_str()));
        others.for_each(|index| events.insert(index));
        events
    }

    /// The events with an assertion of this status.
    pub fn of_status(&self, status: Option<Status>) -> &Bits {
        &self.statuses[place(status)]
    }

    /// The events whose date, if it is placed, is one for which this holds.
    pub fn dated(&self, corpus: &Corpus, holds: &dyn Fn(Option<&Date>) -> bool) -> Bits {
        let all = corpus.events().len();
        let mut events = Bits::none(all);
        let ends = self.dates.iter().skip(1).map(|end| *end as usize).chain([all]);
        for (start, end) in self.dates.iter().map(|start| *start as usize).zip(ends) {
            if holds(corpus.event(EventId::new(start)).placed()) {
                events.insert_all(start..end);
            }
        }
        events
    }
}

fn place(status: Option<Status>) -> usize {
    status.map_or(Status::ALL.len(), |status| status as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::sample::sample;

    #[test]
    fn facets_hold_what_a_look_at_each_event_finds() {
        let corpus = sample();
        let facets = Facets::new(&corpus);
        let found = |bits: &Bits| bits.iter().map(|index| corpus.event(EventId::new(index)).key()).collect::<Vec<_>>();
        let looked_at = |holds: &dyn Fn(Event<'_>) -> bool| {
            corpus.events().filter(|event| holds(*event)).map(|event| event.key()).collect::<Vec<_>>()
        };
        for kind in corpus.events().map(|event| event.kind().as_str()) {
            let expected = looked_at(&|event| event.kind().as_str() == kind);
            assert_eq!(found(&facets.of_kinds(&corpus, &|own| own == kind)), expected, "{kind}");
        }
        for status in Status::ALL.into_iter().map(Some).chain([None]) {
            let expected = looked_at(&|event| event.says().any(|says| says.status() == status));
            assert_eq!(found(facets.of_status(status)), expected, "{status:?}");
        }
        for date in corpus.events().map(|event| event.placed()) {
            let expected = looked_at(&|event| event.placed() == date);
            assert_eq!(found(&facets.dated(&corpus, &|own| own == date)), expected, "{date:?}");
        }
    }
}
