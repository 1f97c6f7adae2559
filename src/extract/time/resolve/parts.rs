//! Which Friday, which March, which third quarter.

use super::Sourced;
use super::focus::Focus;
use super::tense::Tense;
use super::value::Source;
use crate::extract::time::grammar::day_of;
use crate::extract::time::meaning::{Meaning, Part, Which};
use crate::extract::time::period::{Period, Unit, days_later, monday};
use crate::model::date::Day;
use chrono::Datelike;

/// The period that a part of a year, month or week is, seen from the day of publication or from the date in mind.
pub(super) fn resolve(
    part: Part,
    which: Which,
    tense: Tense,
    published: Option<Day>,
    focus: &Focus,
) -> Option<Sourced> {
    let spoken = focus.containing(Unit::Day).and_then(Period::first);
    let (from, source) = match which {
        Which::Previous | Which::Following | Which::Same if spoken.is_some() => (spoken, Source::Focus),
        _ => (published, Source::Published),
    };
    let period = match part {
        Part::Weekday(number) => Period::Day(weekday(number, which, tense, from?)?),
        Part::DayOfMonth(number) => return day_of_month(number, published, focus),
        _ => {
            // "On 28 June 1914 ... On 28 July": a story is told, and goes on in its own year.
            // A month of the same sentence is as likely the article's own: "wanted since 21 Dec. 1988, he agreed in April".
            let stated = match part {
                Part::Month(_) => focus.stated_before(),
                Part::MonthDay(..) => focus.stated(),
                _ => None,
            };
            let stated = stated.filter(|_| which == Which::Nearest).and_then(Period::first);
            match (stated, published) {
                (Some(stated), Some(day)) if stated.year().abs_diff(day.year()) > 1 => {
                    return Some((day_of(part, stated.year())?, Source::Focus));
                }
                (Some(stated), None) => return Some((day_of(part, stated.year())?, Source::Focus)),
                _ => {
                    let near = of_year(part, which, tense, from?)?;
                    match (part, which) {
                        (Part::MonthDay(month, _), Which::Nearest) if tense != Tense::Ahead => {
                            if let Some(year) = of_story(month, near, tense, from?, focus) {
                                return Some((day_of(part, year)?, Source::Focus));
                            }
                        }
                        _ => {}
                    }
                    near
                }
            }
        }
    };
    Some((period, source))
}

/// The year of a day in a story of old: that of the dates before it, unless the day is one of the news; and what happened on a day yet to come
/// did so in the year of the last day stated.
fn of_story(month: u32, near: Period, tense: Tense, from: Day, focus: &Focus) -> Option<i32> {
    let is_old = |year: &i32| from.year() - year > 1;
    if days_between(near, from) > RECENT
        && let Some(year) = focus.year(month).filter(is_old)
    {
        return Some(year);
    }
    let is_ahead = near.first().is_some_and(|day| day.signed_duration_since(from).num_days() > 1);
    let story = focus.story().and_then(Period::first).map(|day| day.year());
    story.filter(|year| tense == Tense::Back && is_ahead && is_old(year))
}

/// Measured on news: the latest such day, publication included, is right nine times in ten.
fn weekday(number: u32, which: Which, tense: Tense, from: Day) -> Option<Day> {
    let since = i32::try_from((from.weekday().number_from_monday() + 7 - number) % 7).ok()?;
    let latest = days_later(from, -since)?;
    let ahead = |includes_today: bool| if since == 0 && includes_today { Some(from) } else { days_later(latest, 7) };
    match which {
        Which::Nearest if tense == Tense::Ahead => ahead(true),
        Which::This if tense != Tense::Back => ahead(true),
        Which::Nearest | Which::This => Some(latest),
        Which::Same => days_later(monday(from)?, i32::try_from(number).ok()? - 1),
        Which::Last | Which::Previous => days_later(latest, if since == 0 { -7 } else { 0 }),
        Which::Next | Which::Following => ahead(false),
    }
}

fn day_of_month(number: u32, published: Option<Day>, focus: &Focus) -> Option<Sourced> {
    if let Some(month) = focus.containing(Unit::Month).and_then(Period::first) {
        return Some((Period::Day(month.with_day(number)?), Source::Focus));
    }
    let published = published?;
    let month = Period::of(Unit::Month, published)?;
    let days = [-1, 0, 1].into_iter().filter_map(|by| month.later(by)?.first()?.with_day(number));
    let nearest = days.min_by_key(|day| day.signed_duration_since(published).num_days().abs())?;
    Some((Period::Day(nearest), Source::Published))
}

/// A month, a day, a quarter, a season: which year's.
fn of_year(part: Part, which: Which, tense: Tense, from: Day) -> Option<Period> {
    let mut candidates = [-1, 0, 1].into_iter().filter_map(|by| day_of(part, from.year() + by));
    let began = |period: &Period| period.first().is_some_and(|first| first <= from);
    let is_over = |period: &Period| period.last().is_some_and(|last| last < from);
    let backward = || [-2, -1, 0].into_iter().rev().filter_map(|by| day_of(part, from.year() + by));
    match which {
        // "Last February" in March is that of the year before: the one just over is "last month".
        Which::Last if matches!(part, Part::Month(_)) => {
            backward().find(|period| is_over(period) && days_between(*period, from) > LAST_MONTH)
        }
        Which::Last | Which::Previous => backward().find(is_over),
        Which::Next | Which::Following => candidates.find(|period| !began(period)),
        Which::This | Which::Same => day_of(part, from.year()),
        Which::Nearest if matches!(part, Part::Quarter(_) | Part::Half(_) | Part::Season(_)) => {
            let latest = backward().find(began)?;
            // Figures are still to be told of a quarter that ended a while ago: only one longer past makes room for the next.
            let is_long_past = latest.last().is_none_or(|last| from.signed_duration_since(last).num_days() > LONG_PAST);
            if tense == Tense::Ahead && is_long_past {
                candidates.find(|period| !is_over(period))
            } else {
                Some(latest)
            }
        }
        Which::Nearest => {
            // 29 February has few candidates.
            let candidates =
                [-4, -3, -2, -1, 0, 1, 2, 3, 4].into_iter().filter_map(|by| day_of(part, from.year() + by));
            let nearest = candidates.min_by_key(|period| (days_between(*period, from), !began(period)))?;
            // Where both years are about as near a verb in the past, or a cue for the future, decides.
            let told = match tense {
                // A month alone that nothing puts ahead is most often past.
                Tense::Unknown if matches!(part, Part::Month(_)) && days_between(nearest, from) > DOUBTFUL => {
                    backward().find(began)
                }
                Tense::Back if days_between(nearest, from) > DOUBTFUL => backward().find(began),
                Tense::Ahead if days_between(nearest, from) > RECENT => {
                    [0, 1].into_iter().filter_map(|by| day_of(part, from.year() + by)).find(|period| !is_over(period))
                }
                _ => None,
            };
            told.or(Some(nearest))
        }
    }
}

/// A month that ended so few days ago is "last month".
const LAST_MONTH: i64 = 31;

/// After so many days nobody is still waiting for the figures of a quarter.
const LONG_PAST: i64 = 100;

/// From so many days on the year that brings a date nearest is hardly nearer than the other.
const DOUBTFUL: i64 = 115;

/// What is to come is not dated by a day that passed longer ago than this.
const RECENT: i64 = 30;

/// How many days lie between a period and a day.
fn days_between(period: Period, from: Day) -> i64 {
    let distance = |day: Day| day.signed_duration_since(from).num_days();
    match (period.first().map(distance), period.last().map(distance)) {
        (Some(first), _) if first > 0 => first,
        (_, Some(last)) if last < 0 => -last,
        _ => 0,
    }
}

/// The value of a part of which it is not known which one is meant, and of one that comes again.
pub(super) fn pattern(part: Part) -> String {
    match part {
        Part::Month(month) => format!("XXXX-{month:02}"),
        Part::MonthDay(month, day) => format!("XXXX-{month:02}-{day:02}"),
        Part::Quarter(quarter) | Part::QuarterEnded(quarter) => format!("XXXX-Q{quarter}"),
        Part::WeekOf(..) => "XXXX-WXX".to_owned(),
        Part::Half(half) => format!("XXXX-H{half}"),
        Part::Season(season) => format!("XXXX-{}", season.facts().0),
        Part::Weekday(day) => format!("XXXX-WXX-{day}"),
        Part::DayOfMonth(day) => format!("XXXX-XX-{day:02}"),
        Part::Feast(_) => "XXXX-XX-XX".to_owned(),
    }
}

/// The value of a unit of which it is not known which one is meant.
pub(super) fn unknown(unit: Unit) -> String {
    match unit {
        Unit::Week => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century | Unit::Millennium => "XX",
        _ => "XXXX-XX-XX",
    }
    .to_owned()
}

/// The value of what cannot be resolved.
pub(super) fn pattern_of(meaning: Meaning) -> String {
    match meaning {
        Meaning::Part(part, _) | Meaning::PartOfYear(part, _) | Meaning::Every(part) => pattern(part),
        Meaning::Beside { .. } => unknown(Unit::Day),
        Meaning::Shift { unit, .. } | Meaning::Bare { unit, .. } | Meaning::Distance { unit, .. } => unknown(unit),
        _ => "XXXX".to_owned(),
    }
}
