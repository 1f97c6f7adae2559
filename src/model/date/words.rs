//! A whole date in words: one, an interval, a set.

use super::Date;
use super::parse;
use super::phrase::Item;
use super::shape::Style;
use super::written::{Choice, Member, Side, Written};

/// Plain English; what is not placed is given as written.
pub(super) fn words(date: &Date) -> String {
    placed(date, |written| phrase(written, Style::WORDS)).unwrap_or_else(|| as_written(date, "not dated"))
}

/// Few letters; the year where it is asked for or needed.
pub(super) fn short(date: &Date, with_year: bool) -> String {
    let short = placed(date, |written| {
        let years = items(written).into_iter().filter_map(|item| item.shape.own_year());
        let years = years.collect::<Vec<_>>();
        let differ = years.windows(2).any(|pair| pair.first() != pair.last());
        let year = with_year || differ || years.iter().any(|&year| year <= 0);
        phrase(written, Style { year, ..Style::SHORT })
    });
    short.unwrap_or_else(|| as_written(date, "undated"))
}

fn as_written(date: &Date, if_empty: &str) -> String {
    let text = date.as_edtf();
    if text.is_empty() { if_empty } else { text }.to_owned()
}

/// What `tell` says of a date that is placed. The text was read once, so it can be read again: a
/// million dates need not carry their syntax trees.
pub(super) fn placed<T>(date: &Date, tell: impl Fn(&Written<'_>) -> Option<T>) -> Option<T> {
    let written = parse::written(date.as_edtf()).ok();
    written.filter(|_| date.is_placed()).and_then(|written| tell(&written))
}

/// The dates in it, one after the other.
pub(super) fn items<'a>(written: &Written<'a>) -> Vec<Item<'a>> {
    super::summary::points(written).into_iter().filter_map(Item::of).collect()
}

/// The words for a whole; nothing if there is no date in it, or one that is not placed.
pub(super) fn phrase(written: &Written<'_>, style: Style) -> Option<String> {
    match written {
        Written::Empty => None,
        Written::Point(point) => Some(Item::of(point)?.words(None, style)),
        Written::Interval(start, end) => interval(start, end, style),
        Written::Set(choice, members) => set(*choice, members, style),
    }
}

fn interval(start: &Side<'_>, end: &Side<'_>, style: Style) -> Option<String> {
    let item = |side: &Side<'_>| Item::of(side.point()?).map(|item| item.words(None, style));
    // "on" and what is unknown are left to the heading's own ending.
    let ending = |words| if style.unstated { words } else { "" };
    match (start, end) {
        (Side::Point(start), Side::Point(end)) => Some(range(&Item::of(start)?, &Item::of(end)?, style)),
        (Side::Open, end) => Some(format!("by {}", item(end)?)),
        (Side::Unknown, end) if style.unstated => Some(format!("until {}, start unknown", item(end)?)),
        (Side::Unknown, end) => Some(format!("by {}", item(end)?)),
        (start, Side::Open) => Some(format!("from {}{}", item(start)?, ending(" on"))),
        (start, Side::Unknown) => Some(format!("from {}{}", item(start)?, ending(", end unknown"))),
    }
}

/// "10 to 16 Feb 2025"; once where both are alike.
fn range(start: &Item<'_>, end: &Item<'_>, style: Style) -> String {
    let end_words = end.words(None, style);
    if start.words(None, style) == end_words {
        return end_words;
    }
    let to = if style.short { "-" } else { " to " };
    format!("{}{to}{end_words}", start.words(Some(end), style))
}

/// "19 or 20 Feb 2025", "1667, 1668 and 1670 to 1672".
fn set(choice: Choice, members: &[Member<'_>], style: Style) -> Option<String> {
    let mut words = Vec::with_capacity(members.len());
    for (index, member) in members.iter().enumerate() {
        let next = match members.get(index + 1) {
            Some(Member::Point(next)) => Item::of(next),
            _ => None,
        };
        words.push(member_words(choice, member, next.as_ref(), style)?);
    }
    let last = words.pop()?;
    if words.is_empty() {
        return Some(last);
    }
    let word = if choice == Choice::OneOf { "or" } else { "and" };
    Some(format!("{} {word} {last}", words.join(", ")))
}

fn member_words(choice: Choice, member: &Member<'_>, next: Option<&Item<'_>>, style: Style) -> Option<String> {
    let (start, end) = match member {
        Member::Point(point) => return Some(Item::of(point)?.words(next, style)),
        Member::Range(start, end) => (start.as_ref().map(Item::of), end.as_ref().map(Item::of)),
    };
    let one = choice == Choice::OneOf;
    Some(match (start, end) {
        (Some(start), Some(end)) if one && !style.short => {
            let (start, end) = (start?, end?);
            format!("between {} and {}", start.words(Some(&end), style), end.words(None, style))
        }
        (Some(start), Some(end)) => range(&start?, &end?, style),
        (Some(start), None) if one => format!("{} or later", start?.words(None, style)),
        (Some(start), None) => format!("all from {} on", start?.words(None, style)),
        (None, Some(end)) if one => format!("{} or earlier", end?.words(None, style)),
        (None, end) => format!("all up to {}", end??.words(None, style)),
    })
}
