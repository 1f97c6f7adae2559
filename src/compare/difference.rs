//! How two articles differ: what only one of them tells, and what both tell, differently or alike.

use super::points::Point;
use super::weigh::points;
use crate::model::{Article, Assertion, Event, EventId};

/// Two articles, event by event, each list in timeline order.
#[derive(Clone, Debug)]
pub struct Difference<'c> {
    /// The first.
    pub a: Article<'c>,
    /// The second.
    pub b: Article<'c>,
    /// What the first tells and the second does not.
    pub only_a: Vec<Told<'c>>,
    /// What the second tells and the first does not.
    pub only_b: Vec<Told<'c>>,
    /// What both tell, and not alike.
    pub differ: Vec<Both<'c>>,
    /// What both tell without a difference that counts here; their words may be others.
    pub alike: Vec<Both<'c>>,
}

/// An event as one article tells it.
#[derive(Clone, Debug)]
pub struct Told<'c> {
    /// The event.
    pub event: Event<'c>,
    /// The assertions of the article about it.
    pub says: Vec<Assertion<'c>>,
}

/// An event as two articles tell it.
#[derive(Clone, Debug)]
pub struct Both<'c> {
    /// The event.
    pub event: Event<'c>,
    /// What the first says.
    pub a: Vec<Assertion<'c>>,
    /// What the second says.
    pub b: Vec<Assertion<'c>>,
    /// On what they differ.
    pub points: Vec<Point<'c>>,
}

impl<'c> Difference<'c> {
    /// The difference of two articles over the events that `shown` leaves. Linear in what the two assert.
    pub fn new(a: Article<'c>, b: Article<'c>, shown: impl Fn(EventId) -> Option<Event<'c>>) -> Difference<'c> {
        let mut ids: Vec<EventId> =
            a.assertions().iter().chain(&b.assertions()).map(|says| says.event().id()).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut difference =
            Difference { a, b, only_a: Vec::new(), only_b: Vec::new(), differ: Vec::new(), alike: Vec::new() };
        for event in ids.into_iter().filter_map(shown) {
            difference.sort_in(event);
        }
        difference
    }

    fn sort_in(&mut self, event: Event<'c>) {
        let of = |article: Article<'c>| -> Vec<Assertion<'c>> {
            event.says().filter(|says| says.article().id() == article.id()).collect()
        };
        let (a, b) = (of(self.a), of(self.b));
        match (a.is_empty(), b.is_empty()) {
            (true, true) => {}
            (false, true) => self.only_a.push(Told { event, says: a }),
            (true, false) => self.only_b.push(Told { event, says: b }),
            (false, false) => {
                let points = points(&a, &b);
                let list = if points.is_empty() { &mut self.alike } else { &mut self.differ };
                list.push(Both { event, a, b, points });
            }
        }
    }

    /// How many events at least one of them tells.
    pub fn len(&self) -> usize {
        self.only_a.len() + self.only_b.len() + self.differ.len() + self.alike.len()
    }

    /// Whether neither tells anything.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
