//! The rules, in one table: what each reads, what that begins with, and what it does with it.

mod dates;
mod lengths;

use super::class::Class;
use super::family::{Families, Family};
use super::grammar::Read;
use super::reader::Reader;
use std::fmt;

/// A rule of the grammar.
pub struct Rule {
    /// Its name, as outputs show it.
    pub name: &'static str,
    /// What it reads and how that is resolved, in a line.
    pub doc: &'static str,
    /// What its expressions are.
    pub(super) sort: Sort,
    /// What its expressions begin with, or with "the" and then.
    opens: Families,
    pub(super) read: fn(&Reader<'_>, usize) -> Option<Read>,
}

/// What the expressions of a rule are, and so what may stand before and behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A day or more of the calendar.
    Date,
    /// A length, or a distance measured by one.
    Length,
    /// Something that stands alone.
    Other,
}

impl Rule {
    /// Whether it may read something that begins with a token of this type before one of that: nowhere else it is tried.
    pub(super) fn may_open(&self, class: Class, next: Class) -> bool {
        let behind = |next: Class| next.family() != Family::The && self.opens.hold(next);
        self.opens.hold(class) && (class.family() != Family::The || behind(next))
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// The rule for times of day, which stand before, behind and without a date.
pub(super) static CLOCK: Rule = Rule {
    name: "clock",
    doc: "\"5 p.m. EST\", \"17:30\", \"noon\", \"1430 GMT\", \"4 in the morning\": a time of day, on the day it stands with, else the day spoken of",
    sort: Sort::Other,
    // It is read by itself, before all others.
    opens: Families::of(&[]),
    read: |_, _| None,
};

/// The rule for days of texts that are not English.
pub(super) static FOREIGN_DAY: Rule = Rule {
    name: "foreign-day",
    doc: "\"17 février 2025\", \"17. Februar\", \"17 лютого 2025\": a day of a text in German, French, Spanish, Italian, Portuguese, Dutch, Polish, Ukrainian or Russian; without a year, in the year that brings it nearest to publication",
    sort: Sort::Date,
    opens: Families::of(&[]),
    read: |_, _| None,
};

/// The rule for months of texts that are not English.
pub(super) static FOREIGN_MONTH: Rule = Rule {
    name: "foreign-month",
    doc: "\"février 2025\", \"febrero de 2025\", \"luty 2025\": a month of such a text, with its year",
    sort: Sort::Date,
    opens: Families::of(&[]),
    read: |_, _| None,
};

/// All rules of the grammar in order. Where several read something the longest reading counts, and of equally long ones the first.
pub(super) fn grammar() -> impl Iterator<Item = &'static Rule> {
    dates::DATES.iter().chain(lengths::LENGTHS)
}

/// Every rule there is, as a reader is told of them.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    grammar().chain([&CLOCK, &FOREIGN_DAY, &FOREIGN_MONTH])
}

const fn rule(
    name: &'static str,
    doc: &'static str,
    sort: Sort,
    opens: Families,
    read: fn(&Reader<'_>, usize) -> Option<Read>,
) -> Rule {
    Rule { name, doc, sort, opens, read }
}
