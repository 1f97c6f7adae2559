//! What other parts found in an article, as the reading of events needs it.

use super::events::{Dated, Figure};
use super::prose::Prose;
use super::{names, time};
use crate::model::NameKind;
use crate::model::date::Date;
use std::collections::HashMap;

/// The place around each name, where that is a name too.
pub(super) fn outer(named: &names::Named) -> Vec<Option<usize>> {
    let places = named.names.iter().enumerate().filter(|(_, name)| name.kind == NameKind::Place);
    let by_name: HashMap<&str, usize> = places.map(|(index, name)| (name.name.as_str(), index)).collect();
    named.names.iter().map(|name| name.within.as_deref().and_then(|outer| by_name.get(outer).copied())).collect()
}

/// A mention, as reading needs it.
pub(super) fn figure(named: &names::Named, outer: &[Option<usize>], mention: names::Mention) -> Option<Figure> {
    let kind = named.names.get(mention.name())?.kind;
    // A chain that goes round in circles ends all the same.
    let country =
        std::iter::successors(Some(mention.name()), |name| outer[*name]).take(8).last().unwrap_or(mention.name());
    Some(Figure {
        tokens: mention.tokens(),
        start: mention.start(),
        name: mention.name(),
        country,
        kind,
        is_government: mention.sense != names::Sense::Itself,
    })
}

/// A time expression that gives a date, with its rule in the form that accounts have: the words, a colon, the rule.
pub(super) fn dated(prose: &Prose<'_>, found: &time::Expression, published: Option<&Date>) -> Option<Dated> {
    let date = found.date()?.clone();
    if !date.is_placed()
        || !matches!(found.timex, time::Timex::Date | time::Timex::Time)
        || found.value.ends_with("_REF")
    {
        return None;
    }
    let words = prose.slice(found.tokens.clone()).split_whitespace().collect::<Vec<_>>().join(" ");
    let rule = format!("{words}: {}", how(found, &date, published)?);
    Some(Dated {
        tokens: found.tokens.clone(),
        date,
        rule: rule.into(),
        is_stated: found.source == time::Source::Stated,
    })
}

/// How a date follows from its words, for a reader; nothing where it does not.
fn how(found: &time::Expression, date: &Date, published: Option<&Date>) -> Option<&'static str> {
    let is_ahead =
        date.earliest().zip(published.and_then(Date::latest)).is_some_and(|(first, published)| first > published);
    Some(match (found.source, found.rule.name) {
        (time::Source::Unknown, _) => return None,
        (time::Source::Stated, _) => "as stated",
        (time::Source::Focus, _) => "counted from a date named before",
        (_, "weekday") if is_ahead => "the next such day after publication",
        (_, "weekday") => "the latest such day, publication day included",
        (_, "unit") if found.value.contains('W') && !is_ahead => "the ISO week before publication, or up to it",
        (_, "month-day" | "day-month" | "month" | "quarter" | "season" | "feast" | "day-of-month") => {
            "the one nearest to publication"
        }
        _ => "counted from publication",
    })
}
