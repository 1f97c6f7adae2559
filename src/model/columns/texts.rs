//! Many texts in one allocation.

use super::column::Cell;

/// How many bits of a length go into one byte; the next bit says that more follow. Such bytes are letters of their own,
/// so that all together stays a text.
const BITS: u32 = 6;
const MORE: u8 = 1 << BITS;

/// A handle on a text: where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(u64);

impl Cell for Text {
    const NONE: Text = Text(u64::MAX);

    fn number(self) -> u64 {
        self.0
    }

    fn from_number(number: u64) -> Text {
        Text(number)
    }
}

impl Text {
    /// As it is kept.
    pub(super) fn bits(self) -> u64 {
        self.0
    }

    /// As it was kept.
    pub(super) fn from_bits(bits: u64) -> Text {
        Text(bits)
    }

    /// The handle on the same text, when so many bytes have come before it.
    pub fn moved(self, by: u64) -> Text {
        Text(self.0 + by)
    }
}

/// Texts, one after the other, each behind its length.
#[derive(Clone, Debug, Default)]
pub struct Texts(String);

impl From<String> for Texts {
    fn from(all: String) -> Texts {
        Texts(all)
    }
}

impl Texts {
    /// All of them as they are kept.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// Adds a text.
    pub fn push(&mut self, text: &str) -> Text {
        let start = self.0.len() as u64;
        let mut length = text.len();
        loop {
            let (low, rest) = (length as u8 & (MORE - 1), length >> BITS);
            self.0.push(char::from(if rest > 0 { low | MORE } else { low }));
            length = rest;
            if rest == 0 {
                break;
            }
        }
        self.0.push_str(text);
        Text(start)
    }

    /// A text.
    #[inline]
    pub fn get(&self, text: Text) -> &str {
        let from = &self.0[text.0 as usize..];
        let (head, length) = measured(from.as_bytes()).unwrap_or((0, 0));
        &from[head..head + length]
    }

    /// Adds the texts of another, and says by how much their handles have to move.
    pub fn append(&mut self, other: &Texts) -> u64 {
        let by = self.0.len() as u64;
        self.0.push_str(&other.0);
        by
    }
}

/// How long the length of a text is that begins here, and how long the text itself; nothing where more bytes are needed to
/// know it.
#[inline]
pub(super) fn measured(bytes: &[u8]) -> Option<(usize, usize)> {
    match *bytes {
        // Nearly all are as short as that, and words are looked up tens of millions of times while a corpus is read.
        [low, ..] if low & MORE == 0 => Some((1, (low & (MORE - 1)).into())),
        [low, high, ..] if high & MORE == 0 => {
            Some((2, usize::from(low & (MORE - 1)) | usize::from(high & (MORE - 1)) << BITS))
        }
        _ => measured_long(bytes),
    }
}

fn measured_long(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut length = 0;
    for (place, byte) in (0..usize::BITS.div_ceil(BITS)).zip(bytes) {
        length |= usize::from(byte & (MORE - 1)) << (place * BITS);
        if byte & MORE == 0 {
            return Some((place as usize + 1, length));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_again() {
        let (mut one, mut other) = (Texts::default(), Texts::default());
        let (empty, oslo) = (one.push(""), one.push("Oslo"));
        let elysee = other.push("Élysée");
        let long = "北".repeat(1500);
        let endless = other.push(&long);
        let by = one.append(&other);
        let texts = [empty, oslo, elysee.moved(by), endless.moved(by)];
        assert_eq!(texts.map(|text| one.get(text)), ["", "Oslo", "Élysée", &long]);
    }
}
