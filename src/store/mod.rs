//! Files: corpora read from disk, from the program itself or from standard input, and outputs written whole or not at all.

mod article;
mod document;
mod example;
mod excerpt;
mod extras;
mod failure;
mod fields;
mod files;
mod folder;
mod front;
mod jsonl;
mod reading;
mod save;
mod source;
mod tables;
#[cfg(test)]
mod tests;
mod write;

pub use example::write_example;
pub use excerpt::add_excerpts;
pub use failure::Failure;
pub use reading::{Reading, Watch};
pub use save::{Target, write_folder, write_lines};
pub use source::{Opened, Source};
pub use write::{Existing, write_whole};
