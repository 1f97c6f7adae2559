//! What is shown of a selection, as data: the rows of the list, the columns of the strip, the account of an event.

mod account;
mod plan;
mod strip;
mod zoom;

pub use account::{Account, Telling, when};
pub use plan::{Plan, Row, gap, heading};
pub use strip::{Column, Density, Label, Strip};
pub use zoom::Zoom;

/// A stretch of days in the largest unit that tells it well: "5 months", "12 days".
pub fn stretch(days: i64) -> String {
    let (count, unit) = match days {
        ..=60 => (days, "day"),
        61..=730 => (days * 2 / 61, "month"),
        _ => (days * 100 / 36_524, "year"),
    };
    if count == 1 { format!("1 {unit}") } else { format!("{count} {unit}s") }
}

#[cfg(test)]
mod tests {
    use super::stretch;

    #[test]
    fn a_stretch_is_told_in_its_largest_unit() {
        for (days, expected) in [
            (1, "1 day"),
            (60, "60 days"),
            (61, "2 months"),
            (166, "5 months"),
            (731, "2 years"),
            (36_525, "100 years"),
        ] {
            assert_eq!(stretch(days), expected, "{days}");
        }
    }
}
