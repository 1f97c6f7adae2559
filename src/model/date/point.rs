//! Reads one date: year, month, day, time, with qualifiers on any part.

use super::clock::clock;
use super::cursor::Cursor;
use super::error::DateError;
use super::names::{month_name, year_name};
use super::place::{days_in_month, place};
use super::written::{Clock, Group, Marks, Month, Pair, Point, Year};
use super::year::{is_digit_or_x, year};

/// Reads one date and finds its place.
///
/// A qualifier left of a part is about that part, one right of it about all up to there (level 2,
/// ISO 8601-2:2019 clause 8.4). Which part makes no difference here, so they are only added up.
pub(super) fn point<'a>(cursor: &mut Cursor<'a>) -> Result<Point<'a>, DateError> {
    let mut marks = mark(cursor)?;
    let year = year(cursor)?;
    marks = marks.and(mark(cursor)?);
    let (mut month, mut day) = (None, None);
    if cursor.eat("-") {
        if matches!(year, Year::Rounded { .. }) {
            let reason = "a year with significant digits has no months";
            return Err(DateError::new(cursor.at(), reason, "leave out the month or the S"));
        }
        marks = marks.and(mark(cursor)?);
        month = Some(read_month(cursor)?);
        marks = marks.and(mark(cursor)?);
    }
    let mut day_at = cursor.at();
    if month.is_some() && cursor.eat("-") {
        if let Some(Month::Group(_)) = month {
            let reason = "a season or quarter has no days";
            return Err(DateError::new(cursor.at(), reason, "months are 01 to 12"));
        }
        marks = marks.and(mark(cursor)?);
        day_at = cursor.at();
        day = Some(pair(cursor, "a day of two digits")?);
        marks = marks.and(mark(cursor)?);
    }
    let place = place(year, month, day).ok_or_else(|| impossible(day_at, year, month, day))?;
    let clock = time(cursor, day)?;
    Ok(Point { year, month, day, clock, marks, place })
}

fn mark(cursor: &mut Cursor<'_>) -> Result<Marks, DateError> {
    let marks = if cursor.eat("?") {
        Marks { uncertain: true, approximate: false }
    } else if cursor.eat("~") {
        Marks { uncertain: false, approximate: true }
    } else if cursor.eat("%") {
        Marks { uncertain: true, approximate: true }
    } else {
        return Ok(Marks::default());
    };
    match cursor.peek() {
        Some(b'?' | b'~' | b'%') => {
            let help = "% says both uncertain and approximate";
            Err(DateError::new(cursor.at(), "two qualifiers on one part", help))
        }
        _ => Ok(marks),
    }
}

fn pair(cursor: &mut Cursor<'_>, name: &str) -> Result<Pair, DateError> {
    let written = cursor.take_exactly(2, is_digit_or_x, name)?;
    match (written.as_bytes(), cursor.peek()) {
        (&[tens, ones], next) if !next.is_some_and(|byte| byte.is_ascii_digit()) => Ok(Pair([tens, ones])),
        _ => Err(cursor.unexpected("the end of a part of two digits")),
    }
}

/// Reads a month, or a season or other grouping in its place.
fn read_month(cursor: &mut Cursor<'_>) -> Result<Month, DateError> {
    let start = cursor.at();
    let month = pair(cursor, "a month of two digits")?;
    match month.exact() {
        Some(code @ 21..=41) => Ok(Month::Group(Group(code))),
        _ if (1..=12).any(|n| month.fits(n)) => Ok(Month::Pair(month)),
        _ => Err(DateError::new(
            start,
            format!("there is no month {}", cursor.since(start)),
            "months are 01 to 12, seasons 21 to 24, quarters 33 to 36",
        )),
    }
}

fn time<'a>(cursor: &mut Cursor<'a>, day: Option<Pair>) -> Result<Option<Clock<'a>>, DateError> {
    let start = cursor.at();
    if !cursor.eat("T") {
        return Ok(None);
    }
    if day.and_then(Pair::exact).is_none() {
        let help = "add the day, or leave out the time";
        return Err(DateError::new(start, "a time needs a day", help));
    }
    clock(cursor).map(Some)
}

/// Why no day of the calendar fits, though the month does.
fn impossible(at: usize, year: Year, month: Option<Month>, day: Option<Pair>) -> DateError {
    let written = day.map_or([b'?'; 2], |day| day.0).map(char::from);
    let written = String::from_iter(written);
    let month = match month {
        Some(Month::Pair(month)) => month.exact(),
        _ => None,
    };
    let (reason, help) = match (year, month) {
        _ if written == "00" => ("there is no day 00".to_owned(), String::new()),
        (Year::Exact(number), Some(month)) => {
            let last = days_in_month(number, month);
            let name = format!("{} {}", month_name(month), year_name(number));
            (
                format!("{name} has {last} days"),
                format!("where the day is not known, write the month alone; the last day is {last}"),
            )
        }
        (_, Some(month)) => (format!("{} has no day {written}", month_name(month)), String::new()),
        _ => (format!("no month has a day {written}"), String::new()),
    };
    DateError::new(at, reason, help)
}
