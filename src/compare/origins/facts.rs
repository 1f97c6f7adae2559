//! Articles whose sentences tell the same, one after the other, in whatever words: retellings.
//!
//! Each sentence is the set of its names, figures and other words that carry meaning, each weighed by how rare it is
//! among all sentences (inverse document frequency, after K. Spärck Jones, 1972). Two sentences tell the same where they
//! share enough of that weight; the pairs of sentences that keep the order of both articles are then chosen so that they
//! weigh the most, as sequences of bases are aligned (Needleman and Wunsch, 1970). Articles of one affair share words and
//! names too, but here and there, and in another order.

use super::index::Index;
use super::sentence::{Fact, Sentence, Sort};
use super::text::Texts;
use crate::model::{Evidence, Rule};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// How much of the lighter of two sentences the other must share.
const ALIKE: f32 = 0.3;

/// How much of the heavier one.
const ALIKE_OF_HEAVIER: f32 = 0.15;

/// How much of an article's weight must be told again by the other. Two reports of the same events by the same people, days
/// apart, come to a quarter where the rest of the corpus is about other things; rewrites to more than a third.
const ENOUGH: f32 = 0.28;

/// How much of the weight of what is taken for the copy.
const ENOUGH_OF_COPY: f32 = 0.15;

/// So many sentences at least; a few are alike in any two articles of one affair.
const FEWEST: usize = 5;

/// Where they are that few, so much of the weight must be told again.
const ENOUGH_OF_FEW: f32 = 0.35;

/// How many of the sentences of the one.
const ENOUGH_SENTENCES: f32 = 0.4;

/// How much of what is alike in any order must be alike in the same order.
const IN_ORDER: f32 = 0.8;

/// Pairs of articles with rare facts in common.
pub(super) fn candidates(texts: &Texts, skip: impl Fn(usize) -> bool) -> Vec<[usize; 2]> {
    let mut postings = Vec::new();
    let mut weights = vec![0.0_f32; texts.texts.len()];
    for (index, text) in texts.texts.iter().enumerate().filter(|(index, _)| !skip(*index)) {
        for sentence in text.sentences.iter() {
            postings.extend(sentence.facts.iter().map(|fact| (u64::from(fact.number), index as u32)));
            weights[index] += texts.weigh(sentence);
        }
    }
    let pairs = Index::new(texts.texts.len(), postings).pairs(|fact| texts.weight(fact as u32));
    let is_enough = |([a, b], shared): &([usize; 2], f32)| *shared >= weights[*a].min(weights[*b]) * ENOUGH / 2.0;
    pairs.into_iter().filter(is_enough).map(|(pair, _)| pair).collect()
}

/// How two articles' sentences agree.
pub(super) struct Facts {
    /// The sentences that tell the same, in the order of both.
    aligned: usize,
    /// The words of those sentences.
    pub words: [usize; 2],
    /// What they share.
    weight: f32,
    /// How much of what is alike in any order that is.
    in_order: f32,
    /// How many sentences each article has, and what they weigh.
    of: [usize; 2],
    weights: [f32; 2],
    cited: usize,
    figures: usize,
}

/// A pair of sentences that tell the same, by their places.
struct Alike {
    at: [usize; 2],
    weight: f32,
}

impl Facts {
    pub fn new(texts: &Texts, articles: [usize; 2]) -> Facts {
        let sentences = articles.map(|article| &texts.texts[article].sentences);
        let each: [Vec<f32>; 2] = sentences.map(|all| all.iter().map(|sentence| texts.weigh(sentence)).collect());
        let mut alike = Vec::new();
        let in_common = in_common(texts, sentences.map(Vec::as_slice));
        for ((i, lighter), row) in each[0].iter().enumerate().zip(in_common.chunks(sentences[1].len().max(1))) {
            for (j, (count, weight)) in row.iter().copied().enumerate() {
                let (lighter, heavier) = (lighter.min(each[1][j]), lighter.max(each[1][j]));
                if count >= 2 && weight >= ALIKE * lighter && weight >= ALIKE_OF_HEAVIER * heavier {
                    alike.push(Alike { at: [i, j], weight });
                }
            }
        }
        let path = align(&alike, sentences[1].len());
        let weight: f32 = path.iter().map(|pair| pair.weight).sum();
        let (mut cited, mut figures) = (0, BTreeSet::new());
        for pair in &path {
            let [a, b] = [&sentences[0][pair.at[0]], &sentences[1][pair.at[1]]];
            let mut names = 0;
            shared(&a.facts, &b.facts, |fact| match fact.sort {
                Sort::Name => names += 1,
                Sort::Figure => drop(figures.insert(fact.number)),
                Sort::Word => {}
            });
            cited += usize::from(a.cites && b.cites && names > 0);
        }
        let length = |side: usize| path.iter().map(|pair| sentences[side][pair.at[side]].length).sum();
        Facts {
            aligned: path.len(),
            words: [length(0), length(1)],
            weight,
            in_order: weight / at_best(&alike).max(f32::MIN_POSITIVE),
            of: [sentences[0].len(), sentences[1].len()],
            weights: each.map(|weights| weights.iter().sum()),
            cited,
            figures: figures.len(),
        }
    }

    /// Whether it is enough for a copy, and how much there is; `copy` is which of the two is taken for it.
    pub fn strength(&self, copy: usize) -> Option<f32> {
        let part = |of: f32| self.weight / of.max(f32::MIN_POSITIVE);
        let most = part(self.weights[0].min(self.weights[1]));
        let sentences = self.aligned as f32 / self.of[0].min(self.of[1]).max(1) as f32;
        let is_enough = self.aligned >= FEWEST && sentences >= ENOUGH_SENTENCES && self.in_order >= IN_ORDER;
        let enough = if self.aligned == FEWEST { ENOUGH_OF_FEW } else { ENOUGH };
        (is_enough && most >= enough && part(self.weights[copy]) >= ENOUGH_OF_COPY).then_some(most)
    }

    /// What it says for a pair that is one anyway; `copy` is which of the two it is said of.
    pub fn evidence(&self, copy: usize) -> Vec<Evidence> {
        let [own, others] = [self.of[copy], self.of[1 - copy]];
        let mut evidence = Vec::new();
        if self.aligned >= 3 {
            let figures = format!(
                "{} of its {own} sentences tell the same as {} of the other's {others}, in the same order",
                self.aligned, self.aligned
            );
            evidence.push(Evidence { rule: Rule::Sentences, figures });
        }
        if self.cited > 0 {
            let figures = match self.cited {
                1 => "1 sentence cites the same people for the same thing".to_string(),
                cited => format!("{cited} sentences cite the same people for the same thing"),
            };
            evidence.push(Evidence { rule: Rule::Cited, figures });
        }
        if self.figures > 0 {
            let figures = format!("{} of the same numbers", self.figures);
            evidence.push(Evidence { rule: Rule::Figures, figures });
        }
        evidence
    }
}

/// How many facts each sentence of one article has in common with each of the other, and what they weigh: row by row. Most have none, so
/// that the facts of both articles are gone through rather than the pairs of sentences.
fn in_common(texts: &Texts, sentences: [&[Sentence]; 2]) -> Vec<(u32, f32)> {
    let [one, other] = sentences.map(|all| {
        let facts =
            all.iter().enumerate().flat_map(|(at, sentence)| sentence.facts.iter().map(move |fact| (fact.number, at)));
        let mut facts: Vec<(u32, usize)> = facts.collect();
        facts.sort_unstable();
        facts
    });
    let mut common = vec![(0, 0.0); sentences[0].len() * sentences[1].len()];
    let mut rest = other.as_slice();
    for same in one.chunk_by(|a, b| a.0 == b.0) {
        let number = same[0].0;
        rest = &rest[rest.partition_point(|(other, _)| *other < number)..];
        let others = &rest[..rest.partition_point(|(other, _)| *other == number)];
        for (i, j) in same.iter().flat_map(|(_, i)| others.iter().map(move |(_, j)| (i, j))) {
            let (count, weight) = &mut common[i * sentences[1].len() + j];
            (*count, *weight) = (*count + 1, *weight + texts.weight(number));
        }
    }
    common
}

/// Does something with each fact that both have.
fn shared(a: &[Fact], b: &[Fact], mut with: impl FnMut(Fact)) {
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        match a[i].number.cmp(&b[j].number) {
            Ordering::Less => i += 1,
            Ordering::Greater => j += 1,
            Ordering::Equal => {
                with(Fact { sort: a[i].sort.min(b[j].sort), ..a[i] });
                i += 1;
                j += 1;
            }
        }
    }
}

/// The pairs of sentences that keep the order of both articles and weigh the most together. They come by the places in
/// the first article, then in the second, which has so many sentences.
fn align(alike: &[Alike], columns: usize) -> Vec<&Alike> {
    // The best so far that ends before each column: its weight, and its last pair.
    let mut best: Vec<(f32, Option<usize>)> = vec![(0.0, None); columns + 1];
    let mut before: Vec<Option<usize>> = vec![None; alike.len()];
    let mut index = 0;
    for row in alike.chunk_by(|a, b| a.at[0] == b.at[0]) {
        let ends: Vec<(f32, Option<usize>)> = row.iter().map(|pair| best[pair.at[1]]).collect();
        for (pair, (weight, last)) in row.iter().zip(ends) {
            before[index] = last;
            let weight = weight + pair.weight;
            for end in best[pair.at[1] + 1..].iter_mut().take_while(|end| end.0 < weight) {
                *end = (weight, Some(index));
            }
            index += 1;
        }
    }
    let mut path: Vec<&Alike> =
        std::iter::successors(best[columns].1, |index| before[*index]).map(|index| &alike[index]).collect();
    path.reverse();
    path
}

/// What the pairs weigh if each sentence is taken once, the heaviest pairs first, in whatever order.
fn at_best(alike: &[Alike]) -> f32 {
    let mut heaviest: Vec<&Alike> = alike.iter().collect();
    heaviest.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.at.cmp(&b.at)));
    let mut taken = [BTreeSet::new(), BTreeSet::new()];
    let mut sum = 0.0;
    for pair in heaviest {
        if !taken[0].contains(&pair.at[0]) && !taken[1].contains(&pair.at[1]) {
            taken[0].insert(pair.at[0]);
            taken[1].insert(pair.at[1]);
            sum += pair.weight;
        }
    }
    sum
}
