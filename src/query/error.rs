//! Why a text is not a query.

use crate::text::safe::Safe;
use crate::text::width::width;
use std::fmt;
use std::ops::Range;

/// Why a text is not a query, where, and what to write instead. Its words hold text from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// The bytes of the text that are wrong; on character boundaries, perhaps empty at its end.
    pub at: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

impl QueryError {
    pub(super) fn new(at: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> QueryError {
        QueryError { at, message: message.into(), help: help.into() }
    }

    /// The text as it is safe to show, and under it carets where it is wrong.
    pub fn caret(&self, text: &str) -> [Safe; 2] {
        let columns = |range: Range<usize>| width(Safe::from_outside(text.get(range).unwrap_or_default()).as_str());
        let (before, wrong) = (columns(0..self.at.start), columns(self.at.clone()));
        let carets = format!("{}{}", " ".repeat(before), "^".repeat(wrong.max(1)));
        [Safe::from_outside(text), Safe::from_outside(&carets)]
    }
}

impl fmt::Display for QueryError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}; {}", self.message, self.help)
    }
}

impl std::error::Error for QueryError {}
