//! The words of weight of a passage, by their stems: what tells whether two passages speak of the same thing.

use super::class::Class;
use super::words::entry;
use crate::extract::number::number;
use crate::extract::prose::{Kind, Prose};

/// How many stems of a passage are kept.
const MOST: usize = 40;

/// The stems of the words of weight in these tokens, sorted, each once.
pub(in crate::extract) fn stems(prose: &Prose<'_>, tokens: impl Iterator<Item = usize>) -> Box<[u32]> {
    let mut found: Vec<u32> = Vec::new();
    for at in tokens {
        let text = prose.word(at);
        if prose.tokens().get(at).is_none_or(|token| token.kind == Kind::Mark) || text.len() < 3 {
            continue;
        }
        let lower = text.to_lowercase();
        let known = entry(&lower);
        // "Take", "make", "hold" carry something and tell nothing; new is what all news is of.
        let is_light = lower == "new" || known.verb.is_some_and(|(verb, _)| verb.class("") == Class::Light);
        if known.closed.is_none() && !is_light && !is_day(&lower) && found.len() < MOST {
            found.push(number(same_sense(stem(&lower))) as u32);
        }
    }
    found.sort_unstable();
    found.dedup();
    found.into()
}

/// Whether a word only says when.
fn is_day(word: &str) -> bool {
    word.ends_with("day") && word.len() > 5
        || [
            "week",
            "month",
            "year",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ]
        .contains(&word)
}

/// One stem for those that stand for one another in news.
fn same_sense(stem: &str) -> &str {
    match stem {
        "urgent" | "crisis" | "extraordinar" | "emergenc" => "emergency",
        "gather" | "consult" | "summit" | "meet" | "conven" | "talks" | "negoti" | "discuss" => "meeting",
        "unveil" | "introduc" | "launch" | "releas" | "announc" | "present" | "debut" | "reveal" => "launch",
        "declar" | "stated" | "said" | "added" | "noted" | "told" => "said",
        "resign" | "quit" | "step" => "resign",
        "acquir" | "bought" | "purchas" | "takeover" | "acquisit" => "buy",
        "sue" | "sued" | "lawsuit" | "suit" => "sue",
        other => other,
    }
}

/// A word without its commonest endings. A crude cut does: it only has to be the same for the forms of a word.
fn stem(word: &str) -> &str {
    for ending in [
        "ations", "ation", "ingly", "ments", "ment", "ities", "ings", "ness", "ians", "ions", "edly", "ity", "ies",
        "ing", "ian", "ion", "ers", "ed", "es", "er", "ly", "an", "s", "e", "y",
    ] {
        if let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() >= 4) {
            return stem;
        }
    }
    word
}
