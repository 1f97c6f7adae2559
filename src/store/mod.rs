//! Files: corpora read from disk, from the program itself or from standard input, and outputs written whole or not at all.

mod article;
mod document;
mod excerpt;
mod failure;
mod fault;
mod fields;
mod files;
mod folder;
mod jsonl;
pub(crate) mod memory;
mod source;
mod tables;
#[cfg(test)]
mod tests;
mod told;
mod unfinished;
mod write;

pub use excerpt::add_excerpts;
pub use failure::Failure;
pub use fault::{catch, doing, keep_panics};
pub use source::{Opened, Source};
pub use unfinished::{give_up_writing, give_up_writing_on_signals};
pub use write::{Existing, write_whole};
