//! The words at the axis.

use super::Column;
use crate::timeline::Zoom;
use std::ops::Range;

/// A word at the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Terminal column from the left of the strip.
    pub column: usize,
    /// What to write there.
    pub text: String,
}

/// Words at the axis: at the left, after each fold, and where a larger unit begins, as far as there is room.
pub(super) fn labels(columns: &[(Range<usize>, Column)], zoom: Zoom, width: usize) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    let mut free = 0;
    let mut last_year: Option<String> = None;
    let mut after_fold = true;
    let firsts_only = columns.iter().filter(|(_, column)| matches!(column, Column::Bin { .. })).count() > 1;
    for (range, column) in columns {
        let Column::Bin { bin, .. } = column else {
            after_fold = true;
            continue;
        };
        let wanted = after_fold || !firsts_only || begins_larger_unit(zoom, *bin);
        after_fold = false;
        if !wanted || range.start < free {
            continue;
        }
        let year = zoom.first_day(*bin).map(|day| day.format("%Y").to_string());
        let text = zoom.label(*bin, year != last_year);
        let end = range.start + text.chars().count();
        if end > width {
            continue;
        }
        last_year = year;
        free = end + 2;
        labels.push(Label { column: range.start, text });
    }
    labels
}

/// Whether a bin opens the next larger unit, where a label helps most.
fn begins_larger_unit(zoom: Zoom, bin: i64) -> bool {
    match zoom {
        Zoom::Day => bin.rem_euclid(7) == 1,
        Zoom::Century => true,
        _ => {
            let larger = zoom.coarser();
            let unit = |bin| zoom.first_day(bin).map(|day| larger.bin(day));
            unit(bin) != unit(bin - 1)
        }
    }
}
