//! What people are said to be, and which two such titles can be of one person.

/// A title or an apposition.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Role {
    text: Box<str>,
    /// The words that count, in order, a line each.
    words: Box<str>,
}

impl Role {
    /// A role as it is shown, with the words that make two of them one.
    pub fn new(text: String, words: &[String]) -> Role {
        Role { text: text.into(), words: words.join("\n").into() }
    }

    /// As it is shown.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The words that count.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.lines()
    }

    /// What two roles have in common that are one.
    pub fn key(&self) -> &str {
        &self.words
    }

    /// Whether a word is one of those that count.
    pub fn has(&self, word: &str) -> bool {
        self.words().any(|other| other == word)
    }

    /// Whether one title says the same as the other, or less: "Secretary" and "Secretary of State". Empty ones say nothing.
    pub fn fits(&self, other: &Role) -> bool {
        let (one, another) = (self.words().count(), other.words().count());
        let (short, long) = if one <= another { (self, other) } else { (other, self) };
        !short.words.is_empty() && short.words().all(|word| long.has(word))
    }

    /// Whether two titles are so much the same that who bears them is the same: two words and more in common, none against.
    pub fn same_office(&self, other: &Role) -> bool {
        self.words().nth(1).is_some() && other.words().nth(1).is_some() && self.fits(other)
    }
}
