//! The day before or after one that is named: "the day before last Tuesday", "a day after Christmas".

use super::Read;
use super::feasts::feast;
use super::months::{day_month, month_day};
use super::numeric::iso;
use super::weekdays::weekday;
use crate::extract::time::meaning::{Meaning, Part};
use crate::extract::time::period::{Period, days_later};
use crate::extract::time::reader::Reader;

/// The day before or after a day that stands on the calendar. "Two days after Christmas" are two expressions to TIMEX3, a length and a day.
pub(in crate::extract::time) fn beside(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let next = reader.words(at, &["the", "day"]).or_else(|| reader.words(at, &["a", "day"]))?;
    let by = match reader.text(next) {
        "before" => -1,
        "after" => 1,
        _ => return None,
    };
    // "a day after the Feb. 17 meeting"
    let start = if reader.is(next + 1, "the") { next + 2 } else { next + 1 };
    let day = [weekday, month_day, day_month, feast, iso].iter().find_map(|read| read(reader, start))?;
    let meaning = match day.meaning {
        Meaning::Stated(Period::Day(day)) => Meaning::Stated(Period::Day(days_later(day, by)?)),
        Meaning::Part(part @ (Part::MonthDay(..) | Part::Weekday(_) | Part::Feast(_)), which) => {
            Meaning::Beside { part, which, by }
        }
        _ => return None,
    };
    day.time.is_none().then(|| Read::new(day.end, meaning))
}
