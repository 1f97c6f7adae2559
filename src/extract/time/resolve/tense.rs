//! Whether the words around an expression look ahead or back.

use super::cues::{Cue, cue_of};
use crate::extract::time::reader::Reader;
use std::ops::Range;

/// Which way a clause looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// A hard cue says that it is still to come.
    Ahead,
    /// A verb in the past stands by it.
    Back,
    Unknown,
}

/// How many words before and behind an expression are looked at.
const BEFORE: usize = 14;
const BEHIND: usize = 12;

/// The nearest cue before the expression, else the nearest behind it.
pub(super) fn tense(reader: &Reader<'_>, tokens: &Range<usize>) -> Tense {
    if leads_ahead(reader, tokens.start) {
        return Tense::Ahead;
    }
    let from = tokens.start.saturating_sub(BEFORE).max(reader.sentence().start);
    for at in (from..tokens.start).rev() {
        // A clause of its own ends here.
        if matches!(reader.text(at), ";" | "\"" | "“" | "”" | ":") {
            break;
        }
        match told(reader, at) {
            Tense::Unknown => {}
            tense => return tense,
        }
    }
    let to = (tokens.end + BEHIND).min(reader.sentence().end);
    (tokens.end..to)
        .take_while(|at| !matches!(reader.text(*at), ";" | "\"" | "“" | "”"))
        .map(|at| told(reader, at))
        .find(|tense| *tense != Tense::Unknown)
        // "By Thursday at the latest": a term.
        .unwrap_or(if reader.after_any(tokens.start, &["by"]) { Tense::Ahead } else { Tense::Unknown })
}

/// "until Tuesday", "as soon as Tuesday"; but "not until Tuesday".
fn leads_ahead(reader: &Reader<'_>, at: usize) -> bool {
    if reader.after_any(at, &["until", "till"]) {
        let from = at.saturating_sub(BEHIND).max(reader.sentence().start);
        return !(from..at).any(|at| {
            reader.any(at, &["not", "never"]) || reader.text(at).ends_with("n't") || reader.text(at).ends_with("n’t")
        });
    }
    let phrase = at.checked_sub(3).filter(|from| *from >= reader.sentence().start);
    phrase.is_some_and(|from| {
        reader.any(from + 1, &["soon", "early"]) && reader.is(from, "as") && reader.is(from + 2, "as")
    })
}

/// What a single word tells of the tense.
fn told(reader: &Reader<'_>, at: usize) -> Tense {
    let word = reader.text(at);
    let is_over = || reader.after_any(at, &["was", "were", "been", "had", "previously", "originally"]);
    match cue_of(word) {
        Some(Cue::Ahead) => Tense::Ahead,
        // "had been due", "as previously planned"
        Some(Cue::Planned { leads_alone }) => {
            let leads = leads_alone || reader.any(at + 1, &["to", "for", "on", "in", "by", "at", "until"]);
            match (leads, is_over()) {
                (true, false) => Tense::Ahead,
                (true, true) => Tense::Back,
                (false, _) => regular(reader, at),
            }
        }
        Some(Cue::To) => {
            let is_to = reader.after_any(at, &["is", "are"]) || (reader.is(at + 1, "be") && !is_over());
            if is_to { Tense::Ahead } else { Tense::Unknown }
        }
        Some(Cue::Back) => Tense::Back,
        Some(Cue::None) => Tense::Unknown,
        None => regular(reader, at),
    }
}

/// "announced", but not "will be announced".
fn regular(reader: &Reader<'_>, at: usize) -> Tense {
    let word = reader.text(at);
    let regular = word.len() > 4 && word.ends_with("ed") && word.starts_with(char::is_lowercase);
    if regular && !reader.after_any(at, &["be", "being", "to", "the", "a"]) { Tense::Back } else { Tense::Unknown }
}
