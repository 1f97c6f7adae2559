//! What comes again: "every Monday", "each year", "weekly", "Tuesday nights".

use super::Read;
use crate::extract::time::class::Class;
use crate::extract::time::meaning::{Daytime, Meaning, Part};
use crate::extract::time::period::Unit;
use crate::extract::time::reader::Reader;

/// "every Monday", "each year", "every other week", "every summer".
pub(in crate::extract::time) fn every(reader: &Reader<'_>, at: usize) -> Option<Read> {
    if !reader.any(at, &["every", "each"]) {
        return None;
    }
    let other = reader.is(at + 1, "other");
    let start = if other || reader.any(at + 1, &["single"]) { at + 2 } else { at + 1 };
    let meaning = match reader.class(start) {
        Class::Unit(unit) => Meaning::Often(often(unit, other)?),
        Class::Weekday(day) => Meaning::Every(Part::Weekday(day)),
        Class::Month(month) if reader.begins_capital(start) => Meaning::Every(Part::Month(month)),
        Class::Season(season) => Meaning::Every(Part::Season(season)),
        Class::DayPart(part) => {
            return Some(Read {
                end: start + 1,
                meaning: Meaning::Often("XXXX-XX-XX"),
                time: Some(Daytime::Part(part)),
            });
        }
        _ => return None,
    };
    let time = match reader.class(start + 1) {
        Class::DayPart(part) if matches!(meaning, Meaning::Every(Part::Weekday(_))) => Some(Daytime::Part(part)),
        _ => None,
    };
    Some(Read { end: start + 1 + usize::from(time.is_some()), meaning, time })
}

fn often(unit: Unit, other: bool) -> Option<&'static str> {
    Some(match (unit, other) {
        (Unit::Minute, false) => "PT1M",
        (Unit::Hour, false) => "PT1H",
        (Unit::Day, false) => "P1D",
        (Unit::Day, true) => "P2D",
        (Unit::Week, false) => "P1W",
        (Unit::Week, true) => "P2W",
        (Unit::Weekend, _) => "XXXX-WXX-WE",
        (Unit::Month, false) => "P1M",
        (Unit::Month, true) => "P2M",
        (Unit::Quarter, false) => "P1Q",
        (Unit::Year, false) => "P1Y",
        (Unit::Year, true) => "P2Y",
        (Unit::Decade, false) => "P10Y",
        _ => return None,
    })
}

/// "daily", "weekly", "annual", "twice a year" without what counts.
pub(in crate::extract::time) fn frequency(reader: &Reader<'_>, at: usize) -> Option<Read> {
    // "the Daily Mail", "Newsweekly", "annual report" is a thing, but comes every year.
    if reader.begins_capital(at) && at > reader.sentence().start {
        return None;
    }
    let value = match reader.text(at).to_ascii_lowercase().as_str() {
        "hourly" => "PT1H",
        "daily" | "nightly" => "P1D",
        "weekly" => "P1W",
        "fortnightly" | "biweekly" => "P2W",
        "monthly" => "P1M",
        "quarterly" if !reader.text(at + 1).starts_with(char::is_alphabetic) => "P3M",
        "annual" | "annually" | "yearly" => "P1Y",
        "biennial" => "P2Y",
        _ => return None,
    };
    Some(Read::new(at + 1, Meaning::Often(value)))
}

/// "$5 a year", "four flights a week": a rate.
pub(in crate::extract::time) fn rate(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let Class::Unit(unit) = reader.class(at + 1) else { return None };
    let before = reader.before(at);
    let counted = at.checked_sub(2).is_some_and(|two| {
        matches!(reader.class(two), Class::Digits(..) | Class::Figure | Class::Cardinal(_) | Class::Scale(_))
            || reader.any(two, &["million", "billion", "a", "of"])
    });
    let is_thing = counted
        && before.len() > 2
        && before.chars().all(char::is_alphabetic)
        && !matches!(reader.class(at - 1), Class::Units(_) | Class::Unit(_))
        && !reader.after_any(
            at,
            &[
                "about", "for", "within", "over", "once", "after", "than", "of", "percent", "early", "just", "from",
                "with", "nearly", "almost", "in",
            ],
        );
    let often = reader.after_any(at, &["once", "twice", "thrice"]) || (reader.after_any(at, &["times"]));
    let ends = !reader.any(at + 2, &["ago", "earlier", "later", "before", "after", "and", "or"]);
    if !reader.any(at, &["a", "an", "per"]) || !(is_thing || often) || !ends {
        return None;
    }
    Some(Read::new(at + 2, Meaning::Often(often_value(unit)?)))
}

fn often_value(unit: Unit) -> Option<&'static str> {
    often(unit, false)
}

/// "Mondays", "Tuesday nights", "summers" with what comes before.
pub(in crate::extract::time) fn several(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let Class::Weekday(day) = reader.class(at) else { return None };
    let text = reader.text(at);
    if !reader.begins_capital(at) || text.len() < 6 {
        return None;
    }
    let meaning = Meaning::Every(Part::Weekday(day));
    if let Class::DayPart(part) = reader.class(at + 1)
        && reader.text(at + 1).ends_with('s')
        && reader.text(at + 1).len() > 5
    {
        return Some(Read { end: at + 2, meaning, time: Some(Daytime::Part(part)) });
    }
    // "Mondays", but not "Friday's".
    (text.len() > 6 && text.ends_with('s')).then(|| Read::new(at + 1, meaning))
}
