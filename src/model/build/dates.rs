//! The date of an event whose file gives none.

use crate::model::date::{Date, Span};

/// What its certain assertions agree on, the narrowest of them; the set of them where they disagree; an uncertain one
/// where there is nothing better.
pub fn agreed(mut dates: Vec<&Date>) -> Option<Date> {
    dates.sort_by_key(|date| (!date.is_certain(), !date.is_placed(), width(date.span()), date.as_edtf()));
    let best = *dates.first()?;
    let mut apart: Vec<&Date> = Vec::new();
    for date in dates.iter().filter(|date| date.is_certain() && date.is_placed()) {
        if !apart.iter().any(|other| other.meets(date)) {
            apart.push(date);
        }
    }
    if apart.len() < 2 {
        return Some(best.clone());
    }
    apart.sort_by_key(|date| (date.earliest(), date.as_edtf()));
    let members: Vec<&str> = apart.iter().map(|date| date.as_edtf()).collect();
    Date::parse(&format!("[{}]", members.join(","))).ok().or_else(|| Some(best.clone()))
}

fn width(span: Span) -> i64 {
    match (span.earliest, span.latest) {
        (Some(first), Some(last)) => (last - first).num_days(),
        _ => i64::MAX,
    }
}
