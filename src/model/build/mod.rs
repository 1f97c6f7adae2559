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
use super::record::{ArticleRecord, EventRecord, NameRecord};

/// Collects records in any order and links them.
#[derive(Debug, Default)]
pub struct Builder {
    title: String,
    description: Option<String>,
    articles: Vec<ArticleRecord>,
    events: Vec<EventRecord>,
    names: Vec<NameRecord>,
}

impl Builder {
    /// An empty corpus of this title.
    pub fn new(title: &str) -> Builder {
        Builder { title: title.to_string(), ..Builder::default() }
    }

    /// Sets what the corpus is called.
    pub fn title(&mut self, title: &str) {
        self.title = title.to_string();
    }

    /// Sets what the corpus is about.
    pub fn description(&mut self, text: &str) {
        self.description = Some(text.to_string());
    }

    /// Adds an article.
    pub fn article(&mut self, record: ArticleRecord) {
        self.articles.push(record);
    }

    /// Adds an event with its assertions.
    pub fn event(&mut self, record: EventRecord) {
        self.events.push(record);
    }

    /// Adds a person, place or organisation.
    pub fn name(&mut self, record: NameRecord) {
        self.names.push(record);
    }

    /// Links everything. What is sound is in the corpus; the problems say what was left out and what to look at.
    pub fn finish(self) -> (Corpus, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut corpus =
            Corpus { title: self.title.into(), description: self.description.map(Into::into), ..Corpus::default() };
        names::link(&mut corpus, self.names, &mut problems);
        articles::link(&mut corpus, self.articles, &mut problems);
        events::link(&mut corpus, self.events, &mut problems);
        (corpus, problems)
    }
}
