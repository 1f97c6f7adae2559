//! A TOML file taken apart, so that a mistake in one record leaves the others whole and nothing half-read passes.

use super::files::TextFile;
use super::mended::{mended, parts};
use super::mistake;
use super::told::Told;
use crate::model::Problem;
use crate::sheet::Sheet;
use crate::text::lines::lines;
use std::cell::OnceCell;
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Whether a text is no TOML, or not what it seems.
pub(super) fn broken(text: &str) -> bool {
    let (mut document, errors) = DeTable::parse_recoverable(text);
    !errors.is_empty() || is_torn(document.get_mut())
}

/// The table of a file; where it is broken, a table for each of its records that is not, the broken assertions aside.
/// What is left of such a file is kept in `spare`.
pub(super) fn documents<'t>(
    file: &'t TextFile,
    spare: &'t OnceCell<String>,
    told: &mut Told,
    problems: &mut Vec<Problem>,
) -> Vec<(Sheet<'t>, Spanned<DeTable<'t>>)> {
    let (mut document, errors) = DeTable::parse_recoverable(&file.text);
    if errors.is_empty() && !is_torn(document.get_mut()) {
        return vec![(Sheet::new(&file.path, &file.text, 0), document)];
    }
    let text = spare.get_or_init(|| mended(file, told, problems));
    let mut lines_before = 0;
    let mut documents = Vec::new();
    for (index, text) in records(text).into_iter().enumerate() {
        let sheet = Sheet::new(&file.path, text, lines_before);
        let (mut document, errors) = DeTable::parse_recoverable(text);
        if !errors.is_empty() {
            problems.extend(mistakes(&file.path, text, lines_before));
            told.trim(problems);
        }
        lines_before += sheet.line_ends();
        if !errors.is_empty() {
            // What stands before the first record is no record: its plain values are worth keeping.
            let plain = |value: &DeValue<'_>| !matches!(value, DeValue::Array(_) | DeValue::Table(_));
            let all = std::mem::replace(document.get_mut(), DeTable::new());
            *document.get_mut() = all.into_iter().filter(|(_, value)| index == 0 && plain(value.get_ref())).collect();
        }
        documents.push((sheet, document));
    }
    documents
}

/// What is wrong with a broken record: a mistake for each of its parts, since what follows the first in a part mostly
/// follows from it.
fn mistakes(file: &Arc<str>, record: &str, lines_before: usize) -> Vec<Problem> {
    let left_out = "the record in which this stands is left out until it is mended";
    let first = |text, before| mistake::first(&Sheet::new(file, text, before), left_out).map(|(problem, _)| problem);
    let mut before = lines_before;
    let mut found = Vec::new();
    for part in parts(record) {
        found.extend(first(part, before));
        before += part.matches('\n').count();
    }
    if found.is_empty() { first(record, lines_before).into_iter().collect() } else { found }
}

/// Whether some record goes on behind the beginning of another: the header of a record has a slip, and what belongs
/// to it would count for the record before.
fn is_torn(document: &DeTable<'_>) -> bool {
    let mut starts: Vec<usize> = Vec::new();
    let mut reaches: Vec<(usize, usize)> = Vec::new();
    for value in document.values() {
        match value.get_ref() {
            DeValue::Array(records) => {
                reaches.extend(records.iter().map(|record| (record.span().start, reach(record))))
            }
            DeValue::Table(_) => reaches.push((value.span().start, reach(value))),
            _ => {}
        }
    }
    starts.extend(reaches.iter().map(|(start, _)| *start));
    starts.sort_unstable();
    reaches.iter().any(|(start, reach)| {
        let next = starts.get(starts.partition_point(|other| other <= start));
        next.is_some_and(|next| next < reach)
    })
}

/// Where the last table inside a record begins.
fn reach(record: &Spanned<DeValue<'_>>) -> usize {
    let inner = record.get_ref().as_table().into_iter().flat_map(DeTable::values);
    let tables = inner.flat_map(|value| match value.get_ref() {
        DeValue::Array(tables) => tables.iter().map(|table| table.span().start).max(),
        _ => Some(value.span().start),
    });
    tables.max().unwrap_or(0)
}

/// A text cut where a line opens a table of its own, `[[event]]`, or `[[event]` by mistake.
pub(super) fn records(text: &str) -> Vec<&str> {
    let mut cuts: Vec<usize> =
        lines(text).into_iter().filter(|line| opens(&text[line.clone()])).map(|line| line.start).collect();
    cuts.insert(0, 0);
    cuts.push(text.len());
    cuts.windows(2).map(|ends| &text[ends[0]..ends[1]]).collect()
}

fn opens(line: &str) -> bool {
    let inside = line.trim_start().trim_start_matches('[');
    let name = inside.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric() || "_-".contains(letter));
    line.trim_start().starts_with('[') && name.len() < inside.len() && name.starts_with(']')
}
