//! Files: corpora read from disk, from the program itself or from standard input, and outputs written whole or not at all.

mod article;
mod dates;
mod document;
mod excerpt;
mod failure;
mod fields;
mod files;
mod folder;
mod jsonl;
mod mended;
mod mistake;
mod source;
mod tables;
#[cfg(test)]
mod tests;
mod write;

pub use excerpt::add_excerpts;
pub use failure::Failure;
pub use source::{Opened, Source};
pub use write::{Existing, write_whole};
