//! Articles that tell the same events in the same order.

use super::index::Index;
use crate::model::{Article, Corpus, EventId, Evidence, Rule};
use std::collections::HashMap;

/// Fewer events in the same order are chance.
const FEWEST: usize = 5;

/// How many of the events of the one must stand in the other in the same order.
const ENOUGH: f32 = 0.6;

/// How many of the events of what is taken for the copy must.
const ENOUGH_OF_COPY: f32 = 0.3;

/// So often at least the common order must go back in time. The order of time itself is one that anybody may follow.
const TURNS: usize = 2;

/// Pairs of articles with events in common.
pub(super) fn candidates(corpus: &Corpus, skip: impl Fn(usize) -> bool) -> Vec<[usize; 2]> {
    let says = corpus.assertions().map(|says| (says.event().id().index() as u64, says.article().id().index()));
    let postings = says.filter(|(_, article)| !skip(*article)).map(|(event, article)| (event, article as u32));
    let pairs = Index::new(corpus.articles().len(), postings.collect()).pairs(|_| 1.0);
    pairs.into_iter().filter(|(_, shared)| *shared >= FEWEST as f32).map(|(pair, _)| pair).collect()
}

/// How two articles' events agree.
pub(super) struct Events {
    /// How many of them both tell.
    shared: usize,
    /// How many of those stand in the same order in both.
    in_order: usize,
    /// How often that order goes back in time.
    turns: usize,
    of: [usize; 2],
}

impl Events {
    pub fn new(articles: [Article<'_>; 2]) -> Events {
        let told = articles.map(told);
        let places: HashMap<EventId, usize> =
            told[1].iter().enumerate().map(|(place, event)| (*event, place)).collect();
        let shared: Vec<(usize, EventId)> =
            told[0].iter().filter_map(|event| Some((*places.get(event)?, *event))).collect();
        let common = longest_ascending(&shared);
        let turns = common.windows(2).filter(|pair| pair[1] < pair[0]).count();
        Events { shared: shared.len(), in_order: common.len(), turns, of: [told[0].len(), told[1].len()] }
    }

    /// Whether it is enough for a copy, and how much there is; `copy` is which of the two is taken for it.
    pub fn strength(&self, copy: usize) -> Option<f32> {
        let part = |of: usize| self.in_order as f32 / of.max(1) as f32;
        let most = part(self.of[0].min(self.of[1]));
        let is_enough = self.in_order >= FEWEST && self.turns >= TURNS;
        (is_enough && most >= ENOUGH && part(self.of[copy]) >= ENOUGH_OF_COPY).then_some(most)
    }

    /// What it says for a pair that is one anyway; `copy` is which of the two it is said of.
    pub fn evidence(&self, copy: usize) -> Option<Evidence> {
        let of = self.of[0].min(self.of[1]);
        let order = match self.in_order == self.shared {
            true => "in the same order".to_string(),
            false => format!("{} of them in the same order", self.in_order),
        };
        let [own, others] = [self.of[copy], self.of[1 - copy]];
        let figures = format!("{} of its {own} events and of the other's {others}, {order}", self.shared);
        (self.in_order >= 3 && 2 * self.in_order >= of).then_some(Evidence { rule: Rule::Events, figures })
    }
}

/// The events of an article in the order in which it first tells them.
fn told(article: Article<'_>) -> Vec<EventId> {
    let mut told: Vec<EventId> = Vec::new();
    for says in article.assertions() {
        let event = says.event().id();
        if !told.contains(&event) {
            told.push(event);
        }
    }
    told
}

/// The events of the longest selection whose places ascend.
fn longest_ascending(shared: &[(usize, EventId)]) -> Vec<EventId> {
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(shared.len());
    for (index, (place, _)) in shared.iter().enumerate() {
        let before = (0..index).filter(|before| shared[*before].0 < *place);
        let before = before.max_by_key(|before| (best[*before].0, std::cmp::Reverse(*before)));
        best.push((1 + before.map_or(0, |before| best[before].0), before));
    }
    let last = (0..shared.len()).max_by_key(|index| (best[*index].0, std::cmp::Reverse(*index)));
    let mut chosen: Vec<EventId> =
        std::iter::successors(last, |index| best[*index].1).map(|index| shared[index].1).collect();
    chosen.reverse();
    chosen
}
