//! Numbers for letters: the same on every machine.

use std::hash::{BuildHasher, Hasher};

/// The same number for the same letters on every machine.
pub(super) fn number(text: &str) -> u64 {
    let mut hasher = foldhash::fast::FixedState::default().build_hasher();
    hasher.write(text.as_bytes());
    hasher.finish()
}
