//! A reading position in the text of a date. It only ever steps over ASCII.

use super::error::DateError;

/// A reading position in the text of a date.
pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    pub(super) const fn at(&self) -> usize {
        self.at
    }

    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// What was read since `start`.
    pub(super) fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or("")
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.rest().bytes().next()
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rest().is_empty()
    }

    /// Steps over `token` (ASCII) if it comes next.
    pub(super) fn eat(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        if found {
            self.at += token.len();
        }
        found
    }

    /// Steps over all that `wanted` takes, which must refuse bytes that are not ASCII.
    pub(super) fn take_while(&mut self, wanted: fn(&u8) -> bool) -> &'a str {
        let start = self.at;
        self.at += self.rest().bytes().take_while(wanted).count();
        self.since(start)
    }

    /// Steps over exactly `count` of what `wanted` takes, or complains that `name` should be here.
    pub(super) fn take_exactly(
        &mut self,
        count: usize,
        wanted: fn(&u8) -> bool,
        name: &str,
    ) -> Result<&'a str, DateError> {
        let start = self.at;
        let found = self.rest().bytes().take(count).take_while(wanted).count();
        self.at += found;
        if found < count {
            return Err(self.unexpected(name));
        }
        Ok(self.since(start))
    }

    /// The error that `wanted` should be here and is not.
    pub(super) fn unexpected(&self, wanted: &str) -> DateError {
        let reason = match self.rest().chars().next() {
            None => format!("the date ends where {wanted} should be"),
            Some('x') => "an unspecified digit is a capital X".to_owned(),
            Some(dash) if is_dash(dash) => format!("'{dash}' is not a hyphen"),
            Some(space) if space.is_whitespace() => format!("a space where {wanted} should be"),
            Some(other) => format!("'{}' where {wanted} should be", other.escape_debug()),
        };
        DateError::new(self.at, reason, "")
    }
}

/// Dashes that stand for a hyphen in typeset text (hyphen, en dash, em dash, minus and the like).
pub(super) const fn is_dash(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}
