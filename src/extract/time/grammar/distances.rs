//! A distance from a point in time: "three weeks ago", "a year earlier", "two days later", "four months from now".

use super::Read;
use crate::extract::time::class::Class;
use crate::extract::time::count::{Count, count};
use crate::extract::time::meaning::{Anchor, Meaning, Reference};
use crate::extract::time::period::Unit;
use crate::extract::time::reader::Reader;

/// So many units before or after the article's date or the date spoken of.
pub(in crate::extract::time) fn distance(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let (count, unit, next) = measure(reader, at)?;
    let next = reader.words(next, &["or", "so"]).or_else(|| reader.words(next, &["or", "more"])).unwrap_or(next);
    let (back, from, end) = if reader.is(next, "ago") {
        (true, Anchor::Published, next + 1)
    } else if let Some(end) = reader.words(next, &["from", "now"]).or_else(|| reader.words(next, &["hence"])) {
        (false, Anchor::Published, end)
    } else if reader.any(next, &["earlier", "previously", "prior", "beforehand"]) && !reader.is(next + 1, "to") {
        (true, Anchor::Focus, next + 1)
    } else if reader.any(next, &["later", "afterward", "afterwards", "thereafter"]) {
        (false, Anchor::Focus, next + 1)
    } else {
        // "two years before" ends a clause; before something it is a length.
        let ends = matches!(reader.text(next + 1), "" | "." | "," | ";" | ")");
        (ends && reader.is(next, "before")).then_some((true, Anchor::Focus, next + 1))?
    };
    let meaning = match count {
        Count::Vague if from == Anchor::Published => {
            Meaning::Reference(if back { Reference::Past } else { Reference::Future })
        }
        _ => Meaning::Distance { count, unit, back, from },
    };
    Some(Read::new(end, meaning))
}

/// "months ago", "long ago", "years later".
pub(in crate::extract::time) fn long_ago(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let Class::Units(unit) = reader.class(at) else { return None };
    if at > reader.sentence().start
        && matches!(reader.class(at - 1), Class::Digits(..) | Class::Cardinal(_) | Class::Figure)
    {
        return None;
    }
    let meaning = if reader.is(at + 1, "ago") {
        Meaning::Reference(Reference::Past)
    } else if reader.any(at + 1, &["earlier", "later"]) {
        Meaning::Distance { count: Count::Vague, unit, back: reader.is(at + 1, "earlier"), from: Anchor::Focus }
    } else {
        return None;
    };
    Some(Read::new(at + 2, meaning))
}

/// "two weeks", "a year", "one day": how many of which unit.
pub(in crate::extract::time) fn measure(reader: &Reader<'_>, at: usize) -> Option<(Count, Unit, usize)> {
    let (count, next) = match count(reader, at) {
        Some(found) => found,
        None if reader.any(at, &["a", "an", "another"]) => (Count::Whole(1), at + 1),
        None if reader.is(at, "half") && reader.any(at + 1, &["a", "an"]) => (Count::Half(0), at + 2),
        None => return None,
    };
    let next = if reader.any(next, FILLING) { next + 1 } else { next };
    let (unit, end) = unit(reader, next)?;
    // "a decades-long war"
    if reader.any(at, &["a", "an"]) && next == at + 1 && matches!(reader.class(next), Class::Units(_)) {
        return None;
    }
    // "a week or two"
    if next == at + 1
        && reader.any(at, &["a", "an"])
        && let Some(end) = reader.words(end, &["or", "two"])
    {
        return Some((Count::Vague, unit, end));
    }
    // "a minute and a half"
    match reader.words(end, &["and", "a", "half"]) {
        Some(end) if count == Count::Whole(1) => Some((Count::Half(1), unit, end)),
        _ => Some((count, unit, end)),
    }
}

/// Words that may stand between a number and its unit without changing the length.
pub(super) const FILLING: &[&str] = &[
    "more",
    "full",
    "consecutive",
    "straight",
    "long",
    "additional",
    "whole",
    "solid",
    "calendar",
    "trading",
    "business",
    "working",
    "successive",
    "entire",
    "short",
];

/// Reads a unit of time, one or several.
pub(in crate::extract::time) fn unit(reader: &Reader<'_>, at: usize) -> Option<(Unit, usize)> {
    match reader.class(at) {
        Class::Unit(unit) | Class::Units(unit) => Some((unit, at + 1)),
        Class::DayPart("NI") if !reader.begins_capital(at) => Some((Unit::Day, at + 1)),
        Class::Ordinal(2) if reader.is_hyphen(at.saturating_sub(1)) => Some((Unit::Second, at + 1)),
        _ => None,
    }
}
