//! `annals` answers one question in a terminal: what happened when, and who says so?
//!
//! The floors, from the top, each importing only what stands below it: the two faces `cli` and `tui`; `keys`, `store`
//! and `settings`; `export`; `query`, `timeline`, `search` and `check`; `model`; `text`.

pub mod model;
pub mod store;
pub mod text;
