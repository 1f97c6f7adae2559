//! The strip: how much happened when, in columns.

mod density;
mod labels;
mod pieces;
mod window;

pub use density::Density;
pub use labels::Label;
pub use pieces::Column;

use super::Zoom;
use crate::model::Event;
use labels::labels;
use pieces::{Wording, length, pieces};
use std::ops::Range;
use window::{clip, place, shift, touched, widest, window};

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
        let fits = |zoom: &Zoom| {
            density.firm(*zoom).len() <= width && length(&pieces(density, *zoom, Wording::Short), 1) <= width
        };
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
