//! The CSV export: an assertion a row, for spreadsheets.

use super::json::{as_written, day};
use super::outside::{line, paragraph};
use super::subject::Subject;
use crate::model::date::Date;
use crate::model::{Assertion, Basis, CopyBasis, Event, Name, Status};
use csv::{Terminator, WriterBuilder};
use std::io::{self, Write};

/// The columns of an event.
const EVENT_HEADER: [&str; 14] = [
    "id",
    "title",
    "kind",
    "date",
    "earliest",
    "latest",
    "precision",
    "places",
    "people",
    "organisations",
    "part_of",
    "articles",
    "origins",
    "conflict",
];

/// The columns of an assertion.
pub(super) const SAYS_HEADER: [&str; 23] = [
    "article",
    "article_title",
    "outlet",
    "published",
    "url",
    "digest",
    "status",
    "says_date",
    "basis",
    "rule",
    "quote",
    "before",
    "after",
    "paragraph",
    "start",
    "end",
    "passage",
    "as_written",
    "attributed_to",
    "note",
    "confidence",
    "copy_of",
    "copy_basis",
];

/// Writes a selection as CSV with a header row.
pub(super) fn write(subject: &Subject<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut rows = CsvRows::new(out);
    rows.row(EVENT_HEADER.iter().chain(&SAYS_HEADER))?;
    for event in subject.events() {
        let event_cells = event_cells(event);
        for says in event.says() {
            rows.row(event_cells.iter().chain(&says_cells(says)))?;
        }
    }
    rows.finish()
}

/// A table of as many columns as its first row has.
pub(super) struct CsvRows<'o> {
    writer: csv::Writer<&'o mut dyn Write>,
}

impl<'o> CsvRows<'o> {
    pub fn new(out: &'o mut dyn Write) -> CsvRows<'o> {
        CsvRows { writer: WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(out) }
    }

    /// Writes a row of cells that are safe already.
    pub fn row(&mut self, cells: impl IntoIterator<Item = impl AsRef<[u8]>>) -> io::Result<()> {
        self.writer.write_record(cells).map_err(plain)
    }

    /// Writes what is not written yet.
    pub fn finish(mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// What the writer itself said, so that a closed pipe is known as one.
fn plain(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn event_cells(event: Event<'_>) -> Vec<String> {
    let date = event.date();
    vec![
        text(Some(event.key())),
        text(Some(event.title())),
        text(Some(event.kind().as_str())),
        edtf(date),
        date.and_then(Date::earliest).map(day).unwrap_or_default(),
        date.and_then(Date::latest).map(day).unwrap_or_default(),
        date.map(|date| date.precision().as_str().to_string()).unwrap_or_default(),
        names(event.places()),
        names(event.people()),
        names(event.organisations()),
        text(event.part_of().map(Event::key)),
        event.article_count().to_string(),
        event.origin_count().to_string(),
        event.in_conflict().to_string(),
    ]
}

pub(super) fn says_cells(says: Assertion<'_>) -> Vec<String> {
    let article = says.article();
    let (start, end) = says.code_points().unzip();
    vec![
        text(Some(article.key())),
        text(Some(article.title())),
        text(article.outlet()),
        edtf(article.published()),
        text(article.url()),
        article.is_digest().to_string(),
        says.status().map(Status::as_str).unwrap_or_default().to_string(),
        edtf(says.date()),
        says.basis().map(Basis::as_str).unwrap_or_default().to_string(),
        text(says.rule()),
        words(says.quote()),
        words(says.before()),
        words(says.after()),
        number(says.passage().paragraph),
        number(start),
        number(end),
        words(says.passage_text()),
        guarded(spellings(says)),
        text(says.attributed_to()),
        words(says.note()),
        text(says.confidence()),
        text(article.copy_of().map(|original| original.key())),
        article.copy_basis().map_or("", CopyBasis::as_str).to_string(),
    ]
}

pub(super) fn text(text: Option<impl AsRef<str>>) -> String {
    guarded(text.map(|text| line(text.as_ref())).unwrap_or_default().into())
}

fn words(text: Option<impl AsRef<str>>) -> String {
    guarded(text.map(|text| paragraph(text.as_ref())).unwrap_or_default().into())
}

/// Dates are EDTF and cannot be formulas, though one before the year 0 begins with a sign.
pub(super) fn edtf(date: Option<&Date>) -> String {
    date.map(|date| line(date.as_edtf()).into()).unwrap_or_default()
}

fn number(number: Option<impl ToString>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn names<'c>(names: impl Iterator<Item = Name<'c>>) -> String {
    guarded(names.map(|name| String::from(line(name.text()))).collect::<Vec<_>>().join("; "))
}

fn spellings(says: Assertion<'_>) -> String {
    let each = as_written(says).into_iter().map(|(name, spellings)| format!("{name}: {}", spellings.join(", ")));
    each.collect::<Vec<_>>().join("; ")
}

/// A text that a spreadsheet would take for a formula gets an apostrophe before it.
fn guarded(cell: String) -> String {
    let is_formula = cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let begins_blank = cell.starts_with(char::is_whitespace);
    if is_formula || begins_blank { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_never_a_formula() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1"] {
            let cell = text(Some(formula));
            assert!(cell.starts_with('\''), "{cell}");
        }
        assert_eq!(text(Some("a=b")), "a=b");
        assert_eq!(edtf(Date::parse("-0043-03-15").ok().as_ref()), "-0043-03-15");
    }
}
