//! What an expression says before anything around it is asked: an underspecified value.

use super::count::Count;
use super::period::{Period, Season, Unit};
use crate::model::date::Day;

/// What an expression says by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Meaning {
    /// A stated period: "17 February 2025", "the 1990s".
    Stated(Period),
    /// One of two days: of "3/2/2025" nobody can tell which number is the month. The American reading comes first.
    Either(Day, Day),
    /// A part of a year, month or week of which that year, month or week is not stated: "17 February", "Friday".
    Part(Part, Which),
    /// So many days from one that is named: "the day before last Tuesday".
    Beside { part: Part, which: Which, by: i32 },
    /// A part of a year that is named relative to the article: "July last year", "next year's first quarter".
    PartOfYear(Part, i32),
    /// So many units from a point: "yesterday", "last week", "the following month".
    Shift { unit: Unit, by: i32, from: Anchor },
    /// A distance from a point: "three weeks ago", "two days later". Where `by` is vague only its direction is known.
    Distance { count: Count, unit: Unit, back: bool, from: Anchor },
    /// A bare unit with an article: "the quarter", "the year"; of a year where one is given ("the 1988 quarter"), counted back from there
    /// ("the year-earlier quarter").
    Bare { unit: Unit, year: Option<i32>, years_back: i32 },
    /// The period spoken of, whatever it is, in another year: "the same period last year", "year-earlier".
    Counterpart { year: Option<i32>, years_back: i32 },
    /// A length of time, and whether it is one that ends or begins at the article's date.
    Length { count: Count, unit: Unit, side: Side },
    /// How often: the period after which it comes again.
    Often(&'static str),
    /// A part of a year or week that comes again: "every Monday", "summers".
    Every(Part),
    /// The past, the present or the future, without measure.
    Reference(Reference),
}

/// A named part of something larger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Month(u32),
    /// Month and day.
    MonthDay(u32, u32),
    Quarter(u32),
    /// The quarter of the calendar that ended last with this number, whatever the books call it.
    QuarterEnded(u32),
    /// The week that holds this day of this month.
    WeekOf(u32, u32),
    Half(u32),
    Season(Season),
    /// 1 is Monday.
    Weekday(u32),
    /// Of a month that is not named.
    DayOfMonth(u32),
    Feast(Feast),
}

/// A day that is called by a name and moves with the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Feast {
    /// So many days after Easter Sunday of the western churches.
    Easter(i32),
    /// The fourth Thursday of November.
    Thanksgiving,
}

/// Which of the many it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Not said.
    Nearest,
    Last,
    This,
    Next,
    /// The one before the date spoken of.
    Previous,
    /// The one after the date spoken of.
    Following,
    /// In the year, month or week spoken of.
    Same,
}

/// Where counting begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// At the article's date.
    Published,
    /// At the date the text speaks of.
    Focus,
}

/// On which side of the article's date a length lies, where that is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Unsaid,
    Past,
    Future,
}

/// A vague place in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reference {
    Past,
    Present,
    Future,
}

/// A time of day, which stands beside the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Daytime {
    /// "morning": the two letters of TIMEX3.
    Part(&'static str),
    /// As a clock shows it, with the offset from UTC in minutes where a zone is named.
    Clock { hour: u8, minute: Option<u8>, second: Option<u8>, offset: Option<i16> },
}

/// What limits or loosens a value (TIMEX3 `mod`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modifier {
    /// The beginning of it: "early May".
    Start,
    /// The middle of it.
    Mid,
    /// The end of it: "late May".
    End,
    /// About so: "around 5 May", "nearly two years".
    Approx,
    /// Not as much as that.
    LessThan,
    /// More than that.
    MoreThan,
    /// That at the most.
    EqualOrLess,
    /// That at the least.
    EqualOrMore,
    /// Some time before it.
    Before,
    /// Some time after it.
    After,
}

impl Modifier {
    /// The word of TIMEX3 for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "START",
            Self::Mid => "MID",
            Self::End => "END",
            Self::Approx => "APPROX",
            Self::LessThan => "LESS_THAN",
            Self::MoreThan => "MORE_THAN",
            Self::EqualOrLess => "EQUAL_OR_LESS",
            Self::EqualOrMore => "EQUAL_OR_MORE",
            Self::Before => "BEFORE",
            Self::After => "AFTER",
        }
    }
}
