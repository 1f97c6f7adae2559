//! Reads the whole of a date: one date, an interval, or a set.

use super::cursor::Cursor;
use super::error::DateError;
use super::point::point;
use super::written::{Choice, Member, Place, Point, Side, Written};

/// Far more than any date needs; whatever is longer is something else.
const MOST_CHARACTERS: usize = 256;

/// Reads `text`, which must be trimmed; offsets of errors count from its start.
pub(super) fn written(text: &str) -> Result<Written<'_>, DateError> {
    if text.chars().nth(MOST_CHARACTERS).is_some() {
        let reason = format!("a date has at most {MOST_CHARACTERS} characters");
        return Err(DateError::new(0, reason, ""));
    }
    let cursor = &mut Cursor::new(text);
    let written = if text.is_empty() {
        Written::Empty
    } else if cursor.eat("[") {
        Written::Set(Choice::OneOf, members(cursor, "]")?)
    } else if cursor.eat("{") {
        Written::Set(Choice::AllOf, members(cursor, "}")?)
    } else {
        point_or_interval(cursor)?
    };
    if cursor.is_at_end() {
        return Ok(written);
    }
    Err(cursor.unexpected("the end of the date"))
}

fn point_or_interval<'a>(cursor: &mut Cursor<'a>) -> Result<Written<'a>, DateError> {
    let start = match side(cursor)? {
        Side::Point(only) if cursor.peek() != Some(b'/') => return Ok(Written::Point(only)),
        start => start,
    };
    if !cursor.eat("/") {
        return Err(cursor.unexpected("the / of an interval"));
    }
    let end_at = cursor.at();
    let end = side(cursor)?;
    if let (Side::Point(start), Side::Point(end)) = (&start, &end) {
        in_order(start, end, end_at)?;
    }
    Ok(Written::Interval(start, end))
}

/// `..`, a date, or nothing (level 1).
fn side<'a>(cursor: &mut Cursor<'a>) -> Result<Side<'a>, DateError> {
    if cursor.eat("..") {
        Ok(Side::Open)
    } else if cursor.is_at_end() || cursor.peek() == Some(b'/') {
        Ok(Side::Unknown)
    } else {
        point(cursor).map(Side::Point)
    }
}

/// The members of a set, after its opening bracket, and the closing one.
fn members<'a>(cursor: &mut Cursor<'a>, closing: &str) -> Result<Vec<Member<'a>>, DateError> {
    let mut members = Vec::new();
    loop {
        members.push(member(cursor)?);
        if cursor.eat(closing) {
            return Ok(members);
        }
        if cursor.peek() == Some(b'/') {
            let help = "in a set a range is written with two dots: 1670..1672";
            return Err(DateError::new(cursor.at(), "an interval in a set", help));
        }
        if !cursor.eat(",") {
            return Err(cursor.unexpected(&format!("a comma or {closing}")));
        }
    }
}

/// A date, or a range `a..b`, `..b`, `a..`.
fn member<'a>(cursor: &mut Cursor<'a>) -> Result<Member<'a>, DateError> {
    if cursor.eat("..") {
        return Ok(Member::Range(None, Some(point(cursor)?)));
    }
    let first = point(cursor)?;
    if !cursor.eat("..") {
        return Ok(Member::Point(first));
    }
    if matches!(cursor.peek(), None | Some(b',' | b']' | b'}')) {
        return Ok(Member::Range(Some(first), None));
    }
    let last_at = cursor.at();
    let last = point(cursor)?;
    in_order(&first, &last, last_at)?;
    Ok(Member::Range(Some(first), Some(last)))
}

/// Refuses an end that lies wholly before its start.
fn in_order(start: &Point<'_>, end: &Point<'_>, end_at: usize) -> Result<(), DateError> {
    let backwards = match (start.place, end.place) {
        (Place::On(first), Place::On(last)) if first.earliest > last.latest => true,
        (Place::On(first), Place::On(last)) => first == last && clocks_backwards(start, end),
        _ => years_backwards(start, end),
    };
    if backwards {
        let reason = "the end lies before the start";
        return Err(DateError::new(end_at, reason, "put the earlier date first"));
    }
    Ok(())
}

/// Whether one of the years is beyond the calendar and the end is still the lesser number.
fn years_backwards(start: &Point<'_>, end: &Point<'_>) -> bool {
    match (start.year.bounds(), end.year.bounds()) {
        (Some(first), Some(last)) => first.start() > last.end(),
        _ => false,
    }
}

/// Whether the end is earlier on the same day; told only where both have the same offset.
fn clocks_backwards(start: &Point<'_>, end: &Point<'_>) -> bool {
    match (start.clock, end.clock) {
        (Some(start), Some(end)) if start.offset == end.offset => {
            start.local > end.local && !start.local.starts_with(end.local)
        }
        _ => false,
    }
}
