//! What was not read, article by article: those without a publication date first, since that can be mended here.

use super::library::Library;
use crate::model::{Article, ArticleId};
use std::collections::HashSet;

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// What the lines below it have in common.
    Heading(String),
    /// Something that was not read. Text from outside.
    Item {
        /// The article, if it is known.
        article: Option<ArticleId>,
        /// The words for it.
        text: String,
    },
}

/// The list, and where in it one is.
#[derive(Clone, Debug, Default)]
pub struct UnreadView {
    /// The lines, from the top.
    pub rows: Vec<Row>,
    /// The selected line; a heading only where there is nothing else.
    pub cursor: usize,
    /// The first line that is seen.
    pub top: usize,
}

impl UnreadView {
    /// What was not read of a corpus.
    pub fn new(library: &Library) -> UnreadView {
        let articles = || library.corpus.articles();
        let item = |article: Article<'_>| Row::Item { article: Some(article.id()), text: article.title().to_string() };
        let mut rows = Vec::new();
        let mut group = |heading: String, items: Vec<Row>| {
            if !items.is_empty() {
                rows.push(Row::Heading(heading));
                rows.extend(items);
            }
        };
        let undated = articles().filter(|article| article.published().is_none()).map(item).collect();
        group("Without a publication date: \"yesterday\" says nothing there".to_string(), undated);
        // Of the others the rules say why.
        let told: HashSet<&str> = library.unread.iter().map(|left| left.article.as_str()).collect();
        let is_silent = |article: &Article<'_>| article.event_count() == 0 && !told.contains(article.key());
        let silent = articles().filter(is_silent).map(item).collect();
        group("Articles that assert no event".to_string(), silent);
        let mut reasons: Vec<&str> = library.unread.iter().map(|left| left.reason).collect();
        reasons.sort_unstable();
        reasons.dedup();
        for reason in reasons {
            let left = library.unread.iter().filter(|left| left.reason == reason);
            let items = left.map(|left| {
                let article = library.corpus.find_article(&left.article);
                let title = article.map_or(left.article.as_str(), |article| article.label());
                let paragraph = left.paragraph.map(|number| format!(" §{number}")).unwrap_or_default();
                let words = left.passage.as_deref().map(|passage| format!(": {passage}")).unwrap_or_default();
                Row::Item { article: article.map(|article| article.id()), text: format!("{title}{paragraph}{words}") }
            });
            group(format!("Not read: {reason}"), items.collect());
        }
        let mut view = UnreadView { rows, cursor: 0, top: 0 };
        view.step(1, 1);
        view
    }

    /// Moves over so many lines, past headings, and keeps the line in view on a screen of this height.
    pub fn step(&mut self, by: isize, height: usize) {
        let last = self.rows.len().saturating_sub(1);
        let is_item = |index: &usize| matches!(self.rows.get(*index), Some(Row::Item { .. }));
        let wanted = self.cursor.saturating_add_signed(by).min(last);
        let found = match by >= 0 {
            true => (wanted..=last).find(is_item).or((0..=last).rfind(is_item)),
            false => (0..=wanted).rfind(is_item).or((0..=last).find(is_item)),
        };
        self.cursor = found.unwrap_or(0);
        // A heading right above stays in sight.
        let start = if self.cursor == 1 { 0 } else { self.cursor };
        self.top = super::scroll::follow(self.top, start, self.cursor + 1, height.max(1));
    }

    /// The article of the selected line.
    pub fn article(&self) -> Option<ArticleId> {
        match self.rows.get(self.cursor)? {
            Row::Item { article, .. } => *article,
            Row::Heading(_) => None,
        }
    }
}
