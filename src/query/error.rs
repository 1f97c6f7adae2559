//! Why a text is not a query.

use crate::text::safe::{Safe, Shown};
use crate::text::width::grapheme_width;
use std::fmt;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

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

    /// The text as it is safe to show, and under it carets where it is wrong, or behind it.
    pub fn caret(&self, text: &str) -> [Safe; 2] {
        let shown = Shown::line(text);
        let wrong = shown.range(self.at.clone());
        let mut carets = String::new();
        for (at, grapheme) in shown.text().grapheme_indices(true) {
            let is_wrong = at < wrong.end && at + grapheme.len() > wrong.start;
            if !is_wrong && at >= wrong.start {
                break;
            }
            let sign = if is_wrong { "^" } else { " " };
            carets += &sign.repeat(grapheme_width(grapheme));
        }
        if !carets.ends_with('^') {
            carets.push('^');
        }
        [shown.text().clone(), Safe::from_outside(&carets)]
    }
}

impl fmt::Display for QueryError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}; {}", self.message, self.help)
    }
}

impl std::error::Error for QueryError {}
