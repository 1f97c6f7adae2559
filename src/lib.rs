//! `annals` answers one question in a terminal: what happened when, and who says so?

pub mod model;
pub mod text;
