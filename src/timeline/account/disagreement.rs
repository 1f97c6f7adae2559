//! A conflict in words.

use super::when;
use crate::model::{Conflict, ConflictKind, Side, Within};

/// A conflict as a sentence: what differs, then each side with who holds it.
pub(super) fn sentence(conflict: &Conflict<'_>) -> String {
    let side = |side: &Side<'_>| {
        let labels: Vec<&str> = side.articles().iter().map(|article| article.label()).collect();
        format!("{} ({})", held(conflict, side), labels.join(", "))
    };
    let sides: Vec<String> = conflict.sides.iter().map(side).collect();
    format!("{}: {}", disagreement(conflict), sides.join(" against "))
}

/// What the sides of a conflict disagree on, and whether that is within one article or one origin.
pub fn disagreement(conflict: &Conflict<'_>) -> String {
    let what = match conflict.kind {
        ConflictKind::Date if !conflict.certain => "the dates differ, but are stated as approximate",
        ConflictKind::Date if conflict.is_of_announcements() => "announced for different days",
        ConflictKind::Date => "the dates differ",
        ConflictKind::Place => "the places differ",
        ConflictKind::People => "they differ on who was there",
        ConflictKind::Status => "they differ on whether it happened",
    };
    let within = match conflict.within {
        Within::Article => " (within one article)",
        Within::Origin => " (within one origin)",
        Within::Corpus => "",
    };
    format!("{what}{within}")
}

/// What a side of a conflict holds: a date in words, a place, who was there or not, a status. Text from outside.
pub fn held(conflict: &Conflict<'_>, side: &Side<'_>) -> String {
    let date = side.says.first().and_then(|says| says.own_date());
    match (conflict.kind, date) {
        (ConflictKind::Date, Some(date)) => when(date),
        _ => side.value.clone(),
    }
}
