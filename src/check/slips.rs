//! Dates that are one slip of the pen away from what was probably meant: a month or a year off, day and month swapped.

use super::dates::set;
use super::line;
use crate::model::date::{Date, Day};
use crate::model::{Assertion, AssertionId, Basis, Event, Problem};
use chrono::Datelike;

/// How one day came out of another, if a single slip does it.
fn slip(day: Day, other: Day) -> Option<&'static str> {
    let months = |day: Day| day.year() * 12 + day.month0() as i32;
    match (months(day) - months(other)).abs() {
        12 if day.day() == other.day() => Some("exactly a year off"),
        1 if day.day() == other.day() => Some("exactly a month off"),
        _ if day.year() == other.year() && (day.day(), day.month()) == (other.month(), other.day()) => {
            Some("day and month swapped against")
        }
        _ => None,
    }
}

/// The one day that a date certainly names.
fn exact(date: &Date) -> Option<Day> {
    date.is_single_day().filter(|_| date.is_certain())
}

/// The assertions whose own day is a slip away from what more of the others say, or the event itself.
pub(super) fn within(event: Event<'_>) -> Vec<(AssertionId, Problem)> {
    let says: Vec<(Assertion<'_>, Day)> =
        event.says().filter_map(|says| Some((says, says.own_date().and_then(exact)?))).collect();
    let given = event.date().filter(|_| event.date_is_given());
    let settled = given.and_then(exact);
    // How much speaks for a day: the event's own word most, then the number of assertions, then who came first.
    let weight = |day: Day, at: usize| {
        let backed = says.iter().filter(|(_, other)| *other == day).count();
        (settled == Some(day), backed, std::cmp::Reverse(at))
    };
    let first = |day: Day| says.iter().position(|(_, other)| *other == day).unwrap_or(usize::MAX);
    let mut found = Vec::new();
    for (says_so, day) in &says {
        let own = says_so.own_date();
        // Whoever wrote the set of both has seen it.
        if given.is_some_and(|given| settled.is_none() && own.is_some_and(|own| own.meets(given))) {
            continue;
        }
        let better = |other: Day| weight(other, first(other)) > weight(*day, first(*day));
        let of_event = settled.and_then(|other| Some((other, slip(*day, other)?, None)));
        let of_others = says.iter().filter(|(_, other)| better(*other));
        let hit = of_event
            .or_else(|| of_others.into_iter().find_map(|(by, other)| Some((*other, slip(*day, *other)?, Some(by)))));
        if let Some((other, how, by)) = hit {
            let whose = match by {
                Some(by) => format!("the date that \"{}\" gives", by.article().key()),
                None => "the date of the event".to_string(),
            };
            let meant = Date::day(other);
            let both = own.map(|own| set(&meant, own)).unwrap_or_default();
            let problem = Problem::warning(
                says_so.date_at(),
                "date-slip",
                format!("its date {} is {how} {}, {whose}", Date::day(*day).as_edtf(), meant.as_edtf()),
                format!(
                    "if it is a slip, write {}; if the articles disagree, give the event {}",
                    line(says_so.at(), "date", meant.as_edtf()),
                    line(says_so.at(), "date", &both)
                ),
            );
            found.push((says_so.id(), problem));
        }
    }
    found
}

/// A day counted from the publication that comes out a year away from it, though nothing speaks of a year.
pub(super) fn year_of_publication(says: Assertion<'_>) -> Option<Problem> {
    let (day, published) = (says.own_date().and_then(exact)?, says.article().published().and_then(exact)?);
    let years = published.year() - day.year();
    let meant = day.with_year(published.year())?;
    let is_year_off = years.abs() == 1 && (meant - published).num_days().abs() <= 1;
    let words = [says.rule(), says.quote()].into_iter().flatten().map(str::to_lowercase);
    let speaks_of_year = words.into_iter().any(|text| text.contains("year") || text.contains("anniversar"));
    (is_year_off && says.basis() == Some(Basis::Relative) && !speaks_of_year).then(|| {
        Problem::warning(
            says.date_at(),
            "year-slip",
            format!(
                "its date {} was counted from the publication on {}, and is a year off it",
                Date::day(day).as_edtf(),
                Date::day(published).as_edtf()
            ),
            format!("if the year is a slip, write {}", line(says.at(), "date", Date::day(meant).as_edtf())),
        )
    })
}
