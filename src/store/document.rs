//! A TOML file taken apart, so that a mistake in one record leaves the others whole and nothing half-read passes.

use super::files::TextFile;
use super::told::Told;
use crate::model::{At, Excerpt, Problem};
use crate::text::code_points::CodePoints;
use crate::text::lines::lines;
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A TOML file, or one of its records, being read: turns byte offsets into places.
pub(super) struct Sheet<'t> {
    file: Arc<str>,
    pub text: &'t str,
    /// How many lines of the file stand before it.
    lines_before: usize,
    line_starts: Vec<usize>,
    counted: CodePoints<'t>,
}

impl<'t> Sheet<'t> {
    fn new(file: &Arc<str>, text: &'t str, lines_before: usize) -> Sheet<'t> {
        let starts = text.match_indices('\n').map(|(end, _)| end + 1);
        let line_starts = std::iter::once(0).chain(starts).collect();
        Sheet { file: file.clone(), text, lines_before, line_starts, counted: CodePoints::new(text) }
    }

    pub fn at(&self, offset: usize) -> At {
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let column = self.counted.before(offset).saturating_sub(self.counted.before(start)) + 1;
        let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
        At::new(&self.file, number(line + self.lines_before), number(column))
    }

    /// The problem with the line it stands in.
    pub fn with_excerpt(&self, problem: Problem) -> Problem {
        let index = (problem.at.line as usize).checked_sub(self.lines_before + 1);
        let start = index.and_then(|index| self.line_starts.get(index));
        let column = (problem.at.column as usize).saturating_sub(1);
        let excerpt = start.and_then(|start| {
            let line = self.text.get(*start..)?.lines().next()?;
            let byte = self.counted.byte(self.counted.before(*start) + column).saturating_sub(*start);
            Some(Excerpt::at_byte(line, byte.min(line.len()), column))
        });
        Problem { excerpt, ..problem }
    }
}

/// The table of a file; where the file is broken, a table for each of its records that is not.
pub(super) fn documents<'t>(
    file: &'t TextFile,
    told: &mut Told,
    problems: &mut Vec<Problem>,
) -> Vec<(Sheet<'t>, Spanned<DeTable<'t>>)> {
    let (mut document, errors) = DeTable::parse_recoverable(&file.text);
    if errors.is_empty() && !is_torn(document.get_mut()) {
        return vec![(Sheet::new(&file.path, &file.text, 0), document)];
    }
    let mut lines_before = 0;
    let mut documents = Vec::new();
    for (index, text) in records(&file.text).into_iter().enumerate() {
        let sheet = Sheet::new(&file.path, text, lines_before);
        lines_before += sheet.line_starts.len() - 1;
        let (mut document, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            problems.push(mistake(&sheet, error));
            told.trim(problems);
        }
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

fn mistake(sheet: &Sheet<'_>, error: &toml::de::Error) -> Problem {
    // What is left open is noticed where the record ends: not in the line after.
    let offset = error.span().map_or(0, |span| span.start).min(sheet.text.trim_end().len());
    sheet.with_excerpt(Problem::error(
        sheet.at(offset),
        "toml",
        format!("not TOML: {}", error.message().trim().replace('\n', ", ")),
        "the record in which this stands is left out until it is mended",
    ))
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
fn records(text: &str) -> Vec<&str> {
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
