//! Dates as EDTF, the Extended Date/Time Format (ISO 8601-2:2019): what was written, the days it may mean, and words for it.
//!
//! Levels 0 and 1 are understood, and all of level 2 in the Library of Congress' specification of
//! 2019. A [`Date`] never passes through a time zone: its day is the local day as written. What has
//! no position on the calendar (`XXXX`, `../..`, nothing at all, a year beyond the calendar library
//! anywhere in it) is kept as written and is not [placed](Date::is_placed).
//!
//! Years are astronomical: `0000` is 1 BCE. Seasons are the northern meteorological ones unless the
//! code says southern (29 to 32): spring is March to May, winter December to February of the next
//! year.

mod clock;
mod cursor;
mod english;
mod error;
mod headings;
mod names;
mod parse;
mod phrase;
mod place;
mod point;
mod precision;
mod serial;
mod shape;
mod slips;
mod span;
mod summary;
mod words;
mod written;
mod year;

#[cfg(test)]
mod tests;

pub use error::DateError;
pub(crate) use names::month_by_name;
pub use names::year_name;
pub use precision::Precision;
pub use span::Span;

use summary::Summary;

/// A day of the Gregorian calendar.
pub type Day = chrono::NaiveDate;

/// A date as written, with the days it may mean.
///
/// Equal means written alike: `2025-02` and `2025-02-XX` differ. An empty text is a date too, one
/// that is not placed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    text: Box<str>,
    summary: Summary,
}

impl Date {
    /// Reads EDTF; white space around it is dropped.
    ///
    /// # Errors
    /// Says where the text stops being a date and why, and what to write instead if that can be told.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let trimmed = text.trim();
        let summary = match parse::written(trimmed) {
            Ok(written) => Summary::of(&written),
            Err(mut error) => {
                error.at += text.len() - text.trim_start().len();
                if let Some(help) = slips::help(trimmed) {
                    error.help = help;
                } else if error.help.is_empty() {
                    error.help =
                        "a date is year, month and day, 2025-02-17; or 2025-02, or 2025, where no more is known".into();
                }
                return Err(error);
            }
        };
        Ok(Self { text: trimmed.into(), summary })
    }

    /// The date that is this day.
    pub fn day(day: Day) -> Self {
        Self { text: serial::edtf(day).into(), summary: Summary::of_day(day) }
    }

    /// Exactly what was written, without white space around it.
    pub fn as_edtf(&self) -> &str {
        &self.text
    }

    /// The first day it may mean; nothing if the start is open or unknown, or it is not placed.
    pub fn earliest(&self) -> Option<Day> {
        self.span().earliest
    }

    /// The last day it may mean; nothing if the end is open or unknown, or it is not placed.
    pub fn latest(&self) -> Option<Day> {
        self.span().latest
    }

    /// From the first day to the last it may mean; of a set, around all members.
    pub fn span(&self) -> Span {
        self.summary.span
    }

    /// The spans it consists of: a set's members in the order written (a range is one span), else
    /// the one span; none if it is not placed.
    pub fn members(&self) -> &[Span] {
        match &self.summary.members {
            _ if !self.is_placed() => &[],
            Some(members) => members,
            None => std::slice::from_ref(&self.summary.span),
        }
    }

    /// How finely it is stated.
    pub fn precision(&self) -> Precision {
        self.summary.precision
    }

    /// Whether no part of it is qualified (`?`, `~`, `%`; level 1 and, on a part, level 2).
    pub fn is_certain(&self) -> bool {
        !self.summary.marks.any()
    }

    /// Whether any part of it is approximate (`~` or `%`).
    pub fn is_approximate(&self) -> bool {
        self.summary.marks.approximate
    }

    /// Whether any part of it is uncertain (`?` or `%`).
    pub fn is_uncertain(&self) -> bool {
        self.summary.marks.uncertain
    }

    /// Whether it is placed but has no first day: the start is open (`..`) or unknown (left empty).
    pub fn open_start(&self) -> bool {
        self.is_placed() && self.earliest().is_none()
    }

    /// Whether it is placed but has no last day: the end is open (`..`) or unknown (left empty).
    pub fn open_end(&self) -> bool {
        self.is_placed() && self.latest().is_none()
    }

    /// The one day it names, qualified or not, with or without a time.
    pub fn is_single_day(&self) -> Option<Day> {
        self.span().single_day()
    }

    /// Whether some member of one meets some member of the other. A date that is not placed meets none.
    pub fn meets(&self, other: &Self) -> bool {
        let others = other.members();
        self.members().iter().any(|own| others.iter().any(|span| own.meets(span)))
    }

    /// Whether both are placed and they do not meet: they cannot both be right, if both are certain.
    pub fn excludes(&self, other: &Self) -> bool {
        self.is_placed() && other.is_placed() && !self.meets(other)
    }

    /// Whether it has a position on the calendar. If not it is only kept as written.
    pub fn is_placed(&self) -> bool {
        self.summary.placed
    }

    /// Whether it names a year that the calendar library does not reach, and is not placed for that.
    pub fn beyond_calendar(&self) -> bool {
        self.summary.beyond
    }

    /// The time of a single date as written, with its offset: `14:30+03:00`.
    pub fn time(&self) -> Option<&str> {
        let has_time = self.precision() == Precision::Time;
        self.text.split_once('T').filter(|_| has_time).map(|(_, time)| time)
    }

    /// Plain English: "10 to 16 Feb 2025", "about May 2025". What is not placed is given as written.
    pub fn words(&self) -> String {
        words::words(self)
    }

    /// For the heading of a list: "Mon 17 Feb 2025", "August 2025, day not stated", "Not dated".
    pub fn heading(&self) -> String {
        headings::heading(self)
    }

    /// Whether both stand under the same heading.
    pub fn shares_heading(&self, other: &Self) -> bool {
        // What lies elsewhere has other words; only for the rest need any be made.
        self == other || self.span() == other.span() && self.heading() == other.heading()
    }

    /// As few letters as will do: "17 Feb", with its year if asked for; years that differ, BCE and
    /// years alone always show.
    pub fn short(&self, with_year: bool) -> String {
        words::short(self, with_year)
    }
}
