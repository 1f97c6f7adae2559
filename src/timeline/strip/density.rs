//! How much happened when, before any width is known.

use crate::model::Corpus;
use crate::model::date::{Date, Day};
use crate::query::Selection;
use crate::timeline::Zoom;
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
    pub(super) fn firm(&self, zoom: Zoom) -> BTreeMap<i64, u32> {
        let mut bins: BTreeMap<i64, u32> = BTreeMap::new();
        for ((first, last), count) in &self.spans {
            if zoom.bin(*first) == zoom.bin(*last) {
                *bins.entry(zoom.bin(*first)).or_default() += count;
            }
        }
        bins
    }

    /// The bins that vaguer dates cover, joined where they overlap.
    pub(super) fn vague(&self, zoom: Zoom) -> Vec<Range<i64>> {
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
