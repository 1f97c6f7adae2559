//! The lines of a block, one after the other, and what is said of those that are no records.

use super::blocks::{Block, LONGEST_LINE};
use super::line::Line;
use super::{Sort, fast};
use crate::model::{At, Excerpt, Problem};
use crate::store::reading::Reading;
use crate::store::told::Told;
use crate::text::words::near;
use std::borrow::Cow;
use std::sync::Arc;

/// The lines of one file.
pub(super) struct Lines {
    pub file: Arc<str>,
    pub sort: Sort,
}

impl Lines {
    /// Reads the lines of a block.
    pub fn read(&self, block: &Block, told: &mut Told, reading: &mut Reading) {
        let bytes = &block.bytes;
        // Most files are UTF-8 from one end to the other: seen at once, that is seen sooner than line by line.
        let sound = std::str::from_utf8(bytes).ok();
        let mut at = At::new(&self.file, block.first_line, 1);
        let (mut start, mut read) = (0, 0);
        for end in memchr::memchr_iter(b'\n', bytes).map(|end| end + 1).chain([bytes.len()]) {
            let text =
                sound.map_or_else(|| String::from_utf8_lossy(&bytes[start..end]), |text| text[start..end].into());
            if block.is_cut {
                let message = format!("the line has more than {} MiB; it is left out", LONGEST_LINE >> 20);
                reading.problems.push(Problem::error(at.clone(), "jsonl", message, "split the record into several"));
            } else {
                read += u64::from(self.read_line(text, &at, reading));
            }
            told.trim(&mut reading.problems);
            at.line = at.line.saturating_add(1);
            start = end;
        }
        reading.watch.add(read);
    }

    /// Reads a line; whether it was taken up as it stands, and is still to be counted.
    fn read_line(&self, text: Cow<'_, str>, at: &At, reading: &mut Reading) -> bool {
        let is_mended = matches!(text, Cow::Owned(_));
        let line = text.trim_start_matches('\u{feff}').trim();
        if line.is_empty() {
            return false;
        }
        if is_mended {
            reading.problems.push(Problem::warning(
                at.clone(),
                "not-utf8",
                "the line is not UTF-8; unreadable bytes are shown as U+FFFD",
                "convert it, for example: iconv -f WINDOWS-1252 -t UTF-8",
            ));
        }
        if reading.builder.as_mut().is_some_and(|builder| fast::take_up(line, self.sort, at, builder)) {
            return true;
        }
        let mut reader = Line { at: at.clone(), reading };
        if let Err(error) = reader.record(line, self.sort) {
            reading.problems.push(no_record(line, at, &error));
        }
        false
    }
}

fn no_record(line: &str, at: &At, error: &serde_json::Error) -> Problem {
    // serde_json counts bytes, from 1, the last it has read included.
    let byte = line.floor_char_boundary(error.column().saturating_sub(1));
    let column = line[..byte].chars().count();
    let excerpt = Excerpt::at_byte(line, byte, column);
    let problem = Problem::error(
        At { column: u32::try_from(column + 1).unwrap_or(u32::MAX), ..at.clone() },
        "jsonl",
        format!("this line is no record: {}", reason(error)),
        tag_meant(line).unwrap_or_else(|| "the line is left out until it is mended".to_string()),
    );
    Problem { excerpt: Some(excerpt), ..problem }
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
