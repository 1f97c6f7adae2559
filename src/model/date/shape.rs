//! The shapes a date can have for people, and the words for each.

use super::Day;
use super::names::{era, month_name, month_short, year_name, year_number};
use super::span::Span;
use super::written::Group;
use chrono::Datelike;

/// The first whole year of the Gregorian calendar. Of earlier days people know the Julian weekday, so none is said.
const GREGORIAN: i32 = 1583;

/// How much to say.
#[derive(Clone, Copy)]
pub(super) struct Style {
    /// Put the weekday before a day.
    pub(super) weekday: bool,
    /// Say that it is some day of a month, some month of a year.
    pub(super) unstated: bool,
    /// Few letters.
    pub(super) short: bool,
    /// Say the year of a day, a month, a season.
    pub(super) year: bool,
}

impl Style {
    pub(super) const WORDS: Self = Self { weekday: false, unstated: true, short: false, year: true };
    pub(super) const HEADING: Self = Self { weekday: false, unstated: false, ..Self::WORDS };
    pub(super) const WEEKDAY: Self = Self { weekday: true, ..Self::HEADING };
    pub(super) const SHORT: Self = Self { short: true, ..Self::HEADING };
}

/// What a date is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Day(Day),
    Month(i64, u8),
    Group(i64, Group),
    Year(i64),
    /// From its first year on.
    Decade(i64),
    Years(i64, i64),
    /// Somewhere in a span that has no name.
    Between(Span),
}

impl Shape {
    /// Its words, without what `next` says for both.
    pub(super) fn words(self, next: Option<Self>, style: Style) -> String {
        match self {
            Self::Day(day) => {
                let weekday = if style.weekday && day.year() >= GREGORIAN {
                    format!("{} ", day.weekday())
                } else {
                    String::new()
                };
                let month = match next {
                    Some(Self::Day(next)) if (next.year(), next.month0()) == (day.year(), day.month0()) => {
                        String::new()
                    }
                    _ => format!(" {}", month_short(month_of(day))),
                };
                format!("{weekday}{}{month}{}", day.day(), self.year(next, style))
            }
            Self::Month(_, month) if style.short => {
                format!("{}{}", month_short(month), self.year(next, style))
            }
            Self::Month(_, month) => format!("{}{}", month_name(month), self.year(next, style)),
            Self::Group(_, group) => {
                let year = self.year(next, style);
                let name = if style.short { group.short() } else { group.name() };
                let name = if year.is_empty() { name.trim_end_matches(" of") } else { name };
                let hemisphere = if style.short { "" } else { group.hemisphere() };
                format!("{name}{year}{hemisphere}")
            }
            Self::Year(year) => match next {
                Some(Self::Year(next)) if era(year) == era(next) => year_number(year).to_string(),
                _ => year_name(year),
            },
            Self::Decade(year) if style.short => format!("{year}s"),
            Self::Decade(year) => format!("the {year}s"),
            Self::Years(first, last) => from_to(Self::Year(first), Self::Year(last), style),
            Self::Between(span) => between(span, style),
        }
    }

    /// The year after a day, a month or a season, with the space before it, unless `next` says it too.
    fn year(self, next: Option<Self>, style: Style) -> String {
        let same_kind = |next: &Self| std::mem::discriminant(next) == std::mem::discriminant(&self);
        let said_by_next = next.filter(same_kind).and_then(Self::own_year) == self.own_year();
        match self.own_year() {
            Some(year) if style.year && !said_by_next => format!(" {}", year_name(year)),
            _ => String::new(),
        }
    }

    /// The year that may be left out where it is understood.
    pub(super) fn own_year(self) -> Option<i64> {
        match self {
            Self::Day(day) => Some(day.year().into()),
            Self::Month(year, _) | Self::Group(year, _) => Some(year),
            _ => None,
        }
    }
}

fn month_of(day: Day) -> u8 {
    u8::try_from(day.month()).unwrap_or(0)
}

fn from_to(first: Shape, last: Shape, style: Style) -> String {
    let to = if style.short { "-" } else { " to " };
    format!("{}{to}{}", first.words(Some(last), style), last.words(None, style))
}

/// A span that has no name; in years, if it is whole years.
fn between(span: Span, style: Style) -> String {
    let (Some(first), Some(last)) = (span.earliest, span.latest) else {
        return String::new();
    };
    let whole_years = first.ordinal0() == 0 && (last.month(), last.day()) == (12, 31);
    let (first, last) = if whole_years {
        (Shape::Year(first.year().into()), Shape::Year(last.year().into()))
    } else {
        (Shape::Day(first), Shape::Day(last))
    };
    let style = Style { weekday: false, year: style.year || first.own_year() != last.own_year(), ..style };
    if style.short {
        return from_to(first, last, style);
    }
    format!("between {} and {}", first.words(Some(last), style), last.words(None, style))
}
