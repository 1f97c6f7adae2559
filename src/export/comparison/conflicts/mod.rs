//! The conflicts: what is held, by whom, and of how many origins.

mod csv;
mod json;
mod tell;

use crate::compare::Dispute;
use crate::export::Format;
use crate::export::markdown::Markdown;
use crate::export::subject::Subject;
use crate::export::text::Text;
use crate::model::Within;
use std::io::{self, Write};

/// Writes conflicts.
pub(super) fn write(
    format: Format,
    subject: &Subject<'_>,
    disputes: &[Dispute<'_>],
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Text => tell::tell(subject, disputes, &mut Text::new(out)),
        Format::Markdown => {
            let mut page = Markdown::new(out);
            tell::tell(subject, disputes, &mut page)?;
            page.end()
        }
        Format::Json => json::write_document(subject, disputes, out),
        Format::Jsonl => json::write_lines(disputes, out),
        Format::Csv => csv::write(disputes, out),
    }
}

/// How far apart the sides are, in a word.
fn within(within: Within) -> &'static str {
    match within {
        Within::Article => "article",
        Within::Origin => "origin",
        Within::Corpus => "corpus",
    }
}
