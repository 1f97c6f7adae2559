//! How time expressions are read.

mod calendar;
mod dates;
mod foreign;
mod lengths;
mod names;
mod relative;

use super::*;
use crate::text::strange::strange;
use proptest::prelude::*;

/// Words that begin, continue and end expressions, to be strung together.
const PIECES: &[&str] = &[
    "the",
    "last",
    "next",
    "this",
    "year",
    "'s",
    "third",
    "quarter",
    "Friday",
    ",",
    "Oct.",
    "13",
    "1989",
    "May",
    "March",
    "a",
    "ago",
    "earlier",
    "later",
    "two",
    "weeks",
    "-",
    "day",
    "half",
    "of",
    "5",
    ":",
    "30",
    "p.m.",
    "EST",
    "on",
    "in",
    "to",
    "and",
    "'",
    "90",
    "s",
    "20th",
    "century",
    "early",
    "mid",
    "about",
    "more",
    "than",
    "every",
    "Monday",
    "nights",
    "now",
    "2025",
    "/",
    "02",
    "17.02.2025",
    "99999999",
    "0",
    "hundred",
    "thousand",
    "nineteen",
    "ninety",
    "one",
    "\n\n",
    ".",
    "midnight",
    "Easter",
    "9999",
    "1000",
    "fiscal",
    "millennia",
    "decades",
    "from",
    "until",
    "the same",
    "period",
];

/// The expressions of a text of Monday, 17 February 2025, each with its value: "Friday=2025-02-14".
fn read(text: &str) -> String {
    read_on(text, Some("2025-02-17"))
}

fn read_on(text: &str, published: Option<&str>) -> String {
    let published = published.map(|date| Date::parse(date).unwrap());
    let found = expressions(&Prose::new(text), published.as_ref());
    let told = found.iter().map(|expression| format!("{}={}", &text[expression.bytes.clone()], expression.value));
    told.collect::<Vec<_>>().join(" | ")
}

fn assert_read(rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        assert_eq!(read(text), *expected, "{text}");
    }
}

fn check(text: &str, published: Option<&str>) -> Result<(), TestCaseError> {
    let published = published.and_then(|date| Date::parse(date).ok());
    let prose = Prose::new(text);
    let found = expressions(&prose, published.as_ref());
    let mut end = 0;
    for expression in &found {
        prop_assert!(expression.bytes.start >= end && expression.bytes.end > expression.bytes.start);
        prop_assert!(text.get(expression.bytes.clone()).is_some(), "cuts a letter");
        prop_assert!(!expression.value.is_empty());
        prop_assert!(!expression.sentence(text).is_empty());
        end = expression.bytes.end;
    }
    let again = expressions(&prose, published.as_ref());
    prop_assert_eq!(format!("{found:?}"), format!("{again:?}"));
    Ok(())
}

/// Words of the grammar strung together, with and without white space.
pub(super) fn strung() -> impl Strategy<Value = String> {
    proptest::collection::vec((piece(), any::<bool>()), 0..40)
        .prop_map(|pieces| pieces.iter().flat_map(|(piece, spaced)| [*piece, if *spaced { " " } else { "" }]).collect())
}

/// A word of the grammar, or one of those that it minds beside its own.
fn piece() -> impl Strategy<Value = &'static str> {
    let words: Vec<_> = crate::extract::time::words::all_words().into_iter().map(|(word, _)| word).collect();
    prop_oneof![proptest::sample::select(PIECES), proptest::sample::select(words)]
}

proptest! {
    #[test]
    fn any_text_is_read(text in strange()) {
        check(&text, Some("2025-02-17"))?;
    }

    #[test]
    fn any_words_of_time_are_read(
        text in strung(),
        published in proptest::sample::select(vec![None, Some("2025-02-17"), Some("9999-12-31"), Some("0001-01-01"), Some("2024-02-29"), Some("2025"), Some("2025-02")]),
    ) {
        check(&text, published)?;
    }
}
