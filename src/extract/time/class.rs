//! What each token is to the grammar: its type, found in one table.

use super::period::{Season, Unit};
use super::words::all_words;
use crate::extract::prose::{Kind, Prose};
use std::sync::LazyLock;

/// The type of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Nothing that an expression begins with.
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
    /// Another word that is an expression, or begins one, whatever follows.
    Word,
    /// A word that begins an expression together with another word of the table.
    Opening,
    /// A word that stands within expressions, and begins none.
    Linking,
}

impl Class {
    /// Whether an expression may begin with a token of this type, before one of that type.
    pub(super) fn opens(self, next: Class) -> bool {
        match self {
            Self::Other | Self::Linking => false,
            Self::Opening => next != Self::Other,
            _ => true,
        }
    }
}

/// The types of all tokens.
pub(super) fn classes(prose: &Prose<'_>) -> Vec<Class> {
    prose.tokens().iter().enumerate().map(|(at, token)| class(token.kind, prose.word(at))).collect()
}

fn class(kind: Kind, word: &str) -> Class {
    match kind {
        Kind::Number => match word.parse::<u32>() {
            Ok(value) if word.len() <= 8 => Class::Digits(value, u8::try_from(word.len()).unwrap_or(u8::MAX)),
            _ => Class::Figure,
        },
        Kind::Mark if matches!(word, "'" | "’" | "‘" | "`") => Class::Opening,
        // A hyphen ties an opening word to what follows: "mid-May".
        Kind::Mark if matches!(word, "-" | "–" | "‑" | "‐") => Class::Linking,
        Kind::Mark => Class::Other,
        Kind::Word => of_word(word),
    }
}

/// The longest word of the table.
const LONGEST: usize = 13;

fn of_word(word: &str) -> Class {
    let mut folded = [0; LONGEST];
    let Some(space) = folded.get_mut(..word.len()) else { return Class::Other };
    space.copy_from_slice(word.as_bytes());
    space.make_ascii_lowercase();
    let key: &[u8] = space;
    let table = &*TABLE;
    // Most words are of no use here, and end with the first look.
    let Some(bucket) = key.first().and_then(|first| table.buckets.get(usize::from(first.wrapping_sub(b'a')))) else {
        return table.find(key, &table.others);
    };
    if bucket.lengths >> key.len() & 1 == 0 { Class::Other } else { table.find(key, &bucket.words) }
}

/// The words by their first letters.
struct Table {
    buckets: [Bucket; 26],
    /// Words that begin with no letter.
    others: Vec<(&'static str, Class)>,
}

/// The words with one first letter, sorted.
#[derive(Default)]
struct Bucket {
    /// A bit for each length.
    lengths: u32,
    words: Vec<(&'static str, Class)>,
}

impl Table {
    fn find(&self, key: &[u8], words: &[(&'static str, Class)]) -> Class {
        words.binary_search_by(|(listed, _)| listed.as_bytes().cmp(key)).map_or(Class::Other, |at| words[at].1)
    }
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { buckets: Default::default(), others: Vec::new() };
    for (word, class) in all_words() {
        let first = word.as_bytes().first().map_or(usize::MAX, |first| usize::from(first.wrapping_sub(b'a')));
        match table.buckets.get_mut(first) {
            Some(bucket) => {
                bucket.lengths |= 1 << word.len();
                bucket.words.push((word, class));
            }
            None => table.others.push((word, class)),
        }
    }
    table
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_type() {
        let words = all_words();
        for pair in words.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} stands in the table twice", pair[1].0);
        }
        assert!(words.iter().all(|(word, _)| word.len() <= LONGEST));
    }

    #[test]
    fn types_of_tokens() {
        let found = classes(&Prose::new("On Friday, 17 MAY, twenty-one Weeks after 1,500"));
        let [_, friday, comma, day, may, _, twenty, _, one, weeks, after, figure] = found[..] else {
            panic!("{found:?}")
        };
        assert_eq!((friday, comma, day, may), (Class::Weekday(5), Class::Other, Class::Digits(17, 2), Class::Month(5)));
        assert_eq!((twenty, one, weeks), (Class::Cardinal(20), Class::Cardinal(1), Class::Units(Unit::Week)));
        assert_eq!((after, figure), (Class::Other, Class::Figure));
    }
}
