//! `annals matrix`, `annals diff` and `annals conflicts`: accounts against one another.

use super::command::{Asked, Compare};
use super::export::{deliver, with_subject};
use super::refusal::Refusal;
use crate::compare::{NotOne, find_article};
use crate::export::{Comparison, count};
use crate::model::{Article, ArticleId, Corpus};
use crate::safe;
use crate::text::safe::Safe;
use std::io::Write;
use std::process::ExitCode;

pub(super) fn run(options: &Compare) -> Result<ExitCode, Refusal> {
    with_subject(&options.export.source, options.export.query.as_deref(), |subject| {
        let comparison = match &options.asked {
            Asked::Matrix(order) => Comparison::Matrix(*order),
            Asked::Difference(a, b) => difference(subject.corpus, a, b)?,
            Asked::Conflicts => Comparison::Conflicts,
        };
        let compared = comparison.of(subject);
        let write = |out: &mut dyn Write| compared.write(options.export.format, out);
        deliver(&options.export, compared.is_empty(), || compared.size(), write)
    })
}

fn difference(corpus: &Corpus, a: &str, b: &str) -> Result<Comparison, Refusal> {
    let (first, second) = (article(corpus, a)?, article(corpus, b)?);
    if first == second {
        let told = safe!("\"{}\" and \"{}\" are the same article", Safe::from_outside(a), Safe::from_outside(b));
        return Err(Refusal::new(told, Safe::literal("name two articles; `annals articles` lists them")));
    }
    Ok(Comparison::Difference(first, second))
}

/// The article that is meant.
fn article(corpus: &Corpus, text: &str) -> Result<ArticleId, Refusal> {
    let typed = Safe::from_outside(text);
    find_article(corpus, text).map(|article| article.id()).map_err(|not_one| match not_one {
        NotOne::Several(articles) => {
            let message = safe!("\"{}\" may be {}", typed, count(articles.len(), "article", "articles"));
            Refusal::new(message, safe!("name one by its id:{}", listed(&articles)))
        }
        NotOne::None(near) if near.is_empty() => Refusal::new(
            safe!("no article is called \"{}\"", typed),
            Safe::literal("take an id, or words of a title, from `annals articles`"),
        ),
        NotOne::None(near) => {
            Refusal::new(safe!("no article is called \"{}\"", typed), safe!("did you mean:{}", listed(&near)))
        }
    })
}

/// How many articles are named at most.
const NAMED: usize = 5;

/// Some articles by id and title.
fn listed(articles: &[Article<'_>]) -> Safe {
    let named = articles
        .iter()
        .take(NAMED)
        .map(|article| safe!(" {} ({})", Safe::from_outside(article.key()), Safe::from_outside(article.title())));
    let mut all = Safe::join(&named.collect::<Vec<_>>(), ";");
    if articles.len() > NAMED {
        all = safe!("{}; and {} more", all, articles.len() - NAMED);
    }
    all
}
