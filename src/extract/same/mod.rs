//! Which passages tell the same event, in one article or in many.
//!
//! Passages are taken in the order of publication. Each is compared only with the events that share a name and a month with it, or a name and a day, and
//! of these only with the latest: never all with all.

mod alike;
mod event;

use super::events::{Class, Draft, number};
use alike::{Known, alike};
use std::collections::HashMap;

pub(super) use event::{identify, record};

/// How many events of one key are looked at, the latest first.
const LOOKED_AT: usize = 40;

/// The drafts of one event, as indices, in the order in which they were taken.
pub(super) type Cluster = Vec<usize>;

/// Puts together the drafts that tell the same event. They are to stand in the order of publication; `outer` is the place
/// around each name.
pub(super) fn clusters(drafts: &[Draft], outer: &[Option<usize>]) -> Vec<Cluster> {
    let around = |place: usize| std::iter::successors(Some(place), |place| outer[*place]).take(8);
    let lies_in = |inner: usize, whole: usize| around(inner).any(|place| place == whole);
    let mut known: Vec<Known<'_>> = Vec::new();
    let mut by_key: HashMap<u64, Vec<usize>> = HashMap::new();
    for (index, draft) in drafts.iter().enumerate() {
        let keys = keys(draft, outer);
        let mut candidates: Vec<usize> = keys
            .iter()
            .filter_map(|key| by_key.get(key))
            .flat_map(|list| list.iter().rev().take(LOOKED_AT).copied())
            .collect();
        candidates.sort_unstable();
        candidates.dedup();
        let scored = candidates
            .into_iter()
            .filter_map(|candidate| Some((alike(draft, &known[candidate], drafts, &lies_in)?, candidate)));
        // Of equals the earliest.
        let best =
            scored.max_by(|one, other| one.0.cmp(&other.0).then(other.1.cmp(&one.1))).map(|(_, candidate)| candidate);
        let cluster = best.unwrap_or_else(|| {
            known.push(Known::default());
            known.len() - 1
        });
        known[cluster].take(index, draft);
        for key in keys {
            let list = by_key.entry(key).or_default();
            if list.last() != Some(&cluster) {
                list.push(cluster);
            }
        }
    }
    known.into_iter().map(|known| known.members).collect()
}

/// What an event is looked up by: its sort with each of its names, in each month it may lie in; its sort with its day.
fn keys(draft: &Draft, outer: &[Option<usize>]) -> Vec<u64> {
    use chrono::Datelike;
    let sort = sort(draft.class);
    let months: Vec<i32> = match &draft.when.date {
        Some(date) => {
            let mut ends: Vec<i32> = [date.earliest(), date.latest()]
                .into_iter()
                .flatten()
                .map(|day| day.year() * 12 + day.month0() as i32)
                .collect();
            // The end of a month and the beginning of the next are near one another.
            ends.dedup();
            ends
        }
        None => vec![i32::MAX],
    };
    let around = draft.places.iter().filter_map(|place| outer[*place]);
    let names = draft
        .people
        .iter()
        .chain(&draft.organisations)
        .chain(&draft.places)
        .chain(&draft.parties)
        .copied()
        .chain(around);
    let mut keys: Vec<u64> = Vec::new();
    for month in &months {
        keys.extend(names.clone().map(|name| number(&format!("{sort} {name} {month}"))));
    }
    if let Some(date) = &draft.when.date {
        let ends = [date.earliest(), date.latest()].into_iter().flatten();
        keys.extend(ends.map(|day| number(&format!("{sort} {day}"))));
    }
    keys.push(number(&format!("{sort} in {}", draft.article)));
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Classes that may stand for one another have one sort.
fn sort(class: Class) -> &'static str {
    match class {
        _ if class.is_encounter() => "encounter",
        Class::Say | Class::Address | Class::Speech => "said",
        Class::Attack | Class::Military => "force",
        _ => "deed",
    }
}
