//! Code points counted quickly, however long the text.

/// How many bytes lie between two places whose code points were counted beforehand.
const STRIDE: usize = 512;

/// A text whose code points were counted beforehand.
#[derive(Clone, Debug)]
pub struct CodePoints<'t> {
    text: &'t str,
    /// The code points before every stride of the text; empty where each byte is one.
    counted: Vec<usize>,
}

impl<'t> CodePoints<'t> {
    /// Counts them.
    pub fn new(text: &'t str) -> Self {
        Self { text, counted: if text.is_ascii() { Vec::new() } else { count(text) } }
    }

    /// How many code points lie before a byte.
    pub fn before(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        match self.counted.get(byte / STRIDE) {
            Some(before) => before + beginnings(&self.text.as_bytes()[byte / STRIDE * STRIDE..byte]),
            None => byte,
        }
    }

    /// How many code points begin between two bytes of which the first is no later.
    pub fn between(&self, start: usize, end: usize) -> usize {
        match self.text.as_bytes().get(start..end) {
            Some(bytes) if bytes.len() <= STRIDE => beginnings(bytes),
            _ => self.before(end).saturating_sub(self.before(start)),
        }
    }

    /// The byte before which so many code points lie; the end if there are not so many.
    pub fn byte(&self, number: usize) -> usize {
        if self.counted.is_empty() {
            return number.min(self.text.len());
        }
        let stride = self.counted.partition_point(|before| *before <= number).saturating_sub(1);
        let (start, before) = (stride * STRIDE, self.counted[stride]);
        let bytes = self.text.as_bytes().get(start..).unwrap_or_default();
        let begins = bytes.iter().enumerate().filter(|(_, byte)| **byte & 0xC0 != 0x80);
        begins.map(|(at, _)| start + at).nth(number - before).unwrap_or(self.text.len())
    }
}

fn count(text: &str) -> Vec<usize> {
    let mut counted = vec![0];
    let mut before = 0;
    for stride in text.as_bytes().chunks(STRIDE) {
        before += beginnings(stride);
        counted.push(before);
    }
    counted
}

/// How many code points begin in these bytes.
pub(super) fn beginnings(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::strange::strange;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_place_is_counted_as_one_by_one(text in strange(), times in 1..30usize) {
            let text = text.repeat(times);
            let counted = CodePoints::new(&text);
            for (number, (at, _)) in text.char_indices().enumerate() {
                prop_assert_eq!(counted.before(at), number);
                prop_assert_eq!(counted.byte(number), at);
                for start in [0, at / 2, at - at.min(9)].map(|start| text.floor_char_boundary(start)) {
                    prop_assert_eq!(counted.between(start, at), text[start..at].chars().count());
                }
            }
            prop_assert_eq!(counted.before(usize::MAX), text.chars().count());
            prop_assert_eq!(counted.byte(text.chars().count()), text.len());
            prop_assert_eq!(counted.byte(usize::MAX), text.len());
        }
    }
}
