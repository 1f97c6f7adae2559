//! What the search box asks that takes a look at every event: with many of them it is answered beside the screen.

use super::library::Library;
use super::search_box::split;
use crate::query::{Query, suggest};

/// What is typed, with a number that no other question has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The later, the higher; from 1.
    pub number: u64,
    /// What is typed.
    pub text: String,
}

/// What comes of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The number of the question.
    pub number: u64,
    /// How many events the typed query leaves; 0 of a query that is wrong.
    pub count: usize,
    /// Queries that the words may mean instead, and how many events each leaves.
    pub suggested: Vec<(Query, usize)>,
}

impl Eq for Answer {}

impl Question {
    /// Looks at every event; nothing where `go_on` said no before the end.
    pub fn answer(&self, library: &Library, go_on: &dyn Fn() -> bool) -> Option<Answer> {
        let (terms, words) = split(&self.text);
        let count = match Query::parse(&self.text) {
            Ok(query) => query.count(&library.corpus, library.lexicon(), go_on)?,
            Err(_) => 0,
        };
        let suggested = match terms.is_empty() {
            true => suggest(words, &library.corpus, library.lexicon(), go_on),
            false => Vec::new(),
        };
        go_on().then_some(Answer { number: self.number, count, suggested })
    }
}
