//! Records taken up into columns as they are read, before anything is linked.

use crate::model::columns::{Column, EventColumns, Places, Renumbered, SaysColumns, Shared, Spots, Table, Text, Words};
use crate::model::date::Date;
use crate::model::problem::At;
use crate::model::rows::{ArticleHead, EventHead, Role, SaysHead};
use crate::model::status::Basis;
use crate::model::{Kind, PassageState, PublishedFrom};
use std::sync::Arc;

/// A new quote of an event is looked for among so many of the last.
const LOOKED_BACK: usize = 64;

/// A name that is written in a list and not linked yet: a word, and what the list is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    pub role: Role,
    pub word: u32,
}

impl Mention {
    pub fn new(role: Role, word: u32) -> Mention {
        Mention { role, word }
    }

    /// As it is kept in a list of numbers.
    pub fn number(self) -> u32 {
        let role = Role::ALL.iter().position(|role| *role == self.role).unwrap_or(0);
        self.word << 2 | role as u32
    }

    /// Out of a list of numbers.
    pub fn read(number: u32) -> Mention {
        Mention { role: Role::ALL[(number & 3) as usize], word: number >> 2 }
    }
}

/// An article that is not linked yet.
#[derive(Clone, Debug)]
pub struct ArticleRow {
    /// A word.
    pub key: u32,
    pub title: Text,
    /// A word.
    pub outlet: Option<u32>,
    pub published: Option<u32>,
    pub published_from: PublishedFrom,
    pub url: Option<Text>,
    /// A word.
    pub copy_of: Option<u32>,
    pub digest: bool,
    pub body: Option<Text>,
}

/// Articles and events in the order in which they were read.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    pub shared: Shared,
    pub words: Table<Words>,
    pub dates: Table<Vec<Date>>,
    pub kinds: Table<Vec<Kind>>,
    pub articles: Vec<ArticleRow>,
    pub articles_at: Spots,
    pub article_ids_at: Places,
    pub copies_at: Places,
    pub events: EventColumns,
    pub event_ids_at: Places,
    pub parts_at: Places,
    /// By the number of the mention.
    pub event_names_at: Places,
    pub says: SaysColumns,
    /// Those of the event that is being taken up, each once, with its length: most of them are told apart by that.
    pub quotes: Vec<(usize, Text)>,
    pub says_articles_at: Places,
    pub says_names_at: Places,
}

impl Intake {
    fn file(&mut self, file: &Arc<str>) -> u32 {
        let files = &mut self.shared.files;
        let known = files.iter().rposition(|other| Arc::ptr_eq(other, file));
        let index = known.unwrap_or_else(|| {
            files.push(file.clone());
            files.len() - 1
        });
        u32::try_from(index).unwrap_or(u32::MAX)
    }

    /// Takes up an article.
    pub fn article(&mut self, head: &ArticleHead<'_>) {
        let row = self.articles.len();
        let file = self.file(&head.at.file);
        self.articles_at.set(row, file, head.at);
        self.article_ids_at.set_within(row, head.id.1, head.at);
        self.copies_at.set_within(row, head.copy_of.and_then(|(_, at)| at), head.at);
        self.articles.push(ArticleRow {
            key: self.words.intern(head.id.0),
            title: self.shared.texts.push(head.title),
            outlet: head.outlet.map(|outlet| self.words.intern(outlet)),
            published: head.published,
            published_from: head.published_from,
            url: head.url.map(|url| self.shared.texts.push(url)),
            copy_of: head.copy_of.map(|(id, _)| self.words.intern(id)),
            digest: head.digest,
            body: head.body.map(|body| self.shared.bodies.push(body)),
        });
    }

    /// Takes up an event, whose names and assertions follow, one after the other; [`end_event`](Self::end_event) ends it.
    pub fn event(&mut self, head: &EventHead<'_>) {
        let row = self.events.len();
        let file = self.file(&head.at.file);
        let events = &mut self.events;
        events.at.set(row, file, head.at);
        events.key.set(row, head.id.map(|(id, _)| self.shared.keys.push(id)));
        self.event_ids_at.set_within(row, head.id.and_then(|(_, at)| at), head.at);
        events.title.set(row, Some(self.shared.titles.push(head.title)));
        events.kind.set(row, Some(self.kinds.intern(head.kind)));
        events.date.set(row, head.date.map(|(date, _)| date));
        events.date_is_given.set(row, head.date.map(|_| 1));
        events.date_at.set_within(row, head.date.and_then(|(_, at)| at), head.at);
        events.part_of.set(row, head.part_of.map(|(id, _)| self.words.intern(id)));
        self.parts_at.set_within(row, head.part_of.and_then(|(_, at)| at), head.at);
    }

    /// Takes up a name of the event; all of them come before its assertions.
    pub fn event_name(&mut self, role: Role, name: &str, at: Option<&At>, event: &At) {
        let mention = Mention::new(role, self.words.intern(name));
        self.event_names_at.set_within(self.events.names.next_start(), at, event);
        self.events.names.add(mention.number());
    }

    /// Takes up an assertion of the event, whose names follow; [`end_says`](Self::end_says) ends it.
    pub fn says(&mut self, head: &SaysHead<'_>, event: &At) {
        let row = self.says.len();
        if let Some(at) = head.at.filter(|at| *at != event) {
            let file = self.file(&at.file);
            self.says.at.set(row, file, at);
        }
        let record = head.at.unwrap_or(event);
        let quote = head.quote.map(|(quote, _)| self.quote(quote));
        let says = &mut self.says;
        if head.quote.is_none_or(|(quote, _)| quote.chars().all(char::is_whitespace)) {
            says.passage.set_state(row, PassageState::None);
        }
        says.event.set(row, u32::try_from(self.events.len()).ok());
        says.article.set(row, Some(self.words.intern(head.article.0)));
        self.says_articles_at.set_within(row, head.article.1, record);
        says.quote.set(row, quote);
        says.quote_at.set_within(row, head.quote.and_then(|(_, at)| at), record);
        let date = head.date.filter(|_| head.basis != Some(Basis::None));
        says.own_date.set(row, date.map(|(date, _)| date));
        says.date_at.set_within(row, head.date.and_then(|(_, at)| at), record);
        says.passage.paragraph.set(row, head.paragraph);
        says.set_status(row, head.status, head.status.is_some());
        says.set_basis(row, head.basis.or(head.date.map(|_| Basis::Stated)));
        let words = &mut self.words;
        let mut set = |column: &mut Column<u32>, text: Option<&str>| {
            column.set(row, text.map(|text| words.intern(text)));
        };
        set(&mut says.before, head.before);
        set(&mut says.after, head.after);
        set(&mut says.rule, head.rule);
        set(&mut says.confidence, head.confidence);
        set(&mut says.attributed_to, head.attributed_to);
        set(&mut says.note, head.note);
    }

    /// Takes up a quote. Those who copy a report say its words, which are kept once for an event.
    fn quote(&mut self, quote: &str) -> Text {
        let texts = &mut self.shared.quotes;
        let is_it = |(length, known): &&(usize, Text)| *length == quote.len() && texts.get(*known) == quote;
        if let Some((_, known)) = self.quotes.iter().rev().take(LOOKED_BACK).find(is_it) {
            return *known;
        }
        let text = texts.push(quote);
        self.quotes.push((quote.len(), text));
        text
    }

    /// Takes up a name of the assertion.
    pub fn says_name(&mut self, role: Role, name: &str, at: Option<&At>, record: &At) {
        let mention = Mention::new(role, self.words.intern(name));
        self.says_names_at.set_within(self.says.names.next_start(), at, record);
        self.says.names.add(mention.number());
    }

    /// Ends an assertion.
    pub fn end_says(&mut self) {
        self.says.names.end();
    }

    /// Ends an event.
    pub fn end_event(&mut self) {
        self.quotes.clear();
        self.events.names.end();
        self.events.says_end.push(u32::try_from(self.says.len()).unwrap_or(u32::MAX));
    }

    /// Puts what another took up behind what this one did.
    pub fn append(&mut self, other: &Intake) {
        let texts = self.shared.texts.append(&other.shared.texts);
        let keys = self.shared.keys.append(&other.shared.keys);
        let titles = self.shared.titles.append(&other.shared.titles);
        let quotes = self.shared.quotes.append(&other.shared.quotes);
        let bodies = self.shared.bodies.append(&other.shared.bodies);
        let words = self.words.intern_all(&other.words);
        let dates: Vec<u32> = other.dates.list.iter().map(|date| self.dates.intern(date)).collect();
        let kinds: Vec<u32> = other.kinds.list.iter().map(|kind| self.kinds.intern(kind)).collect();
        let files: Vec<u32> = other.shared.files.iter().map(|file| self.named(file)).collect();
        let word = |old: u32| words[old as usize];
        let date = |old: u32| dates[old as usize];
        let mention = |old: u32| {
            let old = Mention::read(old);
            Mention::new(old.role, word(old.word)).number()
        };

        let row = self.articles.len();
        self.articles_at.append(row, &other.articles_at, other.articles.len(), &files);
        self.article_ids_at.append(row, &other.article_ids_at);
        self.copies_at.append(row, &other.copies_at);
        self.articles.extend(other.articles.iter().map(|article| ArticleRow {
            key: word(article.key),
            title: article.title.moved(texts),
            outlet: article.outlet.map(word),
            published: article.published.map(date),
            published_from: article.published_from,
            url: article.url.map(|url| url.moved(texts)),
            copy_of: article.copy_of.map(word),
            digest: article.digest,
            body: article.body.map(|body| body.moved(bodies)),
        }));

        let (row, says) = (self.events.len(), self.says.len());
        let (events, others) = (&mut self.events, &other.events);
        events.at.append(row, &others.at, others.len(), &files);
        events.key.append(row, &others.key, |key| key.moved(keys));
        events.title.append(row, &others.title, |title| title.moved(titles));
        events.kind.append(row, &others.kind, |kind| kinds[kind as usize]);
        events.date.append(row, &others.date, date);
        events.date_is_given.append(row, &others.date_is_given, |given| given);
        events.date_at.append(row, &others.date_at);
        events.part_of.append(row, &others.part_of, word);
        self.event_ids_at.append(row, &other.event_ids_at);
        self.parts_at.append(row, &other.parts_at);
        self.event_names_at.append(events.names.next_start(), &other.event_names_at);
        events.names.append(&others.names, mention);
        let before = u32::try_from(says).unwrap_or(u32::MAX);
        events.says_end.extend(others.says_end.iter().map(|end| before.saturating_add(*end)));

        let events = u32::try_from(row).unwrap_or(u32::MAX);
        self.says_articles_at.append(says, &other.says_articles_at);
        self.says_names_at.append(self.says.names.next_start(), &other.says_names_at);
        let numbers = Renumbered { events, quotes, word: &word, date: &date, mention: &mention, files: &files };
        self.says.append(&other.says, &numbers);
    }

    fn named(&mut self, file: &Arc<str>) -> u32 {
        let same = self.shared.files.iter().rev().find(|other| other == &file).cloned();
        self.file(&same.unwrap_or_else(|| file.clone()))
    }
}
