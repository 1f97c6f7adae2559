//! The words of the domain: articles, events, assertions, names, and the corpus that holds them.
//!
//! A [`Corpus`] is a value made once by a [`Builder`] from records, and never changed. It is read through small
//! copyable views ([`Event`], [`Assertion`], [`Article`], [`Name`]), so that how it stores its columns is its own affair.

mod build;
mod columns;
mod conflict;
mod copied;
mod cores;
mod corpus;
pub mod date;
mod extra;
mod ids;
mod kind;
mod marks;
mod name;
mod order;
mod part;
mod passage;
mod problem;
mod published;
pub mod record;
mod retelling;
pub(crate) mod rows;
mod status;
mod tally;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod views;

pub use build::Builder;
pub(crate) use build::Intake;
pub(crate) use columns::{Filling, Input, Lists, Shelf};
pub use conflict::{Conflict, ConflictKind, Side, Within};
pub(crate) use cores::both;
pub use corpus::Corpus;
pub use extra::Extra;
pub use ids::{ArticleId, AssertionId, EventId, NameId};
pub use kind::Kind;
pub use marks::Mark;
pub use name::NameKind;
pub use passage::{Passage, PassageState};
pub(crate) use problem::TOO_MANY;
pub use problem::{At, Excerpt, Problem, Severity};
pub use published::PublishedFrom;
pub use retelling::{CopyBasis, Earlier, Evidence, Retelling, Rule};
pub use status::{Basis, Status};
pub use views::{Article, Assertion, Event, Name};
