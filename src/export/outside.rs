//! Strings from outside on their way into a format that has its own quoting.

use crate::text::safe::{Safe, Shown};
use serde::{Serialize, Serializer};

/// A text from outside on one line.
pub(super) fn line(text: &str) -> Safe {
    Safe::from_outside(text)
}

/// A text from outside whose line ends are spaces: a passage that runs over several lines of its article.
pub(super) fn paragraph(text: &str) -> Safe {
    Shown::paragraph(text).text().clone()
}

/// A string from outside that serialises as its safe form.
#[derive(Clone, Copy)]
pub(super) struct Line<T>(pub T);

impl<T: AsRef<str>> Serialize for Line<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&line(self.0.as_ref()))
    }
}

/// A text from outside that serialises as its safe form, line ends as spaces.
#[derive(Clone, Copy)]
pub(super) struct Paragraph<T>(pub T);

impl<T: AsRef<str>> Serialize for Paragraph<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&paragraph(self.0.as_ref()))
    }
}
