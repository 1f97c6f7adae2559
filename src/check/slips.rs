//! Dates that are one slip of the pen away from what was probably meant: a month or a year off, day and month swapped.

use super::dates::set;
use super::line;
use crate::model::date::{Date, Day};
use crate::model::{Assertion, AssertionId, Basis, Event, Problem};
use chrono::Datelike;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// The days out of which a single slip makes this one, and how.
fn near(day: Day) -> [Option<(Day, &'static str)>; 5] {
    let months = |step: i32| {
        let month = day.year() * 12 + day.month0() as i32 + step;
        Day::from_ymd_opt(month.div_euclid(12), month.rem_euclid(12) as u32 + 1, day.day())
    };
    let off = |step: i32, how| Some((months(step)?, how));
    let swapped = Day::from_ymd_opt(day.year(), day.day(), day.month()).filter(|other| *other != day);
    [
        off(-12, "exactly a year off"),
        off(12, "exactly a year off"),
        off(-1, "exactly a month off"),
        off(1, "exactly a month off"),
        swapped.map(|other| (other, "day and month swapped against")),
    ]
}

/// The one day that a date certainly names.
fn exact(date: &Date) -> Option<Day> {
    date.is_single_day().filter(|_| date.is_certain())
}

/// How one day is spoken for: by the event itself, by so many assertions, first by this one.
struct Backing<'c> {
    is_settled: bool,
    count: usize,
    first: usize,
    by: Option<Assertion<'c>>,
}

impl Backing<'_> {
    /// More of it, or told before.
    fn weight(&self) -> (bool, usize, Reverse<usize>) {
        (self.is_settled, self.count, Reverse(self.first))
    }
}

/// The assertions whose own day is a slip away from what more of the others say, or the event itself.
pub(super) fn within(event: Event<'_>) -> HashMap<AssertionId, Problem> {
    let mut days: BTreeMap<Day, Backing<'_>> = BTreeMap::new();
    let given = event.date().filter(|_| event.date_is_given());
    let settled = given.and_then(exact);
    if let Some(day) = settled {
        days.insert(day, Backing { is_settled: true, count: 0, first: 0, by: None });
    }
    for (first, says) in event.says().enumerate() {
        if let Some(day) = says.own_date().and_then(exact) {
            days.entry(day).or_insert(Backing { is_settled: false, count: 0, first, by: Some(says) }).count += 1;
        }
    }
    if days.len() < 2 {
        return HashMap::new();
    }
    // Whoever wrote the set of both has seen it.
    let is_known = |own: &Date| given.is_some_and(|given| settled.is_none() && own.meets(given));
    let found = event.says().filter_map(|says| {
        let own = says.own_date().filter(|own| !is_known(own))?;
        let day = exact(own)?;
        let weight = days.get(&day)?.weight();
        let near = near(day).into_iter().flatten();
        let near = near.filter_map(|(other, how)| days.get(&other).map(|backing| (other, how, backing)));
        let (other, how, backing) =
            near.filter(|(_, _, backing)| backing.weight() > weight).max_by_key(|(_, _, backing)| backing.weight())?;
        Some((says.id(), problem(says, own, how, Date::day(other), backing)))
    });
    found.collect()
}

fn problem(says: Assertion<'_>, own: &Date, how: &str, meant: Date, backing: &Backing<'_>) -> Problem {
    let whose = match backing.by {
        Some(by) => format!("the date that \"{}\" gives", by.article().key()),
        None => "the date of the event".to_string(),
    };
    Problem::warning(
        says.date_at(),
        "date-slip",
        format!("its date {} is {how} {}, {whose}", own.as_edtf(), meant.as_edtf()),
        format!(
            "if it is a slip, write {}; if the articles disagree, give the event {}",
            line(&says.at(), "date", meant.as_edtf()),
            line(&says.at(), "date", &set(&meant, own))
        ),
    )
}

/// A day counted from the publication that comes out a year away from it, though nothing speaks of a year.
pub(super) fn year_of_publication(says: Assertion<'_>) -> Option<Problem> {
    let (day, published) = (says.own_date().and_then(exact)?, says.article().published().and_then(exact)?);
    let years = published.year() - day.year();
    let meant = day.with_year(published.year())?;
    let is_year_off = years.abs() == 1 && (meant - published).num_days().abs() <= 1;
    let quote = says.quote();
    let words = [says.rule(), quote.as_deref()].into_iter().flatten().map(str::to_lowercase);
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
            format!("if the year is a slip, write {}", line(&says.at(), "date", Date::day(meant).as_edtf())),
        )
    })
}
