//! What is counted from the article's date or the date spoken of: shifts, distances, bare units.

use super::tense::Tense;
use super::{Resolver, Source, Sourced};
use crate::extract::time::count::Count;
use crate::extract::time::meaning::Anchor;
use crate::extract::time::period::Unit;
use chrono::Datelike;

impl Resolver {
    pub(super) fn shift(&self, unit: Unit, by: i32, from: Anchor) -> Option<Sourced> {
        let published = || Some((self.published_in(unit)?.later(by)?, Source::Published));
        if from == Anchor::Published {
            return published();
        }
        let spoken = self.focus.containing(unit).and_then(|period| Some((period.later(by)?, Source::Focus)));
        // "The dam had been built in 1926. At 5 a.m. it gave way": in a story of old the hour is one of its day, or of none that is known.
        if spoken.is_none() && unit == Unit::Day && self.day().is_some_and(|day| self.focus.is_of_old(day.year())) {
            return Some((self.focus.story()?.later(by)?, Source::Focus));
        }
        spoken.or_else(published)
    }

    /// The quarter a report is about, which others are compared with: the one that ended last, if it was named at all.
    pub(super) fn reported(&self) -> Option<Sourced> {
        let ended = self.published_in(Unit::Quarter)?.later(-1)?;
        self.focus.has_named(ended).then_some((ended, Source::Focus))
    }

    /// A unit with an article and nothing else.
    pub(super) fn bare(&self, unit: Unit, tense: Tense) -> Option<Sourced> {
        let published = |by: i32| Some((self.published_in(unit)?.later(by)?, Source::Published));
        match unit {
            Unit::Quarter => match self.focus.quarter() {
                Some(quarter) => Some((quarter, Source::Focus)),
                None => published(-1),
            },
            Unit::Weekend => {
                let is_weekend = self.day()?.weekday().num_days_from_monday() > 4;
                published(if tense == Tense::Ahead || is_weekend { 0 } else { -1 })
            }
            Unit::Day | Unit::Month => self.shift(unit, 0, Anchor::Focus),
            _ => published(0),
        }
    }

    pub(super) fn distance(&self, count: Count, unit: Unit, back: bool, from: Anchor) -> Option<Sourced> {
        let (number, unit) = match (count, unit) {
            (Count::Half(years), Unit::Year) => {
                (i32::try_from(years).ok()?.checked_mul(12)?.checked_add(6)?, Unit::Month)
            }
            (_, Unit::Decade) => (count.whole()?.checked_mul(10)?, Unit::Year),
            (_, Unit::Century) => (count.whole()?.checked_mul(100)?, Unit::Year),
            (_, Unit::Millennium) => (count.whole()?.checked_mul(1000)?, Unit::Year),
            (_, Unit::Weekend) => return None,
            _ => (count.whole()?, unit),
        };
        let by = if back { number.checked_neg()? } else { number };
        if unit.is_of_clock() {
            // So many hours before an unknown hour: the day, at the most.
            return None;
        }
        if unit == Unit::Year
            && let Some(period) = self.focus.comparable(from)
        {
            return Some((period.years_later(by)?, Source::Focus));
        }
        match from {
            Anchor::Published => Some((self.published_in(unit)?.later(by)?, Source::Published)),
            Anchor::Focus => {
                let spoken = self.focus.containing(unit).map(|period| (period, Source::Focus));
                // "A year earlier" with nothing named is a year before the article.
                let year = || {
                    self.published_in(unit)
                        .filter(|_| unit == Unit::Year && back)
                        .map(|period| (period, Source::Published))
                };
                let (period, source) = spoken.or_else(year)?;
                Some((period.later(by)?, source))
            }
        }
    }
}
