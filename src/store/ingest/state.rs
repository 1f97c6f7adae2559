//! What `annals ingest` has written into a corpus: a line for each article and assertion, in order, made for git.

use crate::model::record::{ArticleRecord, EventRecord, SaysRecord};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write;

/// The file in the corpus.
pub const NAME: &str = ".ingested";

const HEAD: &str =
    "# What `annals ingest` has written here, so that it never writes again what somebody changed or deleted.\n";

/// A line for each thing that was written.
#[derive(Clone, Debug, Default)]
pub struct State {
    lines: BTreeSet<String>,
}

impl State {
    /// Reads the file; without one nothing was written.
    pub fn read(text: &str) -> State {
        let lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty() && !line.starts_with('#'));
        State { lines: lines.map(str::to_string).collect() }
    }

    /// The file.
    pub fn text(&self) -> String {
        self.lines.iter().fold(HEAD.to_string(), |text, line| text + line + "\n")
    }

    /// Remembers articles.
    pub fn articles(&mut self, articles: &[ArticleRecord]) {
        self.lines.extend(articles.iter().map(|article| article_line(&article.id.value)));
    }

    /// Remembers the assertions of events.
    pub fn events(&mut self, events: &[EventRecord]) {
        self.lines.extend(events.iter().flat_map(|event| &event.says).map(says_line));
    }

    /// Remembers an assertion.
    pub fn says(&mut self, says: &SaysRecord) {
        self.lines.insert(says_line(says));
    }

    /// Remembers the names as they stand now.
    pub fn names(&mut self, text: &str) {
        self.lines.retain(|line| !line.starts_with("names "));
        self.lines.insert(names_line(text));
    }

    /// Whether an article of this id was written once.
    pub fn has_article(&self, id: &str) -> bool {
        self.lines.contains(&article_line(id))
    }

    /// Whether an assertion was written once.
    pub fn has_says(&self, says: &SaysRecord) -> bool {
        self.lines.contains(&says_line(says))
    }

    /// Whether the names are as they were written.
    pub fn has_names(&self, text: &str) -> bool {
        self.lines.contains(&names_line(text))
    }
}

/// What an assertion is known by, whatever else of it somebody changes: its article and its words.
pub fn key(says: &SaysRecord) -> (String, String) {
    (says.article.value.clone(), says.quote.as_ref().map(|quote| quote.value.clone()).unwrap_or_default())
}

fn article_line(id: &str) -> String {
    format!("article {}", id.escape_debug())
}

fn says_line(says: &SaysRecord) -> String {
    let quote = says.quote.as_ref().map_or("", |quote| &quote.value);
    hashed("says", &[says.article.value.as_bytes(), quote.as_bytes()])
}

fn names_line(text: &str) -> String {
    hashed("names", &[text.as_bytes()])
}

fn hashed(what: &str, parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    let mut line = format!("{what} ");
    for byte in hasher.finalize().iter().take(10) {
        // Writing to a string cannot fail.
        let _ = write!(line, "{byte:02x}");
    }
    line
}
