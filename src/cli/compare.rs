//! `annals matrix`, `diff`, `conflicts` and `origins`: accounts against one another.

use super::command::{Asked, Compare};
use super::export::{deliver, with_subject};
use super::progress::Progress;
use super::refusal::Refusal;
use crate::compare::origins::detect;
use crate::compare::{NotOne, find_article};
use crate::export::{Comparison, Subject, count};
use crate::model::{Article, ArticleId, Corpus};
use crate::safe;
use crate::store::Watch;
use crate::text::safe::Safe;
use std::io::Write;
use std::process::ExitCode;

pub(super) fn run(options: &Compare) -> Result<ExitCode, Refusal> {
    with_subject(&options.export.source, options.export.query.as_deref(), |subject| {
        let comparison = match &options.asked {
            Asked::Matrix(order) => Comparison::Matrix(*order),
            Asked::Difference(a, b) => difference(subject.corpus, a, b)?,
            Asked::Conflicts => Comparison::Conflicts,
            Asked::Origins => return origins(options, subject),
        };
        compare(options, comparison, subject)
    })
}

fn compare(options: &Compare, comparison: Comparison, subject: &Subject<'_>) -> Result<ExitCode, Refusal> {
    let compared = comparison.of(subject);
    if let Some([why, hint]) = compared.refusal(options.export.format) {
        return Err(Refusal::new(why, hint));
    }
    let write = |out: &mut dyn Write| compared.write(options.export.format, out);
    deliver(&options.export, compared.is_empty(), || compared.size(), write)
}

/// The origins; who asks for them waits as long as it takes to compare the articles, however many they are.
fn origins(options: &Compare, subject: &Subject<'_>) -> Result<ExitCode, Refusal> {
    if subject.corpus.retellings().is_some() {
        return compare(options, Comparison::Origins, subject);
    }
    let progress = Progress::start("comparing the articles", "", &Watch::default());
    let corpus = subject.corpus.clone().compared(detect);
    drop(progress);
    compare(options, Comparison::Origins, &Subject { corpus: &corpus, ..*subject })
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
