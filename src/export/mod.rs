//! A selection, and the lists beside it, as text in several formats, written into any writer.
//!
//! Nothing here knows the time, the machine or the terminal: the same selection gives the same bytes everywhere.

mod articles;
mod cite;
mod comparison;
mod csv;
mod dates;
mod format;
mod json;
mod markdown;
mod names;
mod outside;
mod page;
mod paper;
mod problems;
mod sentences;
mod subject;
mod table;
mod tell;
mod text;
mod voice;

pub use articles::{articles_as_json, articles_as_text};
pub use cite::cite;
pub use comparison::{Compared, Comparison};
pub use dates::{dates_as_json, dates_as_text, rules_as_text};
pub use format::Format;
pub use names::{names_as_json, names_as_text};
pub use problems::{problems_as_json, problems_as_text};
pub use sentences::count;
pub use subject::{Subject, Totals};

use std::io::{self, Write};

/// Writes a selection. An empty one gives a valid document that says so.
///
/// # Errors
/// Whatever the writer says.
pub fn write(format: Format, subject: &Subject<'_>, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Text => text::write(subject, out),
        Format::Markdown => markdown::write(subject, out),
        Format::Json => json::write_document(subject, out),
        Format::Jsonl => json::write_lines(subject, out),
        Format::Csv => csv::write(subject, out),
    }?;
    match subject.corpus.unreadable() {
        None => Ok(()),
        Some(why) => {
            Err(io::Error::other(format!("some texts of the corpus cannot be read any more ({why}); open it anew")))
        }
    }
}
