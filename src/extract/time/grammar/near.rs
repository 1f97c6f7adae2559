//! What lies near the article's date or the date spoken of: "yesterday", "last week", "the following month", "the quarter".

use super::years::bare_year;
use super::{Read, which};
use crate::extract::time::class::Class;
use crate::extract::time::meaning::{Anchor, Daytime, Meaning, Part, Reference, Which};
use crate::extract::time::period::{Period, Unit};
use crate::extract::time::reader::Reader;

/// What is meant of an age, where it is called that of today.
const OF_THE_AGE: [&str; 14] = [
    "youth",
    "world",
    "society",
    "generation",
    "generations",
    "children",
    "kids",
    "teenagers",
    "youngsters",
    "economy",
    "standards",
    "technology",
    "consumers",
    "culture",
];

/// "today", "yesterday", "tomorrow", "the day before yesterday", "tonight", "overnight".
pub(in crate::extract::time) fn day(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let shift = |by, end| Read::new(end, Meaning::Shift { unit: Unit::Day, by, from: Anchor::Published });
    let from = if reader.is(at, "the") { at + 1 } else { at };
    if let Some(end) = reader.words(from, &["day", "before", "yesterday"]) {
        return Some(shift(-2, end));
    }
    if let Some(end) = reader.words(from, &["day", "after", "tomorrow"]) {
        return Some(shift(2, end));
    }
    // "USA Today", "the Tonight Show".
    let in_name = reader.begins_capital(at)
        && at > reader.sentence().start
        && (reader.begins_capital(at - 1) || reader.after_any(at, &["the"]));
    if in_name && !reader.text(at).chars().all(char::is_uppercase) {
        return None;
    }
    let night = |by, end| Read { time: Some(Daytime::Part("NI")), ..shift(by, end) };
    match reader.text(at).to_ascii_lowercase().as_str() {
        // "Today's youth" is not that of one day.
        "today" if reader.any(at + 1, &["'s", "’s"]) && reader.any(at + 2, &OF_THE_AGE) => {
            Some(Read::new(at + 1, Meaning::Reference(Reference::Present)))
        }
        "today" => Some(shift(0, at + 1)),
        "yesterday" => Some(shift(-1, at + 1)),
        "tomorrow" => Some(shift(1, at + 1)),
        "tonight" => Some(night(0, at + 1)),
        "overnight" => Some(night(-1, at + 1)),
        _ => None,
    }
}

/// "last week", "this year", "next month", "the current quarter", "the following day", "that year".
pub(in crate::extract::time) fn unit(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let (which, start) = which(reader, at)?;
    let start = if reader.any(start, &["fiscal", "full", "calendar"]) { start + 1 } else { start };
    let Class::Unit(unit) = reader.class(start) else { return None };
    // "This Week" is a column or a broadcast.
    let is_name = reader.begins_capital(start)
        && reader.begins_capital(start - 1)
        && !reader.text(start).chars().all(char::is_uppercase);
    if is_name
        || unit.is_of_clock()
        || (unit == Unit::Quarter && reader.is(start + 1, "of") && reader.any(start + 2, &["the", "a", "all"]))
    {
        return None;
    }
    let shift = |by, from| Meaning::Shift { unit, by, from };
    let meaning = match which {
        // "the past year" and "the last decade" are lengths; "the past" alone is something else.
        Which::Last if reader.is(at, "the") && unit == Unit::Quarter => shift(-1, Anchor::Published),
        Which::Last if reader.is(at, "the") || reader.any(start - 1, &["past"]) => return None,
        Which::Last => shift(-1, Anchor::Published),
        // "this day" is the day spoken of.
        Which::This if unit == Unit::Day => return None,
        Which::This => shift(0, Anchor::Published),
        Which::Next => shift(1, Anchor::Published),
        Which::Following if unit == Unit::Day || reader.is(at + 1, "following") => shift(1, Anchor::Focus),
        Which::Following => shift(1, Anchor::Published),
        Which::Previous => shift(-1, Anchor::Focus),
        Which::Same | Which::Nearest => shift(0, Anchor::Focus),
    };
    Some(Read::new(start + 1, meaning))
}

/// "this morning", "last night", "the afternoon", "the next morning", and other parts of a day that is not named.
pub(in crate::extract::time) fn part_of_day(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let (which, start) = which(reader, at).unwrap_or((Which::Nearest, at + usize::from(reader.is(at, "the"))));
    let start = if reader.any(start, &["early", "late", "mid"]) { reader.past_hyphen(start + 1) } else { start };
    let Class::DayPart(part) = reader.class(start) else { return None };
    if reader.text(start).ends_with(['s', 'S']) || (reader.begins_capital(start) && start > reader.sentence().start) {
        return None;
    }
    let (by, from) = match which {
        Which::This => (0, Anchor::Published),
        Which::Last if reader.is(at, "the") => return None,
        Which::Last => (-1, Anchor::Published),
        Which::Next | Which::Following => (1, Anchor::Focus),
        Which::Previous => (-1, Anchor::Focus),
        Which::Same => (0, Anchor::Focus),
        // "in the morning", "by mid-afternoon", "at night"; but "morning coffee", "the night of the attack".
        Which::Nearest => {
            let stands = reader.after_any(at, &["in", "during", "by", "through", "late", "until", "of", "before"])
                && (start > at || part == "MI" || reader.after_any(at, &["by", "late", "until", "before"]));
            let noon = part == "MI" && (reader.after_any(at, &["at", "by", "until", "before", "after", "around"]));
            let ends = !reader.begins_capital(start + 1) && !reader.is(start + 1, "of");
            if !((stands && ends) || noon) {
                return None;
            }
            (0, Anchor::Focus)
        }
    };
    let time = if part == "MI" {
        Daytime::Clock { hour: 12, minute: Some(0), second: None, offset: None }
    } else {
        Daytime::Part(part)
    };
    Some(Read { end: start + 1, meaning: Meaning::Shift { unit: Unit::Day, by, from }, time: Some(time) })
}

/// "the 17th", a day of the month spoken of.
pub(in crate::extract::time) fn day_of_month(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let (day, end) =
        reader.ordinal(at + 1).filter(|_| reader.is(at, "the") && reader.after_any(at, &["on", "until", "by"]))?;
    let ends =
        matches!(reader.text(end), "" | "." | "," | ";") || reader.any(end, &["of", "and", "when", "after", "for"]);
    let of_month = reader.words(end, &["of", "the", "month"]).or_else(|| reader.words(end, &["of", "this", "month"]));
    let is_day =
        matches!(reader.class(at + 1), Class::Digits(..)) && ends && (!reader.is(end, "of") || of_month.is_some());
    is_day.then(|| Read::new(of_month.unwrap_or(end), Meaning::Part(Part::DayOfMonth(day), Which::Nearest)))
}

/// "year-end", "year's end", "year-end 1988".
pub(in crate::extract::time) fn year_end(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let end = reader.past_possessive(reader.past_hyphen(at + 1));
    if !reader.is(at, "year") || !reader.is(end, "end") {
        return None;
    }
    Some(match bare_year(reader, end + 1) {
        Some((year, end)) => Read::new(end, Meaning::Stated(Period::Year(year))),
        None => Read::new(end + 1, Meaning::Shift { unit: Unit::Year, by: 0, from: Anchor::Published }),
    })
}
