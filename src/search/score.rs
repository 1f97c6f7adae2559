//! How well letters match, as the fuzzy-matcher crate sees it: the one file that knows the crate.

use super::hit::LONGEST_KEY;
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

/// Scores words. Whether a word matches at all is not its affair: the crate's scores depend a little on what was scored
/// before, so they only order what was found without it.
pub(super) struct Scorer(SkimMatcherV2);

impl Scorer {
    pub fn new() -> Scorer {
        Scorer(SkimMatcherV2::default().ignore_case())
    }

    /// The higher the better; 0 where the letters are not there in order.
    pub fn score(&self, word: &str, wanted: &str) -> i64 {
        self.0.fuzzy_match(head(word), wanted).unwrap_or(0)
    }

    /// Which letters of a word match, counted in characters.
    pub fn letters(&self, word: &str, wanted: &str) -> Vec<usize> {
        self.0.fuzzy_indices(head(word), wanted).map(|(_, letters)| letters).unwrap_or_default()
    }
}

/// The crate's memory grows with the product of both lengths: a word is cut where it stops being one.
fn head(word: &str) -> &str {
    word.char_indices().nth(LONGEST_KEY).map_or(word, |(end, _)| &word[..end])
}

/// What a matcher that was asked nothing before says about a word: what our own way of finding words is held against.
#[cfg(test)]
pub(super) fn plainly_matches(word: &str, wanted: &str) -> bool {
    SkimMatcherV2::default().ignore_case().fuzzy_match(word, wanted).is_some()
}
