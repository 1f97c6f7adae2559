//! The matrix: events against articles.

mod csv;
mod json;
mod table;

use crate::compare::{Matrix, RowOrder, Silence};
use crate::export::Format;
use crate::export::subject::Subject;
use crate::model::{Article, Event};
use std::io::{self, Write};

/// A matrix to be written.
struct Sheet<'s, 'c> {
    subject: &'s Subject<'c>,
    matrix: &'s Matrix,
    order: RowOrder,
}

impl<'s, 'c> Sheet<'s, 'c> {
    /// The events in the order of the rows.
    fn events(&self) -> impl Iterator<Item = Event<'c>> + use<'s, 'c> {
        let subject = self.subject;
        self.order.sorted(subject.events()).into_iter().map(|id| subject.event(id))
    }

    /// The articles of the columns.
    fn articles(&self) -> impl ExactSizeIterator<Item = Article<'c>> {
        self.matrix.columns().iter().map(|column| self.subject.corpus.article(column.article))
    }

    fn silence(&self) -> Silence {
        Silence::of(self.articles())
    }
}

/// Writes a matrix.
pub(super) fn write(
    format: Format,
    subject: &Subject<'_>,
    matrix: &Matrix,
    order: RowOrder,
    out: &mut dyn Write,
) -> io::Result<()> {
    let sheet = Sheet { subject, matrix, order };
    match format {
        Format::Text => table::write_text(&sheet, out),
        Format::Markdown => table::write_markdown(&sheet, out),
        Format::Json => json::write_document(&sheet, out),
        Format::Jsonl => json::write_lines(&sheet, out),
        Format::Csv => csv::write(&sheet, out),
    }
}
