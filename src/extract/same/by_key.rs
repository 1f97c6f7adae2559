//! Which events stand under which key, the latest first.

use foldhash::fast::FixedState;
use std::collections::HashMap;

/// How many events of one key are looked at.
const LOOKED_AT: usize = 40;

/// No entry before this one.
const NONE: u32 = u32::MAX;

/// Events by their keys. There are many keys of few events each: every list is a chain through one array.
#[derive(Debug, Default)]
pub(super) struct ByKey {
    /// The last entry of each key.
    last: HashMap<u64, u32, FixedState>,
    /// An event, and the entry before it under the same key.
    entries: Vec<(u32, u32)>,
}

impl ByKey {
    /// Puts an event under a key, unless it was the last put there.
    pub fn add(&mut self, key: u64, event: usize) {
        let event = u32::try_from(event).unwrap_or(NONE);
        let last = self.last.entry(key).or_insert(NONE);
        if self.entries.get(*last as usize).is_none_or(|(latest, _)| *latest != event) {
            self.entries.push((event, *last));
            *last = u32::try_from(self.entries.len() - 1).unwrap_or(NONE);
        }
    }

    /// The latest events of some keys, each once, the earliest of them first.
    pub fn latest(&self, keys: &[u64]) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        for last in keys.iter().filter_map(|key| self.last.get(key)) {
            let chain = std::iter::successors(self.entries.get(*last as usize), |(_, before)| {
                self.entries.get(*before as usize)
            });
            found.extend(chain.take(LOOKED_AT).map(|(event, _)| *event as usize));
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_of_each_key_are_found_once() {
        let mut by_key = ByKey::default();
        for event in 0..50 {
            by_key.add(7, event);
            by_key.add(7, event);
        }
        by_key.add(8, 3);
        by_key.add(8, 49);
        assert_eq!(by_key.latest(&[7]), (10..50).collect::<Vec<_>>());
        assert_eq!(by_key.latest(&[8, 7, 9])[..2], [3, 10]);
    }
}
