//! The corpus: articles, events and names, reached through views.

use super::columns::{
    ArticleData, EventColumns, Input, Kept, Lists, SaysColumns, Shared, Shelved, Spots, by_field, linked,
};
use super::date::Date;
use super::ids::{ArticleId, AssertionId, EventId, NameId};
use super::name::{NameKind, Names};
use super::retelling::Retelling;
use super::views::{Article, Assertion, Event, Name};
use std::collections::{HashMap, HashSet};
use std::io::{self, Write};

/// Articles, events and names. A value: it never changes once built.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    pub(super) title: Box<str>,
    pub(super) description: Option<Box<str>>,
    pub(super) shared: Shared,
    pub(super) articles: Vec<ArticleData>,
    pub(super) articles_at: Spots,
    /// The assertions of each article, by where they stand in it, those without a place last.
    pub(super) says_of_articles: Lists,
    pub(super) events: EventColumns,
    pub(super) says: SaysColumns,
    pub(super) names: Names,
    /// What comparing the articles found; nothing before they were compared.
    pub(super) retellings: Option<Vec<Retelling>>,
}

by_field! {
    Corpus { title, description, shared, articles, articles_at, says_of_articles, events, says, names, retellings }
}

impl Corpus {
    /// Writes everything, for this program on this machine to [`fetch`](Self::fetch) it again.
    pub(crate) fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        Kept::keep(self, out)
    }

    /// Reads what was kept. Whoever calls must know that it is undamaged before using it.
    pub(crate) fn fetch(input: &mut dyn Input) -> io::Result<Corpus> {
        Kept::fetch(input)
    }

    /// Why some text of it could not be read, if one was asked for in vain: what came of it must not be written down.
    pub fn unreadable(&self) -> Option<String> {
        [&self.shared.keys, &self.shared.titles, &self.shared.quotes].into_iter().find_map(Shelved::failure)
    }

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

    /// The event with this id in the files. Looks at one after the other.
    pub fn find_event(&self, key: &str) -> Option<Event<'_>> {
        self.events().find(|event| event.key() == key)
    }

    /// The events with these ids in the files, those that there are. Looks at one after the other, once.
    pub fn find_events<'k>(&self, keys: impl Iterator<Item = &'k str>) -> HashMap<&'k str, EventId> {
        let mut wanted: HashSet<&str> = keys.collect();
        let mut found = HashMap::new();
        self.each_key(&mut |event, key| {
            found.extend(wanted.take(key).map(|key| (key, event)));
            !wanted.is_empty()
        });
        found
    }

    /// Gives away the id of every event in the files, in timeline order, until one is enough: sooner than one by one.
    pub fn each_key(&self, go_on: &mut dyn FnMut(EventId, &str) -> bool) {
        let mut keys = self.shared.keys.through();
        for row in 0..self.events.len() {
            if !go_on(EventId::new(row), self.events.key.get(row).map_or("", |key| keys.get(key))) {
                return;
            }
        }
    }

    /// Gives away the title of every event, in timeline order: sooner than one by one.
    pub fn each_title(&self, take: &mut dyn FnMut(&str)) {
        let mut titles = self.shared.titles.through();
        for row in 0..self.events.len() {
            take(self.events.title.get(row).map_or("", |title| titles.get(title)));
        }
    }

    /// Every article, by publication, those without a date last.
    pub fn articles(&self) -> impl ExactSizeIterator<Item = Article<'_>> + DoubleEndedIterator {
        (0..self.articles.len()).map(|index| self.article(ArticleId::new(index)))
    }

    /// One article.
    pub fn article(&self, id: ArticleId) -> Article<'_> {
        Article { corpus: self, id, known: None }
    }

    /// The article with this id in the files. Looks at one after the other.
    pub fn find_article(&self, key: &str) -> Option<Article<'_>> {
        self.articles().find(|article| article.key() == key)
    }

    /// How many origins the articles have: each article, but those that copy or retell one another count once.
    pub fn origin_count(&self) -> usize {
        self.articles().filter(|article| article.origin() == article.id()).count()
    }

    /// One assertion.
    pub fn assertion(&self, id: AssertionId) -> Assertion<'_> {
        Assertion { corpus: self, id, known: None }
    }

    /// Every assertion, those of one event together, the events in timeline order.
    pub fn assertions(&self) -> impl ExactSizeIterator<Item = Assertion<'_>> {
        (0..self.says.len()).map(|index| self.assertion(AssertionId::new(index)))
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

    /// The names of one kind in a linked list, the absent or the others.
    pub(super) fn listed<'c>(
        &'c self,
        list: impl Iterator<Item = u32>,
        kind: NameKind,
        absent: bool,
    ) -> impl Iterator<Item = Name<'c>> {
        let names = list.map(linked).filter(move |(_, is_absent)| *is_absent == absent);
        names.map(|(id, _)| self.name(id)).filter(move |name| name.kind() == kind)
    }

    pub(super) fn word(&self, word: Option<u32>) -> Option<&str> {
        word.map(|word| self.shared.words.get(word))
    }

    pub(super) fn date(&self, date: Option<u32>) -> Option<&Date> {
        date.map(|date| &self.shared.dates[date as usize])
    }
}
