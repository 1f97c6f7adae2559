//! `annals` answers one question in a terminal: what happened when, and who says so?
//!
//! The floors, from the top, each importing only what stands below it: the two faces `cli` and `tui`; `keys`, `store`
//! and `settings`; `export`; `query`, `timeline`, `search` and `check`; `lexicon`; `model`; `text`.

pub mod export;
pub mod keys;
pub mod lexicon;
pub mod model;
pub mod query;
pub mod search;
pub mod store;
pub mod text;
pub mod timeline;
pub mod tui;
