//! Whose story is it? Articles that copy or retell one another, found by comparing them.
//!
//! What is found are origins within the corpus: an article that retells nobody here may still retell one that is not here.

mod events;
mod exact;
mod facts;
mod index;
mod judge;
mod order;
mod sentence;
mod text;
mod wording;

#[cfg(test)]
mod tests;

pub use order::Order;

use crate::model::{ArticleId, CopyBasis, Corpus};
use judge::Judge;
use std::collections::{BTreeMap, BTreeSet};
use text::Texts;

/// An article that copies or retells another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retelling {
    /// The article taken as the copy.
    pub later: ArticleId,
    /// The article taken as the original.
    pub earlier: ArticleId,
    /// Why that one is taken as the earlier.
    pub order: Order,
    /// Whether a file says so, or comparing them does.
    pub basis: CopyBasis,
    /// What speaks for it, what decided first; never empty.
    pub evidence: Vec<Evidence>,
}

/// Something that speaks for one article being the copy of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// By which rule.
    pub rule: Rule,
    /// The figures, in words: "12 of 14 events, in the same order".
    pub figures: String,
}

/// A rule by which copies are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A file says so.
    Stated,
    /// The same words from beginning to end; letter case, accents, punctuation and space aside.
    SameText,
    /// Much of the same wording.
    Wording,
    /// The same events in the same order.
    Events,
    /// Sentences that tell the same in the same order.
    Sentences,
    /// The same people cited for the same thing. Supports the others; never decides.
    Cited,
    /// The same numbers in the same sentences. Supports the others; never decides.
    Figures,
}

impl Rule {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Rule::Stated => "stated",
            Rule::SameText => "same text",
            Rule::Wording => "same wording",
            Rule::Events => "same events",
            Rule::Sentences => "same content",
            Rule::Cited => "same people cited",
            Rule::Figures => "same numbers",
        }
    }
}

/// A corpus of more articles is not compared when it is opened: that would make its reader wait.
pub const AT_ONCE: usize = 20_000;

/// Every article of the corpus that copies or retells another: those of which a file says so, and those found by
/// comparing, in the order of the copies. What a file says overrules what is found. The time it takes grows with the
/// number and length of the articles, not with the number of pairs.
///
/// What more than 64 articles have in common is passed over, and each article is compared with a few others only,
/// those with which it has the most in common. So in a corpus of thousands of articles about one affair some retellings
/// may be missed; copies of the wording are not, unless there are more of them than that.
pub fn detect(corpus: &Corpus) -> Vec<Retelling> {
    let texts = Texts::new(corpus);
    let firsts = exact::firsts(&texts.texts);
    // What has the same words as another is compared through that one.
    let skip = |index: usize| firsts[index] != index;
    let mut pairs: BTreeSet<[usize; 2]> = BTreeSet::new();
    pairs.extend(firsts.iter().enumerate().filter(|(index, _)| skip(*index)).map(|(index, first)| [*first, index]));
    pairs.extend(wording::candidates(&texts.texts, skip));
    pairs.extend(events::candidates(corpus, skip));
    pairs.extend(facts::candidates(&texts, skip));

    let judge = Judge { corpus, texts: &texts };
    let mut best: BTreeMap<ArticleId, (f32, Retelling)> = BTreeMap::new();
    for (strength, found) in pairs.into_iter().filter_map(|pair| judge.found(pair)) {
        match best.get(&found.later) {
            Some((stronger, _)) if *stronger >= strength => {}
            _ => drop(best.insert(found.later, (strength, found))),
        }
    }
    let mut retellings: Vec<Retelling> = best.into_values().map(|(_, found)| found).collect();
    retellings.extend(corpus.articles().filter_map(|article| judge.stated(article)));
    retellings.sort_by_key(|retelling| retelling.later);
    retellings
}
