//! The grammar over typed tokens: what an expression of each kind looks like, and what it says by itself.

pub(super) mod bare;
pub(super) mod beside;
pub(super) mod clock;
pub(super) mod distances;
pub(super) mod feasts;
pub(super) mod lengths;
pub(super) mod modifiers;
pub(super) mod months;
pub(super) mod near;
pub(super) mod numeric;
pub(super) mod parts;
pub(super) mod ranges;
pub(super) mod sets;
mod standing;
pub(super) mod vague;
pub(super) mod weekdays;
pub(super) mod years;

use super::meaning::{Daytime, Meaning, Part, Which};
use super::period::{Period, Unit};
use super::reader::Reader;
use crate::model::date::Day;

/// What a rule read, and the token behind it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Read {
    pub(super) end: usize,
    pub(super) meaning: Meaning,
    pub(super) time: Option<Daytime>,
}

impl Read {
    pub(super) const fn new(end: usize, meaning: Meaning) -> Self {
        Self { end, meaning, time: None }
    }
}

/// Which of the many a name means, by the words before it: "last", "this coming", "the following".
pub(super) fn which(reader: &Reader<'_>, at: usize) -> Option<(Which, usize)> {
    let the = if reader.any(at, &["the", "that"]) { at + 1 } else { at };
    let found = |which, end| Some((which, end));
    if reader.is(the, "same") && the > at || reader.is(at, "that") {
        return found(Which::Same, if reader.is(the, "same") { the + 1 } else { the });
    }
    match reader.text(the).to_ascii_lowercase().as_str() {
        "last" | "past" => found(Which::Last, the + 1),
        "this" if the == at && reader.any(at + 1, &["coming", "upcoming"]) => found(Which::Next, at + 2),
        "this" if the == at && reader.any(at + 1, &["past", "last"]) => found(Which::Last, at + 2),
        "this" if the == at => found(Which::This, at + 1),
        "current" => found(Which::This, the + 1),
        "next" if the > at => found(Which::Following, the + 1),
        "next" | "coming" | "upcoming" => found(Which::Next, the + 1),
        "previous" | "preceding" | "prior" if the > at => found(Which::Previous, the + 1),
        "following" if the > at => found(Which::Following, the + 1),
        _ => None,
    }
}

/// The period that a part of a year is in a given year; nothing if there is none.
pub(super) fn day_of(part: Part, year: i32) -> Option<Period> {
    Some(match part {
        Part::Month(month) => Period::Month(year, month),
        Part::MonthDay(month, day) => Period::Day(Day::from_ymd_opt(year, month, day)?),
        Part::Quarter(quarter) | Part::QuarterEnded(quarter) => Period::Quarter(year, quarter),
        Part::WeekOf(month, day) => Period::of(Unit::Week, Day::from_ymd_opt(year, month, day)?)?,
        Part::Half(half) => Period::Half(year, half),
        Part::Season(season) => Period::Season(year, season),
        Part::Feast(feast) => Period::Day(feast.day(year)?),
        Part::Weekday(_) | Part::DayOfMonth(_) => return None,
    })
}
