//! Quotes found again in the text they were taken from.

mod copy;
mod nearest;

pub use nearest::nearest;

use super::code_points::{CodePoints, beginnings};
use super::map::OffsetMap;
use copy::{copy, joins};
use std::ops::Range;

/// A text prepared for many quotes. Runs of white space match one another, so do straight and curly quotation marks, so do composed and
/// decomposed letters; all else is exact.
#[derive(Clone, Debug)]
pub struct Haystack<'a> {
    copy: String,
    map: OffsetMap,
    counted: CodePoints<'a>,
}

impl<'a> Haystack<'a> {
    /// Prepares a text.
    pub fn new(body: &'a str) -> Self {
        let (copy, map) = copy(body);
        Self { copy, map, counted: CodePoints::new(body) }
    }

    /// The byte ranges of the text that say what the quote says, in order. White space around the quote does not count; an empty quote is nowhere.
    pub fn find(&self, quote: &str) -> Vec<Range<usize>> {
        let (quote, _) = copy(quote.trim());
        if quote.is_empty() {
            return Vec::new();
        }
        let starts = memchr::memmem::find_iter(self.copy.as_bytes(), quote.as_bytes());
        let hits = starts.map(|at| at..at + quote.len());
        hits.filter(|hit| self.is_whole(hit)).map(|hit| self.map.to_text(hit)).collect()
    }

    /// Whether the words before a byte range of the text end with `before` and those after it begin with `after`, white space between aside.
    pub fn context_matches(&self, range: Range<usize>, before: Option<&str>, after: Option<&str>) -> bool {
        let range = self.map.to_copy(range);
        let (Some(head), Some(tail)) = (self.copy.get(..range.start), self.copy.get(range.end..)) else {
            return false;
        };
        let alike = |context: &str| copy(context.trim()).0;
        before.is_none_or(|before| head.trim_end().ends_with(&alike(before)))
            && after.is_none_or(|after| tail.trim_start().starts_with(&alike(after)))
    }

    /// A byte range of the text in code points.
    pub fn code_points(&self, bytes: Range<usize>) -> (usize, usize) {
        (self.counted.before(bytes.start), self.counted.before(bytes.end))
    }

    /// Whether a hit in the copy neither begins nor ends inside a letter with marks.
    fn is_whole(&self, hit: &Range<usize>) -> bool {
        let is_inside = |at: usize| self.copy[at..].chars().next().is_some_and(joins);
        !is_inside(hit.start) && !is_inside(hit.end)
    }
}

/// The byte ranges of a text that say what a quote says. For more than one quote prepare a [`Haystack`].
pub fn find_quote(body: &str, quote: &str) -> Vec<Range<usize>> {
    Haystack::new(body).find(quote)
}

/// Whether a byte range of a text stands between these words, as [`Haystack::context_matches`] says.
pub fn context_matches(body: &str, range: Range<usize>, before: Option<&str>, after: Option<&str>) -> bool {
    Haystack::new(body).context_matches(range, before, after)
}

/// How many code points of a text lie before a byte of it.
pub fn char_offset(body: &str, byte: usize) -> usize {
    beginnings(&body.as_bytes()[..byte.min(body.len())])
}

#[cfg(test)]
mod tests;
