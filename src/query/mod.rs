//! The one filter language of screen and command line, and the events it leaves.

mod days;
mod error;
mod field;
mod found;
mod lex;
mod parse;
mod select;
mod selection;
mod suggest;
mod term;
mod value;

#[cfg(test)]
mod tests;

pub use error::QueryError;
pub use selection::Selection;
pub use suggest::{may_suggest, suggest};

use crate::lexicon::Lexicon;
use crate::model::date::Day;
use crate::model::{Corpus, NameKind};
use term::{EventTest, SaysTest, Term, TextTest};

/// What is asked of a corpus, as typed and as understood. The default asks for everything.
///
/// All terms must hold. Repeated `who: place: org:` must all hold, any other field repeated is one term with more
/// alternatives, as a comma makes them; `known:` several times is known by the latest. What fields ask of assertions must
/// hold of one assertion together; with `-` they leave out every event with an assertion that has it, term by term.
///
/// - A word is the beginning of a word, a phrase has whole words. Of words, `who: place: org:` near spellings answer where
///   nothing in the corpus begins so (for a field: no name of its kind), never of phrases or what is left out.
/// - `who: place: org: outlet: claimant:` want each word of the value in one spelling or text, in any order. `article:` is
///   an id or, if no article has it, words of a title. `kind: id:` are whole, letter case and accents aside.
/// - An open side of an event's date counts as its finite end. So does one of the date asked for with `after:`, `before:`
///   and `known:`; with `on:` and `published:` it is open, so that `published:../X` is "by X".
/// - `is:undated` is what the list shows as not dated: without a date, or with one that no calendar holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    text: String,
    /// Words, phrases and names, which the lexicon answers.
    texts: Vec<Term<TextTest>>,
    /// Fields of the event as a whole.
    events: Vec<Term<EventTest>>,
    /// Fields of assertions: what is not left out must hold of one assertion together.
    says: Vec<Term<SaysTest>>,
    /// The day by whose end articles must be out to be heard.
    known: Option<Day>,
}

impl Query {
    /// Reads a query.
    ///
    /// # Errors
    /// Says where the text stops making sense, why, and what to write instead.
    pub fn parse(text: &str) -> Result<Query, QueryError> {
        parse::query(text)
    }

    /// The query that asks for one name: `who:"Mark Rutte"`. A blank name asks for everything; no corpus has one.
    pub fn name(kind: NameKind, name: &str) -> Query {
        let field = match kind {
            NameKind::Person => "who",
            NameKind::Place => "place",
            NameKind::Organisation => "org",
        };
        Query::parse(&format!("{field}:{}", lex::quoted(name))).unwrap_or_default()
    }

    /// The text exactly as it was typed.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it asks for nothing in particular.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.asks_only_for_text()
    }

    /// Whether the words of the corpus answer it, without a look at each event.
    fn asks_only_for_text(&self) -> bool {
        self.events.is_empty() && self.says.is_empty() && self.known.is_none()
    }

    /// Whether the words of titles and names alone answer it. Any other takes a look at each event, or at what is said of it.
    pub fn asks_only_for_words(&self) -> bool {
        let is_phrase = |test: &TextTest| matches!(test, TextTest::Phrase(_));
        self.asks_only_for_text() && !self.texts.iter().flat_map(|term| &term.any).any(is_phrase)
    }

    /// How many events it leaves of a corpus, whose lexicon is given; nothing where `go_on` said no.
    pub fn count(&self, corpus: &Corpus, lexicon: &Lexicon, go_on: &dyn Fn() -> bool) -> Option<usize> {
        select::count(self, corpus, lexicon, go_on)
    }

    /// The events it leaves of a corpus, whose lexicon is given.
    pub fn select(&self, corpus: &Corpus, lexicon: &Lexicon) -> Selection {
        select::select(self, corpus, lexicon)
    }
}
