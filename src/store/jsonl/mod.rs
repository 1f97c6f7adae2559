//! The bulk twin: a record a line, as JSON. A broken line is named, left out and counted, never fatal.

mod line;
mod lines;
mod mend;

use super::failure::Failure;
use super::files::{MAX_FILE, open_regular};
use super::raw;
use super::reading::Reading;
use super::told::Told;
use crate::model::{At, Excerpt, Problem};
use crate::text::words::near;
use line::Line;
use std::borrow::Cow;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::sync::Arc;

/// What the lines of a file hold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Articles.
    Article,
    /// Events.
    Event,
    /// Any record, each inside an object that names its sort.
    Tagged,
    /// Articles of somebody else's making, under the field names that are usual.
    Raw,
    /// What the first line is.
    Any,
}

/// Reads a file of records.
pub(super) fn read_file(path: &Path, sort: Sort, reading: &mut Reading) -> Result<(), Failure> {
    // It may grow while it is read.
    let file = BufReader::with_capacity(1 << 16, open_regular(path, MAX_FILE)?.take(MAX_FILE));
    read_lines(&path.display().to_string(), file, sort, reading).map_err(|error| Failure::io("read", path, &error))
}

/// Reads records line by line, to the end of `input`.
pub(super) fn read_lines(
    name: &str,
    mut input: impl BufRead,
    sort: Sort,
    reading: &mut Reading,
) -> std::io::Result<()> {
    let file: Arc<str> = name.into();
    let mut told = Told::new(&file, &reading.problems);
    let mut bytes = Vec::new();
    let mut number = 0;
    let mut sort = sort;
    loop {
        told.trim(&mut reading.problems);
        bytes.clear();
        number += 1;
        if input.read_until(b'\n', &mut bytes)? == 0 {
            told.finish(&mut reading.problems);
            return Ok(());
        }
        let text = String::from_utf8_lossy(&bytes);
        let line = text.trim_start_matches('\u{feff}').trim();
        if line.is_empty() {
            continue;
        }
        let at = At::new(&file, number, 1);
        if matches!(text, Cow::Owned(_)) {
            reading.problems.push(Problem::warning(
                at.clone(),
                "not-utf8",
                "the line is not UTF-8; unreadable bytes are shown as U+FFFD",
                "convert it, for example: iconv -f WINDOWS-1252 -t UTF-8",
            ));
        }
        if sort == Sort::Any {
            sort = told_by(line);
        }
        let mut reader = Line { at: at.clone(), reading };
        if let Err(error) = reader.record(line, sort) {
            // serde_json counts bytes, from 1, the last it has read included.
            let byte = line.floor_char_boundary(error.column().saturating_sub(1));
            let column = line[..byte].chars().count();
            let excerpt = Excerpt::at_byte(line, byte, column);
            let column = u32::try_from(column + 1).unwrap_or(u32::MAX);
            let problem = Problem::error(
                At { column, ..at },
                "jsonl",
                format!("this line is no record: {}", reason(&error)),
                tag_meant(line).unwrap_or_else(|| "the line is left out until it is mended".to_string()),
            );
            reading.problems.push(Problem { excerpt: Some(excerpt), ..problem });
        }
    }
}

/// What the lines of a file are, told by one of them.
fn told_by(line: &str) -> Sort {
    let fields: serde_json::Map<String, serde_json::Value> = serde_json::from_str(line).unwrap_or_default();
    let is_ours = |key: &str| fields.get(key).is_some_and(serde_json::Value::is_string);
    match raw::line::is_article(&fields) {
        true => Sort::Raw,
        false if is_ours("id") && !is_ours("kind") => Sort::Article,
        false => Sort::Tagged,
    }
}

/// "did you mean", where the only key of a line is nearly the name of a sort of record.
fn tag_meant(line: &str) -> Option<String> {
    const TAGS: [&str; 6] = ["corpus", "article", "event", "person", "place", "organisation"];
    let fields: serde_json::Map<String, serde_json::Value> = serde_json::from_str(line).ok()?;
    let tag = fields.keys().next().filter(|_| fields.len() == 1)?;
    let meant = TAGS.iter().find(|known| *known != tag && near(known, tag))?;
    Some(format!("did you mean \"{meant}\"?"))
}

/// serde_json's words without its own idea of the line.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rfind(" at line ") {
        Some(end) => text[..end].to_string(),
        None => text,
    }
}
