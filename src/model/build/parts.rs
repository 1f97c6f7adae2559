//! Linking events to the events they are part of.

use super::chains;
use super::linking::Linking;
use super::slips::Suggestions;
use crate::model::problem::Problem;
use std::cell::OnceCell;

/// Links every part, given in which row each event was read; rows become numbers of events.
pub fn link(linking: &mut Linking<'_>, rows: &[u32]) {
    if !linking.intake.events.part_of.has_any() {
        return;
    }
    let mut numbers = vec![None; linking.intake.events.len()];
    rows.iter().enumerate().for_each(|(number, row)| numbers[*row as usize] = Some(number));
    let mut suggestions = Suggestions::default();
    // Of a large corpus they lie outside of memory: read once, and only where something is amiss.
    let all = OnceCell::new();
    let mut problems = std::mem::take(linking.problems);
    let chains = {
        let linking = &*linking;
        let mut whole = |row: &u32| {
            let written = linking.intake.words.list.get(linking.intake.events.part_of.get(*row as usize)?);
            let whole =
                linking.keys.find(written, |row| linking.key(row) == written).and_then(|row| numbers[row as usize]);
            if whole.is_none() {
                let keys = all.get_or_init(|| rows.iter().map(|row| linking.key(*row)).collect::<Vec<_>>());
                problems.push(unknown(linking, *row, written, suggestions.key(written, keys.iter())));
            }
            whole
        };
        chains::follow(rows.iter().map(&mut whole).collect())
    };
    problems.extend(chains.cut.iter().map(|number| circle(linking, rows[*number])));
    *linking.problems = problems;
    for (row, whole) in rows.iter().zip(chains.next) {
        linking.intake.events.part_of.set(*row as usize, whole.and_then(|whole| u32::try_from(whole).ok()));
    }
}

fn unknown(linking: &Linking<'_>, row: u32, written: &str, close: Option<String>) -> Problem {
    Problem::error(
        linking.part_at(row),
        "unknown-event",
        format!("`part_of` names \"{written}\", and no event has that id"),
        close.unwrap_or_else(|| "give the id of the event it belongs to, or leave it out".to_string()),
    )
}

fn circle(linking: &Linking<'_>, row: u32) -> Problem {
    let word = linking.intake.events.part_of.get(row as usize);
    let whole = word.map(|word| linking.intake.words.list.get(word)).unwrap_or_default();
    Problem::error(
        linking.part_at(row),
        "cycle-of-parts",
        format!("\"{}\" would be part of itself, by way of \"{whole}\"", linking.key(row)),
        "take out one of the `part_of` lines of the circle",
    )
}
