//! The view of an article.

use super::Assertion;
use crate::model::columns::ArticleData;
use crate::model::date::{Date, Day};
use crate::model::{ArticleId, AssertionId, At, CopyBasis, Corpus, PublishedFrom};
use crate::text::paragraphs::paragraphs;
use std::ops::Range;

/// One published text.
///
/// The view may be limited to [what was known by a day](Article::as_known): then it copies nothing that came out later.
#[derive(Clone, Copy, Debug)]
pub struct Article<'c> {
    pub(in crate::model) corpus: &'c Corpus,
    pub(in crate::model) id: ArticleId,
    pub(in crate::model) known: Option<Day>,
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
        self.corpus.shared.words.get(self.data().key)
    }

    /// Its headline.
    pub fn title(self) -> &'c str {
        self.corpus.shared.texts.get(self.data().title)
    }

    /// Who published it.
    pub fn outlet(self) -> Option<&'c str> {
        self.corpus.word(self.data().outlet)
    }

    /// What to call it in few words: its outlet where one is stated, else its title.
    pub fn label(self) -> &'c str {
        self.stated_outlet().unwrap_or(self.title())
    }

    /// Its outlet, where one is stated.
    pub fn stated_outlet(self) -> Option<&'c str> {
        self.outlet().filter(|outlet| *outlet != "not stated")
    }

    /// When it was published.
    pub fn published(self) -> Option<&'c Date> {
        self.corpus.date(self.data().published)
    }

    /// Where its publication date was found; nothing without one.
    pub fn published_from(self) -> Option<PublishedFrom> {
        self.published().map(|_| self.data().published_from)
    }

    /// Where it is on the web.
    pub fn url(self) -> Option<&'c str> {
        self.data().url.map(|url| self.corpus.shared.texts.get(url))
    }

    /// Whether the body is a digest in other words than the article's own.
    pub fn is_digest(self) -> bool {
        self.data().digest
    }

    /// Its text.
    pub fn body(self) -> Option<&'c str> {
        self.data().body.map(|body| self.corpus.shared.bodies.get(body))
    }

    /// The non-blank paragraphs of its text, as bytes of [`Article::body`]. They are looked for each time.
    pub fn paragraphs(self) -> Vec<Range<usize>> {
        self.body().map(paragraphs).unwrap_or_default()
    }

    /// The same article with only what had been said by the end of `day`.
    pub fn as_known(self, day: Option<Day>) -> Article<'c> {
        Article { known: day, ..self }
    }

    fn copied(self) -> Option<(Article<'c>, CopyBasis)> {
        let (original, basis) = self.data().copied.link()?;
        let original = self.corpus.article(original).as_known(self.known);
        self.known.is_none_or(|day| original.was_out_by(day)).then_some((original, basis))
    }

    /// The article it copies or retells.
    pub fn copy_of(self) -> Option<Article<'c>> {
        self.copied().map(|(original, _)| original)
    }

    /// How it is known to be a copy; nothing where it is nobody's, as far as is known.
    pub fn copy_basis(self) -> Option<CopyBasis> {
        self.copied().map(|(_, basis)| basis)
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
        let says = self.corpus.says_of_articles.get(self.id.index());
        says.map(|says| self.corpus.assertion(AssertionId::new(says as usize))).collect()
    }

    /// Where it stands in the files.
    pub fn at(self) -> At {
        self.corpus.articles_at.of(self.id.index(), &self.corpus.shared.files)
    }

    /// Whether all of it was out by the end of `day`.
    pub fn was_out_by(self, day: Day) -> bool {
        self.published().and_then(Date::latest).is_some_and(|latest| latest <= day)
    }

    /// Whether all that is known of the days of publication puts it before another article.
    pub fn was_out_before(self, other: Article<'_>) -> bool {
        let last = self.published().and_then(Date::latest);
        let first = other.published().and_then(Date::earliest);
        matches!((last, first), (Some(last), Some(first)) if last < first)
    }
}
