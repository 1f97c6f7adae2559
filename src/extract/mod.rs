//! Reading: what raw news texts assert, found by rules and dictionaries, with the way to it.
//!
//! An article's body becomes [`prose`]: tokens in sentences, paragraphs counted as everywhere. On the tokens the grammars work:
//! [`time`] finds time expressions and what each resolves to, [`names`] people, places and organisations. On these stand the clauses (`events`):
//! who did what, when, and who says so. What several passages tell alike becomes one event (`same`). [`read`](fn@read) does all of it.
//!
//! Nothing here knows a clock or a file, and the same articles give the same output, byte for byte, however often they are read.
//! All of it takes time in proportion to the text, hostile text too. What asserts nothing, or only perhaps, is left out.

mod english;
mod events;
mod layout;
pub mod names;
mod number;
mod parallel;
pub mod prose;
mod read;
mod same;
#[cfg(test)]
mod tests;
pub mod time;
mod used;

pub use read::{Confidence, Progress, Read, Stage, Stopped, Unread, read};
pub use same::Events;
