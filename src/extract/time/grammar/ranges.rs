//! Days that are told with others: the second of "Feb. 17-19", the week and the month that are named by what lies in them.

use super::Read;
use super::months::{day_month, has_day, in_year, month_day, month_name};
use crate::extract::time::class::Class;
use crate::extract::time::meaning::{Meaning, Part};
use crate::extract::time::period::{Period, Unit};
use crate::extract::time::reader::Reader;

/// The "19" of "Feb. 17-19, 2025" and the "5" of "5-7 May 2025".
pub(in crate::extract::time) fn day_of_range(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let (day, next, _) = reader.day_digits(at)?;
    if let Some(first) = at.checked_sub(3)
        && let Class::Month(month) = reader.class(if reader.text(first) == "." { first.checked_sub(1)? } else { first })
        && reader.day_digits(at - 2).is_some_and(|(first, end, _)| end == at - 1 && first < day)
        && range_end(reader, at - 1).is_some()
        && has_day(month, day)
    {
        return Some(in_year(reader, next, Part::MonthDay(month, day)));
    }
    let (second, _) = range_end(reader, next).filter(|(second, _)| *second > day)?;
    let whole = day_month(reader, next + 1)?;
    let meaning = match whole.meaning {
        Meaning::Part(Part::MonthDay(month, _), which) => Meaning::Part(Part::MonthDay(month, day), which),
        Meaning::Stated(Period::Day(last)) => Meaning::Stated(Period::Day(
            chrono::Datelike::with_day(&last, day).filter(|_| chrono::Datelike::day(&last) == second)?,
        )),
        _ => return None,
    };
    Some(Read::new(next, meaning))
}

/// The day behind a hyphen or "to", and the token behind that.
pub(super) fn range_end(reader: &Reader<'_>, at: usize) -> Option<(u32, usize)> {
    let links = reader.is_hyphen(at) && reader.joined(at) || reader.any(at, &["to", "and", "or", "through"]);
    reader.day_digits(at + 1).filter(|_| links).map(|(day, end, _)| (day, end))
}

/// "the week of March 6", "the month of May 1998".
pub(in crate::extract::time) fn unit_of(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let of = reader.is(at, "the").then_some(at + 2).filter(|of| reader.is(*of, "of"))?;
    match reader.class(at + 1) {
        Class::Unit(Unit::Week) => {
            let day = month_day(reader, of + 1).or_else(|| day_month(reader, of + 1))?;
            Some(match day.meaning {
                Meaning::Stated(Period::Day(first)) => {
                    Read { meaning: Meaning::Stated(Period::of(Unit::Week, first)?), ..day }
                }
                Meaning::Part(Part::MonthDay(month, number), which) => {
                    Read { meaning: Meaning::Part(Part::WeekOf(month, number), which), ..day }
                }
                _ => return None,
            })
        }
        Class::Unit(Unit::Month) => {
            let (month, next) = month_name(reader, of + 1)?;
            Some(in_year(reader, next, Part::Month(month)))
        }
        _ => None,
    }
}
