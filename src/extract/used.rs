//! The names worth keeping: those that events have.

use super::same::Events;
use crate::model::At;
use crate::model::record::NameRecord;

/// The names that an event has, with the places that its places lie in. Who is only talked about stands beside no event: found, it
/// would lead nowhere, and written down it would be a name from nowhere. `outer` is the place around each name.
pub(super) fn used(events: &Events, outer: &[Option<usize>], at: &At) -> Vec<NameRecord> {
    let mut used = vec![false; outer.len()];
    for name in events.names() {
        let mut next = Some(name);
        while let Some(name) = next.filter(|name| !used[*name]) {
            used[name] = true;
            next = outer[name];
        }
    }
    let all = events.all_names().iter().zip(used);
    all.filter(|(_, used)| *used).map(|(name, _)| name.record(at)).collect()
}
