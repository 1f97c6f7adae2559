//! Dates against the words they were reached from: the weekday of a rule, the English date of a passage.

use super::english::{Phrase, month, phrases, tokens, weekday as weekday_of};
use super::line;
use crate::model::date::{Date, Day};
use crate::model::{Assertion, Basis, Problem};
use chrono::{Datelike, TimeDelta, Weekday};

/// The first whole year of the Gregorian calendar: of earlier days the weekday is another.
const GREGORIAN: i32 = 1583;

/// The day that an assertion gives itself, certainly and exactly.
fn own_day(says: Assertion<'_>) -> Option<Day> {
    let own = says.own_date().filter(|date| date.is_certain())?;
    own.is_single_day().filter(|day| day.year() >= GREGORIAN)
}

/// A stated day that is another than the one the passage names.
pub(super) fn contradicted(says: Assertion<'_>) -> Option<Problem> {
    let day = own_day(says).filter(|_| says.basis() == Some(Basis::Stated))?;
    let text = &says.words()?;
    let found = phrases(text);
    let [phrase] = found.as_slice() else { return None };
    let is_said = phrase.weekday.is_some() || phrase.has_on;
    if agrees(phrase, day) || !is_said || speaks_of_other_days(text, phrase) {
        return None;
    }
    let said = text.get(phrase.range.clone())?;
    let meant = Day::from_ymd_opt(phrase.year.unwrap_or(day.year()), phrase.month, phrase.day);
    Some(Problem::warning(
        says.date_at(),
        "date-against-passage",
        format!("its date is {}, and the passage says \"{}\"", Date::day(day).as_edtf(), one_line(said)),
        match meant {
            Some(meant) => {
                format!(
                    "write {}, or give the `rule` by which it is another day",
                    line(&says.at(), "date", Date::day(meant).as_edtf())
                )
            }
            None => "no calendar has that day: say in a `note` how the date was reached".to_string(),
        },
    ))
}

/// A day that is not the weekday that its rule begins with, or that stands beside the date in the passage.
pub(super) fn weekday(says: Assertion<'_>) -> Option<Problem> {
    let day = own_day(says)?;
    let (named, said, whose) = of_rule(says).or_else(|| of_passage(says, day))?;
    (named != day.weekday()).then(|| {
        let meant = nearest(day, named);
        Problem::warning(
            says.date_at(),
            "weekday-mismatch",
            format!("{} is a {}, and the {whose} says \"{said}\"", Date::day(day).as_edtf(), name(day.weekday())),
            format!(
                "if the weekday is right, write {}; it is the nearest {}",
                line(&says.at(), "date", Date::day(meant).as_edtf()),
                name(named)
            ),
        )
    })
}

/// The weekday with which a rule begins, where the rule is about nothing else: "Monday", "on Monday: the latest one".
fn of_rule(says: Assertion<'_>) -> Option<(Weekday, String, &'static str)> {
    let rule = says.rule().filter(|_| matches!(says.basis(), Some(Basis::Stated | Basis::Relative)))?;
    let head = rule.split(':').next().unwrap_or_default().trim();
    let mut words = head.split_whitespace();
    let first = words.next()?;
    let named = match first {
        "on" | "On" | "last" | "Last" | "next" | "Next" | "this" | "This" => words.next()?,
        word => word,
    };
    let is_all = words.all(|word| matches!(word, "morning" | "afternoon" | "evening"));
    Some((weekday_of(named).filter(|_| is_all)?, one_line(head), "rule"))
}

/// The weekday beside the date that a passage names.
fn of_passage(says: Assertion<'_>, day: Day) -> Option<(Weekday, String, &'static str)> {
    let text = &says.words()?;
    let phrase = phrases(text).into_iter().find(|phrase| agrees(phrase, day))?;
    Some((phrase.weekday?, one_line(text.get(phrase.range)?), "passage"))
}

fn agrees(phrase: &Phrase, day: Day) -> bool {
    (phrase.day, phrase.month) == (day.day(), day.month()) && phrase.year.is_none_or(|year| year == day.year())
}

/// Whether a passage names a weekday or a month, or counts days, outside of the one date: then the date may be of
/// something else.
fn speaks_of_other_days(text: &str, phrase: &Phrase) -> bool {
    let outside =
        tokens(text).into_iter().filter(|token| token.end <= phrase.range.start || token.start >= phrase.range.end);
    outside.filter_map(|token| text.get(token)).any(|word| {
        weekday_of(word).is_some()
            || month(word).is_some()
            || matches!(
                word.to_lowercase().as_str(),
                "today"
                    | "tonight"
                    | "yesterday"
                    | "tomorrow"
                    | "day"
                    | "days"
                    | "week"
                    | "weeks"
                    | "weekend"
                    | "month"
                    | "months"
                    | "later"
                    | "earlier"
                    | "after"
                    | "before"
                    | "since"
                    | "until"
                    | "ago"
                    | "eve"
            )
    })
}

/// The day with this weekday that is nearest.
fn nearest(day: Day, named: Weekday) -> Day {
    let ahead = named.days_since(day.weekday());
    let step = if ahead > 3 { i64::from(ahead) - 7 } else { i64::from(ahead) };
    day.checked_add_signed(TimeDelta::days(step)).unwrap_or(day)
}

fn name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
