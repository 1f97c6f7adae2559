//! The search box: what is typed, what it would do, and what can be picked instead.

use super::input::Input;
use super::state::Library;
use crate::model::Name;
use crate::query::{Query, QueryError};
use crate::search::{Pick, Picks};

/// How many rows of each sort are looked up; the screen shows fewer where it is low.
const MOST_NAMES: usize = 12;
const MOST_EVENTS: usize = 20;

/// The box and its list.
#[derive(Clone, Debug)]
pub struct SearchBox {
    /// What is typed.
    pub input: Input,
    /// What can be picked.
    pub picks: Picks,
    /// What the typed words mean as a query, and how many events they leave.
    pub typed: Result<(Query, usize), QueryError>,
    /// The chosen row: 0 is the typed query, then come the names, then the events.
    pub chosen: usize,
}

/// What taking the chosen row means.
#[derive(Clone, Debug)]
pub enum Choice<'b> {
    /// Put this query in force.
    Query(Query),
    /// Filter by this name, or go to this event.
    Pick(&'b Pick),
    /// Nothing: the query is wrong.
    Nothing,
}

impl SearchBox {
    /// A box that holds the query in force, for the first letter to replace or an arrow to keep.
    pub fn new(library: &Library, in_force: &Query) -> SearchBox {
        let mut search = SearchBox {
            input: Input::selected(in_force.as_str()),
            picks: Picks::default(),
            typed: Ok((Query::default(), 0)),
            chosen: 0,
        };
        search.look_up(library);
        search
    }

    /// Looks up what is typed now. Where the words are a query that leaves nothing, the best pick is chosen.
    pub fn look_up(&mut self, library: &Library) {
        let text = self.input.text();
        self.picks = library.index().pick(split(text).1, MOST_NAMES, MOST_EVENTS);
        self.typed = Query::parse(text).map(|query| {
            let count = query.select(&library.corpus, &library.lexicon).len();
            (query, count)
        });
        let useless = matches!(self.typed, Ok((_, 0)));
        self.chosen = usize::from(useless && self.rows() > 1);
    }

    /// How many rows there are to choose from.
    pub fn rows(&self) -> usize {
        1 + self.picks.names.len() + self.picks.events.len()
    }

    /// Chooses the next row, or the one before.
    pub fn choose(&mut self, down: bool) {
        let last = self.rows() - 1;
        self.chosen = if down { (self.chosen + 1).min(last) } else { self.chosen.saturating_sub(1) };
    }

    /// The pick in a row; row 0 has none.
    pub fn pick(&self, row: usize) -> Option<&Pick> {
        let index = row.checked_sub(1)?;
        self.picks.names.get(index).or_else(|| self.picks.events.get(index - self.picks.names.len()))
    }

    /// The query that filters by a name, beside the terms that stand before the words being typed.
    pub fn query_for(&self, name: Name<'_>) -> Query {
        let alone = Query::name(name.kind(), name.text());
        let (terms, _) = split(self.input.text());
        if terms.is_empty() { alone } else { Query::parse(&format!("{terms} {}", alone.as_str())).unwrap_or(alone) }
    }

    /// What the chosen row means.
    pub fn choice(&self) -> Choice<'_> {
        match (self.pick(self.chosen), &self.typed) {
            (Some(pick), _) => Choice::Pick(pick),
            (None, Ok((query, _))) => Choice::Query(query.clone()),
            (None, Err(_)) => Choice::Nothing,
        }
    }
}

/// Splits a text into the terms at its beginning and the plain words at its end, which are what is looked for.
fn split(text: &str) -> (&str, &str) {
    let is_term = |token: &str| token.contains([':', '"']) || token.starts_with('-');
    let mut terms = text.trim();
    while let Some(token) = terms.split_whitespace().next_back().filter(|token| !is_term(token)) {
        terms = terms[..terms.len() - token.len()].trim_end();
    }
    (terms, text.trim()[terms.len()..].trim())
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn the_plain_words_at_the_end_are_looked_for() {
        for (text, terms, words) in [
            ("rutte", "", "rutte"),
            ("mark rutte", "", "mark rutte"),
            ("place:paris rut", "place:paris", "rut"),
            ("who:\"Mark Rutte\" ", "who:\"Mark Rutte\"", ""),
            ("-call m", "-call", "m"),
            (" a\u{3000}b ", "", "a\u{3000}b"),
            ("", "", ""),
        ] {
            assert_eq!(split(text), (terms, words), "{text}");
        }
    }
}
