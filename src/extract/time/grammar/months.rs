//! Months, and days of months: "17 February 2025", "Feb. 17", "July last year".

use super::years::{bare_year, short_year, spoken};
use super::{Read, day_of, ranges, which};
use crate::extract::time::class::Class;
use crate::extract::time::meaning::{Meaning, Part, Which};
use crate::extract::time::period::Period;
use crate::extract::time::reader::Reader;

/// "February 17", "Feb. 17th, 2025".
pub(in crate::extract::time) fn month_day(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let (month, next) = month_name(reader, at)?;
    let next = if reader.is(next, "the") { next + 1 } else { next };
    let (day, next) = match reader.day_digits(next) {
        Some((day, end, _)) => (day, end),
        None => reader.ordinal(next)?,
    };
    // "May 5:30", "Dec. 5/6", "March 3 percent", "June 10 million".
    let goes_on = reader.joined(next)
        && (reader.text(next) == "%" || (matches!(reader.text(next), ":" | "/") && reader.joined(next + 1)));
    if goes_on || reader.any(next, &["percent", "pct", "million", "billion"]) || !has_day(month, day) {
        return None;
    }
    let read = in_year(reader, next, Part::MonthDay(month, day));
    // "Feb. 17-19, 2025": the year stands behind the second day.
    let second = if read.end == next {
        ranges::range_end(reader, next).and_then(|(day, end)| year_behind(reader, end, month, day))
    } else {
        None
    };
    // "the year ended March 31"
    let read = match read.meaning {
        Meaning::Part(part, Which::Nearest) if reader.after_any(at, &["ended"]) => {
            Read { meaning: Meaning::Part(part, Which::Last), ..read }
        }
        _ => read,
    };
    Some(match second.and_then(|year| day_of(Part::MonthDay(month, day), year)) {
        Some(period) => Read::new(next, Meaning::Stated(period)),
        None => read,
    })
}

fn year_behind(reader: &Reader<'_>, at: usize, month: u32, day: u32) -> Option<i32> {
    match in_year(reader, at, Part::MonthDay(month, day)).meaning {
        Meaning::Stated(Period::Day(day)) => Some(chrono::Datelike::year(&day)),
        _ => None,
    }
}

/// "17 February", "the 17th of February, 2025".
pub(in crate::extract::time) fn day_month(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let start = if reader.is(at, "the") { at + 1 } else { at };
    let (day, next, is_ordinal) = match reader.ordinal(start) {
        Some((day, next)) => (day, next, true),
        None => reader.day_digits(start).filter(|_| start == at).map(|(day, next, _)| (day, next, false))?,
    };
    let of = if is_ordinal && reader.is(next, "of") { next + 1 } else { reader.past_hyphen(next) };
    let Class::Month(month) = reader.class(of) else { return None };
    let is_figure = reader.after_any(at, &["$", "£", "€", "#", ".", ":"]) && reader.joined(at);
    // "on 5 may" is a date in careless hands, "the first may" is not.
    let is_name = reader.begins_capital(of) || (of > next && is_ordinal);
    if is_figure || !is_name || !has_day(month, day) || (is_ordinal && of == next && reader.is(of, "march")) {
        return None;
    }
    // The dot of "Feb." belongs to it, that of "February." to the sentence.
    let short = if reader.text(of).len() < 5 && !reader.any(of, &["may", "june", "july"]) {
        reader.past_dot(of + 1)
    } else {
        of + 1
    };
    let after = reader.past_hyphen(short);
    Some(in_year(reader, after, Part::MonthDay(month, day)))
}

/// "February 2025", "last February" is read elsewhere, "February" alone only where it cannot be a word or a name.
pub(in crate::extract::time) fn month(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let (month, next) = month_name(reader, at)?;
    let read = in_year(reader, next, Part::Month(month));
    (read.end > next || is_month(reader, at)).then_some(read)
}

/// Reads the name of a month, cut short or not.
pub(in crate::extract::time) fn month_name(reader: &Reader<'_>, at: usize) -> Option<(u32, usize)> {
    let Class::Month(month) = reader.class(at) else { return None };
    let has_number = |at: usize| matches!(reader.class(at), Class::Digits(..)) || reader.ordinal(at).is_some();
    let is_named = reader.begins_capital(at) || (has_number(at + 1) && reader.text(at).len() > 3);
    if !is_named {
        return None;
    }
    let next = reader.past_dot(at + 1);
    let is_short = reader.text(at).len() < 5 && !reader.any(at, &["may", "june", "july"]);
    (!is_short || next > at + 1 || has_number(next)).then_some((month, if is_short { next } else { at + 1 }))
}

/// Adds the year of a part of a year, if one follows.
pub(in crate::extract::time) fn in_year(reader: &Reader<'_>, at: usize, part: Part) -> Read {
    let of = if reader.any(at, &["of", "in"]) { at + 1 } else { at };
    for (which, by) in [("last", -1), ("this", 0), ("next", 1)] {
        let year = if reader.is(of, "of") { of + 1 } else { of };
        if let Some(end) = reader.words(year, &[which, "year"]).filter(|end| !reader.is(*end, "'s")) {
            return Read::new(end, Meaning::PartOfYear(part, by));
        }
    }
    // "May 17, 1998" has a comma, "July 1998" has none; "May 17, 1998 people" is nobody's date.
    let of = if reader.is(of, "in") || reader.is(at, "in") { at } else { of };
    let comma = reader.past_comma(of);
    let year = bare_year(reader, comma).or_else(|| short_year(reader, comma)).or_else(|| spoken(reader, of));
    match year.and_then(|(year, end)| Some((day_of(part, year)?, end))) {
        Some((period, end)) => Read::new(end, Meaning::Stated(period)),
        None => Read::new(at, Meaning::Part(part, Which::Nearest)),
    }
}

pub(super) fn has_day(month: u32, day: u32) -> bool {
    // 29 February is checked when the year is known.
    day >= 1 && day <= Period::Month(2024, month).last().map_or(31, |last| chrono::Datelike::day(&last))
}

/// Words that a month follows, whatever it is called.
const BEFORE_MONTH: &[&str] = &[
    "in", "since", "until", "till", "through", "last", "next", "this", "late", "early", "mid", "during", "every",
    "each", "-",
];

/// Words that a month follows, unless it is called May.
const BEFORE_MARCH: &[&str] =
    &["by", "of", "from", "to", "before", "after", "and", "or", "the", "a", "for", "between", "than", "as"];

/// Whether a name of a month that stands alone is one.
fn is_month(reader: &Reader<'_>, at: usize) -> bool {
    let follows = reader.after_any(at, BEFORE_MONTH);
    let next_is_name = reader.begins_capital(at + 1) && matches!(reader.class(at + 1), Class::Other);
    if reader.is(at, "may") {
        let from_to = reader.after_any(at, &["from"]) && reader.any(at + 1, &["to", "until", "through"]);
        let of_part = reader.after_any(at, &["of"])
            && at.checked_sub(2).is_some_and(|two| reader.any(two, &["end", "beginning", "start", "middle"]));
        // "Planned for May": but "a defeat for May" was hers.
        let planned = reader.after_any(at, &["for"])
            && at.checked_sub(2).is_some_and(|two| {
                reader.any(two, &["planned", "scheduled", "set", "due", "slated", "expected", "booked"])
            });
        return (follows || from_to || of_part || planned) && !next_is_name;
    }
    let follows = follows || reader.after_any(at, BEFORE_MARCH);
    if reader.is(at, "march") {
        // "the March on Washington"
        return follows
            && !(reader.after_any(at, &["the", "a"]) && reader.any(at + 1, &["on", "for", "of", "to", "against"]))
            && !next_is_name;
    }
    // "April Smith", "Ms. June", "St. August"
    let may_be_person = reader.any(at, &["april", "june", "august", "january"]);
    let after_name = at > reader.sentence().start
        && reader.begins_capital(at - 1)
        && !matches!(reader.class(at - 1), Class::Month(_) | Class::Weekday(_));
    follows || !may_be_person || (!next_is_name && !after_name && !reader.is(at + 1, "'s"))
}

/// "last April", "this coming September".
pub(in crate::extract::time) fn which_month(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let (which, start) = which(reader, at)?;
    let (month, next) = month_name(reader, start).filter(|_| reader.begins_capital(start))?;
    let next_is_name =
        reader.begins_capital(next) && matches!(reader.class(next), Class::Other) && reader.is(start, "may");
    let is_day = matches!(reader.class(next), Class::Digits(..)) || reader.ordinal(next).is_some();
    (!next_is_name && !is_day).then(|| Read::new(next, Meaning::Part(Part::Month(month), which)))
}
