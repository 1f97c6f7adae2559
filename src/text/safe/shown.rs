//! A safe text that still knows where its letters came from.

use super::Safe;
use super::scan::{LineEnds, scan};
use crate::text::map::OffsetMap;
use std::ops::Range;

/// A text from outside made safe, with the way from its bytes to the shown ones: marks found in the one can be painted in the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    text: Safe,
    map: OffsetMap,
}

impl Shown {
    /// One line, as [`Safe::from_outside`] makes it.
    pub fn line(raw: &str) -> Self {
        Self::scanned(raw, LineEnds::Shown)
    }

    /// One paragraph, whose line ends are spaces.
    pub fn paragraph(raw: &str) -> Self {
        Self::scanned(raw, LineEnds::Space)
    }

    /// The text to be shown.
    pub fn text(&self) -> &Safe {
        &self.text
    }

    /// Where a byte range of the text from outside is shown.
    pub fn range(&self, raw: Range<usize>) -> Range<usize> {
        self.map.to_copy(raw)
    }

    fn scanned(raw: &str, line_ends: LineEnds) -> Self {
        let (text, map) = scan(raw, line_ends);
        Self { text: Safe(text), map }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::strange::strange;
    use proptest::prelude::*;

    #[test]
    fn a_place_is_found_again_behind_what_was_made_visible() {
        let raw = "said\u{200b} Rutte\r\non Monday\u{202e}";
        let shown = Shown::paragraph(raw);
        assert_eq!(shown.text().as_str(), "said<U+200B> Rutte on Monday<U+202E>");
        let whole = |word: &str| raw.find(word).map(|at| shown.range(at..at + word.len())).unwrap();
        assert_eq!(&shown.text()[whole("Rutte")], "Rutte");
        assert_eq!(&shown.text()[whole("Monday")], "Monday");
        assert_eq!(&shown.text()[whole("\u{202e}")], "<U+202E>");
    }

    proptest! {
        #[test]
        fn every_range_lands_inside_and_the_whole_on_the_whole(raw in strange(), from in 0..200usize, len in 0..50usize) {
            let shown = Shown::paragraph(&raw);
            prop_assert_eq!(shown.range(0..raw.len()), 0..shown.text().len());
            let start = raw.floor_char_boundary(from.min(raw.len()));
            let end = raw.floor_char_boundary((start + len).min(raw.len()));
            prop_assert!(shown.text().get(shown.range(start..end)).is_some());
        }

        #[test]
        fn the_shown_line_is_the_safe_line(raw in strange()) {
            prop_assert_eq!(Shown::line(&raw).text().clone(), Safe::from_outside(&raw));
        }
    }
}
