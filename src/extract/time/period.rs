//! Periods of the calendar, and how one is reached from another.

use crate::model::date::Day;
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// What time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// Whether it is shorter than a day, and counted behind the T of an ISO 8601 duration.
    pub(super) const fn is_of_clock(self) -> bool {
        matches!(self, Self::Second | Self::Minute | Self::Hour)
    }
}

/// The years that are reckoned with: what the calendar library reaches, and TIMEX3 can write in four digits.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

/// A stretch of the calendar with a name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    Day(Day),
    /// The week that begins on this Monday.
    Week(Day),
    /// The Saturday and Sunday of the week that begins on this Monday.
    Weekend(Day),
    Month(i32, u32),
    /// 1 to 4.
    Quarter(i32, u32),
    /// 1 or 2.
    Half(i32, u32),
    Season(i32, Season),
    Year(i32),
    /// By its first year.
    Decade(i32),
    /// By its number: the 20th has 1900 to 1999, as people use the word.
    Century(i32),
}

/// A northern meteorological season; winter begins in December of its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    /// The two letters of TIMEX3, and the month it begins in.
    pub(super) const fn facts(self) -> (&'static str, u32) {
        match self {
            Self::Spring => ("SP", 3),
            Self::Summer => ("SU", 6),
            Self::Autumn => ("FA", 9),
            Self::Winter => ("WI", 12),
        }
    }
}

impl Period {
    /// The period of this kind that a day lies in; nothing for units without a name on the calendar.
    pub(super) fn of(unit: Unit, day: Day) -> Option<Self> {
        let year = day.year();
        Some(match unit {
            Unit::Day => Self::Day(day),
            Unit::Week => Self::Week(monday(day)?),
            Unit::Weekend => Self::Weekend(monday(day)?),
            Unit::Month => Self::Month(year, day.month()),
            Unit::Quarter => Self::Quarter(year, day.month0() / 3 + 1),
            Unit::Year => Self::Year(year),
            Unit::Decade => Self::Decade(year - year.rem_euclid(10)),
            Unit::Century => Self::Century(year.div_euclid(100) + 1),
            _ => return None,
        })
    }

    /// The unit it is one of; halves and seasons are counted by the year.
    pub(super) const fn unit(self) -> Unit {
        match self {
            Self::Day(_) => Unit::Day,
            Self::Week(_) => Unit::Week,
            Self::Weekend(_) => Unit::Weekend,
            Self::Month(..) => Unit::Month,
            Self::Quarter(..) => Unit::Quarter,
            Self::Half(..) | Self::Season(..) | Self::Year(_) => Unit::Year,
            Self::Decade(_) => Unit::Decade,
            Self::Century(_) => Unit::Century,
        }
    }

    /// The same so many of its own units later.
    pub(super) fn later(self, by: i32) -> Option<Self> {
        let moved = match self {
            Self::Day(day) => Self::Day(days_later(day, by)?),
            Self::Week(monday) => Self::Week(days_later(monday, by.checked_mul(7)?)?),
            Self::Weekend(monday) => Self::Weekend(days_later(monday, by.checked_mul(7)?)?),
            Self::Month(year, month) => {
                let (year, month) = carried(year, month, by, 12)?;
                Self::Month(year, month)
            }
            Self::Quarter(year, quarter) => {
                let (year, quarter) = carried(year, quarter, by, 4)?;
                Self::Quarter(year, quarter)
            }
            Self::Decade(year) => Self::Decade(year.checked_add(by.checked_mul(10)?)?),
            Self::Century(number) => Self::Century(number.checked_add(by)?),
            _ => return self.years_later(by),
        };
        moved.is_reckoned().then_some(moved)
    }

    /// The same part of another year: the third quarter, the 9th of May. 29 February becomes the 28th.
    pub(super) fn years_later(self, by: i32) -> Option<Self> {
        let moved = match self {
            Self::Day(day) => {
                let year = day.year().checked_add(by)?;
                Self::Day(day.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))?)
            }
            Self::Week(day) | Self::Weekend(day) => {
                // A week has no twin in another year, but a week of the same number.
                let week = day.iso_week();
                let twin = week_of(week.year().checked_add(by)?, week.week())?;
                if matches!(self, Self::Week(_)) { Self::Week(twin) } else { Self::Weekend(twin) }
            }
            Self::Month(year, month) => Self::Month(year.checked_add(by)?, month),
            Self::Quarter(year, quarter) => Self::Quarter(year.checked_add(by)?, quarter),
            Self::Half(year, half) => Self::Half(year.checked_add(by)?, half),
            Self::Season(year, season) => Self::Season(year.checked_add(by)?, season),
            Self::Year(year) => Self::Year(year.checked_add(by)?),
            Self::Decade(year) => Self::Decade(year.checked_add(by)?),
            Self::Century(_) => return None,
        };
        moved.is_reckoned().then_some(moved)
    }

    fn is_reckoned(self) -> bool {
        match self {
            Self::Day(day) | Self::Week(day) | Self::Weekend(day) => YEARS.contains(&day.year()),
            Self::Month(year, _) | Self::Quarter(year, _) | Self::Half(year, _) | Self::Season(year, _) => {
                YEARS.contains(&year)
            }
            Self::Year(year) | Self::Decade(year) => YEARS.contains(&year),
            Self::Century(number) => (1..=99).contains(&number),
        }
    }

    /// Its first day.
    pub(super) fn first(self) -> Option<Day> {
        match self {
            Self::Day(day) | Self::Week(day) => Some(day),
            Self::Weekend(monday) => days_later(monday, 5),
            Self::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1),
            Self::Quarter(year, quarter) => NaiveDate::from_ymd_opt(year, quarter * 3 - 2, 1),
            Self::Half(year, half) => NaiveDate::from_ymd_opt(year, half * 6 - 5, 1),
            Self::Season(year, season) => NaiveDate::from_ymd_opt(year, season.facts().1, 1),
            Self::Year(year) | Self::Decade(year) => NaiveDate::from_ymd_opt(year, 1, 1),
            Self::Century(number) => NaiveDate::from_ymd_opt((number - 1) * 100, 1, 1),
        }
    }

    /// Its last day.
    pub(super) fn last(self) -> Option<Day> {
        let before_next = match self {
            Self::Day(day) => return Some(day),
            Self::Week(monday) | Self::Weekend(monday) => return days_later(monday, 6),
            Self::Season(..) => Period::of(Unit::Month, self.first()?)?.later(3)?,
            Self::Half(year, half) => Period::Month(year, half * 6 - 5).later(6)?,
            _ => self.later(1)?,
        };
        before_next.first()?.pred_opt()
    }
}

/// The Monday of the week that a day lies in.
pub(super) fn monday(day: Day) -> Option<Day> {
    day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))
}

/// The Monday of a week by its ISO 8601 number.
fn week_of(year: i32, week: u32) -> Option<Day> {
    // The library panics on years far beyond the calendar.
    let year = Some(year).filter(|year| YEARS.contains(year))?;
    NaiveDate::from_isoywd_opt(year, week, Weekday::Mon).or_else(|| NaiveDate::from_isoywd_opt(year, 52, Weekday::Mon))
}

/// A day so many days later.
pub(super) fn days_later(day: Day, by: i32) -> Option<Day> {
    let days = Days::new(by.unsigned_abs().into());
    let moved = if by < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) };
    moved.filter(|day| YEARS.contains(&day.year()))
}

/// Counts parts of a year on, into other years.
fn carried(year: i32, part: u32, by: i32, parts: i32) -> Option<(i32, u32)> {
    let all = year.checked_mul(parts)?.checked_add(i32::try_from(part).ok()? - 1)?.checked_add(by)?;
    Some((all.div_euclid(parts), u32::try_from(all.rem_euclid(parts)).ok()? + 1))
}
