//! The search box: what is typed, what it would do, and what can be chosen instead.

use super::input::Input;
use super::library::Library;
use super::question::{Answer, Question};
use crate::keys::Key;
use crate::model::Name;
use crate::query::{Query, QueryError, may_suggest};
use crate::search::{Pick, Picks};
use std::collections::VecDeque;

/// How many rows of each sort are looked up; the screen shows fewer where it is low.
const MOST_NAMES: usize = 12;
const MOST_EVENTS: usize = 20;

/// The box and its list.
#[derive(Clone, Debug)]
pub struct SearchBox {
    /// What is typed.
    pub input: Input,
    /// What the typed words mean as a query, and how many events they leave where that is known yet.
    pub typed: Result<(Query, Option<usize>), QueryError>,
    /// Queries that the words may mean instead, and how many events each leaves; those of the letters before, until it is known.
    pub suggested: Vec<(Query, usize)>,
    /// Names and events that can be picked.
    pub picks: Picks,
    /// The chosen row.
    pub chosen: usize,
    /// Whether somebody chose it.
    has_chosen: bool,
    /// Whether there is something to be asked beside the screen.
    is_open: bool,
    /// The number of the question that was asked last.
    asked: u64,
    /// What was looked up, the latest last: who takes letters back sees what was there before them.
    before: VecDeque<LookedUp>,
}

/// So many texts are remembered with what was found for them.
const REMEMBERED: usize = 64;

/// What dictionaries answer to a text.
#[derive(Clone, Debug)]
struct LookedUp {
    text: String,
    typed: Result<(Query, Option<usize>), QueryError>,
    picks: Picks,
}

impl LookedUp {
    fn new(text: &str, picks: Picks, library: &Library) -> LookedUp {
        let typed = Query::parse(text).map(|query| {
            let at_once = query.asks_only_for_words();
            let count = at_once.then(|| query.count(&library.corpus, library.lexicon(), &|| true)).flatten();
            (query, count)
        });
        LookedUp { text: text.to_string(), typed, picks }
    }
}

/// A row of the list.
#[derive(Clone, Copy, Debug)]
pub enum Row<'b> {
    /// What is typed, as a query.
    Typed,
    /// A query that it may mean.
    Suggested(&'b Query, usize),
    /// A name or an event.
    Pick(&'b Pick),
}

impl SearchBox {
    /// A box that holds the query in force, for the first letter to replace or an arrow to keep.
    pub fn new(library: &Library, in_force: &Query) -> SearchBox {
        let mut search = SearchBox {
            input: Input::selected(in_force.as_str()),
            typed: Ok((Query::default(), None)),
            suggested: Vec::new(),
            picks: Picks::default(),
            chosen: 0,
            has_chosen: false,
            is_open: false,
            asked: 0,
            before: VecDeque::new(),
        };
        search.look_up(library);
        search
    }

    /// Takes a key that edits the text.
    pub fn press(&mut self, key: Key, library: &Library) {
        if self.input.press(key) {
            self.look_up(library);
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str, library: &Library) {
        self.input.insert(text);
        self.look_up(library);
    }

    /// Looks up the same text in more of the corpus.
    pub fn renew(&mut self, library: &Library) {
        self.before.clear();
        self.look_up(library);
    }

    /// Looks up what is typed now: what dictionaries answer at once, the rest where there are few events to look at.
    fn look_up(&mut self, library: &Library) {
        let text = self.input.text();
        let (terms, words) = split(text);
        let nothing_but_terms = words.is_empty() && !terms.is_empty();
        let known = self.before.iter().position(|before| before.text == text);
        let looked_up = match known.and_then(|place| self.before.remove(place)) {
            Some(before) => before,
            None if nothing_but_terms && !self.input.is_selected() => LookedUp::new(text, Picks::default(), library),
            None => LookedUp::new(text, library.index().pick(words, MOST_NAMES, MOST_EVENTS), library),
        };
        self.typed = looked_up.typed.clone();
        self.picks = looked_up.picks.clone();
        // Of a text that is selected, more is shown than if it were typed.
        if !self.input.is_selected() {
            self.before.push_back(looked_up);
            self.before.drain(..self.before.len().saturating_sub(REMEMBERED));
        }
        let count = self.typed.as_ref().map_or(Some(0), |(_, count)| *count);
        let may_suggest = terms.is_empty() && may_suggest(words);
        let answer = match library.is_small {
            true => Question { number: 0, text: text.to_string() }.answer(library, &|| true),
            // Nothing is left to be asked: nobody need be woken for it.
            false => count.filter(|_| !may_suggest).map(|count| Answer { number: 0, count, suggested: Vec::new() }),
        };
        self.has_chosen = false;
        self.is_open = answer.is_none();
        self.asked = 0;
        match answer {
            Some(answer) => self.take(answer),
            None => self.choose_best(),
        }
    }

    /// What is to be asked beside the screen, under this number; nothing where that was done.
    pub fn ask(&mut self, number: u64) -> Option<Question> {
        self.asked = if self.is_open { number } else { self.asked };
        std::mem::take(&mut self.is_open).then(|| Question { number, text: self.input.text().to_string() })
    }

    /// Takes in what was answered; an answer to what was asked before is of no use.
    pub fn take(&mut self, answer: Answer) {
        if answer.number != self.asked {
            return;
        }
        if let Ok((_, count)) = &mut self.typed {
            *count = Some(answer.count);
        }
        // What somebody chose stays chosen, though it moves.
        let before = std::mem::replace(&mut self.suggested, answer.suggested).len();
        if !self.has_chosen {
            self.choose_best();
        } else if self.chosen > before {
            self.chosen = self.chosen - before + self.suggested.len();
        } else {
            self.chosen = self.chosen.min(self.suggested.len());
        }
    }

    /// What is typed; where that is a query that leaves nothing, the best other row.
    fn choose_best(&mut self) {
        let useless = matches!(self.typed, Ok((_, Some(0))));
        self.chosen = usize::from(useless && self.rows() > 1);
    }

    /// How many rows there are to choose from.
    pub fn rows(&self) -> usize {
        1 + self.suggested.len() + self.picks.names.len() + self.picks.events.len()
    }

    /// Chooses the next row, or the one before.
    pub fn choose(&mut self, down: bool) {
        self.has_chosen = true;
        let last = self.rows() - 1;
        self.chosen = if down { (self.chosen + 1).min(last) } else { self.chosen.saturating_sub(1) };
    }

    /// The row with this number, if there is one: the typed query, the suggestions, the names, the events.
    pub fn row(&self, index: usize) -> Option<Row<'_>> {
        let suggested = self.suggested.iter().map(|(query, count)| Row::Suggested(query, *count));
        let picks = self.picks.names.iter().chain(&self.picks.events).map(Row::Pick);
        std::iter::once(Row::Typed).chain(suggested).chain(picks).nth(index)
    }

    /// The query that filters by a name, beside the terms that stand before the words being typed.
    pub fn query_for(&self, name: Name<'_>) -> Query {
        let alone = Query::name(name.kind(), name.text());
        let (terms, _) = split(self.input.text());
        if terms.is_empty() { alone } else { Query::parse(&format!("{terms} {}", alone.as_str())).unwrap_or(alone) }
    }
}

/// Splits a text into the terms at its beginning and the plain words at its end, which are what is looked for.
pub(super) fn split(text: &str) -> (&str, &str) {
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
