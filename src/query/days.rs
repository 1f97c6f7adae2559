//! How dates are compared in a query.

use crate::model::date::{Date, Day, Span};

/// The spans of a date, an open side drawn in to the finite one.
fn finite(date: &Date) -> impl Iterator<Item = (Day, Day)> {
    date.members().iter().filter_map(|span| Some((span.earliest.or(span.latest)?, span.latest.or(span.earliest)?)))
}

/// The first day of a date; of an open start, its end.
pub(super) fn first(date: &Date) -> Option<Day> {
    finite(date).map(|(first, _)| first).min()
}

/// The last day of a date; of an open end, its start.
pub(super) fn last(date: &Date) -> Option<Day> {
    finite(date).map(|(_, last)| last).max()
}

/// Whether a date of the corpus meets the one that was asked for. Its own open sides count as their finite ends, or
/// what is told as "before today" would be met by every day of the past; those of the question are open.
pub(super) fn meets(own: &Date, asked: &Date) -> bool {
    let spans = || asked.members().iter();
    finite(own).any(|(first, last)| spans().any(|span| span.meets(&Span { earliest: Some(first), latest: Some(last) })))
}
