//! The articles of a corpus as they are compared: words in order, and what each sentence tells.

use super::sentence::{self, Sentence};
use crate::model::{Article, Corpus};

/// Of a longer article so many sentences are compared by what they tell; that is some twenty pages.
const MOST_SENTENCES: usize = 400;

/// How many words make a run.
const RUN: usize = 5;

/// One article's text.
pub(super) struct Text {
    /// A number for each word, the same for the same word folded.
    pub words: Vec<u32>,
    /// A number for each run of [some words](RUN), ascending, each once.
    pub runs: Vec<u64>,
    /// What each sentence tells.
    pub sentences: Vec<Sentence>,
}

/// The texts of every article, and how often each fact is told.
pub(super) struct Texts {
    /// In the order of the articles.
    pub texts: Vec<Text>,
    /// The weight of each fact, by its number: the rarer among all sentences, the more it says.
    weights: Vec<f32>,
}

impl Texts {
    pub fn new(corpus: &Corpus) -> Texts {
        let mut texts: Vec<Text> = corpus.articles().map(Text::new).collect();
        let sentences = || texts.iter().flat_map(|text| &text.sentences);
        let mut told: Vec<u32> = sentences().flat_map(|sentence| &sentence.facts).map(|fact| fact.number).collect();
        let total = sentences().count() as f32;
        told.sort_unstable();
        let (mut numbers, mut weights) = (Vec::new(), Vec::new());
        for same in told.chunk_by(|a, b| a == b) {
            numbers.push(same[0]);
            weights.push((1.0 + total / same.len() as f32).ln());
        }
        for fact in texts.iter_mut().flat_map(|text| &mut text.sentences).flat_map(|sentence| &mut sentence.facts) {
            let place = numbers.binary_search(&fact.number).unwrap_or_default();
            fact.number = u32::try_from(place).unwrap_or(u32::MAX);
        }
        Texts { texts, weights }
    }

    /// What the fact of this number weighs.
    pub fn weight(&self, number: u32) -> f32 {
        self.weights[number as usize]
    }

    /// What a sentence weighs.
    pub fn weigh(&self, sentence: &Sentence) -> f32 {
        sentence.facts.iter().map(|fact| self.weight(fact.number)).sum()
    }
}

impl Text {
    fn new(article: Article<'_>) -> Text {
        let body = article.body().unwrap_or_default();
        let (mut words, mut sentences) = (Vec::with_capacity(body.len() / 6), Vec::new());
        for paragraph in article.paragraphs() {
            let read =
                sentence::split(&body[paragraph.clone()]).into_iter().map(|text| Sentence::new(text, &mut words));
            sentences.extend(read.filter(|sentence| !sentence.facts.is_empty()));
        }
        sentences.truncate(MOST_SENTENCES);
        sentence::know_names(&mut sentences);
        let mut runs: Vec<u64> = words.windows(RUN).map(number_of_run).collect();
        runs.sort_unstable();
        runs.dedup();
        Text { words, runs, sentences }
    }
}

/// A number for a run of words.
pub(super) fn number_of_run(words: &[u32]) -> u64 {
    mixed(words.iter().fold(OFFSET, |hash, word| (hash ^ u64::from(*word)).wrapping_mul(PRIME)))
}

/// A number for a word.
pub(super) fn number(word: &str) -> u32 {
    let hash = mixed(word.bytes().fold(OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME)));
    (hash >> 32) as u32
}

// FNV-1a by Fowler, Noll and Vo, its bits then spread by the finisher of MurmurHash3: the same on every machine.
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

fn mixed(mut hash: u64) -> u64 {
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}
