//! What is shown of a selection.

mod account;
mod plan;
mod strip;

use super::stretch;
use crate::lexicon::Lexicon;
use crate::model::record::EventRecord;
use crate::model::testing::{build, daily};
use crate::model::{Corpus, Severity};
use crate::query::{Query, Selection};

/// A corpus of these events, told by the articles a, b (a copy of a), c (a copy of b) and d.
fn corpus(events: Vec<EventRecord>) -> Corpus {
    let articles = vec![
        daily("a", "2025-02-18"),
        daily("b", "2025-02-19").copying("a"),
        daily("c", "2025-02-20").copying("b"),
        daily("d", "2025-02-21"),
    ];
    let (corpus, problems) = build(Vec::new(), articles, events);
    assert!(problems.iter().all(|problem| problem.severity == Severity::Warning), "{problems:?}");
    corpus
}

/// The events that a query leaves.
fn selected(corpus: &Corpus, query: &str) -> Selection {
    Query::parse(query).unwrap().select(corpus, &Lexicon::new(corpus))
}

#[test]
fn a_stretch_is_told_in_its_largest_unit() {
    for (days, expected) in
        [(1, "1 day"), (60, "60 days"), (61, "2 months"), (166, "5 months"), (731, "2 years"), (36_525, "100 years")]
    {
        assert_eq!(stretch(days), expected, "{days}");
    }
}
