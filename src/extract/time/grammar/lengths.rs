//! Lengths of time: "two years", "10-year", "the past two months", "several days", "decades".

use super::Read;
use super::distances::{FILLING, measure, unit};
use crate::extract::time::class::Class;
use crate::extract::time::count::{Count, count};
use crate::extract::time::meaning::{Meaning, Side};
use crate::extract::time::period::Unit;
use crate::extract::time::reader::Reader;

/// "two years", "a week", "half an hour", "the nine months", "an additional year".
pub(in crate::extract::time) fn length(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let start = if reader.is(at, "the") && count(reader, at + 1).is_some() { at + 1 } else { at };
    let (count, unit, end) = measure(reader, start)?;
    let is_fraction = unit == Unit::Quarter
        && (count == Count::Whole(1)
            || (reader.is(end, "of") && !reader.is(end + 1, "losses"))
            || count == Count::Whole(3));
    // "a night", "the one day", "a second": too often something else.
    let is_night = reader.any(end - 1, &["night"]) && !matches!(count, Count::Whole(2..));
    let is_second = unit == Unit::Second && reader.is(end - 1, "second");
    // "17 May", "2 Weeks Notice", "May 5 days".
    let in_name = reader.begins_capital(end - 1)
        && !reader.begins_capital(start)
        && !reader.text(start).starts_with(|c: char| c.is_ascii_digit());
    let glued =
        reader.joined(start) && !matches!(reader.before(start), "(" | "\"" | "“" | "‘" | "-" | "—" | "–" | "_" | "`");
    // "52 years old": an age is not when.
    let is_age = reader.any(end, &["old", "of"]) && (reader.is(end, "old") || reader.is(end + 1, "age"));
    let is_comparison = reader.is_hyphen(end) && reader.any(end + 1, &["earlier", "ago"]);
    if is_comparison || is_age || is_fraction || is_night || is_second || in_name || glued {
        return None;
    }
    let end = reader.words(end, &["or", "so"]).or_else(|| reader.words(end, &["or", "more"])).unwrap_or(end);
    Some(Read::new(end, Meaning::Length { count, unit, side: Side::Unsaid }))
}

/// "10-year", "three-month", "eight-month-old", "decades-long".
pub(in crate::extract::time) fn compound(reader: &Reader<'_>, at: usize) -> Option<Read> {
    if let (Class::Units(unit), true) =
        (reader.class(at), reader.is_hyphen(at + 1) && reader.joined(at + 1) && reader.is(at + 2, "long"))
    {
        return Some(Read::new(at + 3, Meaning::Length { count: Count::Vague, unit, side: Side::Unsaid }));
    }
    let (count, next) = count(reader, at)?;
    let hyphen = reader.past_hyphen(next);
    let hyphen = if hyphen > next && reader.any(hyphen, FILLING) { reader.past_hyphen(hyphen + 1) } else { hyphen };
    let (unit, end) = unit(reader, hyphen)
        .filter(|_| hyphen > next && !(reader.joined(at) && matches!(reader.before(at), "." | "/" | "$")))?;
    // "a five-year-old" is a child, "an eight-month-old truce" a length.
    let old = reader.is_hyphen(end) && reader.joined(end) && reader.is(end + 1, "old");
    // "about three-quarters of them"
    if unit == Unit::Quarter && matches!(count, Count::Whole(1 | 3)) {
        return None;
    }
    if old && (unit == Unit::Year || !reader.text(end + 2).starts_with(char::is_alphabetic)) {
        return None;
    }
    let end =
        if old || (reader.is_hyphen(end) && reader.joined(end) && reader.is(end + 1, "long")) { end + 2 } else { end };
    Some(Read::new(end, Meaning::Length { count, unit, side: Side::Unsaid }))
}

/// "the past two months", "the next few days", "the first nine months", "the last decade", "the coming weeks".
pub(in crate::extract::time) fn bounded(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let start = if reader.any(at, &["the", "these", "those", "his", "her", "their", "its"]) { at + 1 } else { at };
    // "the weeks ahead", "the months to come"
    if let Class::Units(unit) = reader.class(start)
        && let Some(end) = reader.words(start + 1, &["ahead"]).or_else(|| reader.words(start + 1, &["to", "come"]))
        && start > at
    {
        return Some(Read::new(end, Meaning::Length { count: Count::Vague, unit, side: Side::Future }));
    }
    let side = match reader.text(start).to_ascii_lowercase().as_str() {
        "past" | "last" | "previous" | "preceding" | "recent" => Side::Past,
        "next" | "coming" | "following" => Side::Future,
        "first" | "final" | "latest" | "initial" | "opening" | "early" | "closing" => Side::Unsaid,
        _ => return None,
    };
    let (counted, next) = match count(reader, start + 1) {
        Some((count, next)) => (Some(count), next),
        None => (None, start + 1),
    };
    let next = if reader.any(next, FILLING) { next + 1 } else { next };
    let hyphen = reader.past_hyphen(next);
    let (unit, end) = unit(reader, hyphen)?;
    // "a last-minute effort"
    if hyphen > next && counted.is_none() {
        return None;
    }
    let is_several = matches!(reader.class(hyphen), Class::Units(_));
    let count = match counted {
        Some(count) => count,
        // "the next week" is next week; "the past year" is a length.
        None if is_several && side != Side::Unsaid => Count::Vague,
        None if is_several && start > at && unit.is_of_clock() => Count::Vague,
        None if side == Side::Past
            && (start > at || reader.is(start, "past"))
            && !reader.any(start, &["previous", "preceding"]) =>
        {
            Count::Whole(1)
        }
        None => return None,
    };
    // "the first two games": not a unit; "the first 100 days in office" is.
    let end = reader.words(end, &["or", "so"]).unwrap_or(end);
    let and =
        reader.any(end, &["and", "or"]) && matches!(reader.class(end + 1), Class::Units(_)) && count == Count::Vague;
    Some(Read::new(if and { end + 2 } else { end }, Meaning::Length { count, unit, side }))
}

/// "for years", "within weeks", "months of talks".
pub(in crate::extract::time) fn uncounted(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let Class::Units(unit) = reader.class(at) else { return None };
    let follows =
        reader.after_any(at, &["for", "in", "within", "after", "follows", "took", "takes", "take", "over", "spent"]);
    let is_age = reader.any(at + 1, &["old", "ago"]);
    let or_more =
        if reader.is(at + 1, "or") && matches!(reader.class(at + 2), Class::Units(_)) { at + 3 } else { at + 1 };
    (follows && !is_age)
        .then_some(Read::new(or_more, Meaning::Length { count: Count::Vague, unit, side: Side::Unsaid }))
}
