//! Linking articles: in the order of publication, each to what it copies.

use super::chains;
use super::intake::Intake;
use super::slips::{Suggestions, second, unknown_article};
use crate::model::columns::{ArticleData, Column, Spots};
use crate::model::copied::Copied;
use crate::model::date::{Date, Day};
use crate::model::ids::ArticleId;
use crate::model::problem::{At, Mistakes, Problem};
use crate::model::retelling::CopyBasis;

/// The articles of a corpus, and under which number each is found.
#[derive(Default)]
pub struct Articles {
    pub data: Vec<ArticleData>,
    pub at: Spots,
    /// By the word that is its id.
    pub by_word: Column<u32>,
}

/// Links every article.
pub fn link(intake: &mut Intake, problems: &mut Mistakes) -> Articles {
    let order = in_order(intake, unique(intake, problems));
    let mut by_word = Column::default();
    for (index, row) in (0..).zip(&order) {
        by_word.set(intake.articles[*row as usize].key as usize, Some(index));
    }
    let chains = chains::follow(originals(intake, &order, &by_word, problems));
    problems.extend(chains.cut.iter().map(|index| circle(intake, order[*index] as usize)));
    let data = |(index, row): (usize, &u32)| {
        let article = &intake.articles[*row as usize];
        let copied = match chains.next[index] {
            Some(original) => Copied::Of(ArticleId::new(original), CopyBasis::Stated),
            None if is_nobodys(intake, *row) => Copied::Nobodys,
            None => Copied::Unknown,
        };
        ArticleData {
            key: article.key,
            title: article.title,
            outlet: article.outlet,
            published: article.published,
            published_from: article.published_from,
            url: article.url,
            digest: article.digest,
            body: article.body,
            copied,
            origin: ArticleId::new(chains.ends[index]),
            events: 0,
        }
    };
    let data = order.iter().enumerate().map(data).collect();
    let at = std::mem::take(&mut intake.articles_at).picked(&order);
    Articles { data, at, by_word }
}

/// The articles of which each has an id of its own; a second one of the same id is left out.
fn unique(intake: &Intake, problems: &mut Mistakes) -> Vec<u32> {
    let mut first_seen: Column<u32> = Column::default();
    let mut kept = Vec::with_capacity(intake.articles.len());
    for (row, article) in (0..).zip(&intake.articles) {
        let key = article.key as usize;
        match first_seen.get(key) {
            Some(first) => {
                let id = intake.words.list.get(article.key);
                let (at, first) = (id_at(intake, row as usize), id_at(intake, first as usize));
                problems.push(second("article", "duplicate-article", id, at, &first));
            }
            None => {
                first_seen.set(key, Some(row));
                kept.push(row);
            }
        }
    }
    kept
}

/// By publication, those without a date last, then by id.
fn in_order(intake: &Intake, mut rows: Vec<u32>) -> Vec<u32> {
    let place = |row: &u32| {
        let article = &intake.articles[*row as usize];
        let published = article.published.and_then(|date| Date::earliest(&intake.dates.list[date as usize]));
        (published.is_none(), published.unwrap_or(Day::MIN), intake.words.list.get(article.key))
    };
    rows.sort_by_cached_key(place);
    rows
}

/// The article that each one says it copies.
fn originals(intake: &Intake, order: &[u32], by_word: &Column<u32>, problems: &mut Mistakes) -> Vec<Option<usize>> {
    let mut suggestions = Suggestions::default();
    let mut original = |row: &u32| {
        let word = intake.articles[*row as usize].copy_of.filter(|_| !is_nobodys(intake, *row))?;
        let id = by_word.get(word as usize);
        if id.is_none() {
            let keys = order.iter().map(|row| intake.words.list.get(intake.articles[*row as usize].key));
            let (written, at) = (intake.words.list.get(word), copy_at(intake, *row as usize));
            problems.push(unknown_article(written, at, keys, &mut suggestions));
        }
        id.map(|id| id as usize)
    };
    order.iter().map(&mut original).collect()
}

/// Whether its file says that it is nobody's copy.
fn is_nobodys(intake: &Intake, row: u32) -> bool {
    intake.articles[row as usize].copy_of.is_some_and(|word| intake.words.list.get(word) == "none")
}

fn circle(intake: &Intake, row: usize) -> Problem {
    let id = intake.words.list.get(intake.articles[row].key);
    Problem::error(
        copy_at(intake, row),
        "cycle-of-copies",
        format!("\"{id}\" would be a copy of itself, by way of others"),
        "take out one of the `copy_of` lines of the circle",
    )
}

fn id_at(intake: &Intake, row: usize) -> At {
    at(intake, row).within(intake.article_ids_at.get(row))
}

fn copy_at(intake: &Intake, row: usize) -> At {
    at(intake, row).within(intake.copies_at.get(row))
}

fn at(intake: &Intake, row: usize) -> At {
    intake.articles_at.of(row, &intake.shared.files)
}
