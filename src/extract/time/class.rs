//! What each token is to the grammar: its type, found in one table, in one pass.

use super::cues::{CUES, Cue};
use super::family::{Families, Family};
use super::period::{Season, Unit};
use super::table::Table;
use super::words::all_words;
use crate::extract::prose::{Kind, Prose};
use std::sync::LazyLock;

/// The type of a token, with what it is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Nothing that stands in an expression.
    Other,
    /// Digits alone, and how many.
    Digits(u32, u8),
    /// Digits with commas or dots.
    Figure,
    /// "one" to "nineteen", "twenty" to "ninety".
    Cardinal(u32),
    /// "hundred", "thousand".
    Scale(u32),
    /// "first" to "thirtieth".
    Ordinal(u32),
    Month(u32),
    /// From Monday, 1.
    Weekday(u32),
    /// One of them: "week".
    Unit(Unit),
    /// Several: "weeks".
    Units(Unit),
    Season(Season),
    /// A part of the day, by the letters of TIMEX3.
    DayPart(&'static str),
    /// Another word or mark of the grammar.
    Word(Family),
}

impl Class {
    pub(super) const fn family(self) -> Family {
        match self {
            Self::Other => Family::Other,
            Self::Digits(_, 1 | 2) => Family::Day,
            Self::Digits(_, 4) => Family::Year,
            Self::Digits(..) => Family::Digits,
            Self::Figure => Family::Figure,
            Self::Cardinal(_) => Family::Cardinal,
            Self::Scale(_) => Family::Scale,
            Self::Ordinal(_) => Family::Ordinal,
            Self::Month(_) => Family::Month,
            Self::Weekday(_) => Family::Weekday,
            Self::Unit(_) => Family::Unit,
            Self::Units(_) => Family::Units,
            Self::Season(_) => Family::Season,
            Self::DayPart(_) => Family::DayPart,
            Self::Word(family) => family,
        }
    }

    /// Whether an expression may begin with a token of this type, before one of that type: the commonest words do so only before another
    /// word of the grammar.
    pub(super) fn opens(self, next: Class) -> bool {
        const NEVER: Families = Families::of(&[Family::Other, Family::Link, Family::Tens]);
        const WITH_ANOTHER: Families = Families::of(&[
            Family::The,
            Family::Article,
            Family::Which,
            Family::Owner,
            Family::Bound,
            Family::Part,
            Family::Approx,
            Family::Many,
            Family::Fiscal,
            Family::Alike,
            Family::Every,
            Family::Feast,
            Family::Apostrophe,
        ]);
        !NEVER.hold(self) && (next != Self::Other || !WITH_ANOTHER.hold(self))
    }
}

/// A token with all that the rules know of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Typed {
    /// What it is to an expression.
    pub(super) class: Class,
    /// What it tells of its clause.
    pub(super) cue: Cue,
}

/// The types of all tokens.
pub(super) fn typed(prose: &Prose<'_>) -> Vec<Typed> {
    prose.tokens().iter().enumerate().map(|(at, token)| of(token.kind, prose.word(at))).collect()
}

fn of(kind: Kind, word: &str) -> Typed {
    let plain = |class| Typed { class, cue: Cue::None };
    match kind {
        Kind::Number => match word.parse::<u32>() {
            Ok(value) if word.len() <= 8 => plain(Class::Digits(value, u8::try_from(word.len()).unwrap_or(u8::MAX))),
            _ => plain(Class::Figure),
        },
        Kind::Mark => {
            let class = match word {
                "'" | "’" | "‘" | "`" => Class::Word(Family::Apostrophe),
                // A hyphen ties an opening word to what follows: "mid-May".
                "-" | "–" | "‑" | "‐" => Class::Word(Family::Link),
                _ => Class::Other,
            };
            Typed { class, cue: Cue::of_mark(word) }
        }
        Kind::Word => WORDS.get(word).unwrap_or_else(|| Typed { class: Class::Other, cue: Cue::of_word(word) }),
    }
}

static WORDS: LazyLock<Table<Typed>> = LazyLock::new(|| {
    let cues = || CUES.iter().flat_map(|(cue, words)| words.split_whitespace().map(move |word| (word, *cue)));
    let cue = |word: &str| cues().find(|(listed, _)| *listed == word).map_or(Cue::None, |(_, cue)| cue);
    let of_grammar = all_words().into_iter().map(|(word, class)| (word, Typed { class, cue: cue(word) }));
    // Of a word that is listed twice the first counts: it has both.
    let words: Vec<_> =
        of_grammar.chain(cues().map(|(word, cue)| (word, Typed { class: Class::Other, cue }))).collect();
    Table::new(words)
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_of_tokens() {
        let typed = typed(&Prose::new("On Friday, 17 MAY, twenty-one Weeks after 1,500"));
        let found: Vec<_> = typed.iter().map(|typed| typed.class).collect();
        let [_, friday, comma, day, may, _, twenty, _, one, weeks, after, figure] = found[..] else {
            panic!("{found:?}")
        };
        assert_eq!((friday, comma, day, may), (Class::Weekday(5), Class::Other, Class::Digits(17, 2), Class::Month(5)));
        assert_eq!((twenty, one, weeks), (Class::Cardinal(20), Class::Cardinal(1), Class::Units(Unit::Week)));
        assert_eq!((after, figure), (Class::Other, Class::Figure));
    }
}
