//! Finds the expressions of a sentence: the longest reading at each place, with what stands before and behind it.

use super::class::Class;
use super::family::{Families, Family};
use super::grammar::modifiers::{Before, modifier};
use super::grammar::{Read, clock::clock};
use super::meaning::{Anchor, Daytime, Meaning, Modifier};
use super::period::{Period, Unit};
use super::reader::Reader;
use super::rules::{CLOCK, Rule, Sort, grammar};
use std::ops::Range;

/// An expression that was found and is not resolved yet.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) tokens: Range<usize>,
    pub(super) meaning: Meaning,
    pub(super) time: Option<Daytime>,
    pub(super) modifier: Option<Modifier>,
    pub(super) rule: &'static Rule,
}

/// The expressions of a sentence in order.
pub(super) fn scan(reader: &Reader<'_>, found: &mut Vec<Found>) {
    let Range { start: mut at, end } = reader.sentence();
    while at < end {
        // Nothing is asked of most tokens but their type.
        let opens = reader.class(at).opens(reader.class(at + 1));
        match opens.then(|| expression(reader, at)).flatten() {
            Some(expression) => {
                at = expression.tokens.end.max(at + 1);
                found.push(expression);
            }
            None => at += 1,
        }
    }
}

/// What a modifier begins with.
const MODIFYING: Families = Families::of(&[Family::The, Family::Part, Family::Approx, Family::Many]);

/// What a time of day begins with.
const CLOCKED: Families =
    Families::of(&[Family::Day, Family::Year, Family::Figure, Family::Cardinal, Family::Midnight, Family::DayPart]);

/// The longest expression that begins here.
fn expression(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let plain = whole(reader, at, at, None, None);
    let modified = MODIFYING.hold(reader.class(at)).then(|| modifier(reader, at)).flatten();
    let modified = modified.and_then(|(modifier, before, next)| whole(reader, at, next, modifier, Some(before)));
    let length = |found: &Found| found.tokens.end;
    [plain, modified]
        .into_iter()
        .flatten()
        .reduce(|best, other| if length(&other) > length(&best) { other } else { best })
}

/// Reads what a modifier stands before, or an expression without one.
fn whole(
    reader: &Reader<'_>,
    start: usize,
    at: usize,
    modifier: Option<Modifier>,
    before: Option<Before>,
) -> Option<Found> {
    let timed =
        clocked(reader, at).filter(|_| !matches!(before, Some(Before::Length)) || modifier == Some(Modifier::Approx));
    let fits = |rule: &Rule| match before {
        None => true,
        Some(Before::Date) => rule.sort == Sort::Date,
        Some(Before::Length) => rule.sort == Sort::Length,
        // "to get around Wednesday's ruling"
        Some(Before::Anything) => rule.sort != Sort::Other && rule.name != "weekday",
    };
    let read = core(reader, at, fits).map(|(read, rule)| (with_time(reader, read, rule), rule));
    let (read, rule) = match (timed, read) {
        (Some(timed), Some((read, _))) if timed.end >= read.end => (timed, &CLOCK),
        (Some(timed), None) => (timed, &CLOCK),
        (_, read) => read?,
    };
    Some(Found { tokens: start..read.end, meaning: read.meaning, time: read.time, modifier, rule })
}

/// The longest reading of the table.
fn core(reader: &Reader<'_>, at: usize, fits: impl Fn(&Rule) -> bool) -> Option<(Read, &'static Rule)> {
    let (class, next) = (reader.class(at), reader.class(at + 1));
    let mut best: Option<(Read, &'static Rule)> = None;
    for rule in grammar().filter(|rule| rule.may_open(class, next) && fits(rule)) {
        if let Some(read) = (rule.read)(reader, at)
            && best.as_ref().is_none_or(|(longest, _)| read.end > longest.end)
        {
            best = Some((read, rule));
        }
    }
    best
}

/// A time of day, with the day if that follows: "5 p.m. EST, Nov. 9", "noon Saturday".
fn clocked(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let (time, next) = CLOCKED.hold(reader.class(at)).then(|| clock(reader, at)).flatten()?;
    // "10:35 a.m. (0735 GMT) Friday"
    let next = (reader.text(next) == "(")
        .then(|| clock(reader, next + 1))
        .flatten()
        .map(|(_, end)| end)
        .filter(|end| reader.text(*end) == ")" && core(reader, end + 1, |rule| rule.sort == Sort::Date).is_some())
        .map_or(next, |end| end + 1);
    let on = if reader.any(next, &["on", "of"]) { next + 1 } else { reader.past_comma(next) };
    let day = core(reader, on, |rule| rule.sort == Sort::Date).map(|(read, _)| read);
    let day = day.filter(|read| read.time.is_none() && is_day(read.meaning));
    let (end, meaning) = match day {
        Some(read) => (read.end, read.meaning),
        None => (next, Meaning::Shift { unit: Unit::Day, by: 0, from: Anchor::Focus }),
    };
    Some(Read { end, meaning, time: Some(time) })
}

/// Adds the time of day that stands behind a day: "Friday evening", "May 5 at 10 a.m.".
fn with_time(reader: &Reader<'_>, read: Read, rule: &Rule) -> Read {
    if rule.sort != Sort::Date || read.time.is_some() || !is_day(read.meaning) {
        return read;
    }
    let part_at = if reader.any(read.end, &["early", "late"]) { read.end + 1 } else { read.end };
    if let Class::DayPart(part) = reader.class(part_at)
        && !reader.text(part_at).ends_with('s')
        && !(reader.begins_capital(part_at) && reader.begins_capital(part_at + 1))
    {
        let time = if part == "MI" {
            Daytime::Clock { hour: 12, minute: Some(0), second: None, offset: None }
        } else {
            Daytime::Part(part)
        };
        return Read { end: part_at + 1, time: Some(time), ..read };
    }
    let comma = reader.past_comma(read.end);
    let at = if reader.is(comma, "at") { comma + 1 } else { comma };
    let time = CLOCKED.hold(reader.class(at)).then(|| clock(reader, at)).flatten();
    match time.filter(|_| !matches!(reader.class(at), Class::Digits(_, 4)) || at > read.end) {
        Some((time, end)) => Read { end, time: Some(time), ..read },
        None => read,
    }
}

/// Whether it names a day.
fn is_day(meaning: Meaning) -> bool {
    use super::meaning::Part;
    match meaning {
        Meaning::Stated(Period::Day(_)) | Meaning::Shift { unit: Unit::Day, .. } | Meaning::Beside { .. } => true,
        Meaning::Part(part, _) | Meaning::PartOfYear(part, _) => {
            matches!(part, Part::MonthDay(..) | Part::Weekday(_) | Part::DayOfMonth(_) | Part::Feast(_))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::prose::Prose;
    use crate::extract::time::class::typed;
    use crate::extract::time::tests::strung;
    use proptest::prelude::*;

    proptest! {
        /// What a rule says it opens with is only there to spare trying it: it must change nothing.
        #[test]
        fn no_rule_reads_where_it_is_not_tried(text in strung()) {
            let prose = Prose::new(&text);
            let typed = typed(&prose);
            for sentence in prose.sentences() {
                let reader = Reader::new(&prose, &typed, sentence.tokens());
                for at in sentence.tokens() {
                    let class = reader.class(at);
                    for rule in grammar().filter(|rule| !rule.may_open(class, reader.class(at + 1))) {
                        prop_assert_eq!((rule.read)(&reader, at), None, "{:?} at {:?}", rule, reader.text(at));
                    }
                    prop_assert!(MODIFYING.hold(class) || modifier(&reader, at).is_none(), "{}", reader.text(at));
                    prop_assert!(CLOCKED.hold(class) || clock(&reader, at).is_none(), "{}", reader.text(at));
                }
            }
        }
    }
}
