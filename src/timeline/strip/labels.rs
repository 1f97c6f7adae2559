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
    for (index, (range, column)) in columns.iter().enumerate() {
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
                span_label(zoom, first..end_of_span(&columns[index..]), year != last_year)
            }
            Column::Bin { .. } => zoom.label(first, year != last_year),
        };
        let end = range.start + text.chars().count();
        if end > width {
            continue;
        }
        last_year = year;
        // A pointer among the labels may move one by two.
        free = end + 3;
        labels.push(Label { column: range.start, text });
    }
    labels
}

/// Before which bin the span ends with which some columns begin.
fn end_of_span(columns: &[(Range<usize>, Column)]) -> i64 {
    let mut end = match columns.first() {
        Some((_, Column::Fold { bins, .. })) => return bins.end,
        Some((_, Column::Bin { bin, .. })) => bin + 1,
        None => return 0,
    };
    for (_, column) in &columns[1..] {
        match column {
            Column::Bin { bin, count: 0, vague: true } if *bin == end => end += 1,
            Column::Fold { bins, vague: true, .. } if bins.start == end => end = bins.end,
            _ => break,
        }
    }
    end
}

/// What a span is called: the year or month with which it begins if it covers it, else as its first bin is. A single bin is
/// the end of a span that is open; that is no day either, if a year or month begins in it.
fn span_label(zoom: Zoom, bins: Range<i64>, with_year: bool) -> String {
    let is_end = bins.end == bins.start + 1;
    let begun = |unit: Zoom| {
        let (first, next, end) =
            (zoom.first_day(bins.start)?, zoom.first_day(bins.start + 1)?, zoom.first_day(bins.end)?);
        let begun = unit.bin(next.pred_opt()?);
        let begins = unit > zoom && first <= unit.first_day(begun)?;
        let is_covered = unit.first_day(begun + 1)? <= end;
        (begins && (is_end || is_covered)).then(|| unit.label(begun, with_year))
    };
    [Zoom::Year, Zoom::Month].into_iter().find_map(begun).unwrap_or_else(|| zoom.label(bins.start, with_year))
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
