//! Which passages tell the same event, in one article or in many.
//!
//! Passages are taken in the order of publication. Each is compared only with the events that share a name and a month with it, or a name and a day, and
//! of these only with the latest: never all with all.

mod alike;
mod event;
mod keys;
mod whole;

use super::events::{Class, Draft};
use super::names::Named;
use crate::model::record::{ArticleRecord, EventRecord};
use alike::{Known, alike};
use keys::keys;
use std::collections::HashMap;

/// How many events of one key are looked at, the latest first.
const LOOKED_AT: usize = 40;

/// The drafts of one event, as indices, in the order in which they were taken.
pub(super) type Cluster = Vec<usize>;

/// The events that drafts tell, each once. The drafts are to stand in the order of publication; `outer` is the place around each name.
pub(super) fn events(
    drafts: &[Draft],
    outer: &[Option<usize>],
    articles: &[ArticleRecord],
    named: &Named,
) -> Vec<EventRecord> {
    let clusters = clusters(drafts, outer);
    let records = clusters.iter().map(|cluster| event::record(cluster, drafts, articles, named));
    let mut events: Vec<(usize, EventRecord)> =
        records.enumerate().filter_map(|(cluster, event)| Some((cluster, event?))).collect();
    event::identify(events.iter_mut().map(|(_, event)| event));
    whole::parts(&mut events, &clusters, drafts);
    events.into_iter().map(|(_, event)| event).collect()
}

/// Puts together the drafts that tell the same event. They are to stand in the order of publication; `outer` is the place
/// around each name.
fn clusters(drafts: &[Draft], outer: &[Option<usize>]) -> Vec<Cluster> {
    let around = |place: usize| std::iter::successors(Some(place), |place| outer[*place]).take(8);
    let lies_in = |inner: usize, whole: usize| around(inner).any(|place| place == whole);
    let mut known: Vec<Known<'_>> = Vec::new();
    let mut by_key: HashMap<u64, Vec<usize>> = HashMap::new();
    for (index, draft) in drafts.iter().enumerate() {
        let keys = keys(draft, outer);
        let mut candidates: Vec<usize> = keys
            .sought
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
        for key in keys.own {
            let list = by_key.entry(key).or_default();
            if list.last() != Some(&cluster) {
                list.push(cluster);
            }
        }
    }
    known.into_iter().map(|known| known.members).collect()
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
