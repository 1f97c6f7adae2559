//! What an event is looked up by, so that no passage is compared with all.

use super::{Sort, sort};
use crate::extract::events::Draft;
use chrono::Datelike;
use std::hash::BuildHasher;

/// The keys of a passage.
pub(super) struct Keys {
    /// Under these it is found.
    pub own: Vec<u64>,
    /// Under these it looks for what tells the same.
    pub sought: Vec<u64>,
}

/// No span of more days is looked up by its months.
const VAGUE: i64 = 40;

/// The keys of a passage: its sort with each of its names, in each month it may lie in; its sort with its day. What is dated by a year, or only
/// as past, looks by its names alone, and is found by them.
pub(super) fn keys(draft: &Draft, outer: &[Option<usize>]) -> Keys {
    let sort = sort(draft.class);
    let date = draft.when.date.as_ref();
    let ends: Vec<_> =
        [date.and_then(|date| date.earliest()), date.and_then(|date| date.latest())].into_iter().flatten().collect();
    let mut months: Vec<i32> = ends.iter().map(|day| day.year() * 12 + day.month0() as i32).collect();
    months.dedup();
    if date.is_none() {
        months.push(i32::MAX);
    }
    let around = draft.places.iter().filter_map(|place| outer[*place]);
    let written = draft.people.iter().chain(&draft.organisations).chain(&draft.places).chain(&draft.parties).copied();
    let names: Vec<usize> = written.chain(around).collect();
    let mut own: Vec<u64> = Vec::new();
    for month in &months {
        own.extend(names.iter().map(|name| key(sort, By::Month(*name, *month))));
    }
    own.extend(ends.iter().map(|day| key(sort, By::Day(day.num_days_from_ce()))));
    own.push(key(sort, By::Article(draft.article)));
    let mut sought = own.clone();
    if sort == Sort::Deed {
        let is_vague = match ends.as_slice() {
            [first, last] => (*last - *first).num_days() > VAGUE,
            _ => true,
        };
        let at_any_time = || names.iter().map(|name| key(sort, By::Name(*name)));
        let vaguely = || names.iter().map(|name| key(sort, By::VagueName(*name)));
        own.extend(at_any_time());
        if is_vague {
            sought.extend(at_any_time());
            own.extend(vaguely());
        } else {
            sought.extend(vaguely());
        }
    }
    for keys in [&mut own, &mut sought] {
        keys.sort_unstable();
        keys.dedup();
    }
    Keys { own, sought }
}

/// What a passage is looked up by, besides its sort.
#[derive(Clone, Copy, Debug, Hash)]
enum By {
    Month(usize, i32),
    Day(i32),
    Article(usize),
    Name(usize),
    VagueName(usize),
}

fn key(sort: Sort, by: By) -> u64 {
    foldhash::fast::FixedState::default().hash_one((sort, by))
}
