//! Where a place in a text lies in a changed copy of it, and back.

use std::ops::Range;

/// One stretch of the text and what stands for it in the copy.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Edit {
    text: Range<usize>,
    copy: Range<usize>,
}

/// The differences between a text and its changed copy, in order; between them both are alike, byte for byte.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OffsetMap {
    edits: Vec<Edit>,
}

impl OffsetMap {
    /// Notes that `copy` stands for `text`. To be called in the order of the text, with stretches that are not empty.
    pub fn push(&mut self, text: Range<usize>, copy: Range<usize>) {
        debug_assert!(!text.is_empty() && !copy.is_empty());
        self.edits.push(Edit { text, copy });
    }

    /// Where the copy shows a byte range of the text. An end inside a changed stretch takes in all of it.
    pub fn to_copy(&self, text: Range<usize>) -> Range<usize> {
        let sides = |edit: &Edit| (edit.text.clone(), edit.copy.clone());
        self.cross(text.start, false, sides)..self.cross(text.end, true, sides)
    }

    /// Which byte range of the text a range of the copy stands for. An end inside a changed stretch takes in all of it.
    pub fn to_text(&self, copy: Range<usize>) -> Range<usize> {
        let sides = |edit: &Edit| (edit.copy.clone(), edit.text.clone());
        self.cross(copy.start, false, sides)..self.cross(copy.end, true, sides)
    }

    fn cross(&self, at: usize, is_end: bool, sides: impl Fn(&Edit) -> (Range<usize>, Range<usize>)) -> usize {
        let before = self.edits.partition_point(|edit| sides(edit).0.start <= at);
        let Some(edit) = before.checked_sub(1).and_then(|last| self.edits.get(last)) else {
            return at;
        };
        let (here, there) = sides(edit);
        if at >= here.end {
            there.end + (at - here.end)
        } else if is_end && at > here.start {
            there.end
        } else {
            there.start
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "ab\u{200b}cd" and "ab<U+200B>cd"
    fn one_edit() -> OffsetMap {
        let mut map = OffsetMap::default();
        map.push(2..5, 2..10);
        map
    }

    #[test]
    fn places_before_in_and_after_a_change() {
        let map = one_edit();
        for (text, copy) in [(0..2, 0..2), (2..5, 2..10), (5..7, 10..12), (3..4, 2..10), (1..6, 1..11)] {
            assert_eq!(map.to_copy(text.clone()), copy, "{text:?}");
        }
        for (copy, text) in [(0..2, 0..2), (2..10, 2..5), (10..12, 5..7), (4..5, 2..5), (12..12, 7..7)] {
            assert_eq!(map.to_text(copy.clone()), text, "{copy:?}");
        }
    }

    #[test]
    fn without_a_change_all_stays() {
        assert_eq!(OffsetMap::default().to_copy(3..9), 3..9);
    }
}
