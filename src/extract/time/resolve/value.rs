//! A resolved value: TIMEX3 for machines, EDTF for the timeline.

use crate::extract::time::meaning::{Daytime, Modifier};
use crate::extract::time::period::{Period, days_later};
use crate::model::date::Day;

/// The type of an expression in TIMEX3 (ISO 24617-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timex {
    /// A day or more.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// What comes again.
    Set,
}

impl Timex {
    /// The word for it in TIMEX3.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Duration => "DURATION",
            Self::Set => "SET",
        }
    }
}

/// What a value was counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// From nothing: the words state it.
    Stated,
    /// From the date of the article.
    Published,
    /// From a date that the text named before.
    Focus,
    /// It was not: what it would have to be counted from is not known.
    Unknown,
}

/// What an expression was resolved to.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::extract::time) struct Resolved {
    pub(in crate::extract::time) timex: Timex,
    pub(in crate::extract::time) value: String,
    /// As EDTF.
    pub(in crate::extract::time) date: Option<String>,
    pub(in crate::extract::time) period: Option<Period>,
    pub(in crate::extract::time) source: Source,
}

impl Resolved {
    pub(super) fn set(value: String, time: Option<Daytime>) -> Self {
        let value = format!("{value}{}", time.map_or_else(String::new, timex_time));
        Self { timex: Timex::Set, value, date: None, period: None, source: Source::Stated }
    }

    pub(super) fn unresolved(value: String, time: Option<Daytime>) -> Self {
        let timex = if time.is_some() { Timex::Time } else { Timex::Date };
        let value = format!("{value}{}", time.map_or_else(String::new, timex_time));
        Self { timex, value, date: None, period: None, source: Source::Unknown }
    }

    pub(super) fn either(first: Day, second: Day) -> Self {
        let (first, second) = (Period::Day(first), Period::Day(second));
        Self {
            timex: Timex::Date,
            value: first.timex(),
            date: Some(format!("[{},{}]", first.timex(), second.timex())),
            period: Some(first),
            source: Source::Stated,
        }
    }

    /// `around` is the day of publication where the period is reckoned from there: a span that holds it ends with it, or begins with it
    /// where the words look ahead.
    pub(super) fn dated(
        period: Period,
        source: Source,
        time: Option<Daytime>,
        modifier: Option<Modifier>,
        around: Option<Day>,
        is_ahead: bool,
    ) -> Self {
        let value = format!("{}{}", period.timex(), time.map_or_else(String::new, timex_time));
        let date = match time {
            Some(time) => edtf_time(period, time),
            None => around.and_then(|day| cut(period, day, is_ahead)).or_else(|| period.edtf()).map(|edtf| {
                let is_single = !edtf.contains('/');
                if modifier == Some(Modifier::Approx) && is_single { format!("{edtf}~") } else { edtf }
            }),
        };
        let timex = if time.is_some() { Timex::Time } else { Timex::Date };
        Self { timex, value, date, period: Some(period), source }
    }
}

/// The part of a span up to the day of publication, or from there on.
fn cut(period: Period, day: Day, is_ahead: bool) -> Option<String> {
    let (first, last) = (period.first()?, period.last()?);
    let text = |day| Period::Day(day).timex();
    if first == last || day < first || day > last {
        return None;
    }
    let (from, to) = if is_ahead { (day, last) } else { (first, day) };
    Some(if from == to { text(from) } else { format!("{}/{}", text(from), text(to)) })
}

fn timex_time(time: Daytime) -> String {
    match time {
        Daytime::Part(letters) => format!("T{letters}"),
        Daytime::Clock { hour, minute, second, .. } => {
            let second = second.map_or_else(String::new, |second| format!(":{second:02}"));
            format!("T{hour:02}:{:02}{second}", minute.unwrap_or(0))
        }
    }
}

/// A day with its time as EDTF; where the time is no more than a part of the day, the day.
fn edtf_time(period: Period, time: Daytime) -> Option<String> {
    let day = period.edtf()?;
    let (Period::Day(date), Daytime::Clock { hour, minute: Some(minute), second, offset }) = (period, time) else {
        return match (period, time) {
            // Midnight ends a day; the hour after it is of the next.
            (Period::Day(date), Daytime::Clock { hour: 24, .. }) => Some(Period::Day(days_later(date, 0)?).timex()),
            _ => Some(day),
        };
    };
    let second = second.map_or_else(String::new, |second| format!(":{second:02}"));
    let offset = offset.map_or_else(String::new, |minutes| {
        let sign = if minutes < 0 { '-' } else { '+' };
        format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
    });
    Some(format!("{}T{hour:02}:{minute:02}{second}{offset}", Period::Day(date).timex()))
}
