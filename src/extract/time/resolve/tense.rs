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
        .unwrap_or(Tense::Unknown)
}

fn cue(reader: &Reader<'_>, at: usize) -> Tense {
    let word = reader.text(at);
    let was = reader.after_any(at, &["was", "were", "been", "had"]);
    if reader.any(
        at,
        &[
            "will", "'ll", "’ll", "shall", "won't", "won’t", "upcoming", "expires", "begins", "starts", "opens",
            "tomorrow",
        ],
    ) {
        return Tense::Ahead;
    }
    // "is set for", "are due on", "expected to", "plans to"; but "was due".
    let planned = reader.any(
        at,
        &[
            "set",
            "due",
            "scheduled",
            "expected",
            "slated",
            "planned",
            "expects",
            "plans",
            "planning",
            "going",
            "hopes",
            "intends",
            "aims",
            "wants",
        ],
    );
    let leads = reader.any(at + 1, &["to", "for", "on", "in", "by", "at", "until"]) || reader.is(at, "due");
    if planned && leads {
        return if was { Tense::Back } else { Tense::Ahead };
    }
    if reader.any(
        at,
        &[
            "said", "told", "was", "were", "had", "did", "met", "held", "came", "went", "took", "made", "began",
            "fell", "rose", "gave", "left", "won", "lost", "sent", "found", "became", "saw", "got", "led", "brought",
            "died", "spoke", "kept", "paid", "sold", "bought", "broke", "stood", "wrote", "ran", "grew",
        ],
    ) {
        return Tense::Back;
    }
    // "announced", but not "will be announced".
    let regular = word.len() > 4
        && word.ends_with("ed")
        && word.starts_with(char::is_lowercase)
        && !reader.any(at, &["need", "indeed", "exceed", "proceed", "succeed", "hundred", "speed"]);
    if regular && !reader.after_any(at, &["be", "being", "to", "the", "a"]) { Tense::Back } else { Tense::Unknown }
}
