//! What a word tells of its clause: whether that looks ahead or back.

/// What a token tells by itself, for or against a time to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// Nothing.
    None,
    /// It looks ahead, whatever follows.
    Ahead,
    /// It looks ahead before "to", "for", "on" and the like; some do so alone.
    Planned { leads_alone: bool },
    /// Somebody means to: it looks ahead before "to" and the like, also where that is told of the past.
    Means,
    /// It looks ahead from what was said, unless "have" follows.
    Would,
    /// It looks ahead in "is to", "are to", "to be".
    To,
    /// A verb in the past that does not end in -ed.
    Back,
    /// It ends in -ed, and is one unless it stands behind "be", "to" or an article.
    Ended,
    /// A mark that ends a clause, seen from either side.
    Stop,
    /// A colon, which ends the clause before it.
    Colon,
}

impl Cue {
    /// What a mark tells.
    pub(super) fn of_mark(mark: &str) -> Self {
        match mark {
            ";" | "\"" | "“" | "”" => Self::Stop,
            ":" => Self::Colon,
            _ => Self::None,
        }
    }

    /// What a word tells that is in no table.
    pub(super) fn of_word(word: &str) -> Self {
        let is_ended = word.len() > 4 && word.ends_with("ed") && word.starts_with(char::is_lowercase);
        if is_ended { Self::Ended } else { Self::None }
    }
}

/// The words that tell something, or only look as if they did.
pub(super) const CUES: &[(Cue, &str)] = &[
    (
        Cue::Ahead,
        "will 'll ’ll shall won't won’t upcoming expires begins starts opens reopens resumes resume premieres tomorrow postponed",
    ),
    (Cue::Planned { leads_alone: true }, "scheduled planned due"),
    (Cue::Planned { leads_alone: false }, "set expected slated expects going wants ready likely"),
    (Cue::Means, "plan plans planning vow vows vowed intend intends aim aims hope hopes"),
    (Cue::Would, "would"),
    (Cue::To, "to"),
    (
        Cue::Back,
        "said told was were had did met held came went took made began fell rose gave left won lost sent found became saw got \
         led brought died spoke kept paid sold bought broke stood wrote ran grew",
    ),
    (Cue::None, "need indeed exceed proceed succeed hundred speed"),
];
