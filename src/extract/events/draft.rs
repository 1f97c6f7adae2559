//! What one passage asserts, before it is known which event it is of.

use super::class::Class;
use crate::extract::Confidence;
use crate::model::date::Date;
use crate::model::{Basis, Status};
use std::ops::Range;

/// What a passage asserts. Those of all articles are held at once, so that it is small.
#[derive(Clone, Debug)]
pub(in crate::extract) struct Draft {
    /// The article, by its place among those read.
    pub article: usize,
    /// The passage, in bytes of the body.
    pub bytes: (u32, u32),
    /// The paragraph of the passage, from 1.
    pub paragraph: u32,
    /// What the verb or the noun tells.
    pub class: Class,
    /// What happened, in a few words.
    pub title: Box<str>,
    pub when: When,
    pub status: Option<Status>,
    /// The people, organisations and places, by their index among the names.
    pub people: Box<[usize]>,
    pub organisations: Box<[usize]>,
    pub places: Box<[usize]>,
    /// Countries and other bodies that stand on one side or the other: they tell events apart and are not said to have taken part.
    pub parties: Box<[usize]>,
    /// Whom the article names as its source.
    pub claimant: Option<Box<str>>,
    pub confidence: Confidence,
    /// The stems of its words of weight, sorted, each once.
    pub stems: Box<[u32]>,
    /// Whether the title names a meeting by a noun rather than telling a deed.
    pub is_named: bool,
    /// Whether it introduces the event: "a meeting", not "the meeting".
    pub is_new: bool,
    /// Whether it only goes on about an event told before: "the talks brought together".
    pub is_bare: bool,
    /// Of a statement made at a meeting the places that the words give of that: "at the summit in Paris, she said".
    pub setting: Option<Box<[usize]>>,
    /// Whether it speaks of the event as one that is known: "the meeting".
    pub is_known: bool,
}

impl Draft {
    /// The passage, in bytes of the body.
    pub fn bytes(&self) -> Range<usize> {
        self.bytes.0 as usize..self.bytes.1 as usize
    }
}

/// A place in a text, as a draft keeps it.
pub(super) fn narrow(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// The same of a passage.
pub(super) fn narrow_both(bytes: Range<usize>) -> (u32, u32) {
    (narrow(bytes.start), narrow(bytes.end))
}

/// When, and how that was reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::extract) struct When {
    pub date: Option<Date>,
    pub basis: Basis,
    /// For a reader: the words it follows from, a colon, the rule; or the rule alone.
    pub rule: Option<Box<str>>,
}

impl When {
    /// No date is given.
    pub fn none() -> When {
        When { date: None, basis: Basis::None, rule: None }
    }
}
