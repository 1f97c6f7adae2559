//! The names worth keeping: those that events have.

use crate::model::record::{EventRecord, NameRecord};
use std::collections::{HashMap, HashSet};

/// The names that an event has, with the places that its places lie in. Who is only talked about stands beside no event: found, it
/// would lead nowhere, and written down it would be a name from nowhere.
pub(super) fn used(events: &[EventRecord], names: Vec<NameRecord>) -> Vec<NameRecord> {
    let outer: HashMap<&str, &str> =
        names.iter().filter_map(|name| Some((name.name.as_str(), name.within.as_ref()?.value.as_str()))).collect();
    let told = events.iter().flat_map(|event| {
        let says = event.says.iter().flat_map(|says| [&says.places, &says.people, &says.absent, &says.organisations]);
        says.chain([&event.places, &event.people, &event.organisations]).flatten()
    });
    let mut used: HashSet<String> = HashSet::new();
    for name in told {
        let mut next = Some(name.value.as_str());
        while let Some(name) = next.filter(|name| !used.contains(*name)) {
            used.insert(name.to_string());
            next = outer.get(name).copied();
        }
    }
    names.into_iter().filter(|name| used.contains(&name.name)).collect()
}
