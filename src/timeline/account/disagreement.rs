//! A conflict in words.

use super::when;
use crate::model::{Conflict, ConflictKind, Within};

/// A conflict as a sentence: what differs, then each side with who holds it.
pub(super) fn sentence(conflict: &Conflict<'_>) -> String {
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
    let sides: Vec<String> = conflict
        .sides
        .iter()
        .map(|side| {
            let value = match conflict.kind {
                ConflictKind::Date => {
                    side.says.first().and_then(|says| says.own_date()).map_or_else(|| side.value.clone(), when)
                }
                _ => side.value.clone(),
            };
            let mut labels: Vec<&str> = side.says.iter().map(|says| says.article().label()).collect();
            labels.dedup();
            format!("{value} ({})", labels.join(", "))
        })
        .collect();
    format!("{what}{within}: {}", sides.join(" against "))
}
