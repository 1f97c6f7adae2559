//! From what an expression says by itself to a value: against the article's date, the date spoken of, and the tense around it.

mod counted;
mod focus;
mod parts;
mod spans;
mod tense;
mod value;

use super::grammar::day_of;
use super::meaning::{Anchor, Daytime, Meaning, Modifier, Part, Side, Which};
use super::period::{Period, Unit};
use super::reader::Reader;
use super::scan::Found;
use crate::model::date::{Date, Day};
use chrono::Datelike;
use focus::Focus;
use tense::{Tense, tense};
pub(super) use value::Resolved;
pub use value::{Source, Timex};

/// Resolves the expressions of an article one after the other.
pub(super) struct Resolver {
    /// The first and last day the article may have been published on.
    published: Option<(Day, Day)>,
    focus: Focus,
}

/// A period and where it was counted from.
type Sourced = (Period, Source);

impl Resolver {
    pub(super) fn new(published: Option<&Date>) -> Self {
        let published = published.and_then(|date| date.earliest().zip(date.latest()));
        Self { published, focus: Focus::default() }
    }

    /// The day the article was published on, if that is known.
    pub(super) fn day(&self) -> Option<Day> {
        self.published.filter(|(first, last)| first == last).map(|(day, _)| day)
    }

    /// The week, month or year it was published in, if that is known.
    fn published_in(&self, unit: Unit) -> Option<Period> {
        let (first, last) = self.published?;
        Period::of(unit, first).filter(|period| Period::of(unit, last) == Some(*period))
    }

    /// Tells that a new sentence begins: what is spoken of grows older.
    pub(super) fn next_sentence(&mut self) {
        self.focus.age();
    }

    /// Resolves an expression. Only the words around it that are English tell a tense.
    pub(super) fn resolve(&mut self, reader: &Reader<'_>, found: &Found, is_english: bool) -> Resolved {
        // What is stated, measured or comes again is the same in any tense.
        let turns = is_english
            && !matches!(
                found.meaning,
                Meaning::Stated(_)
                    | Meaning::Either(..)
                    | Meaning::Length { .. }
                    | Meaning::Often(_)
                    | Meaning::Every(_)
                    | Meaning::Reference(_)
            );
        let tense = if turns { tense(reader, &found.tokens) } else { Tense::Unknown };
        let resolved = self.value(found, tense);
        // What is only compared with is not what the text goes on about.
        if let Some(period) = resolved.period.filter(|_| !is_comparison(found.meaning)) {
            // "On 28 June 1914 ... On 28 July ... On 1 August": the story goes on.
            let goes_on =
                resolved.source == Source::Focus && matches!(found.meaning, Meaning::Part(Part::MonthDay(..), _));
            self.focus.see(period, resolved.source == Source::Stated || goes_on);
        }
        resolved
    }

    fn value(&self, found: &Found, tense: Tense) -> Resolved {
        match found.meaning {
            Meaning::Length { count, unit, side } => Resolved {
                timex: Timex::Duration,
                value: count.of(unit),
                date: self.side(count.whole(), unit, side),
                period: None,
                source: if side == Side::Unsaid { Source::Stated } else { Source::Published },
            },
            Meaning::Often(value) => Resolved::set(value.to_owned(), found.time),
            Meaning::Every(part) => Resolved::set(parts::pattern(part), found.time),
            Meaning::Reference(reference) => self.reference(reference),
            Meaning::Either(first, second) => Resolved::either(first, second),
            Meaning::Distance { count, unit, back, from } => match self.distance(count, unit, back, from) {
                Some(period) => {
                    let resolved = self.dated(period, None, found.modifier, tense);
                    let limited =
                        self.limited(count, unit, found.modifier).filter(|_| back && from == Anchor::Published);
                    Resolved { date: limited.or(resolved.date.clone()), ..resolved }
                }
                // How long after what is known, but not when.
                None if from == Anchor::Focus || count.whole().is_none() => Resolved {
                    timex: Timex::Duration,
                    value: count.of(unit),
                    date: None,
                    period: None,
                    source: Source::Unknown,
                },
                None => Resolved::unresolved(parts::unknown(unit), None),
            },
            meaning => match self.period(meaning, tense) {
                Some(period) => self.dated(period, found.time, found.modifier, tense),
                None => Resolved::unresolved(parts::pattern_of(meaning), found.time),
            },
        }
    }

    /// The period that is meant, if it can be told.
    fn period(&self, meaning: Meaning, tense: Tense) -> Option<Sourced> {
        match meaning {
            Meaning::Stated(period) => Some((period, Source::Stated)),
            Meaning::Part(part, which) => self.part(part, which, tense),
            Meaning::Beside { part, which, by } => {
                let (day, source) = self.part(part, which, tense)?;
                Some((day.later(by)?, source))
            }
            Meaning::PartOfYear(part, by) => {
                let Period::Year(year) = self.published_in(Unit::Year)?.later(by)? else { return None };
                Some((day_of(part, year)?, Source::Published))
            }
            Meaning::Shift { unit, by, from } => self.shift(unit, by, from),
            Meaning::Bare { unit, year, years_back } => {
                let is_compared = unit == Unit::Quarter && (year.is_some() || years_back > 0);
                let reported = self.reported().filter(|_| is_compared);
                let (period, source) = reported.or_else(|| self.bare(unit, tense))?;
                Some((in_other_year(period, year, years_back)?, source))
            }
            Meaning::Counterpart { year, years_back } => {
                let spoken = || self.focus.quarter().map(|period| (period, Source::Focus));
                let latest = year.is_none() && years_back == 0;
                let published = || {
                    let period = if latest {
                        self.published_in(Unit::Quarter)?.later(-1)?
                    } else {
                        self.published_in(Unit::Year)?
                    };
                    Some((period, Source::Published))
                };
                let (period, source) = self.reported().or_else(spoken).or_else(published)?;
                Some((in_other_year(period, year, years_back)?, source))
            }
            _ => None,
        }
    }

    fn dated(
        &self,
        (period, source): Sourced,
        time: Option<Daytime>,
        modifier: Option<Modifier>,
        tense: Tense,
    ) -> Resolved {
        let around = self.day().filter(|_| source != Source::Stated);
        Resolved::dated(period, source, time, modifier, around, tense == Tense::Ahead)
    }

    fn part(&self, part: Part, which: Which, tense: Tense) -> Option<Sourced> {
        parts::resolve(part, which, tense, self.day(), &self.focus)
    }
}

/// Whether it names a period of another year to compare with, or one that the text does not go on about.
fn is_comparison(meaning: Meaning) -> bool {
    match meaning {
        Meaning::Bare { year, years_back, .. } => year.is_some() || years_back > 0,
        // The books may call it by another number, and the text goes on with that.
        Meaning::Part(Part::QuarterEnded(_), _) => true,
        Meaning::Distance { unit: Unit::Year, .. } | Meaning::Counterpart { .. } | Meaning::PartOfYear(_, -1) => true,
        _ => false,
    }
}

/// The same period of a given year, or of so many years before.
fn in_other_year(period: Period, year: Option<i32>, years_back: i32) -> Option<Period> {
    let own = period.first()?.year();
    period.years_later(year.map_or(0, |year| year - own).checked_sub(years_back)?)
}
