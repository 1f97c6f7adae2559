//! The text of an article as a reader takes it: tokens, in sentences, in paragraphs.

mod abbreviations;
mod sentence;
#[cfg(test)]
mod tests;
mod token;

pub use sentence::Sentence;
pub use token::{Kind, Token};

use crate::text::paragraphs::paragraphs;
use std::ops::Range;

/// A text with its tokens and sentences, made in one pass.
///
/// No token lies outside the sentences; a token reaches over no end of a paragraph. Of a text of more than 4 GiB only so much is read.
#[derive(Clone, Debug)]
pub struct Prose<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
}

impl<'t> Prose<'t> {
    /// Reads a text: the body of an article.
    pub fn new(text: &'t str) -> Self {
        // A token every five bytes is what English has.
        let (mut tokens, mut sentences) = (Vec::with_capacity(text.len() / 5 + 1), Vec::new());
        for (index, paragraph) in paragraphs(text).into_iter().enumerate() {
            let first = tokens.len();
            token::tokens(text, paragraph, &mut tokens);
            sentence::sentences(text, &tokens, first, index + 1, &mut sentences);
        }
        Self { text, tokens, sentences }
    }

    /// The text that was read.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// All tokens in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// All sentences in order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The letters of a token; nothing where there is no such token, so that looking beyond either end is safe.
    #[inline]
    pub fn word(&self, token: usize) -> &'t str {
        self.tokens.get(token).and_then(|token| self.text.get(token.bytes())).unwrap_or_default()
    }

    /// The bytes from the first of these tokens to the last, both included; empty where there are none.
    pub fn bytes(&self, tokens: Range<usize>) -> Range<usize> {
        match self.tokens.get(tokens).unwrap_or_default() {
            [] => 0..0,
            [first, .., last] => first.bytes().start..last.bytes().end,
            [only] => only.bytes(),
        }
    }

    /// The text of these tokens, with what stands between them.
    pub fn slice(&self, tokens: Range<usize>) -> &'t str {
        self.text.get(self.bytes(tokens)).unwrap_or_default()
    }

    /// The sentence that holds a token, by its index.
    pub fn sentence_of(&self, token: usize) -> Option<usize> {
        let index = self.sentences.partition_point(|sentence| sentence.tokens().end <= token);
        self.sentences.get(index).map(|_| index)
    }
}
