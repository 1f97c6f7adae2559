//! The corpus: articles, events and names, reached through views.

use super::columns::{ArticleData, AssertionData, EventData};
use super::ids::{ArticleId, AssertionId, EventId, NameId};
use super::name::{NameKind, Names};
use super::views::{Article, Assertion, Event, Name};
use std::collections::HashMap;

/// Articles, events and names. A value: it never changes once built.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    pub(super) title: Box<str>,
    pub(super) description: Option<Box<str>>,
    pub(super) articles: Vec<ArticleData>,
    pub(super) events: Vec<EventData>,
    pub(super) assertions: Vec<AssertionData>,
    pub(super) names: Names,
    pub(super) events_by_key: HashMap<Box<str>, EventId>,
    pub(super) articles_by_key: HashMap<Box<str>, ArticleId>,
}

impl Corpus {
    /// What the corpus is about, in a few words.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// What the corpus is about, at more length.
    pub fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }

    /// Every event, in timeline order.
    pub fn events(&self) -> impl ExactSizeIterator<Item = Event<'_>> + DoubleEndedIterator {
        (0..self.events.len()).map(|index| self.event(EventId::new(index)))
    }

    /// One event.
    pub fn event(&self, id: EventId) -> Event<'_> {
        Event { corpus: self, id, known: None }
    }

    /// The event with this id in the files.
    pub fn find_event(&self, key: &str) -> Option<Event<'_>> {
        self.events_by_key.get(key).map(|id| self.event(*id))
    }

    /// Every article, by publication, those without a date last.
    pub fn articles(&self) -> impl ExactSizeIterator<Item = Article<'_>> + DoubleEndedIterator {
        (0..self.articles.len()).map(|index| self.article(ArticleId::new(index)))
    }

    /// One article.
    pub fn article(&self, id: ArticleId) -> Article<'_> {
        Article { corpus: self, id }
    }

    /// The article with this id in the files.
    pub fn find_article(&self, key: &str) -> Option<Article<'_>> {
        self.articles_by_key.get(key).map(|id| self.article(*id))
    }

    /// How many origins the articles have: each article, but those that copy or retell one another count once.
    pub fn origin_count(&self) -> usize {
        self.articles().filter(|article| article.origin() == article.id()).count()
    }

    /// One assertion.
    pub fn assertion(&self, id: AssertionId) -> Assertion<'_> {
        Assertion { corpus: self, id }
    }

    /// Every assertion, those of one event together, the events in timeline order.
    pub fn assertions(&self) -> impl ExactSizeIterator<Item = Assertion<'_>> {
        (0..self.assertions.len()).map(|index| self.assertion(AssertionId::new(index)))
    }

    /// Every person, place and organisation.
    pub fn names(&self) -> impl ExactSizeIterator<Item = Name<'_>> {
        (0..self.names.len()).map(|index| self.name(NameId::new(index)))
    }

    /// One name.
    pub fn name(&self, id: NameId) -> Name<'_> {
        Name { corpus: self, id }
    }

    /// The name of this kind with this spelling, letter case and accents aside.
    pub fn find_name(&self, kind: NameKind, spelling: &str) -> Option<Name<'_>> {
        self.names.find(kind, spelling).map(|id| self.name(id))
    }

    pub(super) fn views<'c>(&'c self, ids: &'c [NameId]) -> impl Iterator<Item = Name<'c>> {
        ids.iter().map(|id| self.name(*id))
    }
}
