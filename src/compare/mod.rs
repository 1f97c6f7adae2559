//! How the accounts of a corpus differ, and which of them are one account told again.

mod cell;
mod difference;
mod disputes;
mod first;
mod matrix;
pub mod origins;
mod pick;
mod points;
mod rows;
mod silence;
#[cfg(test)]
mod tests;
mod weigh;

pub use cell::{Cell, Stand, cells};
pub use difference::{Both, Difference, Told};
pub use disputes::{Dispute, disputes};
pub use first::{Later, Order, order};
pub use matrix::{Column, Matrix, Totals};
pub use pick::{NotOne, answers_to, find_article};
pub use points::{Aspect, Point, Relation, Value};
pub use rows::RowOrder;
pub use silence::{Silence, is_silent, told_since};
pub use weigh::points;
