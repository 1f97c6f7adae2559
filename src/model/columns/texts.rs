//! Many texts in one allocation.

use super::column::Cell;

/// How many bits of a handle say how long the text is: a text of more than a gibibyte is cut there, and all of a kind
/// together may have sixteen.
const LENGTH: u32 = 30;

/// A handle on a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(u64);

impl Cell for Text {
    const NONE: Text = Text(u64::MAX);
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
        Text(self.0 + (by << LENGTH))
    }
}

/// Texts, one after the other.
#[derive(Clone, Debug, Default)]
pub struct Texts(String);

impl From<String> for Texts {
    fn from(all: String) -> Texts {
        Texts(all)
    }
}

impl Texts {
    /// All of them, one after the other.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// Adds a text.
    pub fn push(&mut self, text: &str) -> Text {
        let start = self.0.len() as u64;
        let text = &text[..text.floor_char_boundary((1 << LENGTH) - 1)];
        self.0.push_str(text);
        Text(start << LENGTH | text.len() as u64)
    }

    /// A text.
    pub fn get(&self, text: Text) -> &str {
        let (start, length) = (text.0 >> LENGTH, text.0 & ((1 << LENGTH) - 1));
        &self.0[start as usize..(start + length) as usize]
    }

    /// Adds the texts of another, and says by how much their handles have to move.
    pub fn append(&mut self, other: &Texts) -> u64 {
        let by = self.0.len() as u64;
        self.0.push_str(&other.0);
        by
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_again() {
        let (mut one, mut other) = (Texts::default(), Texts::default());
        let (empty, oslo) = (one.push(""), one.push("Oslo"));
        let elysee = other.push("Élysée");
        let by = one.append(&other);
        assert_eq!([empty, oslo, elysee.moved(by)].map(|text| one.get(text)), ["", "Oslo", "Élysée"]);
    }
}
