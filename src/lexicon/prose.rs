//! The words around each assertion, for phrases: its quote, and the paragraphs its passage stands in.

use super::bits::Bits;
use super::dictionary::Dictionary;
use super::number;
use super::run::Run;
use crate::model::{Assertion, Corpus, Lists};
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

/// The texts of all assertions. A paragraph that several passages share is kept once.
#[derive(Clone, Debug)]
pub struct Prose {
    texts: Dictionary,
    of_assertions: Lists,
}

impl Prose {
    /// Takes up the texts of a corpus.
    pub fn new(corpus: &Corpus) -> Prose {
        let mut known: HashMap<Cow<'_, str>, u32> = HashMap::new();
        let mut of_assertions = Lists::default();
        for says in corpus.assertions() {
            of_assertions.push(texts_of(says).into_iter().map(|text| {
                let next = number(known.len());
                *known.entry(text).or_insert(next)
            }));
        }
        let mut texts = vec![""; known.len()];
        known.iter().for_each(|(text, place)| texts[*place as usize] = text);
        Prose { texts: Dictionary::new(texts), of_assertions }
    }

    /// The texts in which a phrase stands.
    pub fn texts_with(&self, phrase: &Run) -> Bits {
        self.texts.lines_with(phrase)
    }

    /// Whether an assertion has one of these texts.
    pub fn is_said(&self, says: Assertion<'_>, texts: &Bits) -> bool {
        self.of_assertions.get(says.id().index()).any(|text| texts.contains(text as usize))
    }
}

/// The paragraphs an assertion stands in, and its quote where no one of them holds it whole.
fn texts_of(says: Assertion<'_>) -> Vec<Cow<'_, str>> {
    let range = says.passage().range.clone();
    let touched = |paragraph: &&Range<usize>| {
        range.as_ref().is_some_and(|range| paragraph.start < range.end && range.start < paragraph.end)
    };
    let body = says.article().body().unwrap_or_default();
    let paragraphs = says.article().paragraphs();
    let touched = paragraphs.iter().filter(touched).filter_map(|at| body.get(at.clone()));
    let mut texts: Vec<Cow<'_, str>> = touched.map(Cow::Borrowed).collect();
    if texts.len() != 1 {
        texts.extend(says.quote());
    }
    texts
}
