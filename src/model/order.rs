//! The order of events on a timeline.

use super::columns::EventData;
use super::date::{Date, Day};
use std::cmp::Ordering;

/// Compares two events: by start, an open start by its end and before that day; then the narrower and the more certain
/// first, statements last, then title and id. What has no place on the calendar comes last.
pub(super) fn compare(a: &EventData, b: &EventData) -> Ordering {
    let key = |event: &EventData| (place(event.date.as_ref()), event.kind.is_statement());
    key(a).cmp(&key(b)).then_with(|| (&a.title, &a.key).cmp(&(&b.title, &b.key)))
}

/// Where a date stands: undated last, then the day to sort by, open starts before it, widths in days, vague after firm.
fn place(date: Option<&Date>) -> (bool, Option<Day>, bool, i64, bool) {
    let Some(date) = date.filter(|date| date.is_placed()) else {
        return (true, None, false, 0, false);
    };
    match (date.earliest(), date.latest()) {
        (Some(first), last) => {
            let width = last.map_or(i64::MAX, |last| (last - first).num_days());
            (false, Some(first), true, width, !date.is_certain())
        }
        (None, last) => (false, last, false, 0, !date.is_certain()),
    }
}
