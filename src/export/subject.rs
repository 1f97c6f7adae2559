//! What is exported: a corpus, the query in force, and the events it leaves.

use crate::lexicon::Bits;
use crate::model::{ArticleId, Corpus, Event, EventId};
use crate::query::Selection;
use std::collections::BTreeSet;

/// What is exported.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'c> {
    /// The corpus.
    pub corpus: &'c Corpus,
    /// The query in force as it was typed; empty where nothing is left out. Text from outside.
    pub query: &'c str,
    /// The events it leaves.
    pub selection: &'c Selection,
}

/// How much there is of a subject.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Events.
    pub events: usize,
    /// Articles that assert them.
    pub articles: usize,
    /// Origins of those articles.
    pub origins: usize,
}

impl<'c> Subject<'c> {
    /// The query in force, if there is one.
    pub fn query(&self) -> Option<&'c str> {
        Some(self.query.trim()).filter(|query| !query.is_empty())
    }

    /// The events, in timeline order.
    pub fn events(&self) -> impl Iterator<Item = Event<'c>> {
        let Subject { corpus, selection, .. } = *self;
        selection.ids().iter().map(move |id| selection.event(corpus, *id))
    }

    /// One of the events.
    pub fn event(&self, id: EventId) -> Event<'c> {
        self.selection.event(self.corpus, id)
    }

    /// The articles that tell the events; where nothing is left out, all there are.
    pub fn articles(&self) -> BTreeSet<ArticleId> {
        match self.selection.is_whole() {
            true => self.corpus.articles().map(|article| article.id()).collect(),
            false => self.events().flat_map(Event::says).map(|says| says.article().id()).collect(),
        }
    }

    /// How much there is.
    pub fn totals(&self) -> Totals {
        let none = Bits::none(self.corpus.articles().len());
        let (mut articles, mut origins) = (none.clone(), none);
        self.events().flat_map(Event::says).for_each(|says| articles.insert(says.article().id().index()));
        let origin = |index| self.corpus.article(ArticleId::new(index)).origin();
        articles.iter().for_each(|index| origins.insert(origin(index).index()));
        Totals { events: self.selection.ids().len(), articles: articles.count(), origins: origins.count() }
    }
}
