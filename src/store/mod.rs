//! Files: corpora read from disk, from the program itself or from standard input, and outputs written whole or not at all.

mod article;
mod dates;
mod document;
mod example;
mod excerpt;
mod extras;
mod failure;
mod fault;
mod fields;
mod files;
mod folder;
mod front;
mod jsonl;
pub(crate) mod memory;
mod mended;
mod mistake;
mod raw;
mod reading;
mod rules;
mod save;
mod snapshot;
mod source;
mod tables;
#[cfg(test)]
mod tests;
mod text;
mod told;
mod unfinished;
mod watch;
mod write;

pub use example::write_example;
pub use excerpt::add_excerpts;
pub use failure::Failure;
pub use fault::{catch, doing, keep_panics};
pub use reading::Reading;
pub use save::{Target, write_lines};
pub use snapshot::{Snapshot, without_snapshots};
pub use source::{Opened, Source};
pub use text::Text;
pub use unfinished::{give_up_writing, give_up_writing_on_signals};
pub use watch::{Seen, Watch};
pub use write::{Existing, write_whole};
