//! Years and more: "in 1998", "the '90s", "nineteen ninety-one", "the 20th century", "fiscal 1989".

use super::Read;
use super::standing::stands_as_year;
use crate::extract::time::class::Class;
use crate::extract::time::count::{Count, below_hundred};
use crate::extract::time::family::Family;
use crate::extract::time::meaning::{Anchor, Meaning, Side};
use crate::extract::time::period::{Period, Unit};
use crate::extract::time::reader::Reader;

/// A year alone, where it is no other number.
pub(in crate::extract::time) fn year(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let start = reader.words(at, &["the", "year"]).or_else(|| reader.words(at, &["year"])).unwrap_or(at);
    let (year, end) = bare_year(reader, start).or_else(|| spoken(reader, start))?;
    let is_year =
        start > at || matches!(reader.class(start), Class::Cardinal(_)) || stands_as_year(reader, start, year);
    is_year.then(|| Read::new(end, Meaning::Stated(Period::Year(year))))
}

/// "'98".
pub(in crate::extract::time) fn apostrophe_year(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let (year, end) = short_year(reader, at)?;
    let follows = reader.after_any(
        at,
        &[
            "in", "since", "of", "by", "until", "till", "from", "to", "and", "the", "during", "before", "after",
            "late", "early",
        ],
    );
    follows.then(|| Read::new(end, Meaning::Stated(Period::Year(year))))
}

/// "the 1990s", "the '90s", "the nineties", "the mid-1990s" without its modifier.
pub(in crate::extract::time) fn decade(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let start = if reader.is(at, "the") { at + 1 } else { at };
    let found = |first: i32, end: usize| Some(Read::new(end, Meaning::Stated(Period::Decade(first))));
    let plural = |at: usize| {
        let apostrophe = if reader.is_apostrophe(at) { at + 1 } else { at };
        let is_plural =
            (reader.joined(at) && reader.is(apostrophe, "s")) || reader.any(at, &["'s", "’s"]) && reader.joined(at);
        is_plural.then_some(apostrophe + 1)
    };
    match reader.class(start) {
        Class::Digits(year, 4) if year % 10 == 0 && (1000..2100).contains(&year) => {
            let end = plural(start + 1)?;
            // "the 1900s" are a hundred years to most, and ten to some.
            if year % 100 == 0 && year < 2000 {
                return Some(Read::new(end, Meaning::Stated(Period::Century(i32::try_from(year).ok()? / 100 + 1))));
            }
            found(i32::try_from(year).ok()?, end)
        }
        Class::Digits(tens @ 20..=90, 2) if start > at && tens % 10 == 0 => {
            found(1900 + i32::try_from(tens).ok()?, plural(start + 1)?)
        }
        Class::Word(Family::Apostrophe) if reader.is_apostrophe(start) && reader.joined(start + 1) => {
            match reader.class(start + 1) {
                Class::Digits(tens, 2) if tens % 10 == 0 => {
                    let century = if tens < 20 { 2000 } else { 1900 };
                    found(century + i32::try_from(tens).ok()?, plural(start + 2)?)
                }
                _ => None,
            }
        }
        Class::Word(Family::Tens) if start > at || reader.after_any(at, &["early", "late", "mid", "-"]) => {
            let names = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
            let tens = names.iter().zip(2..).find(|(name, _)| reader.is(start, name))?.1;
            // "a man in his forties" has no article; "temperatures in the forties" cannot be told from years.
            found(1900 + tens * 10, start + 1)
        }
        _ => None,
    }
}

/// "the 20th century", "nineteenth century".
pub(in crate::extract::time) fn century(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let start = if reader.is(at, "the") { at + 1 } else { at };
    let (number, next) = reader.ordinal(start)?;
    let unit = reader.past_hyphen(next);
    let is_century = matches!(reader.class(unit), Class::Unit(Unit::Century) | Class::Units(Unit::Century));
    // "21st Century Fox": a name.
    let is_name = reader.begins_capital(unit) && reader.begins_capital(unit + 1);
    (is_century && !is_name)
        .then_some(Read::new(unit + 1, Meaning::Stated(Period::Century(i32::try_from(number).ok()?))))
}

/// "fiscal 1989", "fiscal year 2012", "FY2013", "the 2012 fiscal year", "the fiscal year".
pub(in crate::extract::time) fn fiscal_year(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let start = if reader.any(at, &["the", "its", "this"]) { at + 1 } else { at };
    if let Some((year, next)) = bare_year(reader, start)
        && reader.any(next, &["fiscal", "financial"])
        && reader.is(next + 1, "year")
    {
        return Some(Read::new(next + 2, Meaning::Stated(Period::Year(year))));
    }
    if !reader.any(start, &["fiscal", "financial"]) {
        return None;
    }
    let named = if reader.is(start + 1, "year") { start + 2 } else { start + 1 };
    if let Some((year, end)) = bare_year(reader, named).or_else(|| short_year(reader, named)) {
        return Some(Read::new(end, Meaning::Stated(Period::Year(year))));
    }
    let bare = Meaning::Shift { unit: Unit::Year, by: 0, from: Anchor::Published };
    let length = Meaning::Length { count: Count::Whole(1), unit: Unit::Year, side: Side::Unsaid };
    let ends = reader.any(named, &["ended", "ending"]);
    (named > start + 1 && start > at).then(|| Read::new(named, if ends { length } else { bare }))
}

/// Four digits that may be a year.
pub(in crate::extract::time) fn bare_year(reader: &Reader<'_>, at: usize) -> Option<(i32, usize)> {
    let Class::Digits(year @ 1000..=2999, 4) = reader.class(at) else { return None };
    let glued = reader.joined(at + 1)
        && (reader.text(at + 1).starts_with(char::is_alphanumeric)
            || matches!(reader.text(at + 1), "%" | "°")
            || (matches!(reader.text(at + 1), "/" | ":")
                && reader.joined(at + 2)
                && matches!(reader.class(at + 2), Class::Digits(..))));
    let counted = matches!(reader.text(at + 1), "%") || reader.any(at + 1, &["percent", "million", "billion"]);
    (!glued && !counted).then_some((i32::try_from(year).ok()?, at + 1))
}

/// An apostrophe and two digits.
pub(in crate::extract::time) fn short_year(reader: &Reader<'_>, at: usize) -> Option<(i32, usize)> {
    let Class::Digits(year, 2) = reader.class(at + 1) else { return None };
    if !reader.is_apostrophe(at)
        || !reader.joined(at + 1)
        || (reader.joined(at + 2) && !reader.text(at + 2).starts_with(['.', ',', '\'', '’', ')']))
    {
        return None;
    }
    // Two digits mean the hundred years that end in 2040.
    let year = i32::try_from(year).ok()?;
    Some((if year <= 40 { 2000 + year } else { 1900 + year }, at + 2))
}

/// "nineteen ninety-one", "two thousand four".
pub(in crate::extract::time) fn spoken(reader: &Reader<'_>, at: usize) -> Option<(i32, usize)> {
    let (high, next) = below_hundred(reader, at)?;
    let (year, end) = match (high, reader.class(next)) {
        (17..=20, Class::Cardinal(_)) => {
            let (low, end) = below_hundred(reader, reader.past_hyphen(next))?;
            (low >= 10 || reader.is(next, "oh")).then_some((high * 100 + low, end))?
        }
        (17..=19, Class::Scale(100)) if reader.after_any(at, &["in", "since"]) => match below_hundred(reader, next + 1)
        {
            Some((low, end)) => (high * 100 + low, end),
            None => return None,
        },
        (2, Class::Scale(1000)) if reader.after_any(at, &["in", "since", "year", "until", "by"]) => {
            let more = next + 1 + usize::from(reader.is(next + 1, "and"));
            match below_hundred(reader, more) {
                Some((low, end)) => (2000 + low, end),
                None => (2000, next + 1),
            }
        }
        _ => return None,
    };
    let is_count = matches!(reader.class(end), Class::Unit(_) | Class::Units(_) | Class::Scale(_))
        || reader.any(end, &["percent", "people"]);
    (!is_count).then_some((i32::try_from(year).ok()?, end))
}
