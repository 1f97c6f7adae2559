//! What must hold of any input whatever, one function a fuzz target: each panics where it does not.
//!
//! Not part of the library: `fuzz/` throws random bytes at these functions, and `tests/fuzz_corpus.rs` replays what it kept.

#![allow(clippy::panic, clippy::expect_used, clippy::missing_panics_doc)]

mod corpus;
mod dates;
mod harmless;
mod raw;
mod small;
mod wrapped;

pub use corpus::{front_matter, jsonl, toml_corpus};
pub use dates::dates;
pub use raw::{manifest, page};
pub use small::{edtf, query, safe_to_show};
pub use wrapped::wrap_and_mark;

/// A fuzz target: its name, and what it does with an input.
pub type Target = (&'static str, fn(&[u8]));

/// Every fuzz target.
pub const TARGETS: [Target; 10] = [
    ("front_matter", front_matter),
    ("edtf", edtf),
    ("query", query),
    ("dates", dates),
    ("toml_corpus", toml_corpus),
    ("jsonl", jsonl),
    ("safe_to_show", safe_to_show),
    ("wrap_and_mark", wrap_and_mark),
    ("page", page),
    ("manifest", manifest),
];
