//! Finds the days of the calendar that a date may mean.

use super::Day;
use super::span::Span;
use super::written::{Month, Pair, Place, Year};

/// Where the date lies; nothing if there is no such day (30 February).
pub(super) fn place(year: Year, month: Option<Month>, day: Option<Pair>) -> Option<Place> {
    let ends = match month {
        Some(Month::Group(group)) => {
            let (first, count) = group.months();
            year.bounds().map(|years| {
                let last = first + count - 1;
                // A winter ends in the next year; a year at the end of i64 is beyond the calendar anyway.
                let (over, last) = if last > 12 { (1, last - 12) } else { (0, last) };
                let last_year = years.end().saturating_add(over);
                ((*years.start(), first, 1), (last_year, last, days_in_month(last_year, last)))
            })
        }
        Some(Month::Pair(month)) => find_ends(year, month, day)?,
        None => find_ends(year, Pair::UNSPECIFIED, day)?,
    };
    if year.is_unspecified() {
        return Some(Place::Nowhere);
    }
    let span = ends.and_then(|(first, last)| Some(Span::new(on_calendar(first)?, on_calendar(last)?)));
    Some(span.map_or(Place::Beyond, Place::On))
}

type Ymd = (i64, u8, u8);

/// The first and the last day that fit: `None` outside if none does, inside if no number reaches that year.
#[expect(clippy::option_option, reason = "two different absences, told apart at once by the only caller")]
fn find_ends(year: Year, month: Pair, day: Option<Pair>) -> Option<Option<(Ymd, Ymd)>> {
    let day = day.unwrap_or(Pair::UNSPECIFIED);
    let Some(years) = year.bounds() else {
        // Whether that year is a leap year is unknown, so it gets the benefit of the doubt.
        return find(2000..=2000, true, month, day).map(|_| None);
    };
    let fitting = years.filter(|&candidate| year.fits(candidate));
    let first = find(fitting.clone(), true, month, day)?;
    let last = find(fitting.rev(), false, month, day)?;
    Some(Some((first, last)))
}

/// The first day that fits, or with `years` falling the last.
fn find(years: impl Iterator<Item = i64>, rising: bool, month: Pair, day: Pair) -> Option<Ymd> {
    for year in years {
        for month in fitting(month, 12, rising) {
            let most = days_in_month(year, month);
            if let Some(day) = fitting(day, most, rising).next() {
                return Some((year, month, day));
            }
        }
    }
    None
}

/// The numbers from 1 to `most` that fit, rising or falling.
fn fitting(pair: Pair, most: u8, rising: bool) -> impl Iterator<Item = u8> {
    let (first, last) = pair.candidates(most).into_inner();
    let turn = move |n| if rising { n } else { first + last - n };
    (first..=last).map(turn).filter(move |&n| pair.fits(n))
}

fn on_calendar((year, month, day): Ymd) -> Option<Day> {
    Day::from_ymd_opt(i32::try_from(year).ok()?, month.into(), day.into())
}

/// How many days a month has, in the Gregorian calendar carried back before its time as ISO 8601 does.
pub(super) const fn days_in_month(year: i64, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
