//! The English names of months, years and groupings of months.

use super::written::Group;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The full name of a month from 1 to 12.
pub(super) fn month_name(month: u8) -> &'static str {
    let index = usize::from(month.saturating_sub(1));
    MONTHS.get(index).copied().unwrap_or("?")
}

/// Its first three letters.
pub(super) fn month_short(month: u8) -> &'static str {
    let name = month_name(month);
    name.get(..3).unwrap_or(name)
}

/// The month that `word` names in full, or by its first letters, three at least, in any case.
pub(crate) fn month_by_name(word: &str) -> Option<u8> {
    let is_start = |name: &&str| name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    let index = MONTHS.iter().position(|name| word.len() >= 3 && is_start(name))?;
    u8::try_from(index + 1).ok()
}

/// A year for people: 0 is 1 BCE, and a year below 100 says its era lest it be read as a day.
pub fn year_name(year: i64) -> String {
    format!("{}{}", year_number(year), era(year))
}

/// The year within its era.
pub(super) const fn year_number(year: i64) -> i64 {
    if year > 0 { year } else { 1_i64.saturating_sub(year) }
}

pub(super) const fn era(year: i64) -> &'static str {
    match year {
        ..=0 => " BCE",
        1..=99 => " CE",
        _ => "",
    }
}

impl Group {
    /// Its name before a year: "spring", "first quarter of".
    pub(super) const fn name(self) -> &'static str {
        match self.0 {
            21 | 25 | 29 => "spring",
            22 | 26 | 30 => "summer",
            23 | 27 | 31 => "autumn",
            24 | 28 | 32 => "winter",
            33 => "first quarter of",
            34 => "second quarter of",
            35 => "third quarter of",
            36 => "fourth quarter of",
            37 => "January to April",
            38 => "May to August",
            39 => "September to December",
            40 => "first half of",
            _ => "second half of",
        }
    }

    /// Its name where space is dear: "spring", "Q1".
    pub(super) const fn short(self) -> &'static str {
        match self.0 {
            33 => "Q1",
            34 => "Q2",
            35 => "Q3",
            36 => "Q4",
            37 => "Jan-Apr",
            38 => "May-Aug",
            39 => "Sep-Dec",
            40 => "H1",
            41 => "H2",
            _ => self.name(),
        }
    }

    /// What is said after the year.
    pub(super) const fn hemisphere(self) -> &'static str {
        match self.0 {
            25..=28 => " (northern hemisphere)",
            29..=32 => " (southern hemisphere)",
            _ => "",
        }
    }
}
