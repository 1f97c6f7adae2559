//! What date the text speaks of: the last ones it named, and how long ago that was.

use crate::extract::time::meaning::Anchor;
use crate::extract::time::period::{Period, Unit};
use chrono::Datelike;

/// The dates a reader has in mind.
#[derive(Clone, Debug, Default)]
pub(super) struct Focus {
    last: Option<Spoken>,
    day: Option<Spoken>,
    quarter: Option<Spoken>,
    /// The day that was last stated with its year, however long ago.
    story: Option<Period>,
    /// The year in which the last dates that were stated lie, and how many of them one after the other.
    run: Option<(i32, u32)>,
    /// The first quarters named.
    quarters: Vec<Period>,
}

/// A period, and how many sentences ago it was named.
#[derive(Clone, Copy, Debug)]
struct Spoken {
    period: Period,
    is_stated: bool,
    age: u32,
}

/// So many quarters are kept in mind: a report has few.
const QUARTERS: usize = 8;

/// For how many sentences a date stays in mind.
const NEAR: u32 = 2;

impl Focus {
    /// Takes up a date that was named.
    pub(super) fn see(&mut self, period: Period, is_stated: bool) {
        let spoken = Some(Spoken { period, is_stated, age: 0 });
        self.last = spoken;
        if is_stated {
            let year = period.first().zip(period.last()).filter(|(first, last)| first.year() == last.year());
            self.run = year.map(|(first, _)| match self.run {
                Some((year, count)) if year == first.year() => (year, count.saturating_add(1)),
                _ => (first.year(), 1),
            });
            if let Period::Day(_) = period {
                self.story = Some(period);
            }
        }
        match period {
            Period::Day(_) => self.day = spoken,
            Period::Quarter(..) => {
                self.quarter = spoken;
                if !self.quarters.contains(&period) && self.quarters.len() < QUARTERS {
                    self.quarters.push(period);
                }
            }
            _ => {}
        }
    }

    /// Whether a quarter was named before.
    pub(super) fn has_named(&self, quarter: Period) -> bool {
        self.quarters.contains(&quarter)
    }

    /// A sentence has passed.
    pub(super) fn age(&mut self) {
        for spoken in [&mut self.last, &mut self.day, &mut self.quarter].into_iter().flatten() {
            spoken.age = spoken.age.saturating_add(1);
        }
    }

    /// The period of this unit that the date in mind lies in; nothing if that is coarser, or long ago.
    pub(super) fn containing(&self, unit: Unit) -> Option<Period> {
        let held = |spoken: Spoken| {
            let own = spoken.period.unit();
            let inside = Period::of(unit, spoken.period.first()?)?;
            (own == unit || inside.first()? <= spoken.period.first()? && inside.last()? >= spoken.period.last()?)
                .then_some(inside)
        };
        [self.last, self.day].into_iter().flatten().filter(|spoken| spoken.age <= NEAR).find_map(held)
    }

    /// The quarter last named anywhere: reports go on about one.
    pub(super) fn quarter(&self) -> Option<Period> {
        self.quarter.map(|spoken| spoken.period)
    }

    /// The day with its year that was stated last, while it is in mind: a story is being told from there on.
    pub(super) fn stated(&self) -> Option<Period> {
        let told = |spoken: &Spoken| spoken.is_stated && spoken.age <= NEAR && matches!(spoken.period, Period::Day(_));
        self.last.filter(told).map(|spoken| spoken.period)
    }

    /// The day with its year that was stated last, however long ago.
    pub(super) fn story(&self) -> Option<Period> {
        self.story
    }

    /// Whether the date named last lies more than a year before this one.
    pub(super) fn is_of_old(&self, year: i32) -> bool {
        self.last.and_then(|last| last.period.last()).is_some_and(|last| year - last.year() > 1)
    }

    /// The year in which a story goes on that names no day with its year: two dates stated one after the other lie in it, or the last one was
    /// a month near this one.
    pub(super) fn year(&self, month: u32) -> Option<i32> {
        let last = self.last.filter(|last| last.is_stated && last.age <= NEAR)?;
        let (year, count) = self.run?;
        let is_near = match last.period {
            Period::Month(_, other) => (month + 12 - other) % 12 < 3,
            _ => false,
        };
        (count > 1 || is_near).then_some(year)
    }

    /// The same, if it was stated in a sentence before.
    pub(super) fn stated_before(&self) -> Option<Period> {
        self.stated().filter(|_| self.last.is_some_and(|spoken| spoken.age > 0))
    }

    /// What "a year earlier" and "a year ago" are a year before: the quarter reported; for the first also whatever date is in mind.
    pub(super) fn comparable(&self, from: Anchor) -> Option<Period> {
        let near = |spoken: Option<Spoken>| spoken.filter(|spoken| spoken.age <= NEAR).map(|spoken| spoken.period);
        match from {
            Anchor::Published => near(self.quarter),
            // "The quarter ended Sept. 30, ... a year earlier": of the quarter.
            Anchor::Focus => near(self.quarter.filter(|quarter| self.last.is_none_or(|last| quarter.age <= last.age)))
                .or(near(self.last))
                .filter(|period| !matches!(period, Period::Decade(_) | Period::Century(_))),
        }
    }
}
