//! Days with a name: "Christmas", "New Year's Eve", "Good Friday", "Thanksgiving".

use super::months::in_year;
use super::{Read, which};
use crate::extract::time::meaning::{Feast, Meaning, Part, Which};
use crate::extract::time::period::{days_later, monday};
use crate::extract::time::reader::Reader;
use crate::model::date::Day;

/// A day with a name, where it is nothing but a day.
pub(in crate::extract::time) fn feast(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let (which, start) = which(reader, at).unwrap_or((Which::Nearest, at));
    let (part, end) = named(reader, start)?;
    let read = in_year(reader, end, part);
    Some(match read.meaning {
        Meaning::Part(part, _) => Read::new(read.end, Meaning::Part(part, which)),
        _ => read,
    })
}

const FIXED: &[(&[&str], u32, u32)] = &[
    (&["new", "year", "'s", "eve"], 12, 31),
    (&["new", "year", "’s", "eve"], 12, 31),
    (&["new", "year", "'s", "day"], 1, 1),
    (&["new", "year", "’s", "day"], 1, 1),
    (&["christmas", "eve"], 12, 24),
    (&["christmas", "day"], 12, 25),
    (&["christmas"], 12, 25),
    (&["boxing", "day"], 12, 26),
    (&["halloween"], 10, 31),
    (&["valentine", "'s", "day"], 2, 14),
    (&["valentine", "’s", "day"], 2, 14),
    (&["armistice", "day"], 11, 11),
    (&["veterans", "day"], 11, 11),
];

const MOVING: &[(&[&str], Feast)] = &[
    (&["easter", "sunday"], Feast::Easter(0)),
    (&["easter", "monday"], Feast::Easter(1)),
    (&["good", "friday"], Feast::Easter(-2)),
    (&["palm", "sunday"], Feast::Easter(-7)),
    (&["ash", "wednesday"], Feast::Easter(-46)),
    (&["easter"], Feast::Easter(0)),
    (&["thanksgiving", "day"], Feast::Thanksgiving),
    (&["thanksgiving"], Feast::Thanksgiving),
];

fn named(reader: &Reader<'_>, at: usize) -> Option<(Part, usize)> {
    if !reader.begins_capital(at) {
        return None;
    }
    let fixed =
        FIXED.iter().find_map(|(words, month, day)| Some((Part::MonthDay(*month, *day), reader.words(at, words)?)));
    let moving = || MOVING.iter().find_map(|(words, feast)| Some((Part::Feast(*feast), reader.words(at, words)?)));
    let (part, end) = fixed.or_else(moving)?;
    // "Christmas Island", "Easter Rising", "Christmas trees", "the Thanksgiving dinner".
    let alone = end > at + 1
        || !reader.begins_capital(end)
            && (reader.after_any(
                at,
                &["at", "on", "before", "by", "until", "after", "since", "last", "next", "this", "every"],
            ));
    alone.then_some((part, end))
}

impl Feast {
    /// The day of it in a year.
    pub(in crate::extract::time) fn day(self, year: i32) -> Option<Day> {
        match self {
            Self::Easter(after) => days_later(easter(year)?, after),
            Self::Thanksgiving => {
                // The Thursday of the week that holds 25 November, or the one before: the fourth of the month.
                let thursday = days_later(monday(Day::from_ymd_opt(year, 11, 28)?)?, 3)?;
                if chrono::Datelike::day(&thursday) > 28 || chrono::Datelike::month(&thursday) != 11 {
                    days_later(thursday, -7)
                } else {
                    Some(thursday)
                }
            }
        }
    }
}

/// Easter Sunday of the western churches (Meeus, Jones and Butcher's computus).
fn easter(year: i32) -> Option<Day> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    Day::from_ymd_opt(year, u32::try_from(sum / 31).ok()?, u32::try_from(sum % 31 + 1).ok()?)
}
