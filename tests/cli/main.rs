//! The command line as a person meets it: what it prints, what it says beside that, and its exit code.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod begin;
mod checking;
mod compare;
mod convert;
mod corpora;
mod dates;
mod export;
mod formats;
mod hostile;
mod inputs;
mod listings;
mod origins;
mod raw;
mod refusals;
mod sandbox;
mod streams;
mod texts;
mod user_files;
mod whole;
mod whole_folder;
