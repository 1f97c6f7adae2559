//! The view of an article.

use super::Assertion;
use crate::model::columns::ArticleData;
use crate::model::date::{Date, Day};
use crate::model::{ArticleId, At, CopyBasis, Corpus};
use std::ops::Range;

/// One published text.
#[derive(Clone, Copy, Debug)]
pub struct Article<'c> {
    pub(in crate::model) corpus: &'c Corpus,
    pub(in crate::model) id: ArticleId,
}

impl<'c> Article<'c> {
    fn data(self) -> &'c ArticleData {
        &self.corpus.articles[self.id.index()]
    }

    /// Its handle.
    pub fn id(self) -> ArticleId {
        self.id
    }

    /// Its id in the files.
    pub fn key(self) -> &'c str {
        &self.data().key
    }

    /// Its headline.
    pub fn title(self) -> &'c str {
        &self.data().title
    }

    /// Who published it.
    pub fn outlet(self) -> Option<&'c str> {
        self.data().outlet.as_deref()
    }

    /// What to call it in few words: its outlet where one is stated, else its title.
    pub fn label(self) -> &'c str {
        self.outlet().filter(|outlet| *outlet != "not stated").unwrap_or(self.title())
    }

    /// When it was published.
    pub fn published(self) -> Option<&'c Date> {
        self.data().published.as_ref()
    }

    /// Where it is on the web.
    pub fn url(self) -> Option<&'c str> {
        self.data().url.as_deref()
    }

    /// Whether the body is a digest in other words than the article's own.
    pub fn is_digest(self) -> bool {
        self.data().digest
    }

    /// Its text.
    pub fn body(self) -> Option<&'c str> {
        self.data().body.as_deref()
    }

    /// The non-blank paragraphs of its text, as bytes of [`Article::body`].
    pub fn paragraphs(self) -> &'c [Range<usize>] {
        &self.data().paragraphs
    }

    /// The article it copies or retells.
    pub fn copy_of(self) -> Option<Article<'c>> {
        self.data().copied.link().map(|(id, _)| self.corpus.article(id))
    }

    /// How it is known to be a copy; nothing where it is nobody's, as far as is known.
    pub fn copy_basis(self) -> Option<CopyBasis> {
        self.data().copied.link().map(|(_, basis)| basis)
    }

    /// Whether a file says what it copies, or that it copies nothing: then no comparison says otherwise.
    pub fn origin_is_stated(self) -> bool {
        self.data().copied.is_stated()
    }

    /// The article that it and everything it shares its origin with go back to; itself where it is nobody's copy.
    pub fn origin(self) -> ArticleId {
        self.data().origin
    }

    /// How many events it asserts.
    pub fn event_count(self) -> usize {
        self.data().events as usize
    }

    /// Its assertions: by where they stand in it, those without a place last.
    pub fn assertions(self) -> Vec<Assertion<'c>> {
        self.data().says.iter().map(|id| self.corpus.assertion(*id)).collect()
    }

    /// Where it stands in the files.
    pub fn at(self) -> &'c At {
        &self.data().at
    }

    /// Whether all of it was out by the end of `day`.
    pub(in crate::model) fn was_out_by(self, day: Day) -> bool {
        self.published().and_then(Date::latest).is_some_and(|latest| latest <= day)
    }

    /// Whether all that is known of the days of publication puts it before another article.
    pub fn was_out_before(self, other: Article<'_>) -> bool {
        let last = self.published().and_then(Date::latest);
        let first = other.published().and_then(Date::earliest);
        matches!((last, first), (Some(last), Some(first)) if last < first)
    }
}
