//! The articles of a corpus as a listing.

use super::outside::{Line, line};
use super::sentences::{number, outlet, published, retells};
use super::table::{Align, write};
use crate::model::date::Date;
use crate::model::{Article, CopyBasis, Corpus, PublishedFrom};
use crate::safe;
use crate::text::safe::Safe;
use serde::Serialize;
use std::io::{self, Write};

/// Writes an article a line, the earliest first.
///
/// # Errors
/// Whatever the writer says.
pub fn articles_as_text(corpus: &Corpus, out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<[Safe; 6]> = corpus.articles().map(row).collect();
    if rows.is_empty() {
        return writeln!(out, "No articles.");
    }
    let columns = [
        ("", Align::Right),
        ("published", Align::Left),
        ("outlet", Align::Left),
        ("events", Align::Right),
        ("origin", Align::Left),
        ("title", Align::Left),
    ];
    write(columns, &rows, out)
}

fn row(article: Article<'_>) -> [Safe; 6] {
    let events = match article.event_count() {
        0 => Safe::literal("unread"),
        events => safe!("{}", events),
    };
    [
        safe!("[{}]", number(article)),
        dated(article),
        outlet(article).unwrap_or(Safe::literal("not stated")),
        events,
        retells(article).unwrap_or(Safe::literal("its own")),
        line(article.title()),
    ]
}

/// When it was published, and where that was found if not in its own record.
fn dated(article: Article<'_>) -> Safe {
    let published = published(article).unwrap_or(Safe::literal("not stated"));
    match article.published_from().and_then(PublishedFrom::words) {
        Some(from) => safe!("{} {}", published, Safe::literal(from)),
        None => published,
    }
}

/// Writes the articles as JSON.
///
/// # Errors
/// Whatever the writer says.
pub fn articles_as_json(corpus: &Corpus, out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<Row<'_>> = corpus.articles().map(|article| Row::new(corpus, article)).collect();
    serde_json::to_writer_pretty(&mut *out, &rows)?;
    writeln!(out)
}

#[derive(Serialize)]
struct Row<'c> {
    id: Line<&'c str>,
    title: Line<&'c str>,
    outlet: Option<Line<&'c str>>,
    published: Option<Line<&'c str>>,
    published_from: Option<&'static str>,
    url: Option<Line<&'c str>>,
    digest: bool,
    events: usize,
    unread: bool,
    origin: Line<&'c str>,
    copy_of: Option<Line<&'c str>>,
    copy_basis: Option<&'static str>,
}

impl<'c> Row<'c> {
    fn new(corpus: &'c Corpus, article: Article<'c>) -> Row<'c> {
        Row {
            id: Line(article.key()),
            title: Line(article.title()),
            outlet: article.outlet().map(Line),
            published: article.published().map(Date::as_edtf).map(Line),
            published_from: article.published_from().map(PublishedFrom::as_str),
            url: article.url().map(Line),
            digest: article.is_digest(),
            events: article.event_count(),
            unread: article.event_count() == 0,
            origin: Line(corpus.article(article.origin()).key()),
            copy_of: article.copy_of().map(|original| Line(original.key())),
            copy_basis: article.copy_basis().map(CopyBasis::as_str),
        }
    }
}
