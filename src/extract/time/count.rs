//! How many: numbers in digits and words, halves, and what is only vaguely many.

use super::class::Class;
use super::period::Unit;
use super::reader::Reader;

/// How many of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    Whole(u32),
    /// And a half.
    Half(u32),
    /// And so many tenths.
    Tenths(u32, u32),
    /// "a few", "12 to 18".
    Vague,
}

impl Count {
    /// The whole number, if it is one.
    pub(super) fn whole(self) -> Option<i32> {
        match self {
            Self::Whole(number) => i32::try_from(number).ok(),
            _ => None,
        }
    }

    /// So many of a unit as an ISO 8601 duration, with X where vague, as TIMEX3 writes it.
    pub(super) fn of(self, unit: Unit) -> String {
        let time = if unit.is_of_clock() { "T" } else { "" };
        let (letters, times, finer) = match unit {
            Unit::Second => ("S", 1, ""),
            Unit::Minute => ("M", 1, "30S"),
            Unit::Hour => ("H", 1, "30M"),
            Unit::Day => ("D", 1, "T12H"),
            Unit::Weekend => ("WE", 1, ""),
            Unit::Week => ("W", 1, ""),
            Unit::Month => ("M", 1, ""),
            Unit::Quarter => ("Q", 1, ""),
            Unit::Year => ("Y", 1, "6M"),
            Unit::Decade => ("Y", 10, ""),
            Unit::Century => ("Y", 100, ""),
            Unit::Millennium => ("Y", 1000, ""),
        };
        match (self, unit) {
            // Years, though some write DE.
            (Self::Vague, Unit::Decade) => "PXY".to_owned(),
            (Self::Vague, Unit::Century) => "PXCE".to_owned(),
            (Self::Vague, Unit::Millennium) => "PXML".to_owned(),
            (Self::Vague, _) => format!("P{time}X{letters}"),
            (Self::Whole(number), _) => format!("P{time}{}{letters}", u64::from(number) * times),
            (Self::Half(number), _) if times > 1 => format!("P{}Y", u64::from(number) * times + times / 2),
            (Self::Half(0), _) if !finer.is_empty() => format!("P{time}{finer}"),
            (Self::Half(number), _) if !finer.is_empty() => format!("P{time}{number}{letters}{finer}"),
            (Self::Half(number), _) => format!("P{time}{number}.5{letters}"),
            (Self::Tenths(number, tenths), _) if times > 1 => {
                format!("P{}Y", u64::from(number) * times + u64::from(tenths) * times / 10)
            }
            (Self::Tenths(number, tenths), _) => format!("P{time}{number}.{tenths}{letters}"),
        }
    }
}

/// Reads how many: "12", "twenty-one", "a hundred", "2 1/2", "one and a half", "several", "two to three". One alone ("a week") is not read.
pub(super) fn count(reader: &Reader<'_>, at: usize) -> Option<(Count, usize)> {
    let (first, next) = single(reader, at)?;
    // "two to three weeks", "12-18 months", "a year or two" is read elsewhere.
    let links = reader.any(next, &["to", "or"]) || (reader.is_hyphen(next) && reader.joined(next));
    if !links {
        return Some((first, next));
    }
    match (first, number(reader, next + 1)) {
        (Count::Whole(low), Some((high, end))) if high > low && high < 10_000 => Some((Count::Vague, end)),
        _ => Some((first, next)),
    }
}

fn single(reader: &Reader<'_>, at: usize) -> Option<(Count, usize)> {
    if let Some(next) = vague(reader, at) {
        return Some((Count::Vague, next));
    }
    if let Some(next) = reader.words(at, &["a", "couple"]).or_else(|| reader.words(at, &["couple"])) {
        return Some((Count::Whole(2), if reader.is(next, "of") { next + 1 } else { next }));
    }
    if let Some(next) = reader.words(at, &["a", "dozen"]).or_else(|| reader.words(at, &["dozen"])) {
        return Some((Count::Whole(12), next));
    }
    if reader.class(at) == Class::Figure {
        return figure(reader.text(at)).map(|count| (count, at + 1));
    }
    let (whole, next) = number(reader, at)?;
    let half = reader.words(next, &["and", "a", "half"]).or_else(|| {
        let (Class::Digits(1, 1), "/", Class::Digits(2, 1)) =
            (reader.class(next), reader.text(next + 1), reader.class(next + 2))
        else {
            return None;
        };
        Some(next + 3)
    });
    let half = half.or_else(|| (reader.text(next) == "½").then_some(next + 1));
    Some(half.map_or((Count::Whole(whole), next), |next| (Count::Half(whole), next)))
}

fn vague(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let few =
        if reader.any(at, &["a", "some", "many", "several", "the"]) && reader.is(at + 1, "few") { at + 1 } else { at };
    if reader.any(few, &["few", "several", "many"]) {
        let next = few + 1;
        let scale = matches!(reader.class(next), Class::Scale(_)) || reader.is(next, "more");
        return Some(next + usize::from(scale));
    }
    let many = reader.any(at, &["dozens", "hundreds", "thousands", "tens"]) && reader.is(at + 1, "of");
    many.then_some(at + 2)
}

/// "3.5", "1,500".
fn figure(text: &str) -> Option<Count> {
    if text.contains(',') {
        return text.replace(',', "").parse().ok().map(Count::Whole);
    }
    let (whole, tenths) = text.split_once('.')?;
    let (whole, tenths) =
        (whole.parse().ok().filter(|whole| *whole < 10_000)?, tenths.parse().ok().filter(|_| tenths.len() == 1)?);
    Some(if tenths == 5 { Count::Half(whole) } else { Count::Tenths(whole, tenths) })
}

/// A whole number: "21", "twenty-one", "a hundred and twenty", "two thousand".
pub(super) fn number(reader: &Reader<'_>, at: usize) -> Option<(u32, usize)> {
    if let Class::Digits(value, 1..=6) = reader.class(at) {
        return Some((value, at + 1));
    }
    let (mut value, mut next) = match reader.class(at) {
        Class::Cardinal(_) => below_hundred(reader, at)?,
        Class::Scale(_) => (1, at),
        _ if reader.is(at, "a") && matches!(reader.class(at + 1), Class::Scale(_)) => (1, at + 1),
        _ => return None,
    };
    while let Class::Scale(scale) = reader.class(next) {
        value = value.checked_mul(scale)?;
        let more = next + 1 + usize::from(reader.is(next + 1, "and"));
        (value, next) = match below_hundred(reader, more) {
            Some((rest, end)) => (value.checked_add(rest)?, end),
            None => (value, next + 1),
        };
    }
    Some((value, next))
}

/// "seven", "twenty", "twenty-one".
pub(super) fn below_hundred(reader: &Reader<'_>, at: usize) -> Option<(u32, usize)> {
    let Class::Cardinal(tens) = reader.class(at) else { return None };
    let ones = reader.past_hyphen(at + 1);
    match reader.class(ones) {
        Class::Cardinal(ones_value @ 1..=9) if tens >= 20 => Some((tens + ones_value, ones + 1)),
        _ => Some((tens, at + 1)),
    }
}
