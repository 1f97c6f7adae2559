//! The rules, in one table: what each reads, and what it does with it.

use super::grammar::{Read, distances, feasts, lengths, months, near, numeric, parts, sets, vague, weekdays, years};
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

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// The rule for times of day, which stand before, behind and without a date.
pub(super) static CLOCK: Rule = Rule {
    name: "clock",
    doc: "\"5 p.m. EST\", \"17:30\", \"noon\", \"1430 GMT\": a time of day, on the day it stands with, else the day spoken of",
    sort: Sort::Other,
    read: |_, _| None,
};

/// All rules. Where several read something the longest reading counts, and of equally long ones the first.
pub static RULES: &[Rule] = &[
    rule("iso-date", "\"2025-02-17\", \"2025-02-17T10:30Z\": as written", Sort::Date, numeric::iso),
    rule(
        "figures",
        "\"17/02/2025\", \"17.02.2025\": as written; where day and month could change places, the American reading, and either day as a date",
        Sort::Date,
        numeric::figures,
    ),
    rule(
        "weekday",
        "\"Friday\": the latest such day, the day of publication included; the next one only after will, set for, due, upcoming, next; with a date behind it, that date",
        Sort::Date,
        weekdays::weekday,
    ),
    rule(
        "month-day",
        "\"February 17\", \"Feb. 17, 2025\": without a year, in the year that brings it nearest to publication",
        Sort::Date,
        months::month_day,
    ),
    rule(
        "day-month",
        "\"17 February 2025\", \"the 17th of February\": without a year, in the year that brings it nearest to publication",
        Sort::Date,
        months::day_month,
    ),
    rule(
        "day-of-range",
        "the second day of \"Feb. 17-19\", the first of \"5-7 May\": in the month and year of the other",
        Sort::Date,
        months::day_of_range,
    ),
    rule(
        "month",
        "\"February 2025\", \"July last year\", \"in March\": without a year, the month nearest to publication",
        Sort::Date,
        months::month,
    ),
    rule(
        "named-month",
        "\"last April\", \"this September\", \"next May\": by the word before it, from publication",
        Sort::Date,
        months::which_month,
    ),
    rule(
        "quarter",
        "\"the third quarter\", \"next year's first half\", \"Q3 2012\": without a year, the one nearest to publication",
        Sort::Date,
        parts::quarter,
    ),
    rule(
        "season",
        "\"last fall\", \"the winter of 1994\": without a year, the one nearest to publication",
        Sort::Date,
        parts::season,
    ),
    rule(
        "quarter-of-year",
        "\"the 1988 quarter\", \"the 1989 period\": the quarter or period spoken of, in that year",
        Sort::Date,
        parts::year_of_bare,
    ),
    rule(
        "feast",
        "\"Christmas Day\", \"Good Friday\", \"Thanksgiving\": its day in the year that brings it nearest to publication",
        Sort::Date,
        feasts::feast,
    ),
    rule("decade", "\"the 1990s\", \"the '80s\", \"the nineties\": ten years", Sort::Date, years::decade),
    rule(
        "century",
        "\"the 20th century\": a hundred years, counted as people do (1900 to 1999)",
        Sort::Date,
        years::century,
    ),
    rule(
        "fiscal-year",
        "\"fiscal 1989\", \"the fiscal year\": taken as the calendar year of that number",
        Sort::Date,
        years::fiscal_year,
    ),
    rule(
        "year",
        "\"in 1998\", \"nineteen ninety-one\": a number that stands where years stand and counts nothing",
        Sort::Date,
        years::year,
    ),
    rule(
        "short-year",
        "\"in '98\": an apostrophe and two digits; up to 40 in this century",
        Sort::Date,
        years::apostrophe_year,
    ),
    rule(
        "day-of-month",
        "\"on the 17th\": in the month spoken of, else the nearest to publication",
        Sort::Date,
        near::day_of_month,
    ),
    rule(
        "day",
        "\"today\", \"yesterday\", \"tonight\", \"the day after tomorrow\": counted from publication",
        Sort::Date,
        near::day,
    ),
    rule(
        "part-of-day",
        "\"this morning\", \"last night\", \"the next morning\": counted from publication or from the day spoken of",
        Sort::Date,
        near::part_of_day,
    ),
    rule(
        "unit",
        "\"last week\", \"this year\", \"next month\" from publication; \"the following day\", \"that year\" from the date spoken of",
        Sort::Date,
        near::unit,
    ),
    rule(
        "bare-unit",
        "\"the quarter\", \"the year\", \"the year-earlier period\": the one spoken of, else that of publication; of quarters the one that ended last",
        Sort::Date,
        near::bare,
    ),
    rule(
        "year-end",
        "\"year-end\", \"year's end\": the end of the year of publication, or of the year behind it",
        Sort::Date,
        near::year_end,
    ),
    rule(
        "distance",
        "\"three weeks ago\", \"four months from now\" from publication; \"a year earlier\", \"two days later\" from the date spoken of",
        Sort::Length,
        distances::distance,
    ),
    rule("long-ago", "\"months ago\", \"years later\": only the direction is known", Sort::Length, distances::long_ago),
    rule("rate", "\"$5 a year\", \"twice a week\": a set", Sort::Other, sets::rate),
    rule(
        "length",
        "\"two years\", \"half an hour\", \"several days\": a length of time",
        Sort::Length,
        lengths::length,
    ),
    rule(
        "compound",
        "\"10-year\", \"three-month-old\", \"decades-long\": a length of time",
        Sort::Length,
        lengths::compound,
    ),
    rule(
        "bounded-length",
        "\"the past two months\" ends at publication, \"the next few days\" begin there, \"the first nine months\" do neither",
        Sort::Length,
        lengths::bounded,
    ),
    rule(
        "uncounted-length",
        "\"for years\", \"within weeks\": a length of unknown measure",
        Sort::Length,
        lengths::uncounted,
    ),
    rule("every", "\"every Monday\", \"each year\": a set", Sort::Other, sets::every),
    rule("several", "\"Mondays\", \"Tuesday nights\": a set", Sort::Other, sets::several),
    rule("frequency", "\"daily\", \"weekly\", \"annual\": a set", Sort::Other, sets::frequency),
    rule(
        "reference",
        "\"now\", \"recently\", \"the near future\": past, present or future without measure",
        Sort::Other,
        vague::reference,
    ),
];

const fn rule(name: &'static str, doc: &'static str, sort: Sort, read: fn(&Reader<'_>, usize) -> Option<Read>) -> Rule {
    Rule { name, doc, sort, read }
}
