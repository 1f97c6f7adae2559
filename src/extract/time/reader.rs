//! What the rules see of a text: typed tokens of one sentence, and nothing beyond it.

use super::class::{Class, Typed};
use super::cues::Cue;
use crate::extract::prose::Prose;
use std::ops::Range;

/// The typed tokens of a sentence. Outside it there is nothing: no type, no letters.
pub(super) struct Reader<'a> {
    prose: &'a Prose<'a>,
    typed: &'a [Typed],
    sentence: Range<usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(prose: &'a Prose<'a>, typed: &'a [Typed], sentence: Range<usize>) -> Self {
        Self { prose, typed, sentence }
    }

    /// The tokens of the sentence.
    pub(super) fn sentence(&self) -> Range<usize> {
        self.sentence.clone()
    }

    /// The type of a token.
    pub(super) fn class(&self, at: usize) -> Class {
        self.typed(at).map_or(Class::Other, |typed| typed.class)
    }

    /// What a token tells of its clause.
    pub(super) fn cue(&self, at: usize) -> Cue {
        self.typed(at).map_or(Cue::None, |typed| typed.cue)
    }

    fn typed(&self, at: usize) -> Option<&Typed> {
        if self.sentence.contains(&at) { self.typed.get(at) } else { None }
    }

    /// The letters of a token.
    pub(super) fn text(&self, at: usize) -> &'a str {
        if self.sentence.contains(&at) { self.prose.word(at) } else { "" }
    }

    /// The letters of the token before this one.
    pub(super) fn before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |at| self.text(at))
    }

    /// Whether it is this word, in any case.
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.text(at).eq_ignore_ascii_case(word)
    }

    /// Whether it is one of these words, in any case.
    pub(super) fn any(&self, at: usize, words: &[&str]) -> bool {
        let text = self.text(at);
        words.iter().any(|word| text.eq_ignore_ascii_case(word))
    }

    /// Whether the token before it is one of these words, in any case.
    pub(super) fn after_any(&self, at: usize, words: &[&str]) -> bool {
        at > self.sentence.start && self.any(at - 1, words)
    }

    /// Whether no white space stands before it, nor the beginning of the sentence.
    pub(super) fn joined(&self, at: usize) -> bool {
        at > self.sentence.start
            && self.sentence.contains(&at)
            && self.prose.tokens().get(at).is_some_and(|token| !token.spaced)
    }

    /// Behind these words, if they stand here, in any case.
    pub(super) fn words(&self, at: usize, words: &[&str]) -> Option<usize> {
        words.iter().enumerate().all(|(index, word)| self.is(at + index, word)).then_some(at + words.len())
    }

    /// Whether it begins with a capital letter.
    pub(super) fn begins_capital(&self, at: usize) -> bool {
        self.text(at).starts_with(char::is_uppercase)
    }

    /// Behind a hyphen that stands between two joined tokens; else where it was.
    pub(super) fn past_hyphen(&self, at: usize) -> usize {
        if self.is_hyphen(at) && self.joined(at) && self.joined(at + 1) { at + 1 } else { at }
    }

    /// Behind the dot of an abbreviation.
    pub(super) fn past_dot(&self, at: usize) -> usize {
        if self.text(at) == "." && self.joined(at) { at + 1 } else { at }
    }

    /// Behind a comma.
    pub(super) fn past_comma(&self, at: usize) -> usize {
        if self.text(at) == "," { at + 1 } else { at }
    }

    pub(super) fn is_hyphen(&self, at: usize) -> bool {
        matches!(self.text(at), "-" | "–" | "‑" | "‐")
    }

    pub(super) fn is_apostrophe(&self, at: usize) -> bool {
        matches!(self.text(at), "'" | "’" | "‘" | "`")
    }

    /// Behind a possessive ending; tokenised texts put a space before it.
    pub(super) fn past_possessive(&self, at: usize) -> usize {
        if self.any(at, &["'s", "’s"]) || (self.is_apostrophe(at) && self.joined(at)) { at + 1 } else { at }
    }

    /// A day of the month from 1 to 31, in digits, and whether it has the ending of an ordinal: "17", "17th".
    pub(super) fn day_digits(&self, at: usize) -> Option<(u32, usize, bool)> {
        let Class::Digits(day @ 1..=31, 1..=2) = self.class(at) else { return None };
        let has_ending = self.joined(at + 1) && self.any(at + 1, &["st", "nd", "rd", "th"]);
        if !has_ending && self.joined(at + 1) && self.text(at + 1).starts_with(char::is_alphabetic) {
            return None;
        }
        Some((day, at + 1 + usize::from(has_ending), has_ending))
    }

    /// An ordinal from 1 to 31, in letters or digits: "seventeenth", "twenty-first", "17th".
    pub(super) fn ordinal(&self, at: usize) -> Option<(u32, usize)> {
        match self.class(at) {
            Class::Ordinal(number) => Some((number, at + 1)),
            Class::Cardinal(tens @ (20 | 30)) => {
                let ones = self.past_hyphen(at + 1);
                match self.class(ones) {
                    Class::Ordinal(ones @ 1..=9) if tens + ones <= 31 => {
                        Some((tens + ones, self.past_hyphen(at + 1) + 1))
                    }
                    _ => None,
                }
            }
            _ => self.day_digits(at).filter(|(_, _, has_ending)| *has_ending).map(|(day, next, _)| (day, next)),
        }
    }
}
