//! The words of strings: what is safe to show, how wide it is, how it is searched and found again.
//! Nothing here knows the words of the domain, and nothing touches a clock, a file or a terminal.

pub mod code_points;
pub mod find;
pub mod fold;
pub mod lines;
pub mod map;
pub mod paragraphs;
pub mod safe;
pub mod width;
pub mod words;
pub mod wrap;

#[cfg(test)]
pub(crate) mod strange;
