//! A query as understood: plain data.

use crate::lexicon::Run;
use crate::model::date::{Date, Day};
use crate::model::{NameKind, Status};
use std::ops::RangeInclusive;

/// Something that one of several tests must find, or none of them may.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Term<T> {
    /// Whether what it finds is left out rather than kept.
    pub leave_out: bool,
    /// The alternatives; never empty.
    pub any: Vec<T>,
}

/// Asks for words in texts.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum TextTest {
    /// A word of a title or a name.
    Word(Run),
    /// Neighbouring words of a title, a name, a quote or a paragraph.
    Phrase(Run),
    /// A name of one kind.
    Name(NameKind, Typed),
}

/// Words to look for, as typed and as divided.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Typed {
    /// As typed.
    pub text: String,
    /// What must be found, each of it; empty where the text has no letter or digit.
    pub runs: Vec<Run>,
}

/// Asks for something of an event as a whole.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum EventTest {
    /// Its kind is this word, folded.
    Kind(String),
    /// Its id is this, folded.
    Id(String),
    /// It ends on this day or later.
    After(Day),
    /// It begins on this day or earlier.
    Before(Day),
    /// It meets this date.
    On(Date),
    /// The origins of its articles are so many.
    Origins(Count),
    /// The articles that assert it are so many.
    Articles(Count),
    /// It is of this sort.
    Is(Is),
}

/// Asks for something of an assertion.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum SaysTest {
    /// Its article has this id or, if none has it, these words in its title.
    Article(Typed),
    /// Its article's outlet has these words.
    Outlet(Typed),
    /// Its article was published within this date.
    Published(Date),
    /// Its status in effect; nothing where it is not stated.
    Status(Option<Status>),
    /// Its claimant has these words.
    Claimant(Typed),
}

/// How many.
pub(super) type Count = RangeInclusive<u32>;

/// A sort of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is {
    /// Two assertions cannot both be true.
    Conflict,
    /// It has no place on the calendar.
    Undated,
    /// Announced, and reported by none.
    Unconfirmed,
    /// More articles than origins.
    Copied,
}

impl Is {
    pub const ALL: [Is; 4] = [Is::Conflict, Is::Undated, Is::Unconfirmed, Is::Copied];

    pub fn as_str(self) -> &'static str {
        match self {
            Is::Conflict => "conflict",
            Is::Undated => "undated",
            Is::Unconfirmed => "unconfirmed",
            Is::Copied => "copied",
        }
    }
}
