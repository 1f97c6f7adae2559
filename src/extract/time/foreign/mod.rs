//! Texts that are not English: nothing but the dates they state, in figures and with the names of months.

mod months;

use super::class::{Class, typed};
use super::grammar::{Read, day_of, numeric, years::bare_year};
use super::meaning::{Meaning, Part, Which};
use super::reader::Reader;
use super::rules::{FOREIGN_DAY, FOREIGN_MONTH, Rule, grammar};
use super::scan::Found;
use crate::extract::prose::Prose;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The dates of a paragraph in order.
pub(super) fn scan(reader: &Reader<'_>, found: &mut Vec<Found>) {
    let mut at = reader.sentence().start;
    while at < reader.sentence().end {
        let (read, rule) = match date(reader, at) {
            Some(read) => read,
            None => {
                at += 1;
                continue;
            }
        };
        found.push(Found { tokens: at..read.end, meaning: read.meaning, time: read.time, modifier: None, rule });
        at = read.end.max(at + 1);
    }
}

/// Whether a text states a date, year and all, with the name of a month that is not English.
pub(super) fn is_spoken(prose: &Prose<'_>) -> bool {
    let typed = typed(prose);
    let reader = Reader::new(prose, &typed, 0..typed.len());
    let mut found = Vec::new();
    scan(&reader, &mut found);
    found.iter().any(|found| {
        matches!(found.meaning, Meaning::Stated(_))
            && (found.rule.name == FOREIGN_DAY.name || found.rule.name == FOREIGN_MONTH.name)
            && !found.tokens.clone().any(|at| matches!(reader.class(at), Class::Month(_)))
    })
}

fn date(reader: &Reader<'_>, at: usize) -> Option<(Read, &'static Rule)> {
    if matches!(reader.class(at), Class::Digits(..) | Class::Figure) {
        let figures = numeric::iso(reader, at).map(|read| (read, "iso-date")).or_else(|| {
            numeric::european(reader, at).or_else(|| numeric::figures(reader, at)).map(|read| (read, "figures"))
        });
        return match figures {
            Some((read, name)) => Some((day_first(read), grammar().find(|rule| rule.name == name)?)),
            None => day(reader, at).map(|read| (read, &FOREIGN_DAY)),
        };
    }
    month_and_year(reader, at).map(|read| (read, &FOREIGN_MONTH))
}

/// None of these languages puts the month first.
fn day_first(read: Read) -> Read {
    match read.meaning {
        Meaning::Either(american, european) => Read { meaning: Meaning::Either(european, american), ..read },
        _ => read,
    }
}

/// "17 février 2025", "17. Februar", "1er mars", "17 de febrero de 2025", "17 лютого 2025 року".
fn day(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let Class::Digits(day @ 1..=31, 1..=2) = reader.class(at) else { return None };
    let behind = past_ending(reader, at + 1);
    let month_at = past_of(reader, behind);
    let name = month(reader.text(month_at))?;
    // "3.5.2025" and "1,5 mai": the number goes on to the left.
    let goes_on = reader.joined(at) && matches!(reader.before(at), "." | "," | "/" | ":");
    // A short form is a word of its own elsewhere, unless a year follows.
    let (year, end) = match year(reader, month_at + 1) {
        Some((year, end)) => (Some(year), end),
        None => (None, month_at + 1),
    };
    if goes_on || (name.is_short && year.is_none()) {
        return None;
    }
    let part = Part::MonthDay(name.month, day);
    day_of(part, year.unwrap_or(2024))?;
    Some(match year {
        Some(year) => Read::new(end, Meaning::Stated(day_of(part, year)?)),
        None => Read::new(end, Meaning::Part(part, Which::Nearest)),
    })
}

/// "février 2025", "febrero de 2025": a month is one only with its year.
fn month_and_year(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let (year, end) = year(reader, at + 1)?;
    let name = month(reader.text(at)).filter(|name| !name.is_short)?;
    // "31. Februar 2025" is a slip, and no other date.
    let day = at.checked_sub(1 + usize::from(reader.before(at) == "."));
    if day.is_some_and(|day| matches!(reader.class(day), Class::Digits(_, 1..=2))) {
        return None;
    }
    Some(Read::new(end, Meaning::Stated(day_of(Part::Month(name.month), year)?)))
}

/// Behind what makes an ordinal of a number: "1er", "1.", "1º", "17-го".
fn past_ending(reader: &Reader<'_>, at: usize) -> usize {
    let at = if reader.text(at) == "." && reader.joined(at) { at + 1 } else { at };
    let is_ending = reader.joined(at) && (reader.text(at) == "°" || reader.any(at, &["er", "º", "ª", "e"]));
    let slavic = reader.is_hyphen(at) && reader.joined(at) && matches!(reader.text(at + 1), "го" | "е" | "ого");
    if is_ending {
        at + 1
    } else if slavic {
        at + 2
    } else {
        at
    }
}

/// Behind "of": "17 de febrero de 2025", "1 d'agosto".
fn past_of(reader: &Reader<'_>, at: usize) -> usize {
    if reader.any(at, &["de", "del", "di", "do"]) { at + 1 } else { at }
}

/// The year behind a month, past the dot of a short form.
fn year(reader: &Reader<'_>, at: usize) -> Option<(i32, usize)> {
    let at = past_of(reader, reader.past_dot(at));
    bare_year(reader, at)
}

/// A month by its name, and whether that was cut short.
#[derive(Clone, Copy)]
struct Name {
    month: u32,
    is_short: bool,
}

/// The longest name in bytes.
const LONGEST: usize = 24;

fn month(word: &str) -> Option<Name> {
    let is_word = word.len() <= LONGEST && word.starts_with(char::is_alphabetic);
    if is_word { MONTHS.get(word.to_lowercase().as_str()).copied() } else { None }
}

static MONTHS: LazyLock<HashMap<&'static str, Name>> = LazyLock::new(|| {
    let mut months = HashMap::new();
    for (lists, is_short) in [(months::NAMES, false), (months::SHORT, true)] {
        for (names, month) in lists.iter().flat_map(|list| list.split(',').zip(1..)) {
            for name in names.split_whitespace() {
                months.entry(name).or_insert(Name { month, is_short });
            }
        }
    }
    months
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_means_one_month_in_all_languages() {
        for (lists, _) in [(months::NAMES, false), (months::SHORT, true)] {
            for list in lists {
                assert_eq!(list.split(',').count(), 12, "{list}");
                for (names, number) in list.split(',').zip(1..) {
                    for name in names.split_whitespace() {
                        assert_eq!(month(name).map(|found| found.month), Some(number), "{name}");
                    }
                }
            }
        }
    }
}
