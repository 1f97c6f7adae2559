//! One date within a phrase: what it is about, and what is said around it.

use super::Day;
use super::names::year_name;
use super::shape::{Shape, Style};
use super::span::Span;
use super::written::{Clock, Marks, Month, Pair, Point, Year};

/// One date within a phrase.
#[derive(Clone, Copy)]
pub(super) struct Item<'a> {
    pub(super) shape: Shape,
    /// "a day in ", "a month in ", or nothing.
    unstated: &'static str,
    marks: Marks,
    clock: Option<Clock<'a>>,
    estimate: Option<i64>,
}

impl<'a> Item<'a> {
    /// The date as an item; nothing if it is not placed.
    pub(super) fn of(point: &Point<'a>) -> Option<Self> {
        let span = point.span()?;
        let (unstated, shape) = shape(point, span);
        let estimate = match point.year {
            Year::Rounded { estimate, low, high } if low != high => Some(estimate),
            _ => None,
        };
        Some(Self { shape, unstated, marks: point.marks, clock: point.clock, estimate })
    }

    /// The days of a span that is a plain day.
    pub(super) const fn of_day(day: Day, marks: Marks) -> Self {
        Self { shape: Shape::Day(day), unstated: "", marks, clock: None, estimate: None }
    }

    /// Whether it is a shape and nothing else, so that the next may speak for it.
    const fn is_plain(&self) -> bool {
        !self.marks.any() && self.unstated.is_empty() && self.clock.is_none() && self.estimate.is_none()
    }

    /// Its words, without what `next` says for both ("19" before "20 Feb 2025").
    pub(super) fn words(&self, next: Option<&Self>, style: Style) -> String {
        let next = next.filter(|next| self.is_plain() && next.is_plain()).map(|next| next.shape);
        let core = self.shape.words(next, style);
        if style.short {
            let before = if self.marks.approximate { "~" } else { "" };
            let after = if self.marks.uncertain { "?" } else { "" };
            return format!("{before}{core}{after}");
        }
        let perhaps = if self.marks.uncertain { "perhaps " } else { "" };
        let about = if self.marks.approximate { "about " } else { "" };
        let unstated = if style.unstated { self.unstated } else { "" };
        let estimate = self.estimate.map_or_else(String::new, |year| format!(", estimated {}", year_name(year)));
        let clock = self.clock.filter(|_| !style.weekday).map_or_else(String::new, clock_words);
        format!("{perhaps}{about}{unstated}{core}{estimate}{clock}")
    }
}

fn clock_words(clock: Clock<'_>) -> String {
    match clock.offset {
        "" => format!(", {}", clock.local),
        "Z" => format!(", {} (UTC)", clock.local),
        offset => format!(", {} (UTC{offset})", clock.local),
    }
}

/// What a placed date is about, and what of it is not stated.
fn shape(point: &Point<'_>, span: Span) -> (&'static str, Shape) {
    let all_open = |pair: Option<Pair>| pair.is_none_or(|pair| pair == Pair::UNSPECIFIED);
    let some = match (point.month, point.day) {
        (None, _) => "",
        (_, None) => "a month in ",
        _ => "a day in ",
    };
    match (point.year, point.month) {
        (Year::Exact(year), Some(Month::Group(group))) => ("", Shape::Group(year, group)),
        (_, Some(Month::Group(_))) | (Year::Vast, _) => ("", Shape::Between(span)),
        (Year::Exact(year), Some(Month::Pair(month))) if let Some(month) = month.exact() => match point.day {
            None => ("", Shape::Month(year, month)),
            Some(Pair::UNSPECIFIED) => ("a day in ", Shape::Month(year, month)),
            _ => ("", span.single_day().map_or(Shape::Between(span), Shape::Day)),
        },
        (year, Some(Month::Pair(Pair::UNSPECIFIED)) | None) if all_open(point.day) => {
            years(year).map_or(("", Shape::Between(span)), |shape| (some, shape))
        }
        _ => ("", span.single_day().map_or(Shape::Between(span), Shape::Day)),
    }
}

/// A year, or years without a gap.
fn years(year: Year) -> Option<Shape> {
    let (first, last) = year.bounds()?.into_inner();
    match year {
        Year::Pattern { digits: [.., b'X'], negative: false } if first >= 100 && last - first == 9 => {
            Some(Shape::Decade(first))
        }
        Year::Pattern { digits, .. } => {
            let gapless = digits.iter().skip_while(|&&digit| digit != b'X').all(|&digit| digit == b'X');
            gapless.then_some(Shape::Years(first, last))
        }
        _ if first == last => Some(Shape::Year(first)),
        _ => Some(Shape::Years(first, last)),
    }
}
