//! Why a text is not a date, and what to write instead.

use std::fmt;

/// Why a text is not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError {
    /// Where, as a byte offset in the text given to [`super::Date::parse`]; always on a character boundary.
    pub at: usize,
    /// What is wrong, as a clause without a full stop.
    pub reason: String,
    /// What to write instead; never empty in what [`super::Date::parse`] returns.
    pub help: String,
}

impl DateError {
    pub(super) fn new(at: usize, reason: impl Into<String>, help: impl Into<String>) -> Self {
        Self { at, reason: reason.into(), help: help.into() }
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.reason, self.help)
    }
}

impl std::error::Error for DateError {}
