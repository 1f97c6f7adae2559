//! The origins: which articles tell one story, which of them is taken as the earlier, and what speaks for it.

mod csv;
mod json;
mod tell;

use crate::compare::origins::{Group, groups};
use crate::export::Format;
use crate::export::markdown::Markdown;
use crate::export::subject::Subject;
use crate::export::text::Text;
use crate::model::ArticleId;
use std::collections::BTreeSet;
use std::io::{self, Write};

/// Articles of one origin among those that a subject asks about.
#[derive(Clone, Debug)]
pub(super) struct Origins<'c> {
    /// How many articles are asked about.
    articles: usize,
    /// How many origins they have.
    origins: usize,
    groups: Vec<Group<'c>>,
}

impl<'c> Origins<'c> {
    /// The origins of the articles that tell what a query leaves; of all articles where nothing is asked.
    pub fn new(subject: &Subject<'c>) -> Origins<'c> {
        let Subject { corpus, selection, .. } = *subject;
        let articles = subject.articles();
        let origins: BTreeSet<ArticleId> = articles.iter().map(|id| corpus.article(*id).origin()).collect();
        Origins {
            articles: articles.len(),
            origins: origins.len(),
            groups: groups(corpus, selection.known(), |id| articles.contains(&id)),
        }
    }

    /// The groups of two articles and more.
    pub fn groups(&self) -> &[Group<'c>] {
        &self.groups
    }
}

/// Writes origins.
pub(super) fn write(
    format: Format,
    subject: &Subject<'_>,
    origins: &Origins<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Text => tell::tell(subject, origins, &mut Text::new(out)),
        Format::Markdown => {
            let mut page = Markdown::new(out);
            tell::tell(subject, origins, &mut page)?;
            page.end()
        }
        Format::Json => json::write_document(subject, origins, out),
        Format::Jsonl => json::write_lines(subject, origins, out),
        Format::Csv => csv::write(subject, origins, out),
    }
}
