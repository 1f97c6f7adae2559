//! Dates, numbers and words of the domain, as values of a query.

use super::days;
use super::error::QueryError;
use super::lex::Value;
use super::term::{Count, Is};
use crate::model::Status;
use crate::model::date::{Date, Day};
use crate::text::fold::fold;
use crate::text::words::near;

const EXAMPLE: &str = "an EDTF date: 2025-02-17, 2025-02, 2025-02-10/2025-02-16";

/// A date that has a place on the calendar.
pub(super) fn date(value: &Value) -> Result<Date, QueryError> {
    let date = Date::parse(&value.text).map_err(|error| {
        let start = (value.at.start + error.at).min(value.at.end);
        QueryError::new(start..value.at.end, format!("this is no date: {}", error.reason), error.help)
    })?;
    if date.is_placed() { Ok(date) } else { Err(no_place(value)) }
}

/// The first day of a date; of an open start, its end.
pub(super) fn first_day(value: &Value) -> Result<Day, QueryError> {
    days::first(&date(value)?).ok_or_else(|| no_place(value))
}

/// The last day of a date; of an open end, its start.
pub(super) fn last_day(value: &Value) -> Result<Day, QueryError> {
    days::last(&date(value)?).ok_or_else(|| no_place(value))
}

fn no_place(value: &Value) -> QueryError {
    QueryError::new(value.at.clone(), "this date has no place on the calendar", format!("write {EXAMPLE}"))
}

/// A number, or one to compare with: `2`, `>=2`.
pub(super) fn count(value: &Value) -> Result<Count, QueryError> {
    let text = value.text.trim();
    let digits = text.trim_start_matches(['<', '>', '=', '≤', '≥']);
    let number = digits.trim_start().parse::<u32>().ok().filter(|_| !digits.starts_with('+'));
    let range = |number: u32| {
        Some(match &text[..text.len() - digits.len()] {
            "" | "=" => number..=number,
            ">=" | "≥" => number..=u32::MAX,
            ">" => number.checked_add(1)?..=u32::MAX,
            "<=" | "≤" => 0..=number,
            "<" => 0..=number.checked_sub(1)?,
            _ => return None,
        })
    };
    number.and_then(range).ok_or_else(|| {
        QueryError::new(
            value.at.clone(),
            "this is no number to compare with",
            "write 2, >=2, >2, <=2 or <2 (at least 1)",
        )
    })
}

/// A word after `is:`.
pub(super) fn is(value: &Value) -> Result<Is, QueryError> {
    let word = fold(value.text.trim());
    Is::ALL.into_iter().find(|is| is.as_str() == word).ok_or_else(|| not_among(value, &word, &Is::ALL.map(Is::as_str)))
}

/// A status, or nothing for one that is not stated.
pub(super) fn status(value: &Value) -> Result<Option<Status>, QueryError> {
    const NOT_STATED: &str = "not stated";
    let word = fold(value.text.trim());
    if word == NOT_STATED {
        return Ok(None);
    }
    let mut words = Status::ALL.map(Status::as_str).to_vec();
    words.push("\"not stated\"");
    Status::from_word(&word).map(Some).ok_or_else(|| not_among(value, &word, &words))
}

fn not_among(value: &Value, word: &str, words: &[&str]) -> QueryError {
    let help = match words.iter().find(|known| near(known, word)) {
        Some(meant) => format!("did you mean {meant}?"),
        None => format!("write {}", words.join(", ")),
    };
    QueryError::new(value.at.clone(), "this is none of the words that may stand here", help)
}
