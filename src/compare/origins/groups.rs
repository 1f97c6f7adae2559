//! The articles of a corpus that share an origin, and why.

use crate::model::date::Day;
use crate::model::{Article, ArticleId, Corpus, Retelling};
use std::collections::BTreeMap;

/// Articles of one origin, two or more.
#[derive(Clone, Debug)]
pub struct Group<'c> {
    /// The articles, by publication.
    pub articles: Vec<Article<'c>>,
    /// The one that the others go back to; nothing where that was not out by the day that is asked about.
    pub earlier: Option<Article<'c>>,
    /// Who of them retells whom, and what speaks for it.
    pub retellings: Vec<&'c Retelling>,
}

/// Every group of which at least two articles are asked about, as far as it was out by the end of the day that is asked
/// about, in the order of their first articles.
pub fn groups<'c>(corpus: &'c Corpus, known: Option<Day>, is_asked: impl Fn(ArticleId) -> bool) -> Vec<Group<'c>> {
    let article = |id| corpus.article(id).as_known(known);
    let is_out = |id: ArticleId| known.is_none_or(|day| corpus.article(id).was_out_by(day));
    let mut by_origin: BTreeMap<ArticleId, Vec<Article<'c>>> = BTreeMap::new();
    for article in corpus.articles().map(|article| article.as_known(known)).filter(|article| is_out(article.id())) {
        by_origin.entry(article.origin()).or_default().push(article);
    }
    let mut why: BTreeMap<ArticleId, Vec<&'c Retelling>> = BTreeMap::new();
    for retelling in corpus.retellings().into_iter().flatten() {
        if is_out(retelling.later) && is_out(retelling.earlier) {
            why.entry(corpus.article(retelling.later).origin()).or_default().push(retelling);
        }
    }
    let mut groups: Vec<Group<'c>> = by_origin
        .into_iter()
        .filter(|(_, articles)| articles.iter().filter(|article| is_asked(article.id())).count() >= 2)
        .map(|(origin, articles)| Group {
            articles,
            earlier: is_out(origin).then(|| article(origin)),
            retellings: why.remove(&origin).unwrap_or_default(),
        })
        .collect();
    groups.sort_by_key(|group| group.articles[0].id());
    groups
}
