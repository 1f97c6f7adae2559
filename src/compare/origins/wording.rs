//! Articles that share much of their wording: edited and shortened copies.
//!
//! Compared are runs of five words ("shingles") and how many of each article's stand in the other: containment, after
//! A. Broder, *On the resemblance and containment of documents* (1997), whose sample of the runs that a fixed number
//! divides finds the pairs worth comparing.

use super::index::Index;
use super::text::Text;
use crate::model::{Evidence, Rule};

/// So many runs are indexed at most, or about as many.
const SAMPLE: usize = 4_000_000;

/// How much of the one must stand in the other.
const ENOUGH: f32 = 0.33;

/// How much is worth telling where something else decides.
const WORTH_TELLING: f32 = 0.1;

/// How much of what is taken for the copy must stand in the original: who quotes a short statement in full in a long
/// article of his own retells nobody.
const ENOUGH_OF_COPY: f32 = 0.25;

/// Fewer runs in common may be a formula, a name and title, a quotation.
const FEWEST: usize = 15;

/// Pairs of articles with runs in common.
pub(super) fn candidates(texts: &[Text], skip: impl Fn(usize) -> bool) -> Vec<[usize; 2]> {
    let words: usize = texts.iter().map(|text| text.words.len()).sum();
    let every = (words / SAMPLE + 1).next_power_of_two() as u64;
    let mut postings = Vec::new();
    for (index, text) in texts.iter().enumerate().filter(|(index, _)| !skip(*index)) {
        let runs = text.runs.iter().filter(|run| *run % every == 0);
        postings.extend(runs.map(|run| (*run, index as u32)));
    }
    let pairs = Index::new(texts.len(), postings).pairs(|_| 1.0);
    let fewest = (FEWEST as f32 / every as f32 / 2.0).max(1.0);
    pairs.into_iter().filter(|(_, shared)| *shared >= fewest).map(|(pair, _)| pair).collect()
}

/// How much wording two articles share.
pub(super) struct Wording {
    shared: usize,
    of: [usize; 2],
}

impl Wording {
    pub fn new(texts: [&Text; 2]) -> Wording {
        let [mut a, mut b] = texts.map(|text| text.runs.as_slice());
        let mut shared = 0;
        while let ([first, rest_of_a @ ..], [second, rest_of_b @ ..]) = (a, b) {
            shared += usize::from(first == second);
            let (before, after) = (first <= second, second <= first);
            a = if before { rest_of_a } else { a };
            b = if after { rest_of_b } else { b };
        }
        Wording { shared, of: texts.map(|text| text.runs.len()) }
    }

    /// The share of each article's runs that stand in the other.
    fn contained(&self) -> [f32; 2] {
        self.of.map(|of| self.shared as f32 / of.max(1) as f32)
    }

    /// Whether it is enough for a copy, and how much there is; `copy` is which of the two is taken for it.
    pub fn strength(&self, copy: usize) -> Option<f32> {
        let contained = self.contained();
        let most = contained[0].max(contained[1]);
        (self.shared >= FEWEST && most >= ENOUGH && contained[copy] >= ENOUGH_OF_COPY).then_some(most)
    }

    /// What it says for a pair that is one anyway.
    pub fn evidence(&self) -> Option<Evidence> {
        let [shorter, longer] = [self.of[0].min(self.of[1]), self.of[0].max(self.of[1])];
        let figures = format!("{} of {shorter} runs of five words, of {longer} in the longer one", self.shared);
        let is_much = self.shared >= FEWEST && self.contained().iter().any(|part| *part >= WORTH_TELLING);
        is_much.then_some(Evidence { rule: Rule::Wording, figures })
    }
}
