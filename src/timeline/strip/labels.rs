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
        let text = match column {
            // A date no closer than to its month or year is not to look like the first day of it.
            Column::Bin { count: 0, vague: true, .. } | Column::Fold { .. } => {
                span_label(zoom, first, year != last_year)
            }
            Column::Bin { .. } => zoom.label(first, year != last_year),
        };
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

/// What a span is called that begins in a bin: the year or month that begins there, else as the bin is.
fn span_label(zoom: Zoom, bin: i64, with_year: bool) -> String {
    let begun = |unit: Zoom| {
        let (first, next) = (zoom.first_day(bin)?, zoom.first_day(bin + 1)?);
        let begun = unit.bin(next.pred_opt()?);
        unit.first_day(begun).filter(|day| unit > zoom && first <= *day).map(|_| unit.label(begun, with_year))
    };
    [Zoom::Year, Zoom::Month].into_iter().find_map(begun).unwrap_or_else(|| zoom.label(bin, with_year))
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
