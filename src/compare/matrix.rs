//! Events against articles: the columns with what each article comes to; the cells are made row by row as they are needed.

use super::cell::cells;
use super::first::order;
use crate::model::{Article, ArticleId, Event};
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
    /// The one that it retells, if any: its cells are copies wherever that one tells the event too.
    pub retells: Option<ArticleId>,
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
    pub const WORDS: [&str; 4] = ["asserts", "only here", "first of several", "in conflict"];

    /// Each of them, in the order of the words.
    pub fn counts(&self) -> [usize; 4] {
        [self.asserts, self.only_here, self.first, self.against]
    }
}

impl Matrix {
    /// The matrix of some events. An article that asserts none of them has no column; the others stand in the order of
    /// publication. Linear in the assertions.
    pub fn new<'c>(events: impl Iterator<Item = Event<'c>>) -> Matrix {
        let mut columns: HashMap<ArticleId, Column> = HashMap::new();
        for event in events {
            count(event, &mut columns);
        }
        let mut columns: Vec<Column> = columns.into_values().collect();
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

fn count(event: Event<'_>, columns: &mut HashMap<ArticleId, Column>) {
    let alone = event.article_count() == 1;
    let mut last = None;
    for article in event.says().map(|says| says.article()) {
        if last.replace(article.id()) != Some(article.id()) {
            let own = columns.entry(article.id()).or_insert_with(|| Column::new(article));
            own.totals.asserts += 1;
            own.totals.only_here += usize::from(alone);
        }
    }
    if alone {
        return;
    }
    if let Some(first) = order(event).first {
        columns.entry(first.id()).or_insert_with(|| Column::new(first)).totals.first += 1;
    }
    if event.in_conflict() {
        for cell in cells(event).iter().filter(|cell| cell.is_against_others()) {
            columns.entry(cell.article.id()).or_insert_with(|| Column::new(cell.article)).totals.against += 1;
        }
    }
}

impl Column {
    fn new(article: Article<'_>) -> Column {
        let retells = article.copy_of().map(Article::id);
        Column { article: article.id(), retells, totals: Totals::default() }
    }
}
