//! A unit with an article and no more, and the same of the year before: "the quarter", "the weekend", "the year-earlier period".

use super::Read;
use super::months::month_day;
use crate::extract::time::class::Class;
use crate::extract::time::count::Count;
use crate::extract::time::meaning::{Meaning, Part, Side, Which};
use crate::extract::time::period::{Period, Unit};
use crate::extract::time::reader::Reader;
use chrono::Datelike;

/// "the year", "the quarter", "the latest quarter", "the week", "the day", "the weekend", "the year-earlier quarter".
pub(in crate::extract::time) fn bare(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let start = at + 1;
    if !reader.is(at, "the") {
        return weekend(reader, at).or_else(|| year_earlier(reader, at, at));
    }
    if let Some(read) = year_earlier(reader, at, start) {
        return Some(read);
    }
    if let Some(read) = weekend(reader, start) {
        return Some(read);
    }
    let latest = if reader.any(start, &["latest", "full", "fiscal", "just", "entire", "whole", "recent"]) {
        start + 1
    } else {
        start
    };
    if latest > start && reader.any(latest, &["period"]) && reader.is(start, "latest") {
        return Some(Read::new(latest + 1, Meaning::Counterpart { year: None, years_back: 0 }));
    }
    let Class::Unit(unit) = reader.class(latest) else { return None };
    let ends = latest + 1;
    // "the day of the vote", "the year of the dragon", "the week that was" are told by what follows; "the day's" by itself.
    let is_told =
        reader.any(ends, &["of", "that", "when", "after", "before", "to", "he", "she", "they", "in", "we", "i"]);
    let is_plain = match unit {
        Unit::Year => reader.is_hyphen(ends) && reader.joined(ends) || is_told && latest == start,
        Unit::Quarter => is_told && !reader.any(ends, &["to", "in", "that", "after", "before"]),
        // "The day" by itself is seldom a date; "later in the day" is.
        Unit::Day => !reader.after_any(at, &["in", "of"]) || is_told,
        Unit::Week | Unit::Month => is_told || (reader.is_hyphen(ends) && reader.joined(ends)),
        _ => true,
    };
    // "quarter-to-quarter", "year-round"
    if is_plain || (reader.is_hyphen(ends) && reader.joined(ends)) {
        return None;
    }
    if let Some(read) = quarter_ended(reader, unit, ends) {
        return Some(read);
    }
    // A year that is said to end is a length: twelve months.
    if unit == Unit::Year && reader.any(ends, &["ended", "ending"]) {
        return Some(Read::new(ends, Meaning::Length { count: Count::Whole(1), unit, side: Side::Unsaid }));
    }
    Some(Read::new(ends, Meaning::Bare { unit, year: None, years_back: 0 }))
}

/// The quarter of "the quarter ended Sept. 30": that of the calendar which holds its middle month.
fn quarter_ended(reader: &Reader<'_>, unit: Unit, ends: usize) -> Option<Read> {
    let is_said = unit == Unit::Quarter && reader.any(ends, &["ended", "ending"]);
    let last = month_day(reader, ends + 1).filter(|_| is_said)?;
    let (year, month, day) = match last.meaning {
        Meaning::Stated(Period::Day(day)) => (Some(day.year()), day.month(), day.day()),
        Meaning::Part(Part::MonthDay(month, day), _) => (None, month, day),
        _ => return None,
    };
    // Some books close in the first days of the next month.
    let back = if day > 15 { 1 } else { 2 };
    let middle = Period::Month(year.unwrap_or(2000), month).later(-back)?;
    let Period::Quarter(in_year, quarter) = Period::of(Unit::Quarter, middle.first()?)? else { return None };
    let meaning = match year {
        Some(_) => Meaning::Stated(Period::Quarter(in_year, quarter)),
        None if reader.is(ends, "ended") => Meaning::Part(Part::QuarterEnded(quarter), Which::Last),
        None => Meaning::Part(Part::Quarter(quarter), Which::Nearest),
    };
    Some(Read::new(ends, meaning))
}

fn weekend(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let Class::Unit(Unit::Weekend) = reader.class(at) else { return None };
    Some(Read::new(at + 1, Meaning::Bare { unit: Unit::Weekend, year: None, years_back: 0 }))
}

/// "year-earlier", "year-ago quarter", "comparable year-earlier period", "the same period last year".
fn year_earlier(reader: &Reader<'_>, at: usize, start: usize) -> Option<Read> {
    let adjective =
        if reader.any(start, &["comparable", "corresponding", "same", "similar"]) { start + 1 } else { start };
    let period = |at: usize| match reader.class(at) {
        Class::Unit(unit @ (Unit::Quarter | Unit::Month | Unit::Week)) => {
            Some(Meaning::Bare { unit, year: None, years_back: 1 })
        }
        _ if reader.any(at, &["period"]) => Some(Meaning::Counterpart { year: None, years_back: 1 }),
        _ => None,
    };
    if reader.is(adjective, "year")
        && (reader.is_hyphen(adjective + 1) || reader.joined(adjective + 1))
        && reader.any(adjective + 2, &["earlier", "ago"])
    {
        let end = adjective + 3;
        return match period(end) {
            Some(meaning) => Some(Read::new(end + 1, meaning)),
            // The article is that of what follows.
            None if start == at => Some(Read::new(end, Meaning::Counterpart { year: None, years_back: 1 })),
            None => None,
        };
    }
    // "the same period last year", "the quarter a year ago"
    if start > at && reader.is(at, "the") {
        let meaning = period(adjective)?;
        let of = if reader.any(adjective + 1, &["of", "in"]) { adjective + 2 } else { adjective + 1 };
        let end = reader
            .words(of, &["last", "year"])
            .or_else(|| reader.words(of, &["the", "last", "year"]))
            .or_else(|| reader.words(of, &["a", "year", "ago"]))
            .or_else(|| reader.words(of, &["a", "year", "earlier"]))
            .or_else(|| reader.words(of, &["the", "previous", "year"]))?;
        return Some(Read::new(end, meaning));
    }
    None
}
