//! Records in, a linked corpus out, with every mistake found on the way.

mod articles;
mod assertions;
mod chains;
mod dates;
mod events;
mod names;
mod parts;
mod slips;
mod used;

use super::corpus::Corpus;
use super::problem::Problem;
use super::record::{ArticleRecord, EventRecord, NameRecord, Records};

/// Collects records in any order and links them.
#[derive(Debug, Default)]
pub struct Builder {
    records: Records,
}

impl Builder {
    /// An empty corpus of this title.
    pub fn new(title: &str) -> Builder {
        Builder::from(Records { title: Some(title.to_string()), ..Records::default() })
    }

    /// Adds an article.
    pub fn article(&mut self, record: ArticleRecord) {
        self.records.articles.push(record);
    }

    /// Adds an event with its assertions.
    pub fn event(&mut self, record: EventRecord) {
        self.records.events.push(record);
    }

    /// Adds a person, place or organisation.
    pub fn name(&mut self, record: NameRecord) {
        self.records.names.push(record);
    }

    /// Links everything. What is sound is in the corpus; the problems say what was left out and what to look at.
    pub fn finish(self) -> (Corpus, Vec<Problem>) {
        let mut problems = Vec::new();
        let Records { title, description, articles, events, names, extra: _ } = self.records;
        let mut corpus = Corpus {
            title: title.unwrap_or_default().into(),
            description: description.map(Into::into),
            ..Corpus::default()
        };
        names::link(&mut corpus, names, &mut problems);
        articles::link(&mut corpus, articles, &mut problems);
        events::link(&mut corpus, events, &mut problems);
        (corpus, problems)
    }
}

impl From<Records> for Builder {
    fn from(records: Records) -> Builder {
        Builder { records }
    }
}
