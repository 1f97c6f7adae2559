//! Which passages tell the same event, in one article or in many.
//!
//! Passages are taken in the order of publication. Each is compared only with the events that share a name and a month with it, or a name and a day, and
//! of these only with the latest: never all with all.

mod alike;
mod by_key;
mod drafts;
mod event;
mod keys;
mod near;
mod told;
mod whole;

pub(super) use drafts::Drafts;
pub use told::Events;

use super::events::Class;
use alike::{Known, alike};
use by_key::ByKey;
use keys::keys;

/// The drafts of one event, by their numbers, in the order in which they were taken.
pub(super) type Cluster = Vec<u32>;

/// Puts together the drafts that tell the same event. They are to stand in the order of publication; `outer` is the place
/// around each name.
fn clusters(drafts: &Drafts, outer: &[Option<usize>]) -> Vec<Cluster> {
    let around = |place: usize| std::iter::successors(Some(place), |place| outer[*place]).take(8);
    let lies_in = |inner: usize, whole: usize| around(inner).any(|place| place == whole);
    let mut known: Vec<Known<'_>> = Vec::new();
    let mut by_key = ByKey::default();
    for (draft, number) in drafts.iter().zip(0..) {
        let keys = keys(draft, outer);
        let candidates = by_key.latest(&keys.sought);
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
        known[cluster].take(number, draft);
        keys.own.into_iter().for_each(|key| by_key.add(key, cluster));
    }
    known.into_iter().map(|known| known.members).collect()
}

/// Classes that may stand for one another have one sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Sort {
    Encounter,
    Said,
    Force,
    Deed,
}

fn sort(class: Class) -> Sort {
    match class {
        _ if class.is_encounter() => Sort::Encounter,
        Class::Say | Class::Address | Class::Speech => Sort::Said,
        Class::Attack | Class::Military => Sort::Force,
        _ => Sort::Deed,
    }
}
