//! The matrix as JSON: the articles with what each comes to, then the events with a cell for each article that asserts them.

use super::Sheet;
use crate::compare::{Cell, Column, Silence, cells, order};
use crate::export::comparison::json;
use crate::export::comparison::rows::Rows;
use crate::export::outside::Line;
use crate::model::date::Date;
use crate::model::{Article, Corpus, Event, Status};
use serde::Serialize;
use std::borrow::Cow;
use std::io::{self, Write};

/// Writes one document, indented.
pub(super) fn write_document(sheet: &Sheet<'_, '_>, out: &mut dyn Write) -> io::Result<()> {
    let corpus = sheet.subject.corpus;
    let silence = sheet.silence();
    let held = Held {
        articles: sheet.matrix.columns().iter().map(|column| ArticleRow::new(corpus, column)).collect(),
        events: Rows(|| sheet.events().map(|event| EventRow::new(event, &silence))),
    };
    json::write_document(sheet.subject, held, out)
}

/// Writes an event a line.
pub(super) fn write_lines(sheet: &Sheet<'_, '_>, out: &mut dyn Write) -> io::Result<()> {
    let silence = sheet.silence();
    json::write_lines(sheet.events().map(|event| EventRow::new(event, &silence)), out)
}

#[derive(Serialize)]
struct Held<'c, E> {
    articles: Vec<ArticleRow<'c>>,
    events: E,
}

#[derive(Serialize)]
struct ArticleRow<'c> {
    article: Line<&'c str>,
    title: Line<&'c str>,
    outlet: Option<Line<&'c str>>,
    published: Option<Line<&'c str>>,
    origin: Line<&'c str>,
    asserts: usize,
    only_here: usize,
    first: usize,
    against: usize,
}

impl<'c> ArticleRow<'c> {
    fn new(corpus: &'c Corpus, column: &Column) -> ArticleRow<'c> {
        let article = corpus.article(column.article);
        ArticleRow {
            article: Line(article.key()),
            title: Line(article.title()),
            outlet: article.outlet().map(Line),
            published: article.published().map(Date::as_edtf).map(Line),
            origin: Line(corpus.article(article.origin()).key()),
            asserts: column.totals.asserts,
            only_here: column.totals.only_here,
            first: column.totals.first,
            against: column.totals.against,
        }
    }
}

#[derive(Serialize)]
struct EventRow<'c> {
    event: Line<Cow<'c, str>>,
    title: Line<Cow<'c, str>>,
    kind: Line<&'c str>,
    date: Option<Line<&'c str>>,
    articles: usize,
    origins: usize,
    conflict: bool,
    /// The article that asserted it before every other origin.
    first: Option<Line<&'c str>>,
    /// The origins that followed.
    later: Vec<LaterRow<'c>>,
    /// How many of the articles say nothing of it, though it had been told when they came out.
    silent: usize,
    cells: Vec<CellRow<'c>>,
}

impl<'c> EventRow<'c> {
    fn new(event: Event<'c>, silence: &Silence) -> EventRow<'c> {
        let order = order(event);
        EventRow {
            event: Line(event.key()),
            title: Line(event.title()),
            kind: Line(event.kind().as_str()),
            date: event.date().map(Date::as_edtf).map(Line),
            articles: event.article_count(),
            origins: event.origin_count(),
            conflict: event.in_conflict(),
            first: order.first.map(Article::key).map(Line),
            later: order
                .later
                .iter()
                .map(|later| LaterRow { article: Line(later.article.key()), days: later.days })
                .collect(),
            silent: silence.on(event),
            cells: cells(event).iter().map(CellRow::new).collect(),
        }
    }
}

#[derive(Serialize)]
struct LaterRow<'c> {
    article: Line<&'c str>,
    days: Option<i64>,
}

#[derive(Serialize)]
struct CellRow<'c> {
    article: Line<&'c str>,
    copy: bool,
    /// Whether it holds a side of a certain conflict.
    conflict: bool,
    says: Vec<SaysRow<'c>>,
}

#[derive(Serialize)]
struct SaysRow<'c> {
    status: Option<&'static str>,
    date: Option<Line<&'c str>>,
}

impl<'c> CellRow<'c> {
    fn new(cell: &Cell<'c>) -> CellRow<'c> {
        CellRow {
            article: Line(cell.article.key()),
            copy: cell.is_copy,
            conflict: !cell.stands.is_empty(),
            says: cell
                .says
                .iter()
                .map(|says| SaysRow {
                    status: says.status().map(Status::as_str),
                    date: says.date().map(Date::as_edtf).map(Line),
                })
                .collect(),
        }
    }
}
