//! How words may stand before a reader: as a quotation only where they are the article's own.

use crate::model::{Assertion, PassageState};
use std::borrow::Cow;

/// The words of an assertion, and what they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording<'c> {
    /// The words. Text from outside.
    pub words: Cow<'c, str>,
    /// The paragraph they stand in, where that is known.
    pub paragraph: Option<u32>,
    /// What they are.
    pub kind: WordingKind,
}

/// What the words of an assertion are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordingKind {
    /// The article's own.
    Quoted,
    /// Those of a digest in other words.
    Digest,
    /// Given as the article's, and not to be found in it.
    Lost,
}

impl<'c> Wording<'c> {
    /// The wording of an assertion; nothing where it comes without words.
    pub fn of(says: Assertion<'c>) -> Option<Wording<'c>> {
        let words = match says.words()? {
            Cow::Borrowed(words) => Cow::Borrowed(words.trim()),
            Cow::Owned(words) => Cow::Owned(words.trim().to_string()),
        };
        let passage = says.passage();
        let kind = match passage.state {
            PassageState::Lost => WordingKind::Lost,
            _ if says.article().is_digest() => WordingKind::Digest,
            _ => WordingKind::Quoted,
        };
        // Of words that stand in several places, or in none, the paragraph is only what the file would have it be.
        let is_known = !matches!(passage.state, PassageState::Lost | PassageState::Ambiguous);
        Some(Wording { words, paragraph: passage.paragraph.filter(|_| is_known), kind })
    }

    /// What is to stand before the words and behind them.
    pub fn around(&self) -> (&'static str, &'static str) {
        match self.kind {
            WordingKind::Quoted => ("“", "”"),
            WordingKind::Digest => ("digest: ", ""),
            WordingKind::Lost => ("not found in the article: ", ""),
        }
    }
}
