//! Records in, a linked corpus out, with every mistake found on the way.

mod adopt;
mod articles;
mod chains;
mod count;
mod dates;
mod events;
mod intake;
mod linking;
mod names;
mod parts;
mod passages;
mod slips;
mod used;

use super::columns::{Shared, Shelf, Shelved};
use super::cores::both;
use super::corpus::Corpus;
use super::name::NameKind;
use super::problem::{Mistakes, Problem};
use super::record::{ArticleRecord, EventRecord, NameRecord, Records};
pub(super) use count::says_of_articles;
pub(crate) use intake::Intake;
use std::collections::HashSet;
use std::sync::Arc;

/// Collects records in any order and links them.
#[derive(Clone, Debug, Default)]
pub struct Builder {
    title: String,
    description: Option<String>,
    names: Vec<NameRecord>,
    intake: Intake,
}

impl Builder {
    /// An empty corpus of this title.
    pub fn new(title: &str) -> Builder {
        Builder { title: title.to_string(), ..Builder::default() }
    }

    /// An empty corpus whose many texts go on a shelf, if there is one.
    pub(crate) fn on(shelf: Option<Arc<dyn Shelf>>) -> Builder {
        let shelved = || shelf.clone().map(Shelved::on).unwrap_or_default();
        Builder::of(Shared { keys: shelved(), titles: shelved(), quotes: shelved(), ..Shared::default() })
    }

    /// An empty corpus whose many texts go on the same shelf.
    pub(crate) fn beside(&self) -> Builder {
        let Shared { keys, titles, quotes, .. } = &self.intake.shared;
        let (keys, titles, quotes) = (keys.beside(), titles.beside(), quotes.beside());
        Builder::of(Shared { keys, titles, quotes, ..Shared::default() })
    }

    fn of(shared: Shared) -> Builder {
        Builder { intake: Intake { shared, ..Intake::default() }, ..Builder::default() }
    }

    /// Puts the many texts on the shelf, if there is one.
    pub(crate) fn put_away(&mut self) {
        let Shared { keys, titles, quotes, .. } = &mut self.intake.shared;
        [keys, titles, quotes].into_iter().for_each(Shelved::put_away);
    }

    /// Adds an article.
    pub fn article(&mut self, record: ArticleRecord) {
        self.intake.article_record(&record);
    }

    /// Adds an event with its assertions.
    pub fn event(&mut self, record: EventRecord) {
        self.intake.event_record(&record);
    }

    /// Adds a person, place or organisation.
    pub fn name(&mut self, record: NameRecord) {
        self.names.push(record);
    }

    /// Adds everything that files say; of this title and description, where they give one.
    pub fn take(&mut self, records: Records) {
        let Records { title, description, articles, events, names, extra: _ } = records;
        self.title = title.unwrap_or_else(|| std::mem::take(&mut self.title));
        self.description = description.or_else(|| self.description.take());
        articles.into_iter().for_each(|record| self.article(record));
        events.into_iter().for_each(|record| self.event(record));
        self.names.extend(names);
    }

    /// Whether there are texts of articles and no events.
    pub(crate) fn has_texts_alone(&self) -> bool {
        self.intake.events.len() == 0 && self.intake.articles.iter().any(|article| article.body.is_some())
    }

    /// How many events there are so far.
    pub(crate) fn event_count(&self) -> usize {
        self.intake.events.len()
    }

    /// The same with only those of the declared names that are mentioned, and the places around these, as they are
    /// written there: enough to show a part of a corpus.
    pub(crate) fn with_mentioned_names(mut self) -> Builder {
        let words = &self.intake.words;
        let (mut kept, mut left): (Vec<_>, Vec<_>) = self.names.into_iter().partition(|name| {
            std::iter::once(&name.name).chain(&name.spellings).any(|spelling| words.find(spelling).is_some())
        });
        loop {
            let outer: HashSet<String> =
                kept.iter().filter_map(|name| Some(name.within.as_ref()?.value.clone())).collect();
            let is_outer = |name: &NameRecord| name.kind == NameKind::Place && outer.contains(&name.name);
            let (around, others): (Vec<_>, Vec<_>) = left.into_iter().partition(is_outer);
            left = others;
            if around.is_empty() {
                break;
            }
            kept.extend(around);
        }
        self.names = kept;
        self
    }

    /// Where to put what was read without a record being made of it.
    pub(crate) fn intake(&mut self) -> &mut Intake {
        &mut self.intake
    }

    /// Puts what another collected behind what this one did, as if this one had been given it.
    pub fn append(&mut self, other: Builder) {
        self.names.extend(other.names);
        self.intake.append(&other.intake);
    }

    /// Links everything. What is sound is in the corpus; the problems say what was left out and what to look at.
    pub fn finish(self) -> (Corpus, Vec<Problem>) {
        let mut problems = Mistakes::default();
        let Builder { title, description, names, mut intake } = self;
        let mut of_names = Mistakes::default();
        let (names, articles) = both(
            names.len() + intake.articles.len(),
            || names::link(names, &mut of_names),
            || articles::link(&mut intake, &mut problems),
        );
        let mut problems = of_names.and(problems);
        intake.articles = Vec::new();
        let (intake, names) = events::link(intake, &articles, names, &mut problems);
        let Intake { shared, words, dates, kinds, events, says, .. } = intake;
        let mut corpus = Corpus {
            title: title.into(),
            description: description.map(Into::into),
            shared: Shared { words: words.list, dates: dates.list, kinds: kinds.list, ..shared },
            articles: articles.data,
            articles_at: articles.at,
            says_of_articles: Default::default(),
            events,
            says,
            names,
            retellings: None,
        };
        count::count(&mut corpus);
        (corpus, problems.told())
    }
}

impl From<Records> for Builder {
    fn from(records: Records) -> Builder {
        let mut builder = Builder::default();
        builder.take(records);
        builder
    }
}
