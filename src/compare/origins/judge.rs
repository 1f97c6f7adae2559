//! Whether two articles are one story told twice, and by what.

use super::events::Events;
use super::facts::Facts;
use super::text::Texts;
use super::wording::Wording;
use super::{exact, order};
use crate::model::{Article, ArticleId, CopyBasis, Corpus, Earlier, Evidence, Retelling, Rule};
use std::cell::OnceCell;

/// Judges pairs of articles.
pub(super) struct Judge<'c> {
    pub corpus: &'c Corpus,
    pub texts: &'c Texts,
}

/// All that is compared of two articles.
struct Compared<'t> {
    texts: &'t Texts,
    pair: [usize; 2],
    /// How many words both have, where they are the same.
    same: Option<usize>,
    wording: Wording,
    events: Events,
    /// Compared only where it is asked for: that takes the longest.
    facts: OnceCell<Facts>,
}

impl Judge<'_> {
    /// The retelling that two articles are, the stronger the greater the number; nothing where they are none, and where
    /// a file says whose copy the later one is.
    pub fn found(&self, pair: [usize; 2]) -> Option<(f32, Retelling)> {
        let compared = self.compare(pair);
        let (copy, order) = self.order(pair, &compared);
        let [later, earlier] = [pair[copy], pair[1 - copy]].map(ArticleId::new);
        if self.corpus.article(later).origin_is_stated() {
            return None;
        }
        let (strength, rule) = compared.strength(copy)?;
        let mut evidence = compared.evidence(copy);
        evidence.sort_by_key(|one| one.rule != rule);
        Some((strength, Retelling { later, earlier, order, basis: CopyBasis::Detected, evidence }))
    }

    /// The retelling that a file says an article is, with what else speaks for it.
    pub fn stated(&self, article: Article<'_>) -> Option<Retelling> {
        let original = article.copy_of().filter(|_| article.copy_basis() == Some(CopyBasis::Stated))?;
        let pair = [original, article].map(|article| article.id().index());
        let figures = format!("its file says so, {}", article.at().file);
        let mut evidence = vec![Evidence { rule: Rule::Stated, figures }];
        evidence.extend(self.compare(pair).evidence(1));
        Some(Retelling {
            later: article.id(),
            earlier: original.id(),
            order: Earlier::Stated,
            basis: CopyBasis::Stated,
            evidence,
        })
    }

    fn compare(&self, pair: [usize; 2]) -> Compared<'_> {
        let texts = pair.map(|index| &self.texts.texts[index]);
        Compared {
            same: exact::same(texts),
            wording: Wording::new(texts),
            events: Events::new(pair.map(|index| self.corpus.article(ArticleId::new(index)))),
            facts: OnceCell::new(),
            texts: self.texts,
            pair,
        }
    }

    /// Which of the two is taken as the copy, and why.
    fn order(&self, pair: [usize; 2], compared: &Compared<'_>) -> (usize, Earlier) {
        let articles = pair.map(|index| self.corpus.article(ArticleId::new(index)));
        if let Some(copy) = order::by_publication(articles) {
            return (copy, Earlier::Published);
        }
        let lengths = pair.map(|index| self.texts.texts[index].words.len());
        match compared.wording.strength(order::shorter(lengths)) {
            Some(_) if lengths[0] != lengths[1] => return (order::shorter(lengths), Earlier::Longer),
            Some(_) => {}
            None => {
                if let Some(copy) = order::tells_less(compared.facts().words) {
                    return (copy, Earlier::Fuller);
                }
            }
        }
        (usize::from(articles[0].key() < articles[1].key()), Earlier::Id)
    }
}

impl Compared<'_> {
    fn facts(&self) -> &Facts {
        self.facts.get_or_init(|| Facts::new(self.texts, self.pair))
    }

    /// The strongest rule by which they are one story, if any is enough.
    fn strength(&self, copy: usize) -> Option<(f32, Rule)> {
        let same = self.same.map(|_| (4.0, Rule::SameText));
        let wording = || self.wording.strength(copy).map(|much| (2.0 + much, Rule::Wording));
        let events = || self.events.strength(copy).map(|much| (1.0 + much, Rule::Events));
        let facts = || self.facts().strength(copy).map(|much| (much, Rule::Sentences));
        same.or_else(wording).or_else(events).or_else(facts)
    }

    /// All that speaks for it, said of the one that is taken for the copy.
    fn evidence(&self, copy: usize) -> Vec<Evidence> {
        let mut evidence = Vec::new();
        match self.same {
            Some(words) => {
                evidence.push(Evidence { rule: Rule::SameText, figures: format!("all {words} words") });
            }
            None => evidence.extend(self.wording.evidence()),
        }
        evidence.extend(self.events.evidence(copy));
        evidence.extend(self.facts().evidence(copy).into_iter().filter(|_| self.same.is_none()));
        evidence
    }
}
