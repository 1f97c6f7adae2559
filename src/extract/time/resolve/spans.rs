//! Spans that begin or end at publication: lengths with a side, and what has no measure.

use super::{Resolved, Resolver, Source, Timex};
use crate::extract::time::count::Count;
use crate::extract::time::meaning::{Modifier, Reference, Side};
use crate::extract::time::period::{Period, Unit};
use chrono::Datelike;

impl Resolver {
    /// The past, the present or the future.
    pub(super) fn reference(&self, reference: Reference) -> Resolved {
        let published = self.day().map(|day| Period::Day(day).timex());
        let (value, date) = match reference {
            Reference::Past => ("PAST_REF", published.map(|day| format!("../{day}"))),
            Reference::Present => ("PRESENT_REF", published.map(|day| format!("{day}~"))),
            Reference::Future => ("FUTURE_REF", published.map(|day| format!("{day}/.."))),
        };
        Resolved { timex: Timex::Date, value: value.to_owned(), date, period: None, source: Source::Published }
    }

    /// "Less than two weeks ago": between then and publication; "more than two weeks ago": before then.
    pub(super) fn limited(&self, count: Count, unit: Unit, modifier: Option<Modifier>) -> Option<String> {
        let within = self.side(Some(count.whole()?), unit, Side::Past)?;
        match modifier? {
            Modifier::LessThan | Modifier::EqualOrLess => Some(within),
            Modifier::MoreThan | Modifier::EqualOrMore => Some(format!("../{}", within.split('/').next()?)),
            _ => None,
        }
    }

    /// A length that ends or begins at publication, as days.
    pub(super) fn side(&self, count: Option<i32>, unit: Unit, side: Side) -> Option<String> {
        let published = Period::Day(self.day()?);
        let by = count.filter(|_| !unit.is_of_clock());
        let end = by.and_then(|by| {
            let by = if side == Side::Past { by.checked_neg()? } else { by };
            days_from(published, unit, by)
        });
        let text = |period: Option<Period>| period.map_or_else(|| "..".to_owned(), Period::timex);
        match side {
            Side::Unsaid => None,
            Side::Past => Some(format!("{}/{}", text(end), published.timex())),
            Side::Future => Some(format!("{}/{}", published.timex(), text(end))),
        }
    }
}

/// The day so many units away; a month's end stays one.
fn days_from(day: Period, unit: Unit, by: i32) -> Option<Period> {
    match unit {
        Unit::Day => day.later(by),
        Unit::Week | Unit::Weekend => day.later(by.checked_mul(7)?),
        Unit::Month | Unit::Quarter => {
            let months = if unit == Unit::Quarter { by.checked_mul(3)? } else { by };
            let month = Period::of(Unit::Month, day.first()?)?.later(months)?;
            let number = day.first()?.day();
            Some(Period::Day(month.first()?.with_day(number).or_else(|| month.last())?))
        }
        Unit::Year => day.years_later(by),
        Unit::Decade => day.years_later(by.checked_mul(10)?),
        Unit::Century => day.years_later(by.checked_mul(100)?),
        _ => None,
    }
}
