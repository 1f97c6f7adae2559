//! Dates in figures: "2025-02-17", "17/02/2025", "17.02.2025".

use super::Read;
use crate::extract::time::class::Class;
use crate::extract::time::meaning::{Daytime, Meaning};
use crate::extract::time::period::Period;
use crate::extract::time::reader::Reader;
use crate::model::date::Day;

/// "2025-02-17", "2025-02-17T10:30", "2025-02" is too like a range to be read.
pub(in crate::extract::time) fn iso(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let Class::Digits(year @ 1000..=2999, 4) = reader.class(at) else { return None };
    let part = |at: usize| match reader.class(at) {
        Class::Digits(value, 2) if reader.joined(at) => Some(value),
        _ => None,
    };
    if !reader.is_hyphen(at + 1) || !reader.joined(at + 1) || !reader.is_hyphen(at + 3) || is_within(reader, at) {
        return None;
    }
    let day = Day::from_ymd_opt(i32::try_from(year).ok()?, part(at + 2)?, part(at + 4)?)?;
    let meaning = Meaning::Stated(Period::Day(day));
    let time = reader
        .text(at + 5)
        .strip_prefix(['T', 't'])
        .filter(|_| reader.joined(at + 5))
        .and_then(|hour| hour.parse::<u8>().ok());
    if let Some(hour) = time.filter(|hour| *hour < 24) {
        let minute =
            (reader.text(at + 6) == ":").then(|| part(at + 7)).flatten().and_then(|minute| u8::try_from(minute).ok());
        let minute = minute.filter(|minute| *minute < 60)?;
        let second = (reader.text(at + 8) == ":" && reader.joined(at + 8)).then(|| part(at + 9)).flatten();
        let mut end = if second.is_some() { at + 10 } else { at + 8 };
        let is_utc = reader.joined(end) && reader.is(end, "z");
        end += usize::from(is_utc);
        let second = second.and_then(|second| u8::try_from(second).ok()).filter(|second| *second < 60);
        let time = Daytime::Clock { hour, minute: Some(minute), second, offset: is_utc.then_some(0) };
        return Some(Read { end, meaning, time: Some(time) });
    }
    (!goes_on(reader, at + 5)).then(|| Read::new(at + 5, meaning))
}

/// "17/02/2025", "2/17/98", "17.02.2025". Where day and month could change places it is either.
pub(in crate::extract::time) fn figures(reader: &Reader<'_>, at: usize) -> Option<Read> {
    if is_within(reader, at) {
        return None;
    }
    if reader.class(at) == Class::Figure {
        let mut parts =
            reader.text(at).split('.').map(|part| part.parse::<u32>().ok().map(|value| (value, part.len())));
        let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
        let is_date = parts.next().is_none() && day.1 <= 2 && month.1 <= 2 && year.1 == 4;
        let day = Day::from_ymd_opt(i32::try_from(year.0).ok()?, month.0, day.0).filter(|_| is_date)?;
        return (!goes_on(reader, at + 1)).then(|| Read::new(at + 1, Meaning::Stated(Period::Day(day))));
    }
    let digits = |at: usize| match reader.class(at) {
        Class::Digits(value, length) => Some((value, length)),
        _ => None,
    };
    let is_slashed =
        (1..5).all(|more| reader.joined(at + more)) && reader.text(at + 1) == "/" && reader.text(at + 3) == "/";
    let ((first, 1..=2), (second, 1..=2), (year, length)) = (digits(at)?, digits(at + 2)?, digits(at + 4)?) else {
        // "2025/02/17"
        let (Class::Digits(year @ 1000..=2999, 4), Some((month, 1..=2)), Some((day, 1..=2))) =
            (reader.class(at), digits(at + 2), digits(at + 4))
        else {
            return None;
        };
        let day = Day::from_ymd_opt(i32::try_from(year).ok()?, month, day)
            .filter(|_| is_slashed && !goes_on(reader, at + 5))?;
        return Some(Read::new(at + 5, Meaning::Stated(Period::Day(day))));
    };
    let year = match length {
        4 => year,
        2 if year <= 40 => 2000 + year,
        2 => 1900 + year,
        _ => return None,
    };
    if !is_slashed || goes_on(reader, at + 5) {
        return None;
    }
    let year = i32::try_from(year).ok().filter(|year| (1000..3000).contains(year))?;
    let american = Day::from_ymd_opt(year, first, second);
    let british = Day::from_ymd_opt(year, second, first);
    let meaning = match (american, british) {
        (Some(american), Some(british)) if american != british => Meaning::Either(american, british),
        (Some(day), _) | (None, Some(day)) => Meaning::Stated(Period::Day(day)),
        (None, None) => return None,
    };
    Some(Read::new(at + 5, meaning))
}

/// "17-02-2025", where the day is written first.
pub(in crate::extract::time) fn european(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let hyphens = reader.is_hyphen(at + 1) && reader.is_hyphen(at + 3) && (1..5).all(|more| reader.joined(at + more));
    let (Class::Digits(day, 1..=2), Class::Digits(month, 1..=2), Class::Digits(year @ 1000..=2999, 4)) =
        (reader.class(at), reader.class(at + 2), reader.class(at + 4))
    else {
        return None;
    };
    let stands = hyphens && !is_within(reader, at) && !goes_on(reader, at + 5);
    let day = Day::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(|_| stands)?;
    Some(Read::new(at + 5, Meaning::Stated(Period::Day(day))))
}

/// Whether a number goes on to the left: it is part of an address, a path or a longer number.
fn is_within(reader: &Reader<'_>, at: usize) -> bool {
    reader.joined(at) && matches!(reader.before(at), "/" | "-" | "–" | "_" | "." | "=" | "$" | "#" | ":" | "&" | "?")
}

/// Whether it goes on to the right.
fn goes_on(reader: &Reader<'_>, at: usize) -> bool {
    reader.joined(at)
        && (matches!(reader.text(at), "/" | "-" | "_" | "=") || reader.text(at).starts_with(char::is_alphanumeric))
}
