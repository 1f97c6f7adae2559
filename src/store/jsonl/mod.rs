//! The bulk twin: a record a line, as JSON. A broken line is named, left out and counted, never fatal.

mod blocks;
mod cores;
mod each;
mod fast;
mod line;
mod lines;
mod mend;
mod packed;
mod shape;

use super::failure::Failure;
use super::files::open_regular;
use super::raw;
use super::reading::Reading;
use super::told::Told;
use crate::model::{At, Problem};
use blocks::{Blocks, SIZE, SMALL, WHATEVER};
use each::Lines;
use std::io::Read;
use std::path::{Path, PathBuf};

pub(super) use packed::{is_lines, stem};

/// No file of records may be larger, in bytes; of a packed one neither may what is in it. It is as much as texts have
/// handles for.
const MAX_LINES: u64 = 16 << 30;

/// What the lines of a file hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// Files of less than this, in bytes, are read in an instant.
pub(super) const LARGE: u64 = 4 << 20;

/// The files that a corpus of lines is read from; nothing where it is none.
pub(super) fn files(path: &Path) -> Option<Vec<PathBuf>> {
    if !path.is_dir() {
        return is_lines(path).then(|| vec![path.to_path_buf()]);
    }
    if !super::folder::is_bulk(path) {
        return None;
    }
    let entries = std::fs::read_dir(path).ok()?.collect::<Result<Vec<_>, _>>().ok()?;
    let mut files: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    files.retain(|file| is_lines(file) || file.file_name().is_some_and(|name| name == "corpus.toml"));
    files.sort();
    Some(files)
}

/// Whether a corpus of lines takes a while to read.
pub(super) fn are_large(path: &Path) -> bool {
    let sizes = files(path).into_iter().flatten().filter_map(|file| file.metadata().ok());
    sizes.map(|about| about.len()).sum::<u64>() >= LARGE
}

/// Fails where a file of lines cannot be opened; of a folder that shows as it is read.
pub(super) fn can_be_read(path: &Path) -> Result<(), Failure> {
    if path.is_dir() { Ok(()) } else { open_regular(path, MAX_LINES).map(|_| ()) }
}

/// Reads a file of records, packed or not. Where a packed file is damaged, what comes before stays.
pub(super) fn read_file(path: &Path, sort: Sort, reading: &mut Reading) -> Result<(), Failure> {
    let name = path.display().to_string();
    let (input, is_packed) = packed::unpacked(path, open_regular(path, MAX_LINES)?);
    // It may grow while it is read.
    match read_lines(&name, input.take(MAX_LINES), sort, reading) {
        Err(error) if is_packed => {
            let message = format!("the file cannot be unpacked to its end: {error}; what comes before is read");
            let at = At::file(&name.into());
            reading.problems.push(Problem::error(at, "unreadable", message, "pack it anew, or unpack it by hand"));
            Ok(())
        }
        read => read.map_err(|error| Failure::io("read", path, &error)),
    }
}

/// Reads records line by line, to the end of `input`. Where they are linked at once, all cores read.
pub(super) fn read_lines(
    name: &str,
    input: impl Read + Send,
    sort: Sort,
    reading: &mut Reading,
) -> std::io::Result<()> {
    let mut lines = Lines { file: name.into(), sort };
    let mut told = Told::new(&lines.file, &reading.problems);
    let size = match (&reading.builder, reading.limit) {
        (None, _) => WHATEVER,
        (Some(_), Some(_)) => SMALL,
        (Some(_), None) => SIZE,
    };
    let mut blocks = Blocks::new(input, size);
    let mut read = Ok(());
    let mut bytes = 0;
    while let Some(block) = blocks.next()? {
        if reading.watch.is_stopped() {
            break;
        }
        if lines.sort == Sort::Any {
            lines.sort = told_by_first(&block.bytes);
        }
        lines.read(&block, &mut told, reading);
        bytes += block.bytes.len();
        blocks.take_back(block);
        if reading.is_enough(bytes) {
            break;
        }
        if reading.builder.is_some() && reading.limit.is_none() && !blocks.has_ended() {
            read = lines.read_on_all_cores(&mut blocks, &mut told, reading);
            break;
        }
    }
    told.finish(&mut reading.problems);
    read
}

/// What the lines of a file are, told by the first that is not blank.
fn told_by_first(bytes: &[u8]) -> Sort {
    let lines = bytes.split(|byte| *byte == b'\n').map(String::from_utf8_lossy);
    let lines = lines.map(|line| line.trim_start_matches('\u{feff}').trim().to_string());
    lines.into_iter().find(|line| !line.is_empty()).map_or(Sort::Any, |line| told_by(&line))
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
