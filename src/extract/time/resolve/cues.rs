//! The words that tell whether a clause looks ahead or back.

use crate::extract::time::table::Table;
use std::sync::LazyLock;

/// What a word tells by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// It looks ahead, whatever follows.
    Ahead,
    /// It looks ahead before "to", "for", "on" and the like; some do so alone.
    Planned { leads_alone: bool },
    /// It looks ahead in "is to", "are to", "to be".
    To,
    /// A verb in the past that does not end in -ed.
    Back,
    /// It ends like a verb in the past, and is none.
    None,
}

/// What a word tells, in any case.
pub(super) fn cue_of(word: &str) -> Option<Cue> {
    CUES.get(word)
}

static CUES: LazyLock<Table<Cue>> = LazyLock::new(|| {
    Table::new(WORDS.iter().flat_map(|(cue, words)| words.split_whitespace().map(|word| (word, *cue))))
});

const WORDS: &[(Cue, &str)] = &[
    (
        Cue::Ahead,
        "will 'll ’ll shall won't won’t upcoming expires begins starts opens tomorrow plans planning postponed vowed intends aims hopes",
    ),
    (Cue::Planned { leads_alone: true }, "scheduled planned due"),
    (Cue::Planned { leads_alone: false }, "set expected slated expects going wants ready likely"),
    (Cue::To, "to"),
    (
        Cue::Back,
        "said told was were had did met held came went took made began fell rose gave left won lost sent found became saw got \
         led brought died spoke kept paid sold bought broke stood wrote ran grew",
    ),
    (Cue::None, "need indeed exceed proceed succeed hundred speed"),
];
