//! Events against articles: the columns with what each article comes to; the cells are made row by row as they are needed.

use super::cell::cells;
use super::first::order;
use crate::model::{ArticleId, Event};
use std::collections::HashMap;

/// The columns of a matrix, and whether an article is silent on an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    columns: Vec<Column>,
}

/// An article as a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The article.
    pub article: ArticleId,
    /// What it comes to over all rows.
    pub totals: Totals,
}

/// What an article comes to over the events of a matrix, each counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Events that it asserts.
    pub asserts: usize,
    /// Of those, the ones that no other article asserts.
    pub only_here: usize,
    /// Those that it asserted before the articles of every other origin.
    pub first: usize,
    /// Those on which it contradicts another article.
    pub against: usize,
}

impl Totals {
    /// The words for each, in the order in which they are told.
    pub const WORDS: [&str; 4] = ["asserts", "only here", "first to assert", "against others"];

    /// Each of them, in the order of the words.
    pub fn counts(&self) -> [usize; 4] {
        [self.asserts, self.only_here, self.first, self.against]
    }
}

impl Matrix {
    /// The matrix of some events. An article that asserts none of them has no column; the others stand in the order of
    /// publication. Linear in the assertions.
    pub fn new<'c>(events: impl Iterator<Item = Event<'c>>) -> Matrix {
        let mut totals: HashMap<ArticleId, Totals> = HashMap::new();
        for event in events {
            count(event, &mut totals);
        }
        let mut columns: Vec<Column> = totals.into_iter().map(|(article, totals)| Column { article, totals }).collect();
        columns.sort_unstable_by_key(|column| column.article);
        Matrix { columns }
    }

    /// The columns, in the order of publication.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The position of an article among the columns.
    pub fn position(&self, article: ArticleId) -> Option<usize> {
        self.columns.binary_search_by_key(&article, |column| column.article).ok()
    }
}

fn count(event: Event<'_>, totals: &mut HashMap<ArticleId, Totals>) {
    let alone = event.article_count() == 1;
    let mut last = None;
    for article in event.says().map(|says| says.article().id()) {
        if last.replace(article) != Some(article) {
            let own = totals.entry(article).or_default();
            own.asserts += 1;
            own.only_here += usize::from(alone);
        }
    }
    if alone {
        return;
    }
    if let Some(first) = order(event).first {
        totals.entry(first.id()).or_default().first += 1;
    }
    if event.in_conflict() {
        for cell in cells(event).iter().filter(|cell| cell.is_against_others()) {
            totals.entry(cell.article.id()).or_default().against += 1;
        }
    }
}
