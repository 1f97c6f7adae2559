//! What sort of event it is.

/// The kind of an event.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// One of the kinds that `annals` knows, by its place in [`Kind::KNOWN`].
    Known(&'static str),
    /// A kind written in a file that `annals` does not know; kept as written.
    Unknown(Box<str>),
}

impl Kind {
    /// Every kind that may stand in a file without a warning.
    pub const KNOWN: [&'static str; 17] = [
        "meeting",
        "talks",
        "summit",
        "call",
        "visit",
        "statement",
        "decision",
        "agreement",
        "vote",
        "appointment",
        "sanction",
        "attack",
        "military",
        "protest",
        "court",
        "disaster",
        "other",
    ];

    /// The kind a file calls `word`.
    pub fn from_word(word: &str) -> Kind {
        match Kind::KNOWN.iter().find(|known| **known == word) {
            Some(known) => Kind::Known(known),
            None => Kind::Unknown(word.into()),
        }
    }

    /// The word for it, as in a file.
    pub fn as_str(&self) -> &str {
        match self {
            Kind::Known(word) => word,
            Kind::Unknown(word) => word,
        }
    }

    /// Whether it is something said rather than something done.
    pub fn is_statement(&self) -> bool {
        self.as_str() == "statement"
    }
}

impl Default for Kind {
    fn default() -> Self {
        Kind::Known("other")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_kind_is_kept_as_written() {
        assert_eq!(Kind::from_word("summit"), Kind::Known("summit"));
        assert_eq!(Kind::from_word("séance").as_str(), "séance");
        assert!(Kind::from_word("statement").is_statement());
    }
}
