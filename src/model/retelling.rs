//! Articles that copy or retell others: how that is known, and what speaks for it.

use super::ids::ArticleId;

/// How an article is known to copy or retell another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyBasis {
    /// A file says so.
    Stated,
    /// Comparing the articles of the corpus says so.
    Detected,
}

impl CopyBasis {
    /// Both.
    pub(super) const ALL: [CopyBasis; 2] = [CopyBasis::Stated, CopyBasis::Detected];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            CopyBasis::Stated => "stated",
            CopyBasis::Detected => "detected",
        }
    }

    /// What the copy does, for a sentence that goes on with the other article.
    pub fn retells(self) -> &'static str {
        match self {
            CopyBasis::Stated => "retells",
            CopyBasis::Detected => "seems to retell",
        }
    }
}

/// An article that copies or retells another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retelling {
    /// The article taken as the copy.
    pub later: ArticleId,
    /// The article taken as the original.
    pub earlier: ArticleId,
    /// Why that one is taken as the earlier.
    pub order: Earlier,
    /// Whether a file says so, or comparing them does.
    pub basis: CopyBasis,
    /// What speaks for it, what decided first; never empty.
    pub evidence: Vec<Evidence>,
}

/// Something that speaks for one article being the copy of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// By which rule.
    pub rule: Rule,
    /// The figures, in words: "12 of 14 events, in the same order". Text from outside.
    pub figures: String,
}

/// A rule by which copies are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A file says so.
    Stated,
    /// The same words from beginning to end; letter case, accents, punctuation and space aside.
    SameText,
    /// Much of the same wording.
    Wording,
    /// The same events in the same order.
    Events,
    /// Sentences that tell the same in the same order.
    Sentences,
    /// The same people cited for the same thing. Supports the others; never decides.
    Cited,
    /// The same numbers in the same sentences. Supports the others; never decides.
    Figures,
}

impl Rule {
    /// Every rule.
    pub(super) const ALL: [Rule; 7] =
        [Rule::Stated, Rule::SameText, Rule::Wording, Rule::Events, Rule::Sentences, Rule::Cited, Rule::Figures];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Rule::Stated => "stated",
            Rule::SameText => "same text",
            Rule::Wording => "same wording",
            Rule::Events => "same events",
            Rule::Sentences => "same content",
            Rule::Cited => "same people cited",
            Rule::Figures => "same numbers",
        }
    }
}

/// Why one article is taken as the earlier of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Earlier {
    /// A file says so.
    Stated,
    /// It was published on an earlier day.
    Published,
    /// The days of publication do not tell; it is longer, and the other stands in it. A guess.
    Longer,
    /// The days of publication do not tell; it tells what both tell at more length. A guess.
    Fuller,
    /// Nothing tells, and its id comes first. A guess.
    Id,
    /// Nothing tells, and it retells a third more clearly. A guess.
    Between,
}

impl Earlier {
    /// Every reason.
    pub(super) const ALL: [Earlier; 6] =
        [Earlier::Stated, Earlier::Published, Earlier::Longer, Earlier::Fuller, Earlier::Id, Earlier::Between];

    /// The reason in words.
    pub fn as_str(self) -> &'static str {
        match self {
            Earlier::Stated => "its file says so",
            Earlier::Published => "published earlier",
            Earlier::Longer => "a guess: the longer of the two",
            Earlier::Fuller => "a guess: it tells the same at more length",
            Earlier::Id => "a guess: its id comes first",
            Earlier::Between => "a guess: it is nearer to a third that both go back to",
        }
    }

    /// Whether it is only a guess.
    pub fn is_guess(self) -> bool {
        !matches!(self, Earlier::Stated | Earlier::Published)
    }
}
