//! A mistake in somebody's files: where it is, why it is one, and what to do.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// A place in a file. Lines and columns count from 1; line 0 is the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// The path as the user would write it, inside the corpus.
    pub file: Arc<str>,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

impl At {
    /// A place in a file.
    pub fn new(file: &Arc<str>, line: u32, column: u32) -> At {
        At { file: file.clone(), line, column }
    }

    /// A line and column of the same file, if there are any to name.
    pub(super) fn within(&self, place: Option<(u32, u32)>) -> At {
        place.map_or_else(|| self.clone(), |(line, column)| At::new(&self.file, line, column))
    }

    /// The file as a whole.
    pub fn file(file: &Arc<str>) -> At {
        At::new(file, 0, 0)
    }
}

impl fmt::Display for At {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(out, "{}", self.file),
            line => write!(out, "{}:{}:{}", self.file, line, self.column),
        }
    }
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something was left out of the corpus because of it.
    Error,
    /// Everything was read; somebody should look.
    Warning,
}

impl Severity {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// A line of a file, or what of a very long one is near a mistake. Text from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The words.
    pub text: String,
    /// How many characters of the line stand before them.
    pub skipped: usize,
    /// Whether the line goes on after them.
    pub is_cut: bool,
}

/// How much of a line is kept on either side of a mistake, in bytes: a line may be as long as a file.
const NEAR: usize = 500;

impl Excerpt {
    /// A line, with a mistake at this character of it.
    pub fn new(line: &str, column: usize) -> Box<Excerpt> {
        let byte = line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
        Excerpt::at_byte(line, byte, column)
    }

    /// A line, with a mistake at this byte of it, before which so many characters stand.
    pub fn at_byte(line: &str, byte: usize, column: usize) -> Box<Excerpt> {
        let near = Range {
            start: line.floor_char_boundary(byte.saturating_sub(NEAR)),
            end: line.ceil_char_boundary(byte.saturating_add(NEAR).min(line.len())),
        };
        let before = line.get(near.start..byte).unwrap_or_default().chars().count();
        let skipped = if near.start == 0 { 0 } else { column.saturating_sub(before) };
        Box::new(Excerpt { is_cut: near.end < line.len(), skipped, text: line[near].to_string() })
    }
}

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub at: At,
    /// How bad.
    pub severity: Severity,
    /// A short stable word for programs, such as `unknown-article`.
    pub code: &'static str,
    /// What is wrong and why. Holds text from outside.
    pub message: String,
    /// What to do about it; may be empty. Holds text from outside.
    pub help: String,
    /// The line of the file it stands in, if there is one to show.
    pub excerpt: Option<Box<Excerpt>>,
}

impl Problem {
    /// Something had to be left out.
    pub fn error(at: At, code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Problem {
        Problem {
            at,
            severity: Severity::Error,
            code,
            message: bounded(message.into()),
            help: bounded(help.into()),
            excerpt: None,
        }
    }

    /// Somebody should look.
    pub fn warning(at: At, code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Problem {
        Problem { severity: Severity::Warning, ..Problem::error(at, code, message, help) }
    }
}

/// How much is told of a mistake, in bytes: what a file calls something may be as long as the file.
const MOST_TOLD: usize = 600;

fn bounded(mut text: String) -> String {
    if text.len() > MOST_TOLD {
        text.truncate(text.floor_char_boundary(MOST_TOLD));
        text.push('…');
    }
    text
}
