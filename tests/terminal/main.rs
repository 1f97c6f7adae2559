//! The explorer in a real terminal: start, search, export, resize, suspend, and every way out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod copies;
mod growing;
mod leaving;
mod places;
mod session;
mod sizes;
mod stopping;
mod typing;
