//! The strip: how much happened when, in columns.

use super::{Zoom, stretch};
use crate::model::date::{Date, Day};
use crate::model::{Corpus, Event};
use crate::query::Selection;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How many events lie where, kept so that any zoom can be drawn without asking the events again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Density {
    /// Spans with a first and a last day, and how many events have each.
    spans: BTreeMap<(Day, Day), u32>,
    /// The one end of the spans that are open on the other side, which is not shaded.
    ends: BTreeSet<Day>,
}

impl Density {
    /// The density of a selection.
    pub fn new(corpus: &Corpus, selection: &Selection) -> Density {
        let mut density = Density::default();
        for event in selection.events(corpus) {
            for span in event.placed().map(Date::members).unwrap_or_default() {
                match (span.earliest, span.latest) {
                    (Some(first), Some(last)) => *density.spans.entry((first, last)).or_default() += 1,
                    (Some(end), None) | (None, Some(end)) => {
                        density.ends.insert(end);
                    }
                    (None, None) => {}
                }
            }
        }
        density
    }

    /// Whether nothing has a place on the calendar.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty() && self.ends.is_empty()
    }

    /// How many events lie in each bin, of those whose date is known to the bin.
    fn firm(&self, zoom: Zoom) -> BTreeMap<i64, u32> {
        let mut bins: BTreeMap<i64, u32> = BTreeMap::new();
        for ((first, last), count) in &self.spans {
            if zoom.bin(*first) == zoom.bin(*last) {
                *bins.entry(zoom.bin(*first)).or_default() += count;
            }
        }
        bins
    }

    /// The bins that vaguer dates cover, joined where they overlap.
    fn vague(&self, zoom: Zoom) -> Vec<Range<i64>> {
        let spans = self.spans.keys().map(|(first, last)| zoom.bin(*first)..zoom.bin(*last) + 1);
        let ends = self.ends.iter().map(|end| zoom.bin(*end)..zoom.bin(*end) + 1);
        let mut ranges: Vec<Range<i64>> = spans.filter(|range| range.end - range.start > 1).chain(ends).collect();
        ranges.sort_by_key(|range| range.start);
        let mut joined: Vec<Range<i64>> = Vec::new();
        for range in ranges {
            match joined.last_mut() {
                Some(before) if range.start < before.end => before.end = before.end.max(range.end),
                _ => joined.push(range),
            }
        }
        joined
    }
}

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

/// A word at the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Terminal column from the left of the strip.
    pub column: usize,
    /// What to write there.
    pub text: String,
}

/// The strip as it fits a width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// The unit.
    pub zoom: Zoom,
    /// The pieces in view, and the terminal columns that each covers.
    pub columns: Vec<(Range<usize>, Column)>,
    /// The words at the axis, none of which overlap.
    pub labels: Vec<Label>,
    /// The greatest count of all bins, in view or not: the one scale.
    pub peak: u32,
    /// The pieces that the selected event touches, as terminal columns.
    pub cursor: Option<Range<usize>>,
    /// Whether there is more to the left and to the right.
    pub more: (bool, bool),
}

/// No bin is drawn wider than this.
const WIDEST: usize = 6;

/// Bins of this width can be told apart well.
const ROOMY: usize = 3;

impl Strip {
    /// The strip at `zoom`, or at the finest zoom that shows everything; `pan` shifts it by so many columns from where
    /// the selected event is in view.
    pub fn new(
        density: &Density,
        selected: Option<Event<'_>>,
        zoom: Option<Zoom>,
        pan: i64,
        width: usize,
    ) -> Option<Strip> {
        if density.is_empty() || width == 0 {
            return None;
        }
        let fits = |zoom: &Zoom| length(&pieces(density, *zoom, Wording::Short), 1) <= width;
        let zoom = zoom.or_else(|| Zoom::ALL.into_iter().find(fits)).unwrap_or(Zoom::Century);
        let (pieces, bin_width) = widest(density, zoom, width);
        let placed = place(pieces, bin_width);
        let total = placed.last().map_or(0, |(columns, _)| columns.end);
        let touched = selected.and_then(|event| touched(&placed, event, zoom));
        let offset = window(total, width, touched.as_ref(), pan);
        let peak = placed.iter().map(|(_, column)| count(column)).max().unwrap_or(0);
        let columns = clip(placed, offset, width);
        Some(Strip {
            zoom,
            labels: labels(&columns, zoom, width),
            cursor: touched.and_then(|range| shift(&range, offset, width)),
            columns,
            peak,
            more: (offset > 0, offset + width < total),
        })
    }

    /// How high a count stands on the one scale, from 0 to `steps`; anything at all is at least 1.
    pub fn height(&self, count: u32, steps: u32) -> u32 {
        if count == 0 { 0 } else { (u64::from(count) * u64::from(steps)).div_ceil(u64::from(self.peak.max(1))) as u32 }
    }
}

fn count(column: &Column) -> u32 {
    match column {
        Column::Bin { count, .. } => *count,
        Column::Fold { .. } => 0,
    }
}

/// How much is said at a fold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wording {
    Full,
    Short,
}

/// The pieces with the widest bins that fit; full words at the folds unless short ones make room for wider bins.
fn widest(density: &Density, zoom: Zoom, width: usize) -> (Vec<Column>, usize) {
    let fit = |wording| {
        let pieces = pieces(density, zoom, wording);
        let columns = (1..=WIDEST).rev().find(|columns| length(&pieces, *columns) <= width).unwrap_or(1);
        (pieces, columns)
    };
    let (full, short) = (fit(Wording::Full), fit(Wording::Short));
    if full.1 >= ROOMY.min(short.1) { full } else { short }
}

/// Bins and folds from the first bin to the last.
fn pieces(density: &Density, zoom: Zoom, wording: Wording) -> Vec<Column> {
    let firm = density.firm(zoom);
    let vague = density.vague(zoom);
    let ends = |range: &Range<i64>| [range.start, range.end - 1];
    let touched = || firm.keys().copied().chain(vague.iter().flat_map(ends));
    let (Some(first), Some(last)) = (touched().min(), touched().max()) else { return Vec::new() };
    let covered = |bins: &Range<i64>| vague.iter().any(|span| span.start < bins.end && bins.start < span.end);
    let bin =
        |bin: i64| Column::Bin { bin, count: firm.get(&bin).copied().unwrap_or(0), vague: covered(&(bin..bin + 1)) };
    let mut pieces: Vec<Column> = Vec::new();
    let mut next = first;
    for stop in firm.keys().copied().chain(std::iter::once(last + 1)) {
        for run in stretches(next..stop, &vague) {
            let words = fold_words(&run, zoom, wording);
            if run.end - run.start > i64::try_from(fold_width(&words)).unwrap_or(i64::MAX) {
                pieces.push(Column::Fold { words, vague: covered(&run), bins: run });
            } else {
                pieces.extend(run.map(bin));
            }
        }
        if stop <= last {
            pieces.push(bin(stop));
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
    let mut cuts: Vec<i64> = vague.iter().flat_map(|span| [span.start, span.end]).collect();
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

fn column_width(column: &Column, bin_width: usize) -> usize {
    match column {
        Column::Bin { .. } => bin_width,
        Column::Fold { words, .. } => fold_width(words),
    }
}

fn length(pieces: &[Column], bin_width: usize) -> usize {
    pieces.iter().map(|column| column_width(column, bin_width)).sum()
}

fn place(pieces: Vec<Column>, bin_width: usize) -> Vec<(Range<usize>, Column)> {
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
fn touched(placed: &[(Range<usize>, Column)], event: Event<'_>, zoom: Zoom) -> Option<Range<usize>> {
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

/// The first column in view: the selected event in the middle where not everything fits, shifted by `pan`.
fn window(total: usize, width: usize, touched: Option<&Range<usize>>, pan: i64) -> usize {
    let last = total.saturating_sub(width);
    let middle = touched.map_or(0, |range| (range.start + range.end) / 2).saturating_sub(width / 2).min(last);
    let shifted = i64::try_from(middle).unwrap_or(i64::MAX).saturating_add(pan);
    usize::try_from(shifted.max(0)).unwrap_or(0).min(last)
}

fn shift(range: &Range<usize>, offset: usize, width: usize) -> Option<Range<usize>> {
    let start = range.start.max(offset) - offset;
    let end = range.end.checked_sub(offset)?.min(width);
    (start < end).then_some(start..end)
}

fn clip(placed: Vec<(Range<usize>, Column)>, offset: usize, width: usize) -> Vec<(Range<usize>, Column)> {
    placed.into_iter().filter_map(|(range, column)| Some((shift(&range, offset, width)?, column))).collect()
}

/// Words at the axis: at the left, after each fold, and where a larger unit begins, as far as there is room.
fn labels(columns: &[(Range<usize>, Column)], zoom: Zoom, width: usize) -> Vec<Label> {
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
