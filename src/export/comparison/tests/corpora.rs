//! Corpora at random: few articles, few days, much disagreement.

use crate::model::record::{ArticleRecord, EventRecord, SaysRecord};
use crate::model::testing::{build, daily, name, plain, told};
use crate::model::{Corpus, NameKind, Status};
use proptest::prelude::*;
use proptest::sample::{Index, select};

const DATES: [&str; 8] = [
    "2025-02-17",
    "2025-02-18",
    "2025-02-18~",
    "2025-02",
    "../2025-02-18",
    "[2025-02-17,2025-02-19]",
    "2025-02-19/..",
    "Y170000002",
];

fn article(number: usize) -> impl Strategy<Value = ArticleRecord> {
    let published = select(vec!["2025-02-17", "2025-02-18", "2025-02-19", "2025-02", ""]);
    (published, proptest::option::of(any::<Index>())).prop_map(move |(published, copied)| {
        let record = daily(&format!("a{number}"), published);
        match copied.filter(|_| number > 0) {
            Some(index) => record.copying(&format!("a{}", index.index(number))),
            None => record,
        }
    })
}

fn assertion(articles: usize) -> impl Strategy<Value = SaysRecord> {
    let status = proptest::option::of(select(Status::ALL.to_vec()));
    let date = proptest::option::of(proptest::option::of(select(DATES.to_vec())));
    let place = proptest::option::of(select(vec!["Paris", "France", "Kyiv"]));
    let person = proptest::option::of(any::<bool>());
    let claimant = proptest::option::of(select(vec!["a minister", "=1+1\u{202e}"]));
    (0..articles, status, date, place, person, claimant).prop_map(|(article, status, date, place, person, claimant)| {
        let says = told(&format!("a{article}"));
        let says = match date {
            None => says,
            Some(None) => says.undated(),
            Some(Some(date)) => says.on(date),
        };
        let says = place.map_or(says.clone(), |place| says.at_places(&[place]));
        let says = match person {
            None => says,
            Some(true) => says.people(&["Ada"], &[]),
            Some(false) => says.people(&[], &["Ada"]),
        };
        SaysRecord { status, attributed_to: claimant.map(str::to_string), ..says }
    })
}

fn event(number: usize, articles: usize) -> impl Strategy<Value = EventRecord> {
    let date = proptest::option::of(select(DATES.to_vec()));
    (date, proptest::collection::vec(assertion(articles), 1..6))
        .prop_map(move |(date, says)| plain(&format!("e{number}"), date.unwrap_or_default(), says))
}

/// A corpus of two to five articles and up to seven events.
pub(super) fn corpus() -> impl Strategy<Value = Corpus> {
    (2..6_usize, 0..8_usize).prop_flat_map(|(articles, events)| {
        let records = (0..articles).map(article).collect::<Vec<_>>();
        let events = (0..events).map(|number| event(number, articles)).collect::<Vec<_>>();
        (records, events).prop_map(|(articles, events)| {
            let place = |text: &str, within: &str| name(NameKind::Place, text, &[], within);
            build(vec![place("Paris", "France"), place("Kyiv", "")], articles, events).0
        })
    })
}
