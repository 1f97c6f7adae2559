//! JSON as every comparison writes it: a document that says what it is of before what it holds, or a row a line.

use crate::export::outside::Line;
use crate::export::subject::Subject;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Document<'d, H> {
    format: u8,
    corpus: Line<&'d str>,
    query: Option<Line<&'d str>>,
    #[serde(flatten)]
    held: H,
}

/// Writes one document, indented.
pub(super) fn write_document(subject: &Subject<'_>, held: impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let corpus = Line(subject.corpus.title());
    let document = Document { format: 1, corpus, query: subject.query().map(Line), held };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

/// Writes each row on a line of its own.
pub(super) fn write_lines<R: Serialize>(rows: impl IntoIterator<Item = R>, out: &mut dyn Write) -> io::Result<()> {
    for row in rows {
        serde_json::to_writer(&mut *out, &row)?;
        writeln!(out)?;
    }
    Ok(())
}
