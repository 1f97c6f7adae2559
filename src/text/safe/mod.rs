//! "Safe to show" as a type. What draws or prints takes a [`Safe`], and the only ways to one are through here.

mod class;
mod scan;
mod shown;
mod template;

pub use shown::Shown;
pub use template::SafeArg;

use class::Class;
use scan::{LineEnds, scan};
use std::fmt;
use std::ops::{Add, AddAssign, Deref, Range};
use unicode_segmentation::GraphemeCursor;

/// Whether a character would not be seen, or would rearrange what stands beside it.
pub fn is_hidden(c: char) -> bool {
    class::class(c) == Class::Hidden
}

/// A line of text without control characters, bidi controls, invisible characters or heaps of marks.
///
/// ```
/// use annals::text::safe::Safe;
/// assert_eq!(Safe::from_outside("a\u{202E}b\tc").as_str(), "a<U+202E>b c");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Safe(String);

impl Safe {
    /// A text from outside, with what is invisible or dangerous shown by its number, as in `<U+202E>`.
    ///
    /// Of more than eight marks on one letter the rest are counted: `<+217 marks>`. Safe text comes out as it is.
    pub fn from_outside(raw: &str) -> Self {
        if is_printable_ascii(raw) {
            return Self(raw.to_owned());
        }
        Self(scan(raw, LineEnds::Shown).0)
    }

    /// The lines of a text from outside, each safe.
    pub fn lines_from_outside(raw: &str) -> Vec<Self> {
        let lines = crate::text::lines::lines(raw);
        lines.into_iter().map(|line| Self::from_outside(&raw[line])).collect()
    }

    /// Words of our own.
    pub fn literal(own: &'static str) -> Self {
        debug_assert_eq!(Self::from_outside(own).as_str(), own, "own words must be safe");
        Self(own.to_owned())
    }

    /// Several texts, one after the other.
    pub fn concat(parts: &[&Self]) -> Self {
        Self::join(parts.iter().copied(), "")
    }

    /// Several texts with words of our own between them.
    pub fn join<'a>(parts: impl IntoIterator<Item = &'a Self>, between: &'static str) -> Self {
        let mut all = Self::default();
        for (index, part) in parts.into_iter().enumerate() {
            if index > 0 {
                all.push(&Self::literal(between));
            }
            all.push(part);
        }
        all
    }

    /// Adds a text at the end.
    pub fn push(&mut self, more: &Self) {
        let seam = self.0.len();
        self.0.push_str(&more.0);
        // Where the two grow into one cluster, its bounds may be passed: it is looked at again. The scanner's clusters are
        // longer than Unicode's: a virama joins whatever it stands on.
        let is_plain = |c: Option<char>| c.is_none_or(|c| class::class(c) == class::Class::Plain);
        let grows = !is_plain(self.0[..seam].chars().next_back()) || !is_plain(more.0.chars().next());
        if grows || !is_boundary(&self.0, seam) {
            *self = Self::from_outside(&self.0);
        }
    }

    /// A part of it, each end moved back to the start of its grapheme, so that slices side by side make the whole.
    pub fn slice(&self, range: Range<usize>) -> Self {
        let start = floor(&self.0, range.start);
        let end = floor(&self.0, range.end).max(start);
        Self::head_of(&self.0[start..end], end < self.0.len())
    }

    /// The text as a plain string.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A stretch of safe text from one grapheme boundary to another; `is_cut` when more followed.
    pub(in crate::text) fn head_of(stretch: &str, is_cut: bool) -> Self {
        let joiners = [class::ZWJ, class::ZWNJ];
        // What a joiner joins to has been cut off.
        Self(if is_cut { stretch.trim_end_matches(joiners) } else { stretch }.to_owned())
    }

    /// Adds blanks at the end.
    pub(in crate::text) fn push_blanks(&mut self, count: usize) {
        self.0.extend(std::iter::repeat_n(' ', count));
    }
}

fn is_printable_ascii(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

fn is_boundary(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    // Between two ASCII characters there always is one: line ends are not among them.
    if at == 0 || at >= bytes.len() || (bytes[at - 1].is_ascii() && bytes[at].is_ascii()) {
        return true;
    }
    GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(true)
}

fn floor(text: &str, at: usize) -> usize {
    let at = text.floor_char_boundary(at.min(text.len()));
    if is_boundary(text, at) {
        return at;
    }
    GraphemeCursor::new(at, text.len(), true).prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

impl Deref for Safe {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Safe {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Safe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl From<Safe> for String {
    fn from(safe: Safe) -> Self {
        safe.0
    }
}

impl AddAssign<&Safe> for Safe {
    fn add_assign(&mut self, more: &Safe) {
        self.push(more);
    }
}

impl Add<&Safe> for Safe {
    type Output = Safe;

    fn add(mut self, more: &Safe) -> Safe {
        self.push(more);
        self
    }
}

#[cfg(test)]
mod tests;
