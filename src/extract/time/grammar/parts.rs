//! Quarters, halves and seasons: "the third quarter of 1990", "next year's first half", "last summer".

use super::months::in_year;
use super::years::bare_year;
use super::{Read, which};
use crate::extract::time::class::Class;
use crate::extract::time::meaning::{Meaning, Part, Which};
use crate::extract::time::period::{Period, Season, Unit};
use crate::extract::time::reader::Reader;

/// "the third quarter", "fiscal first-quarter", "this year's first half", "the 1988 third quarter", "Q3 2012".
pub(in crate::extract::time) fn quarter(reader: &Reader<'_>, at: usize) -> Option<Read> {
    if let Some((part, next)) = short_quarter(reader, at) {
        return Some(in_year(reader, next, part));
    }
    // "this year's", "next year's"
    let relative = [("last", -1), ("this", 0), ("next", 1)]
        .into_iter()
        .find(|(which, _)| reader.is(at, which) && reader.is(at + 1, "year"));
    let owned =
        relative.and_then(|(_, by)| Some((by, Some(reader.past_possessive(at + 2)).filter(|next| *next > at + 2)?)));
    let start = match owned {
        Some((_, next)) => next,
        None if reader.is(at, "the") => at + 1,
        None => at,
    };
    let stated = bare_year(reader, start).filter(|_| owned.is_none());
    let start = stated.map_or(start, |(_, next)| reader.past_possessive(next));
    let years_back =
        if reader.is(start, "year") && reader.is_hyphen(start + 1) && reader.any(start + 2, &["ago", "earlier"]) {
            3
        } else {
            0
        };
    let start = start + years_back;
    let start =
        if reader.any(start, &["fiscal", "flat", "latest", "just"]) { reader.past_hyphen(start + 1) } else { start };
    let (part, next) = named(reader, start)?;
    // "the third-quarter loss": the article is that of the loss.
    if start == at + 1 && reader.is(at, "the") && reader.is_hyphen(next.saturating_sub(2)) {
        return None;
    }
    // A possessive belongs to what follows.
    if let Some((by, _)) = owned {
        return Some(Read::new(next, Meaning::PartOfYear(part, by)));
    }
    if years_back > 0 {
        return Some(Read::new(next, Meaning::PartOfYear(part, -1)));
    }
    match stated.and_then(|(year, _)| super::day_of(part, year)) {
        Some(period) => Some(Read::new(next, Meaning::Stated(period))),
        None => Some(in_fiscal_year(reader, next, part)),
    }
}

/// The year of a quarter may be called fiscal.
fn in_fiscal_year(reader: &Reader<'_>, at: usize, part: Part) -> Read {
    let of = if reader.is(at, "of") { at + 1 } else { at };
    let fiscal = if reader.any(of, &["fiscal"]) { of + 1 + usize::from(reader.is(of + 1, "year")) } else { of };
    match bare_year(reader, fiscal)
        .filter(|_| fiscal > of)
        .and_then(|(year, end)| Some((super::day_of(part, year)?, end)))
    {
        Some((period, end)) => Read::new(end, Meaning::Stated(period)),
        None => in_year(reader, at, part),
    }
}

/// "third quarter", "second-half".
fn named(reader: &Reader<'_>, at: usize) -> Option<(Part, usize)> {
    let (number, next) = match reader.class(at) {
        Class::Ordinal(number) => (number, at + 1),
        _ if reader.is(at, "last") => (0, at + 1),
        _ => reader.ordinal(at).filter(|(number, _)| *number <= 4)?,
    };
    let unit = reader.past_hyphen(next);
    let end = unit + 1;
    match (reader.class(unit), number) {
        (Class::Unit(Unit::Quarter), 1..=4) => Some((Part::Quarter(number), end)),
        (_, 0..=2) if reader.is(unit, "half") => {
            // Of a match, a book or a century it is no half of a year.
            let half = if number == 0 { 2 } else { number };
            let of_year = reader.is(end, "of")
                && (bare_year(reader, end + 1).is_some() || reader.any(end + 1, &["this", "last", "next", "fiscal"]));
            let of_the_year = reader.words(end, &["of", "the", "year"]).is_some();
            (of_year || of_the_year || (unit > next && number > 0))
                .then_some((Part::Half(half), if of_the_year { end + 3 } else { end }))
        }
        _ => None,
    }
}

/// "Q3", "3Q", "H1".
fn short_quarter(reader: &Reader<'_>, at: usize) -> Option<(Part, usize)> {
    let text = reader.text(at);
    let part = match *text.as_bytes() {
        [b'Q', number @ b'1'..=b'4'] => Part::Quarter(u32::from(number - b'0')),
        [b'H', number @ b'1'..=b'2'] if bare_year(reader, at + 1).is_some() => Part::Half(u32::from(number - b'0')),
        _ => return None,
    };
    (!reader.joined(at) && !reader.joined(at + 1)).then_some((part, at + 1))
}

/// "summer", "last fall", "the winter of 1994", "spring 2013".
pub(in crate::extract::time) fn season(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let (which, start) = which(reader, at).unwrap_or((Which::Nearest, if reader.is(at, "the") { at + 1 } else { at }));
    let Class::Season(season) = reader.class(start) else { return None };
    let part = Part::Season(season);
    let read = in_year(reader, start + 1, part);
    if read.end > start + 1 {
        return Some(read);
    }
    // "the fall of Saigon", "prices fall", "the spring of the watch", "a hot spring", "Summer Olympics", "Prague Spring".
    let is_capital = reader.begins_capital(start);
    let names_something = is_capital
        && (start > at || start > reader.sentence().start || reader.begins_capital(start + 1))
        || reader.begins_capital(start + 1) && which == Which::Nearest;
    let is_word = matches!(season, Season::Autumn if reader.is(start, "fall")) || season == Season::Spring;
    let after_preposition = reader.after_any(
        start,
        &["in", "this", "last", "next", "past", "coming", "during", "until", "since", "early", "late", "by"],
    ) || (start > at && reader.after_any(at, &["in", "during", "until", "by", "since", "for"]));
    let is_of = reader.any(start + 1, &["of", "in", "to", "from"]) && which == Which::Nearest && is_word;
    let is_plural = reader.text(start).ends_with('s');
    let stands = !names_something && !is_of && !is_plural && (which != Which::Nearest || !is_word || after_preposition);
    stands.then(|| Read::new(start + 1, Meaning::Part(part, which)))
}

/// "the third quarter a year ago" and "the first nine months of 1997" are two expressions; "the 1988 quarter" is one.
pub(in crate::extract::time) fn year_of_bare(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let (year, next) = bare_year(reader, at + 1).filter(|_| reader.is(at, "the"))?;
    let next = reader.past_possessive(next);
    let meaning = match reader.class(next) {
        Class::Unit(unit @ (Unit::Quarter | Unit::Month | Unit::Week)) => {
            Meaning::Bare { unit, year: Some(year), years_back: 0 }
        }
        _ if reader.is(next, "period") => Meaning::Counterpart { year: Some(year), years_back: 0 },
        Class::Season(season) => Meaning::Stated(Period::Season(year, season)),
        _ => return None,
    };
    Some(Read::new(next + 1, meaning))
}
