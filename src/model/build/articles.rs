//! Linking articles: in the order of publication, each to what it copies.

use super::chains::{self, Chains};
use super::slips::{Suggestions, unique, unknown_article};
use crate::model::columns::ArticleData;
use crate::model::copied::{Copied, CopyBasis};
use crate::model::corpus::Corpus;
use crate::model::date::Date;
use crate::model::ids::ArticleId;
use crate::model::problem::Problem;
use crate::model::record::ArticleRecord;
use crate::text::paragraphs::paragraphs;
use std::collections::HashMap;

/// Links every article.
pub fn link(corpus: &mut Corpus, records: Vec<ArticleRecord>, problems: &mut Vec<Problem>) {
    let mut records = unique(records, "article", "duplicate-article", |record| &record.id, problems);
    let published = |record: &ArticleRecord| record.published.as_ref().and_then(Date::earliest);
    records.sort_by_cached_key(|record| (published(record).is_none(), published(record), record.id.value.clone()));
    let numbered = records.iter().enumerate();
    corpus.articles_by_key =
        numbered.map(|(index, record)| (record.id.value.as_str().into(), ArticleId::new(index))).collect();
    let chains = chains::follow(originals(&records, &corpus.articles_by_key, problems));
    problems.extend(chains.cut.iter().map(|index| circle(&records[*index])));
    corpus.articles = records.into_iter().enumerate().map(|(index, record)| data(index, record, &chains)).collect();
}

/// The article that each one says it copies.
fn originals(
    records: &[ArticleRecord],
    by_key: &HashMap<Box<str>, ArticleId>,
    problems: &mut Vec<Problem>,
) -> Vec<Option<usize>> {
    let mut suggestions = Suggestions::default();
    let mut original = |record: &ArticleRecord| {
        let written = record.copy_of.as_ref().filter(|_| !is_nobodys(record))?;
        let id = by_key.get(written.value.as_str()).copied();
        if id.is_none() {
            problems.push(unknown_article(written, by_key.keys(), &mut suggestions));
        }
        id.map(ArticleId::index)
    };
    records.iter().map(&mut original).collect()
}

/// Whether its file says that it is nobody's copy.
fn is_nobodys(record: &ArticleRecord) -> bool {
    record.copy_of.as_ref().is_some_and(|written| written.value == "none")
}

fn circle(record: &ArticleRecord) -> Problem {
    Problem::error(
        record.copy_of.as_ref().map_or(&record.at, |copy| &copy.at).clone(),
        "cycle-of-copies",
        format!("\"{}\" would be a copy of itself, by way of others", record.id.value),
        "take out one of the `copy_of` lines of the circle",
    )
}

fn data(index: usize, record: ArticleRecord, chains: &Chains) -> ArticleData {
    let copied = match chains.next[index] {
        Some(original) => Copied::Of(ArticleId::new(original), CopyBasis::Stated),
        None if is_nobodys(&record) => Copied::Nobodys,
        None => Copied::Unknown,
    };
    ArticleData {
        at: record.at,
        key: record.id.value.into(),
        title: record.title.into(),
        outlet: record.outlet.map(Into::into),
        published: record.published,
        url: record.url.map(Into::into),
        digest: record.digest,
        paragraphs: record.body.as_deref().map(paragraphs).unwrap_or_default().into(),
        body: record.body.map(Into::into),
        copied,
        origin: ArticleId::new(chains.ends[index]),
        events: 0,
        says: Box::default(),
    }
}
