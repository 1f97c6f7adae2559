//! What a text says, before anything is made of it: the syntax tree of EDTF.

use super::{Precision, span::Span};
use std::ops::RangeInclusive;

/// The whole of a text.
pub(super) enum Written<'a> {
    /// Nothing at all.
    Empty,
    /// One date.
    Point(Point<'a>),
    /// From one side to the other (level 0 and 1).
    Interval(Side<'a>, Side<'a>),
    /// `[…]` or `{…}` (level 2).
    Set(Choice, Vec<Member<'a>>),
}

/// One side of an interval.
pub(super) enum Side<'a> {
    /// `..`
    Open,
    /// Left empty.
    Unknown,
    Point(Point<'a>),
}

/// Whether a set means one of its members or all of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    OneOf,
    AllOf,
}

/// A member of a set; of a range at most one end is missing.
pub(super) enum Member<'a> {
    Point(Point<'a>),
    Range(Option<Point<'a>>, Option<Point<'a>>),
}

/// One date: a year at least.
pub(super) struct Point<'a> {
    pub(super) year: Year,
    pub(super) month: Option<Month>,
    pub(super) day: Option<Pair>,
    pub(super) clock: Option<Clock<'a>>,
    pub(super) marks: Marks,
    pub(super) place: Place,
}

/// Where on the calendar a date lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    On(Span),
    /// The year is not specified.
    Nowhere,
    /// In a year that the calendar library does not reach.
    Beyond,
}

/// A year, astronomically: 0 is 1 BCE.
#[derive(Clone, Copy)]
pub(super) enum Year {
    Exact(i64),
    /// Four characters, of which some are `X`.
    Pattern {
        digits: [u8; 4],
        negative: bool,
    },
    /// With significant digits: `1950S2`, somewhere in `low..=high`.
    Rounded {
        estimate: i64,
        low: i64,
        high: i64,
    },
    /// Too large for any arithmetic.
    Vast,
}

/// What stands in the place of the month.
#[derive(Clone, Copy)]
pub(super) enum Month {
    Pair(Pair),
    /// A grouping of months, 21 to 41.
    Group(Group),
}

/// Two characters, digits or `X`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair(pub(super) [u8; 2]);

impl Pair {
    pub(super) const UNSPECIFIED: Self = Self(*b"XX");

    /// The number, if no digit is left open.
    pub(super) fn exact(self) -> Option<u8> {
        let [tens, ones] = self.0;
        let known = tens.is_ascii_digit() && ones.is_ascii_digit();
        known.then(|| (tens - b'0') * 10 + (ones - b'0'))
    }

    /// Whether `n` may be meant.
    pub(super) fn fits(self, n: u8) -> bool {
        let digits = [b'0' + n / 10 % 10, b'0' + n % 10];
        let fits = |(written, digit)| written == b'X' || written == digit;
        self.0.into_iter().zip(digits).all(fits)
    }

    /// Numbers from 1 to `most` among which are all that fit.
    pub(super) fn candidates(self, most: u8) -> RangeInclusive<u8> {
        self.exact().map_or(1..=most, |n| n.max(1)..=n.min(most))
    }
}

/// A time of day as written.
#[derive(Clone, Copy)]
pub(super) struct Clock<'a> {
    pub(super) local: &'a str,
    /// `Z`, `+03:00`, or nothing.
    pub(super) offset: &'a str,
}

/// Qualifiers, wherever in the date they stand (`%` is both).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Marks {
    pub(super) uncertain: bool,
    pub(super) approximate: bool,
}

impl Marks {
    pub(super) const fn any(self) -> bool {
        self.uncertain || self.approximate
    }

    pub(super) const fn and(self, other: Self) -> Self {
        Self { uncertain: self.uncertain || other.uncertain, approximate: self.approximate || other.approximate }
    }
}

/// A grouping of months by its number in ISO 8601-2:2019 clause 4.8 (21 to 41).
///
/// Seasons have no dates in the standard. Here they are the meteorological ones: spring is March
/// to May, winter December to February of the next year. 21 to 24 do not state the hemisphere and
/// are taken as northern, as the articles of a corpus mostly mean them; 29 to 32 are southern.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Group(pub(super) u8);

impl Group {
    /// Its first month, and how many there are; the last may lie in the next year.
    pub(super) const fn months(self) -> (u8, u8) {
        match self.0 {
            21..=28 => (3 + (self.0 - 21) % 4 * 3, 3),
            29 => (9, 3),
            30 => (12, 3),
            31 => (3, 3),
            32 => (6, 3),
            33..=36 => (1 + (self.0 - 33) * 3, 3),
            37..=39 => (1 + (self.0 - 37) * 4, 4),
            _ => (1 + self.0.saturating_sub(40) % 2 * 6, 6),
        }
    }

    pub(super) const fn precision(self) -> Precision {
        match self.0 {
            21..=32 => Precision::Season,
            33..=36 => Precision::Quarter,
            37..=39 => Precision::Quadrimester,
            _ => Precision::Semester,
        }
    }
}
