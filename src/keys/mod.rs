//! What a user can do, and with which keys: look-up, help, footer and documents all come from one catalogue and one
//! keymap.

mod action;
mod catalogue;
mod check;
mod context;
mod key;
mod keymap;
mod read;
mod tell;
mod trie;

#[cfg(test)]
mod tests;

pub use action::Action;
pub use catalogue::Entry;
pub use context::Context;
pub use key::{Code, Key, KeyError};
pub use keymap::Keymap;
pub use tell::{Foot, Listed};
pub use trie::Found;
