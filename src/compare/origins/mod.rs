//! Whose story is it? Articles that copy or retell one another, found by comparing them.
//!
//! What is found are origins within the corpus: an article that nobody here retells may still retell one that is not here.

mod exact;
mod order;
mod text;

pub use order::Order;

use crate::model::{ArticleId, Corpus};
use text::Text;

/// An article that was found to copy or retell another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retelling {
    /// The article taken as the copy.
    pub later: ArticleId,
    /// The article taken as the original.
    pub earlier: ArticleId,
    /// Why that one is taken as the earlier.
    pub order: Order,
    /// What speaks for it, the strongest first; never empty.
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
    /// The same words from beginning to end; letter case, accents, punctuation and space aside.
    SameText,
}

impl Rule {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Rule::SameText => "same text",
        }
    }
}

/// Every article of the corpus that copies or retells another, as far as comparing finds it, in the order of the copies.
/// Articles of which a file says whose copy they are, or that they are nobody's, are not among them.
pub fn detect(corpus: &Corpus) -> Vec<Retelling> {
    let texts: Vec<Text> = corpus.articles().map(|article| Text::new(article.body().unwrap_or_default())).collect();
    let mut found = exact::pairs(&texts);
    found.sort_by_key(|pair| pair.articles);
    let mut retellings: Vec<Retelling> = found.into_iter().filter_map(|pair| pair.judge(corpus)).collect();
    retellings.sort_by_key(|retelling| retelling.later);
    retellings
}

/// Two articles of one story, the first in the order of the corpus first.
struct Pair {
    articles: [ArticleId; 2],
    evidence: Vec<Evidence>,
}

impl Pair {
    /// The pair as a retelling, unless a file says otherwise of the later one.
    fn judge(self, corpus: &Corpus) -> Option<Retelling> {
        let (earlier, later, order) = order::of(self.articles.map(|id| corpus.article(id)));
        (!later.origin_is_stated()).then(|| Retelling {
            later: later.id(),
            earlier: earlier.id(),
            order,
            evidence: self.evidence,
        })
    }
}

#[cfg(test)]
mod tests;
