//! Queries that plain words may mean: a status, a kind, a month, a disagreement.

use super::Query;
use crate::lexicon::Lexicon;
use crate::model::date::Date;
use crate::model::{Corpus, Kind, Status};
use crate::text::fold::fold;
use chrono::Datelike;
use std::collections::BTreeSet;

/// Fewer letters are the beginning of too much.
const SHORTEST: usize = 3;

/// Of a month that lies in several years, the latest so many are offered.
const YEARS: usize = 3;

/// Words for what `is:` asks, as somebody might type them.
const STATES: [(&str, &str); 9] = [
    ("conflict", "conflict"),
    ("disagree", "conflict"),
    ("contradict", "conflict"),
    ("differ", "conflict"),
    ("undated", "undated"),
    ("unconfirmed", "unconfirmed"),
    ("copied", "copied"),
    ("copies", "copied"),
    ("retold", "copied"),
];

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Queries that the last of some plain words may mean, each with how many events it leaves; none that leaves nothing.
/// It ends early where `go_on` says no.
pub fn suggest(words: &str, corpus: &Corpus, lexicon: &Lexicon, go_on: &dyn Fn() -> bool) -> Vec<(Query, usize)> {
    meant(words, &|month| years_with(month, corpus))
        .iter()
        .filter_map(|text| Query::parse(text).ok())
        .map_while(|query| {
            let count = query.count(corpus, lexicon, go_on)?;
            Some((query, count))
        })
        .filter(|(_, count)| *count > 0)
        .collect()
}

/// Whether the last of some plain words may mean a query, in whatever corpus.
pub fn may_suggest(words: &str) -> bool {
    !meant(words, &|_| vec![1]).is_empty()
}

/// What the last of some words may mean, given the years that are worth naming beside a month.
fn meant(words: &str, years: &dyn Fn(usize) -> Vec<i32>) -> Vec<String> {
    let typed = words.split_whitespace().next_back().map(fold).unwrap_or_default();
    if typed.chars().count() < SHORTEST {
        return Vec::new();
    }
    let mut texts: Vec<String> = Vec::new();
    let statuses = Status::ALL.map(Status::as_str);
    texts.extend(statuses.iter().filter(|word| word.starts_with(&typed)).map(|word| format!("status:{word}")));
    let state = STATES.iter().find(|(word, _)| word.starts_with(&typed) || typed.starts_with(word));
    texts.extend(state.map(|(_, state)| format!("is:{state}")));
    texts.extend(Kind::KNOWN.iter().filter(|word| word.starts_with(&typed)).map(|word| format!("kind:{word}")));
    if let Some(month) = MONTHS.iter().position(|month| month.starts_with(&typed)) {
        texts.extend(years(month).into_iter().map(|year| format!("on:{year:04}-{:02}", month + 1)));
    }
    if typed.len() == 4 && typed.bytes().all(|byte| byte.is_ascii_digit()) {
        texts.push(format!("on:{typed}"));
    }
    texts
}

/// The latest years in which an event begins or ends in this month, counted from 0.
fn years_with(month: usize, corpus: &Corpus) -> Vec<i32> {
    let days =
        corpus.events().filter_map(|event| event.placed()).flat_map(|date: &Date| [date.earliest(), date.latest()]);
    let years: BTreeSet<i32> =
        days.flatten().filter(|day| day.month0() as usize == month && day.year() > 0).map(|day| day.year()).collect();
    years.into_iter().rev().take(YEARS).collect()
}
