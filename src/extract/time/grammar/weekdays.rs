//! Days of the week: "Friday", "Friday, Oct. 13, 1989", "last Tuesday".

use super::months::{day_month, month_day};
use super::numeric::{figures, iso};
use super::{Read, which};
use crate::extract::time::class::Class;
use crate::extract::time::meaning::{Meaning, Part, Which};
use crate::extract::time::reader::Reader;

/// A day of the week, with its date where that follows.
pub(in crate::extract::time) fn weekday(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let (which, start) = which(reader, at).unwrap_or((Which::Nearest, at));
    let (day, next) = weekday_name(reader, start)?;
    let comma = reader.past_comma(next);
    let comma = if reader.is(comma, "the") { comma + 1 } else { comma };
    let date = [month_day, day_month, iso, figures].iter().find_map(|read| read(reader, comma));
    if let Some(date) = date {
        return Some(date);
    }
    // "Tuesday the 17th", but not "Tuesday, the first of three".
    let ordinal = reader
        .day_digits(comma)
        .filter(|(_, _, has_ending)| *has_ending && reader.before(comma).eq_ignore_ascii_case("the"));
    if let Some((day, end, _)) = ordinal {
        return Some(Read::new(end, Meaning::Part(Part::DayOfMonth(day), Which::Nearest)));
    }
    // "Monday last", "Friday week" are too rare to be told from other uses.
    Some(Read::new(next, Meaning::Part(Part::Weekday(day), which)))
}

/// Names that hold the name of a day.
const AFTER: &[&str] = &[
    "times",
    "telegraph",
    "mirror",
    "post",
    "express",
    "mail",
    "herald",
    "night",
    "review",
    "star",
    "sun",
    "school",
    "mass",
];
const BEFORE: &[&str] = &[
    "black", "bloody", "super", "cyber", "fat", "giving", "joe", "ruby", "casual", "freaky", "holy", "easter", "good",
    "ash", "palm",
];

/// Reads the name of a day of the week.
pub(in crate::extract::time) fn weekday_name(reader: &Reader<'_>, at: usize) -> Option<(u32, usize)> {
    let Class::Weekday(day) = reader.class(at) else { return None };
    let is_name = (reader.after_any(at, BEFORE) && reader.begins_capital(at - 1))
        || (reader.any(at + 1, AFTER)
            && reader.begins_capital(at + 1)
            && !reader.text(at + 1).chars().all(char::is_uppercase));
    if is_name || !reader.begins_capital(at) && reader.text(at).len() < 6 {
        return None;
    }
    if reader.text(at).len() >= 6 {
        // Several of them are no one day.
        return (!reader.text(at).ends_with(['s', 'S'])).then_some((day, at + 1));
    }
    // "Sat", "Sun", "Mon" are words and names too.
    let next = reader.past_dot(at + 1);
    let dated =
        month_day(reader, reader.past_comma(next)).or_else(|| day_month(reader, reader.past_comma(next))).is_some();
    let is_short = dated
        || (next > at + 1 && !reader.any(at, &["sat", "sun", "wed"]))
        || (reader.after_any(at, &["on"]) && reader.text(at).len() <= 5);
    is_short.then_some((day, next))
}
