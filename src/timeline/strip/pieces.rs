//! Bins and folds from the first to the last, at one zoom.

use super::Density;
use crate::timeline::{Zoom, stretch};
use std::ops::Range;

/// One piece of the strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// One bin, so many terminal columns wide.
    Bin {
        /// Its number at the strip's zoom.
        bin: i64,
        /// How many events lie in it.
        count: u32,
        /// Whether a date that is not known to the bin covers it.
        vague: bool,
    },
    /// Bins in which nothing is known to lie, folded.
    Fold {
        /// From this bin to before that one.
        bins: Range<i64>,
        /// How long it is, in words.
        words: String,
        /// Whether a vague date covers some of it.
        vague: bool,
    },
}

/// How much is said at a fold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wording {
    Full,
    Short,
}

/// Bins and folds from the first bin to the last.
pub(super) fn pieces(density: &Density, zoom: Zoom, wording: Wording) -> Vec<Column> {
    let firm = density.firm(zoom);
    let vague = density.vague(zoom);
    let ends = |range: &Range<i64>| [range.start, range.end - 1];
    let touched = || firm.iter().map(|(bin, _)| *bin).chain(vague.iter().flat_map(ends));
    let (Some(first), Some(last)) = (touched().min(), touched().max()) else { return Vec::new() };
    // The vague ranges are in order and do not overlap.
    let covered = |bins: &Range<i64>| {
        let next = vague.partition_point(|span| span.end <= bins.start);
        vague.get(next).is_some_and(|span| span.start < bins.end)
    };
    let bin = |bin: i64, count| Column::Bin { bin, count, vague: covered(&(bin..bin + 1)) };
    let mut pieces: Vec<Column> = Vec::new();
    let mut next = first;
    for (stop, count) in firm.iter().copied().chain(std::iter::once((last + 1, 0))) {
        for run in stretches(next..stop, vague) {
            let words = fold_words(&run, zoom, wording);
            if run.end - run.start > i64::try_from(fold_width(&words)).unwrap_or(i64::MAX) {
                pieces.push(Column::Fold { words, vague: covered(&run), bins: run });
            } else {
                pieces.extend(run.map(|empty| bin(empty, 0)));
            }
        }
        if stop <= last {
            pieces.push(bin(stop, count));
        }
        next = stop + 1;
    }
    pieces
}

/// A fold shows its words between two edges.
fn fold_width(words: &str) -> usize {
    words.chars().count() + 4
}

/// Cuts a range of bins where a vague span begins or ends, so that a fold is either covered or empty.
fn stretches(range: Range<i64>, vague: &[Range<i64>]) -> Vec<Range<i64>> {
    if range.is_empty() {
        return Vec::new();
    }
    // They are in order and do not overlap.
    let reaching = &vague[vague.partition_point(|span| span.end <= range.start)..];
    let inside = reaching.iter().take_while(|span| span.start < range.end);
    let mut cuts: Vec<i64> = inside.flat_map(|span| [span.start, span.end]).collect();
    cuts.retain(|cut| range.start < *cut && *cut < range.end);
    cuts.push(range.end);
    cuts.sort_unstable();
    cuts.dedup();
    let mut start = range.start;
    let mut parts = Vec::new();
    for cut in cuts {
        if start < cut {
            parts.push(start..cut);
        }
        start = cut;
    }
    parts
}

fn fold_words(bins: &Range<i64>, zoom: Zoom, wording: Wording) -> String {
    let (Some(first), Some(end)) = (zoom.first_day(bins.start), zoom.first_day(bins.end)) else {
        return "far".to_string();
    };
    let words = stretch((end - first).num_days());
    match (wording, words.split_once(' ')) {
        (Wording::Short, Some((count, unit))) => format!("{count} {}", short_unit(unit)),
        _ => words,
    }
}

fn short_unit(unit: &str) -> &'static str {
    match unit.trim_end_matches('s') {
        "year" => "yr",
        "month" => "mo",
        _ => "d",
    }
}

pub(super) fn column_width(column: &Column, bin_width: usize) -> usize {
    match column {
        Column::Bin { .. } => bin_width,
        Column::Fold { words, .. } => fold_width(words),
    }
}

pub(super) fn length(pieces: &[Column], bin_width: usize) -> usize {
    pieces.iter().map(|column| column_width(column, bin_width)).sum()
}
