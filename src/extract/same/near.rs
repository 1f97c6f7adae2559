//! How near the day of a passage is to those of an event.

use super::super::events::{Class, Draft};
use crate::model::date::Date;

/// How near the days are: 4 the same certain day, 3 the same day about, 2 they meet, 1 they differ by so little that one article may be wrong.
pub(super) fn days(draft: &Draft, dates: &[&Date]) -> Option<u32> {
    let Some(own) = &draft.when.date else { return dates.is_empty().then_some(1) };
    let nearness = |other: &&Date| {
        if own.is_single_day().is_some()
            && own.is_single_day() == other.is_single_day()
            && own.is_certain()
            && other.is_certain()
        {
            return Some(4);
        }
        if own.is_single_day().is_some() && own.is_single_day() == other.is_single_day() {
            return Some(3);
        }
        if own.meets(other) {
            return Some(if is_far_apart(own, other) || is_far_apart(other, own) { 1 } else { 2 });
        }
        let gap = match (own.latest(), other.earliest(), other.latest(), own.earliest()) {
            (Some(latest), Some(earliest), ..) if latest < earliest => (earliest - latest).num_days(),
            (_, _, Some(latest), Some(earliest)) if latest < earliest => (earliest - latest).num_days(),
            _ => return None,
        };
        // "About" the day of publication may well be the day before.
        let days = own.is_single_day().is_some() && other.is_single_day().is_some();
        if !days {
            return None;
        }
        if gap <= 1 && !(own.is_certain() && other.is_certain()) { Some(2) } else { (gap <= 1).then_some(1) }
    };
    // "Last week" may meet one vague date of an event and still be none of its days.
    let days = dates.iter().filter(|date| date.is_single_day().is_some() && date.is_certain());
    let far = days.clone().all(|day| nearness(day).is_none());
    if own.is_certain() && days.count() > 0 && far {
        return None;
    }
    let all: Vec<Option<u32>> = dates.iter().map(nearness).collect();
    all.iter().flatten().max().copied()
}

/// In days.
const FAR_APART: i64 = 60;

/// Whether one is only known to be past, and the other long before that: they meet, and that says little.
fn is_far_apart(vague: &Date, other: &Date) -> bool {
    let gap = vague.latest().zip(other.latest()).map_or(0, |(one, other)| (one - other).num_days());
    vague.earliest().is_none() && other.earliest().is_some() && gap > FAR_APART
}

/// No more days after a death articles tell that somebody has died.
const LATE: i64 = 40;

/// "Holm has died. She died on Friday": who has died, about when the article came out, died on the day that it gives.
pub(super) fn is_told_again(draft: &Draft, member: &Draft) -> bool {
    let day = |draft: &Draft| {
        let date = draft.when.date.as_ref()?;
        Some((date.is_single_day()?, date.is_certain()))
    };
    let is_about = || {
        day(draft).zip(day(member)).is_some_and(|((own, is_own_certain), (other, is_other_certain))| {
            is_own_certain != is_other_certain && (own - other).num_days().abs() <= LATE
        })
    };
    draft.class == Class::Life
        && member.class == Class::Life
        && draft.people.len() == 1
        && draft.people == member.people
        && draft.article == member.article
        && is_about()
}
