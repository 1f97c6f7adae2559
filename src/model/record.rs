//! What a file says, before it is linked into a corpus: plain fields, each with its place in the file.

use super::date::Date;
use super::extra::Extra;
use super::problem::At;
use super::status::{Basis, Status};
use super::{Kind, NameKind, PublishedFrom};

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub at: At,
}

/// Everything that the files of a corpus say, in the order in which they say it.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// What the corpus is called.
    pub title: Option<String>,
    /// What it is about.
    pub description: Option<String>,
    /// What stands under keys that nobody reads.
    pub extra: Extra,
    /// The articles.
    pub articles: Vec<ArticleRecord>,
    /// The events with their assertions.
    pub events: Vec<EventRecord>,
    /// People, places and organisations.
    pub names: Vec<NameRecord>,
}

impl Records {
    /// Puts others behind these; what is said once is as the last says it.
    pub(crate) fn join(&mut self, others: Records) {
        let Records { title, description, extra, articles, events, names } = others;
        self.title = title.or(self.title.take());
        self.description = description.or(self.description.take());
        extra.iter().for_each(|(key, value)| self.extra.keep(key.to_string(), value.clone()));
        self.articles.extend(articles);
        self.events.extend(events);
        self.names.extend(names);
    }
}

/// An article as a file gives it.
#[derive(Clone, Debug)]
pub struct ArticleRecord {
    /// Where the article begins.
    pub at: At,
    /// Its id; the stem of its file where it gives none.
    pub id: Located<String>,
    /// Headline, or the id where there is none.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When.
    pub published: Option<Date>,
    /// Where that date was found.
    pub published_from: PublishedFrom,
    /// Where on the web.
    pub url: Option<String>,
    /// The article it copies or retells; `none` where the file says that it is nobody's copy.
    pub copy_of: Option<Located<String>>,
    /// Whether the body is a digest in somebody else's words rather than the article's own.
    pub digest: bool,
    /// The text; absent where only the article's data is known.
    pub body: Option<String>,
    /// What stands under keys that nobody reads.
    pub extra: Extra,
}

/// A person, place or organisation as a file gives it.
#[derive(Clone, Debug)]
pub struct NameRecord {
    /// Where.
    pub at: At,
    /// Which of the three.
    pub kind: NameKind,
    /// The spelling to show.
    pub name: String,
    /// Other spellings.
    pub spellings: Vec<String>,
    /// What the person or organisation is.
    pub role: Option<String>,
    /// The place that this place lies in.
    pub within: Option<Located<String>>,
    /// What stands under keys that nobody reads.
    pub extra: Extra,
}

/// An event as a file gives it.
#[derive(Clone, Debug)]
pub struct EventRecord {
    /// Where the event begins.
    pub at: At,
    /// Its id, where given.
    pub id: Option<Located<String>>,
    /// What happened, in a few words.
    pub title: String,
    /// What sort of event.
    pub kind: Kind,
    /// When.
    pub date: Option<Located<Date>>,
    /// Where.
    pub places: Vec<Located<String>>,
    /// Who took part or spoke.
    pub people: Vec<Located<String>>,
    /// Which organisations took part or spoke.
    pub organisations: Vec<Located<String>>,
    /// The event it belongs to.
    pub part_of: Option<Located<String>>,
    /// Who says so.
    pub says: Vec<SaysRecord>,
    /// What stands under keys that nobody reads.
    pub extra: Extra,
}

/// An assertion as a file gives it.
#[derive(Clone, Debug)]
pub struct SaysRecord {
    /// Where the assertion begins.
    pub at: At,
    /// The article that makes it.
    pub article: Located<String>,
    /// The words that make it.
    pub quote: Option<Located<String>>,
    /// Words right before the quote.
    pub before: Option<String>,
    /// Words right after the quote.
    pub after: Option<String>,
    /// The paragraph it is said to stand in, from 1.
    pub paragraph: Option<u32>,
    /// What it says of the event.
    pub status: Option<Status>,
    /// The date it gives.
    pub date: Option<Located<Date>>,
    /// How that date was reached.
    pub basis: Option<Basis>,
    /// The rule that reached it, for a reader.
    pub rule: Option<String>,
    /// How sure whoever or whatever wrote this is.
    pub confidence: Option<String>,
    /// Where it says the event was.
    pub places: Vec<Located<String>>,
    /// Who it says took part.
    pub people: Vec<Located<String>>,
    /// Who it says did not take part.
    pub absent: Vec<Located<String>>,
    /// Which organisations it says took part.
    pub organisations: Vec<Located<String>>,
    /// Whom the article names as its source.
    pub attributed_to: Option<String>,
    /// A remark to the reader.
    pub note: Option<String>,
    /// What stands under keys that nobody reads.
    pub extra: Extra,
}
