//! What is shown of a selection, as data: the rows of the list, the columns of the strip, the account of an event.

mod account;
mod glance;
mod plan;
mod points;
mod strip;
#[cfg(test)]
mod tests;
mod zoom;

pub use account::{Account, Telling, Wording, WordingKind, disagreement, held, retells, when};
pub use glance::Glance;
pub use plan::{Plan, Row, gap, heading};
pub use points::PointWords;
pub use strip::{Column, Density, Label, Strip};
pub use zoom::Zoom;

/// A stretch of days in the largest unit that tells it well, to the nearest: "5 months", "12 days".
pub fn stretch(days: i64) -> String {
    let (count, unit) = match days {
        ..=60 => (days, "day"),
        61..=730 => ((days * 2 + 30) / 61, "month"),
        _ => ((days * 100 + 18_262) / 36_524, "year"),
    };
    if count == 1 { format!("1 {unit}") } else { format!("{count} {unit}s") }
}
