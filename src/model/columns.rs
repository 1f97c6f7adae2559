//! What a corpus keeps of each article, event and assertion: its columns, seen only by those who build and view it.

use super::Kind;
use super::copied::Copied;
use super::date::Date;
use super::ids::{ArticleId, AssertionId, EventId, NameId};
use super::passage::Passage;
use super::problem::At;
use super::status::{Basis, Status};
use super::tally::Tally;
use std::ops::Range;

#[derive(Clone, Debug)]
pub(super) struct ArticleData {
    pub at: At,
    pub key: Box<str>,
    pub title: Box<str>,
    pub outlet: Option<Box<str>>,
    pub published: Option<Date>,
    pub url: Option<Box<str>>,
    pub digest: bool,
    pub body: Option<Box<str>>,
    pub paragraphs: Box<[Range<usize>]>,
    pub copied: Copied,
    /// The article at the end of its chain of copies: what it and its fellows share.
    pub origin: ArticleId,
    /// How many events it asserts.
    pub events: u32,
    /// Its assertions, by where they stand in it, those without a place last.
    pub says: Box<[AssertionId]>,
}

#[derive(Clone, Debug)]
pub(super) struct EventData {
    pub at: At,
    pub key: Box<str>,
    pub title: Box<str>,
    pub kind: Kind,
    pub date: Option<Date>,
    /// The line and column of the date in the file of `at`, where a file gives it.
    pub date_at: Option<(u32, u32)>,
    pub places: Box<[NameId]>,
    pub people: Box<[NameId]>,
    pub organisations: Box<[NameId]>,
    pub part_of: Option<EventId>,
    pub says: Range<usize>,
    pub tally: Tally,
}

#[derive(Clone, Debug)]
pub(super) struct AssertionData {
    pub at: At,
    pub event: EventId,
    pub article: ArticleId,
    pub quote: Option<Box<str>>,
    pub before: Option<Box<str>>,
    pub after: Option<Box<str>>,
    pub passage: Passage,
    /// The line and column of the quote, in the file of `at`.
    pub quote_at: Option<(u32, u32)>,
    /// The status in effect.
    pub status: Option<Status>,
    /// Whether a file gives that status, rather than the dates.
    pub status_is_given: bool,
    /// The date that this assertion gives itself: its vote.
    pub own_date: Option<Date>,
    /// The line and column of that date, in the file of `at`.
    pub date_at: Option<(u32, u32)>,
    pub basis: Option<Basis>,
    pub rule: Option<Box<str>>,
    pub confidence: Option<Box<str>>,
    pub places: Box<[NameId]>,
    pub people: Box<[NameId]>,
    pub absent: Box<[NameId]>,
    pub organisations: Box<[NameId]>,
    pub attributed_to: Option<Box<str>>,
    pub note: Option<Box<str>>,
}
