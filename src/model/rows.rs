//! What a file says, borrowed from wherever it was read and on its way into columns: the lean twin of the records.

use super::problem::At;
use super::status::{Basis, Status};
use super::{Kind, NameKind, PublishedFrom};

/// Who or what a list of names is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A name of this kind.
    Of(NameKind),
    /// A person who was not there.
    Absent,
}

impl Role {
    pub(super) const ALL: [Role; 4] =
        [Role::Of(NameKind::Person), Role::Of(NameKind::Place), Role::Of(NameKind::Organisation), Role::Absent];

    /// The kind of the name.
    pub fn kind(self) -> NameKind {
        match self {
            Role::Of(kind) => kind,
            Role::Absent => NameKind::Person,
        }
    }
}

/// A text and where it stands, if elsewhere than its record.
pub type Given<'a> = (&'a str, Option<&'a At>);

/// What an event's record says once.
#[derive(Clone, Copy, Debug)]
pub struct EventHead<'a> {
    pub at: &'a At,
    pub id: Option<Given<'a>>,
    pub title: &'a str,
    pub kind: &'a Kind,
    /// Among the dates of the builder.
    pub date: Option<(u32, Option<&'a At>)>,
    pub part_of: Option<Given<'a>>,
}

/// What an assertion's record says once.
#[derive(Clone, Copy, Debug)]
pub struct SaysHead<'a> {
    /// Where it stands, if elsewhere than its event.
    pub at: Option<&'a At>,
    pub article: Given<'a>,
    pub quote: Option<Given<'a>>,
    pub before: Option<&'a str>,
    pub after: Option<&'a str>,
    pub paragraph: Option<u32>,
    pub status: Option<Status>,
    pub date: Option<(u32, Option<&'a At>)>,
    pub basis: Option<Basis>,
    pub rule: Option<&'a str>,
    pub confidence: Option<&'a str>,
    pub attributed_to: Option<&'a str>,
    pub note: Option<&'a str>,
}

/// What an article's record says.
#[derive(Clone, Copy, Debug)]
pub struct ArticleHead<'a> {
    pub at: &'a At,
    pub id: Given<'a>,
    pub title: &'a str,
    pub outlet: Option<&'a str>,
    /// Among the dates of the builder.
    pub published: Option<u32>,
    pub published_from: PublishedFrom,
    pub url: Option<&'a str>,
    pub copy_of: Option<Given<'a>>,
    pub digest: bool,
    pub body: Option<&'a str>,
}
