//! The bulk twin: a record a line, as JSON. A broken line is named, left out and counted, never fatal.

mod blocks;
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
use crate::model::{At, Excerpt, Problem};
use crate::text::words::near;
use blocks::{Block, Blocks, LONGEST_LINE};
use line::Line;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

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
    let mut blocks = Blocks::new(input, reading.builder.is_some());
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

/// The lines of one file.
struct Lines {
    file: Arc<str>,
    sort: Sort,
}

impl Lines {
    /// Reads the blocks that are left, each into a reading of its own; these are joined in the order of the file.
    fn read_on_all_cores<R: Read + Send>(
        &self,
        blocks: &mut Blocks<R>,
        told: &mut Told,
        reading: &mut Reading,
    ) -> std::io::Result<()> {
        let (spare, mut failed) = (reading.beside(), None);
        let joining = Mutex::new(Joining { next: 1, waiting: BTreeMap::new(), told, reading });
        let (blocks, failure) = (Mutex::new(blocks), Mutex::new(&mut failed));
        let work = || {
            loop {
                let block = match locked(&blocks).next() {
                    Ok(Some(block)) if !spare.watch.is_stopped() => block,
                    Ok(_) => return,
                    Err(error) => {
                        **locked(&failure) = Some(error);
                        return;
                    }
                };
                let mut apart = spare.beside();
                let mut told = Told::new(&self.file, &[]);
                self.read(&block, &mut told, &mut apart);
                locked(&joining).take(block.number, apart, told);
            }
        };
        std::thread::scope(|scope| {
            let cores = std::thread::available_parallelism().map_or(1, usize::from);
            (1..cores).for_each(|_| {
                scope.spawn(work);
            });
            work();
        });
        failed.map_or(Ok(()), Err)
    }

    /// Reads the lines of a block.
    fn read(&self, block: &Block, told: &mut Told, reading: &mut Reading) {
        let mut number = block.first_line;
        for line in block.bytes.split_inclusive(|byte| *byte == b'\n') {
            if block.is_cut {
                let message = format!("the line has more than {} MiB; it is left out", LONGEST_LINE >> 20);
                let at = At::new(&self.file, number, 1);
                reading.problems.push(Problem::error(at, "jsonl", message, "split the record into several"));
            } else {
                self.read_line(line, number, reading);
            }
            told.trim(&mut reading.problems);
            number = number.saturating_add(1);
        }
    }

    fn read_line(&self, bytes: &[u8], number: u32, reading: &mut Reading) {
        let text = String::from_utf8_lossy(bytes);
        let line = text.trim_start_matches('\u{feff}').trim();
        if line.is_empty() {
            return;
        }
        let at = At::new(&self.file, number, 1);
        if matches!(text, Cow::Owned(_)) {
            reading.problems.push(Problem::warning(
                at.clone(),
                "not-utf8",
                "the line is not UTF-8; unreadable bytes are shown as U+FFFD",
                "convert it, for example: iconv -f WINDOWS-1252 -t UTF-8",
            ));
        }
        let builder = reading.builder.as_mut();
        if builder.is_some_and(|builder| fast::take_up(line, self.sort, &at, builder.intake())) {
            reading.watch.add(1);
            return;
        }
        let mut reader = Line { at: at.clone(), reading };
        if let Err(error) = reader.record(line, self.sort) {
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

/// Readings of blocks on their way into one.
struct Joining<'r> {
    /// The block that comes next.
    next: usize,
    /// Those that are read before their turn.
    waiting: BTreeMap<usize, (Reading, Told)>,
    told: &'r mut Told,
    reading: &'r mut Reading,
}

impl Joining<'_> {
    fn take(&mut self, number: usize, apart: Reading, told: Told) {
        self.waiting.insert(number, (apart, told));
        while let Some((apart, told)) = self.waiting.remove(&self.next) {
            self.next += 1;
            self.reading.join(apart);
            self.told.join(told, &mut self.reading.problems);
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
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
