//! What is known of a whole corpus while only the first of its events are read.

use crate::export::{Subject, Totals};
use crate::model::{Corpus, EventId};
use crate::query::Selection;
use crate::timeline::{Density, Plan, Row};
use std::collections::BTreeSet;

/// What is known of a whole corpus while only the first of its events are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// How much there is.
    pub totals: Totals,
    /// When it happened.
    pub density: Density,
}

impl Outlook {
    /// What is to be known of a corpus, and the events in the first rows of its list, with what those are part of.
    pub(super) fn of(corpus: &Corpus, rows: usize) -> (Outlook, BTreeSet<EventId>) {
        let selection = Selection::all(corpus);
        let totals = Subject { corpus, query: "", selection: &selection }.totals();
        let plan = Plan::new(corpus, &selection);
        let mut first = BTreeSet::new();
        for row in plan.rows().iter().take(rows) {
            if let Row::Event { id, .. } = row {
                let wholes = std::iter::successors(Some(corpus.event(*id)), |event| event.part_of());
                first.extend(wholes.map(|event| event.id()));
            }
        }
        (Outlook { totals, density: Density::new(corpus, &selection) }, first)
    }

    /// All of it as numbers, to be kept.
    pub(super) fn to_numbers(&self) -> Vec<i64> {
        let Totals { events, articles, origins } = self.totals;
        let totals = [events, articles, origins].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
        [&totals[..], &self.density.to_numbers()].concat()
    }

    /// What was kept; nothing where these are not the numbers of one.
    pub(super) fn from_numbers(numbers: &[i64]) -> Option<Outlook> {
        let (totals, density) = numbers.split_at_checked(3)?;
        let count = |index: usize| usize::try_from(totals[index]).ok();
        let totals = Totals { events: count(0)?, articles: count(1)?, origins: count(2)? };
        Some(Outlook { totals, density: Density::from_numbers(density)? })
    }
}
