//! Accounts against one another.

mod difference;
mod matrix;
mod picking;

use crate::model::record::{EventRecord, NameRecord};
use crate::model::testing::{build, daily, name};
use crate::model::{Corpus, NameKind};

/// A corpus of these events, told by a, b (a copy of a, a day later), c (a day after that), d (the day of c) and e, of
/// which nobody knows the day.
fn corpus(events: Vec<EventRecord>) -> Corpus {
    with_names(events, Vec::new())
}

/// The same with further names.
fn with_names(events: Vec<EventRecord>, names: Vec<NameRecord>) -> Corpus {
    let articles = vec![
        daily("a", "2025-02-17"),
        daily("b", "2025-02-18").copying("a"),
        daily("c", "2025-02-19"),
        daily("d", "2025-02-19"),
        daily("e", ""),
    ];
    let places = vec![name(NameKind::Place, "Paris", &[], "France"), name(NameKind::Place, "Kyiv", &[], "")];
    build([places, names].concat(), articles, events).0
}
