//! The rules for lengths and distances, what comes again, and what has no measure.

use super::{Rule, Sort, rule};
use crate::extract::time::family::{Families, Family as F};
use crate::extract::time::grammar::{distances, lengths, sets, vague};

pub(super) static LENGTHS: &[Rule] = &[
    rule(
        "distance",
        "\"three weeks ago\", \"four months from now\" from publication; \"a year earlier\", \"two days later\" from the date spoken of; \"less than two weeks ago\": since then",
        Sort::Length,
        Families::of(Families::COUNTS),
        distances::distance,
    ),
    rule(
        "long-ago",
        "\"months ago\", \"years later\": only the direction is known",
        Sort::Length,
        Families::of(&[F::Units]),
        distances::long_ago,
    ),
    rule(
        "rate",
        "\"$5 a year\", \"twice a week\": how often, and no date",
        Sort::Other,
        Families::of(&[F::Article]),
        sets::rate,
    ),
    rule(
        "length",
        "\"two years\", \"half an hour\", \"several days\": a length of time",
        Sort::Length,
        Families::of(Families::COUNTS),
        lengths::length,
    ),
    rule(
        "compound",
        "\"10-year\", \"three-month-old\", \"decades-long\": a length of time",
        Sort::Length,
        Families::of(Families::COUNTS).and(&[F::Units]),
        lengths::compound,
    ),
    rule(
        "bounded-length",
        "\"the past two months\" ends at publication, \"the next few days\" and \"the weeks ahead\" begin there, \"the first nine months\" do neither",
        Sort::Length,
        Families::of(&[F::Units, F::The, F::Owner, F::Which, F::Bound, F::Ordinal, F::Part]),
        lengths::bounded,
    ),
    rule(
        "uncounted-length",
        "\"for years\", \"within weeks\": a length of unknown measure",
        Sort::Length,
        Families::of(&[F::Units]),
        lengths::uncounted,
    ),
    rule(
        "every",
        "\"every Monday\", \"each year\", \"every other week\": what comes again, and no date",
        Sort::Other,
        Families::of(&[F::Every]),
        sets::every,
    ),
    rule(
        "several",
        "\"Mondays\", \"Tuesday nights\": what comes again, and no date",
        Sort::Other,
        Families::of(&[F::Weekday]),
        sets::several,
    ),
    rule(
        "frequency",
        "\"daily\", \"weekly\", \"annual\": how often, and no date",
        Sort::Other,
        Families::of(&[F::Often]),
        sets::frequency,
    ),
    rule(
        "reference",
        "\"now\" is about the day of publication, \"recently\" some time before it, \"soon\" and \"the near future\" some time after",
        Sort::Other,
        Families::of(&[F::Vague, F::Approx, F::Owner, F::The, F::Which, F::Cardinal, F::Link]),
        vague::reference,
    ),
];
