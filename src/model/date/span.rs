//! A stretch of the calendar, whole days, either side of which may be open.

use super::Day;

/// The days from `earliest` to `latest`, both included.
///
/// `None` is a side that is open or not known (EDTF level 1, ISO 8601-2:2019 clause 10: `..` and an
/// empty side). The derived order puts an open start first and an open end first among equal
/// starts; it is an order for maps and sets, not the order of a timeline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first day, if there is one.
    pub earliest: Option<Day>,
    /// The last day, if there is one.
    pub latest: Option<Day>,
}

impl Span {
    /// The span of one day.
    pub const fn of_day(day: Day) -> Self {
        Self::new(day, day)
    }

    pub(super) const fn new(earliest: Day, latest: Day) -> Self {
        Self { earliest: Some(earliest), latest: Some(latest) }
    }

    /// Whether the two have a day in common. An open side reaches everything on that side.
    pub fn meets(&self, other: &Self) -> bool {
        not_after(self.earliest, other.latest) && not_after(other.earliest, self.latest)
    }

    /// Whether `day` lies in it.
    pub fn contains(&self, day: Day) -> bool {
        self.meets(&Self::of_day(day))
    }

    /// The one day it consists of, if it is one day.
    pub fn single_day(&self) -> Option<Day> {
        self.earliest.filter(|_| self.earliest == self.latest)
    }

    /// The smallest span around both; a side that is open in either is open.
    pub(super) fn around(self, other: Self) -> Self {
        let both = |a: Option<Day>, b: Option<Day>, pick: fn(Day, Day) -> Day| Some(pick(a?, b?));
        Self {
            earliest: both(self.earliest, other.earliest, Day::min),
            latest: both(self.latest, other.latest, Day::max),
        }
    }
}

/// Whether a span that starts at `start` can have begun when one that ends at `end` ends.
fn not_after(start: Option<Day>, end: Option<Day>) -> bool {
    match (start, end) {
        (Some(start), Some(end)) => start <= end,
        _ => true,
    }
}
