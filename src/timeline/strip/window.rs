//! Pieces laid out in terminal columns, and which of them are in view.

use super::Density;
use super::pieces::{Column, Wording, column_width, length, pieces};
use crate::model::Event;
use crate::timeline::Zoom;
use std::ops::Range;

/// No bin is drawn wider than this.
const WIDEST: usize = 6;

/// Bins of this width can be told apart well.
const ROOMY: usize = 3;

/// The pieces with the widest bins that fit; full words at the folds unless short ones make room for wider bins.
pub(super) fn widest(density: &Density, zoom: Zoom, width: usize) -> (Vec<Column>, usize) {
    let fit = |wording| {
        let pieces = pieces(density, zoom, wording);
        let columns = (1..=WIDEST).rev().find(|columns| length(&pieces, *columns) <= width).unwrap_or(0);
        (pieces, columns)
    };
    let (full, short) = (fit(Wording::Full), fit(Wording::Short));
    let (pieces, columns) = if full.1 >= ROOMY.min(short.1) && full.1 > 0 { full } else { short };
    (pieces, columns.max(1))
}

pub(super) fn place(pieces: Vec<Column>, bin_width: usize) -> Vec<(Range<usize>, Column)> {
    let mut start = 0;
    pieces
        .into_iter()
        .map(|column| {
            let range = start..start + column_width(&column, bin_width);
            start = range.end;
            (range, column)
        })
        .collect()
}

/// The terminal columns that an event's date touches.
pub(super) fn touched(placed: &[(Range<usize>, Column)], event: Event<'_>, zoom: Zoom) -> Option<Range<usize>> {
    let span = event.placed()?.span();
    let first = zoom.bin(span.earliest.or(span.latest)?);
    let last = zoom.bin(span.latest.or(span.earliest)?);
    let mut hit = placed.iter().filter(|(_, column)| match column {
        Column::Bin { bin, .. } => (first..=last).contains(bin),
        Column::Fold { bins, .. } => bins.start <= last && first < bins.end,
    });
    let start = hit.next()?;
    Some(start.0.start..hit.next_back().unwrap_or(start).0.end)
}

/// The first column in view: the selected event in the middle where not everything fits, shifted by `pan` as far as
/// the event stays in view.
pub(super) fn window(total: usize, width: usize, touched: Option<&Range<usize>>, pan: i64) -> usize {
    let end = total.saturating_sub(width);
    let middle = touched.map_or(0, |range| (range.start + range.end) / 2).saturating_sub(width / 2).min(end);
    let (first, last) = touched
        .map_or((0, end), |range| ((range.start + 1).saturating_sub(width), range.end.saturating_sub(1).min(end)));
    let by = usize::try_from(pan.unsigned_abs()).unwrap_or(usize::MAX);
    let shifted = if pan < 0 { middle.saturating_sub(by) } else { middle.saturating_add(by) };
    shifted.clamp(first.min(last), last)
}

pub(super) fn shift(range: &Range<usize>, offset: usize, width: usize) -> Option<Range<usize>> {
    let start = range.start.max(offset) - offset;
    let end = range.end.checked_sub(offset)?.min(width);
    (start < end).then_some(start..end)
}

pub(super) fn clip(placed: Vec<(Range<usize>, Column)>, offset: usize, width: usize) -> Vec<(Range<usize>, Column)> {
    placed.into_iter().filter_map(|(range, column)| Some((shift(&range, offset, width)?, column))).collect()
}
