//! A mistake in somebody's files: where it is, why it is one, and what to do.

use std::fmt;
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
    /// The line of the file it stands in, if there is one to show. Text from outside.
    pub excerpt: Option<String>,
}

impl Problem {
    /// Something had to be left out.
    pub fn error(at: At, code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Problem {
        Problem { at, severity: Severity::Error, code, message: message.into(), help: help.into(), excerpt: None }
    }

    /// Somebody should look.
    pub fn warning(at: At, code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Problem {
        Problem { severity: Severity::Warning, ..Problem::error(at, code, message, help) }
    }
}
