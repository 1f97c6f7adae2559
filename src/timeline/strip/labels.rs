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

/// Words at the axis: at the left, after each fold, over each span that is folded, and where a larger unit begins, as far as
/// there is room.
pub(super) fn labels(columns: &[(Range<usize>, Column)], zoom: Zoom, width: usize) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    let mut free = 0;
    let mut last_year: Option<String> = None;
    let mut after_fold = true;
    let firsts_only = columns.iter().filter(|(_, column)| matches!(column, Column::Bin { .. })).count() > 1;
    for (range, column) in columns {
        let first = match column {
            Column::Bin { bin, .. } => *bin,
            Column::Fold { bins, .. } => bins.start,
        };
        let wanted = match column {
            Column::Bin { bin, .. } => after_fold || !firsts_only || begins_larger_unit(zoom, *bin),
            Column::Fold { vague, .. } => *vague,
        };
        after_fold = matches!(column, Column::Fold { .. });
        if !wanted || range.start < free {
            continue;
        }
        let year = zoom.first_day(first).map(|day| day.format("%Y").to_string());
        let unit = match column {
            // A date no closer than to its month or year is not to look like the first day of it.
            Column::Bin { count: 0, vague: true, .. } | Column::Fold { .. } => largest_begun(zoom, first),
            Column::Bin { .. } => zoom,
        };
        let text = unit_label(unit, zoom, first, year != last_year);
        let end = range.start + text.chars().count();
        if end > width {
            continue;
        }
        last_year = year;
        // A pointer among the labels may move one to the right.
        free = end + 3;
        labels.push(Label { column: range.start, text });
    }
    labels
}

/// The largest of month and year, and of the strip's own unit, that a bin is the beginning of.
fn largest_begun(zoom: Zoom, bin: i64) -> Zoom {
    let begins = |unit: &Zoom| {
        let first = zoom.first_day(bin);
        *unit > zoom && first.is_some() && first == first.and_then(|day| unit.first_day(unit.bin(day)))
    };
    [Zoom::Year, Zoom::Month].into_iter().find(begins).unwrap_or(zoom)
}

/// What a unit is called in which a bin lies.
fn unit_label(unit: Zoom, zoom: Zoom, bin: i64, with_year: bool) -> String {
    zoom.first_day(bin).map(|day| unit.label(unit.bin(day), with_year)).unwrap_or_default()
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
