//! An article's text as it is compared: folded words, as numbers.

use crate::text::fold::fold;
use crate::text::words::is_spaceless;

/// The words of a text, in order.
pub(super) struct Text {
    /// A number for each word, the same for the same word folded.
    pub words: Vec<u64>,
}

impl Text {
    /// Letters and digits that stand together are a word; where a script puts no spaces between words, each letter is.
    pub fn new(text: &str) -> Text {
        let folded = fold(text);
        let mut words = Vec::with_capacity(folded.len() / 6);
        for run in folded.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty()) {
            if run.is_ascii() || !run.contains(is_spaceless) {
                words.push(number(run.as_bytes()));
            } else {
                words.extend(run.chars().map(|c| number(c.encode_utf8(&mut [0; 4]).as_bytes())));
            }
        }
        Text { words }
    }
}

/// A number for these bytes: FNV-1a (Fowler, Noll, Vo), the same on every machine.
pub(super) fn number(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
