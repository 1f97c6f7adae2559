//! How much happened when, before any width is known.

use crate::model::Corpus;
use crate::model::date::{Date, Day};
use crate::query::Selection;
use crate::timeline::Zoom;
use std::ops::Range;

/// How many events lie where at each zoom, so that none of it is counted when the strip is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Density([Bins; Zoom::ALL.len()]);

/// What lies where at one zoom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Bins {
    /// Bins in which something is known to lie, in order, and how many events.
    firm: Vec<(i64, u32)>,
    /// Bins that vaguer dates cover, in order, joined where they overlap.
    vague: Vec<Range<i64>>,
}

impl Density {
    /// The density of a selection.
    pub fn new(corpus: &Corpus, selection: &Selection) -> Density {
        let (mut spans, mut ends): (Vec<(Day, Day)>, Vec<Day>) = (Vec::new(), Vec::new());
        for event in selection.events(corpus) {
            for span in event.placed().map(Date::members).unwrap_or_default() {
                match (span.earliest, span.latest) {
                    (Some(first), Some(last)) => spans.push((first, last)),
                    // Of a span that is open on one side the other end; the open side is not shaded.
                    (Some(end), None) | (None, Some(end)) => ends.push(end),
                    (None, None) => {}
                }
            }
        }
        spans.sort_unstable();
        ends.sort_unstable();
        ends.dedup();
        let counted: Vec<((Day, Day), u32)> = spans
            .chunk_by(|a, b| a == b)
            .map(|same| (same[0], u32::try_from(same.len()).unwrap_or(u32::MAX)))
            .collect();
        Density(Zoom::ALL.map(|zoom| Bins::new(zoom, &counted, &ends)))
    }

    /// Whether nothing has a place on the calendar.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|bins| bins.firm.is_empty() && bins.vague.is_empty())
    }

    /// How many events lie in each bin in which any do, of those whose date is known to the bin.
    pub(super) fn firm(&self, zoom: Zoom) -> &[(i64, u32)] {
        &self.0[zoom as usize].firm
    }

    /// The bins that vaguer dates cover, in order, joined where they overlap.
    pub(super) fn vague(&self, zoom: Zoom) -> &[Range<i64>] {
        &self.0[zoom as usize].vague
    }

    /// All of it as numbers, to be kept.
    pub fn to_numbers(&self) -> Vec<i64> {
        let length = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
        let mut numbers = Vec::new();
        for Bins { firm, vague } in &self.0 {
            numbers.extend([length(firm.len()), length(vague.len())]);
            numbers.extend(firm.iter().flat_map(|(bin, count)| [*bin, i64::from(*count)]));
            numbers.extend(vague.iter().flat_map(|bins| [bins.start, bins.end]));
        }
        numbers
    }

    /// What was kept; nothing where these are not the numbers of one.
    pub fn from_numbers(numbers: &[i64]) -> Option<Density> {
        let mut left = numbers.chunks_exact(2).map(|pair| (pair[0], pair[1]));
        let mut density = Density::default();
        for Bins { firm, vague } in &mut density.0 {
            let (firms, vagues) = left.next()?;
            for _ in 0..firms {
                let (bin, count) = left.next()?;
                firm.push((bin, u32::try_from(count).ok()?));
            }
            for _ in 0..vagues {
                let (start, end) = left.next()?;
                vague.push(start..end);
            }
        }
        left.next().is_none().then_some(density)
    }
}

impl Bins {
    fn new(zoom: Zoom, spans: &[((Day, Day), u32)], ends: &[Day]) -> Bins {
        let mut bins = Bins::default();
        let mut vague: Vec<Range<i64>> = ends.iter().map(|end| zoom.bin(*end)..zoom.bin(*end) + 1).collect();
        for ((first, last), count) in spans {
            let (start, end) = (zoom.bin(*first), zoom.bin(*last));
            match bins.firm.last_mut() {
                _ if start != end => vague.push(start..end + 1),
                // The spans are in order, and so are their bins.
                Some((bin, counted)) if *bin == start => *counted += count,
                _ => bins.firm.push((start, *count)),
            }
        }
        vague.sort_by_key(|range| range.start);
        for range in vague {
            match bins.vague.last_mut() {
                Some(before) if range.start < before.end => before.end = before.end.max(range.end),
                _ => bins.vague.push(range),
            }
        }
        bins
    }
}
