//! Whether the words around an expression look ahead or back.

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
        match cue(reader, at) {
            Tense::Unknown => {}
            tense => return tense,
        }
    }
    let to = (tokens.end + BEHIND).min(reader.sentence().end);
    (tokens.end..to)
        .take_while(|at| !matches!(reader.text(*at), ";" | "\"" | "“" | "”"))
        .map(|at| cue(reader, at))
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

/// Words that look ahead whatever follows.
const AHEAD: &[&str] = &[
    "will",
    "'ll",
    "’ll",
    "shall",
    "won't",
    "won’t",
    "upcoming",
    "expires",
    "begins",
    "starts",
    "opens",
    "tomorrow",
    "plans",
    "planning",
    "postponed",
    "vowed",
    "intends",
    "aims",
    "hopes",
];

/// Words that look ahead before "to", "for", "on" and the like, or with a thing that has been planned.
const PLANNED: &[&str] =
    &["set", "due", "scheduled", "expected", "slated", "planned", "expects", "going", "wants", "ready", "likely"];

/// Verbs in the past that do not end in -ed.
const BACK: &[&str] = &[
    "said", "told", "was", "were", "had", "did", "met", "held", "came", "went", "took", "made", "began", "fell",
    "rose", "gave", "left", "won", "lost", "sent", "found", "became", "saw", "got", "led", "brought", "died", "spoke",
    "kept", "paid", "sold", "bought", "broke", "stood", "wrote", "ran", "grew",
];

/// Words that end like verbs in the past.
const NO_VERBS: &[&str] = &["need", "indeed", "exceed", "proceed", "succeed", "hundred", "speed"];

/// What a single word tells of the tense.
fn cue(reader: &Reader<'_>, at: usize) -> Tense {
    let word = reader.text(at);
    if word.len() < 2 {
        return Tense::Unknown;
    }
    // "had been due", "as previously planned"
    let is_over = reader.after_any(at, &["was", "were", "been", "had", "previously", "originally"]);
    let is_to = reader.is(at, "to") && (reader.after_any(at, &["is", "are"]) || (reader.is(at + 1, "be") && !is_over));
    if is_to || reader.any(at, AHEAD) {
        return Tense::Ahead;
    }
    let leads = reader.any(at + 1, &["to", "for", "on", "in", "by", "at", "until"]);
    let has_planned = reader.any(at, &["scheduled", "planned"]);
    if reader.any(at, PLANNED) && (leads || has_planned || reader.is(at, "due")) {
        return if is_over { Tense::Back } else { Tense::Ahead };
    }
    // "announced", but not "will be announced".
    let regular =
        word.len() > 4 && word.ends_with("ed") && word.starts_with(char::is_lowercase) && !reader.any(at, NO_VERBS);
    if reader.any(at, BACK) || (regular && !reader.after_any(at, &["be", "being", "to", "the", "a"])) {
        Tense::Back
    } else {
        Tense::Unknown
    }
}
