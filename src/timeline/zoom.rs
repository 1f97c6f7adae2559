//! The units of the strip: each cuts the calendar into numbered bins.

use crate::model::date::{Day, year_name};
use chrono::{Datelike, NaiveDate};

/// The unit of the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zoom {
    /// Days.
    Day,
    /// ISO weeks, from Monday.
    Week,
    /// Months.
    Month,
    /// Quarters of a year.
    Quarter,
    /// Years.
    Year,
    /// Ten years, from one that ends in 0.
    Decade,
    /// A hundred years, from one that ends in 00.
    Century,
}

impl Zoom {
    /// Every unit, the finest first.
    pub const ALL: [Zoom; 7] =
        [Zoom::Day, Zoom::Week, Zoom::Month, Zoom::Quarter, Zoom::Year, Zoom::Decade, Zoom::Century];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Zoom::Day => "day",
            Zoom::Week => "week",
            Zoom::Month => "month",
            Zoom::Quarter => "quarter",
            Zoom::Year => "year",
            Zoom::Decade => "decade",
            Zoom::Century => "century",
        }
    }

    /// The next finer unit, or the finest.
    pub fn finer(self) -> Zoom {
        Zoom::ALL[(self as usize).saturating_sub(1)]
    }

    /// The next coarser unit, or the coarsest.
    pub fn coarser(self) -> Zoom {
        Zoom::ALL[(self as usize + 1).min(Zoom::ALL.len() - 1)]
    }

    /// The number of the bin that `day` lies in; later bins have greater numbers, neighbours differ by one.
    pub fn bin(self, day: Day) -> i64 {
        let year = i64::from(day.year());
        match self {
            Zoom::Day => i64::from(day.num_days_from_ce()),
            Zoom::Week => (i64::from(day.num_days_from_ce()) - 1).div_euclid(7),
            Zoom::Month => year * 12 + i64::from(day.month0()),
            Zoom::Quarter => year * 4 + i64::from(day.month0() / 3),
            Zoom::Year => year,
            Zoom::Decade => year.div_euclid(10),
            Zoom::Century => year.div_euclid(100),
        }
    }

    /// The first day of a bin, if the calendar has it.
    pub fn first_day(self, bin: i64) -> Option<Day> {
        let ymd =
            |year: i64, month: i64| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, u32::try_from(month).ok()?, 1);
        match self {
            Zoom::Day => NaiveDate::from_num_days_from_ce_opt(i32::try_from(bin).ok()?),
            Zoom::Week => NaiveDate::from_num_days_from_ce_opt(i32::try_from(bin * 7 + 1).ok()?),
            Zoom::Month => ymd(bin.div_euclid(12), bin.rem_euclid(12) + 1),
            Zoom::Quarter => ymd(bin.div_euclid(4), bin.rem_euclid(4) * 3 + 1),
            Zoom::Year => ymd(bin, 1),
            Zoom::Decade => ymd(bin * 10, 1),
            Zoom::Century => ymd(bin * 100, 1),
        }
    }

    /// What to write at the axis where a bin begins; with the year where the reader does not know it yet.
    pub fn label(self, bin: i64, with_year: bool) -> String {
        let Some(day) = self.first_day(bin) else { return String::new() };
        let year = year_name(i64::from(day.year()));
        match self {
            Zoom::Day | Zoom::Week if with_year => format!("{} {} {year}", day.day(), day.format("%b")),
            Zoom::Day | Zoom::Week => format!("{} {}", day.day(), day.format("%b")),
            Zoom::Month if with_year => format!("{} {year}", day.format("%b")),
            Zoom::Month => day.format("%b").to_string(),
            Zoom::Quarter if with_year => format!("Q{} {year}", day.month0() / 3 + 1),
            Zoom::Quarter => format!("Q{}", day.month0() / 3 + 1),
            Zoom::Year => year,
            Zoom::Decade | Zoom::Century if day.year() > 0 => format!("{year}s"),
            Zoom::Decade | Zoom::Century => year,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bin_begins_with_its_first_day_and_ends_before_the_next() {
        let days = ["2025-02-17", "2024-02-29", "0001-01-01", "-0044-03-15", "1999-12-31", "2000-01-01"];
        for day in days.map(|text| text.parse::<Day>().unwrap()) {
            for zoom in Zoom::ALL {
                let bin = zoom.bin(day);
                let (first, next) = (zoom.first_day(bin).unwrap(), zoom.first_day(bin + 1).unwrap());
                assert!(first <= day && day < next, "{day} {zoom:?}: {first} to {next}");
                assert_eq!(zoom.bin(first), bin);
            }
        }
    }

    #[test]
    fn the_ends_of_zooming_hold() {
        assert_eq!(Zoom::Day.finer(), Zoom::Day);
        assert_eq!(Zoom::Century.coarser(), Zoom::Century);
        assert_eq!(Zoom::Week.coarser(), Zoom::Month);
    }
}
