//! The pick list of the search box, and the list of names.
//!
//! Each word of what is typed must be found in one word of a name or a title: at its beginning, as a near spelling where
//! no word begins with it, or with its letters in order but scattered.

mod hit;
mod names;
mod paint;
mod score;

#[cfg(test)]
mod tests;

pub use names::names_matching;

use crate::lexicon::{Bits, Dictionary, Lexicon};
use crate::model::{Corpus, EventId, Name, NameId};
use crate::text::words::words;
use hit::{Hit, Lines, Wanted};
use score::Scorer;
use std::cmp::Reverse;
use std::ops::Range;

/// The longest thing to type that is looked for, in characters; the rest is not looked at.
const LONGEST_QUERY: usize = 64;

/// How many lines are looked at closely; more than these match no better.
const SCORED: usize = 512;

/// What can be picked: the names and events of a corpus.
#[derive(Clone, Copy, Debug)]
pub struct Index<'a> {
    corpus: &'a Corpus,
    lexicon: &'a Lexicon,
}

/// Where a pick leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// To the events of a person, a place or an organisation.
    Name(NameId),
    /// To an event.
    Event(EventId),
}

/// One line of the pick list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Where it leads.
    pub target: Target,
    /// The spelling or title that matched, as written: text from outside.
    pub shown: String,
    /// The bytes of `shown` that matched: whole letters, ascending, neighbours joined.
    pub matched: Vec<Range<usize>>,
}

/// What a pick list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picks {
    /// Names, the best first, each once.
    pub names: Vec<Pick>,
    /// Events, the best first.
    pub events: Vec<Pick>,
    /// How many names match besides.
    pub more_names: usize,
    /// How many events match besides.
    pub more_events: usize,
}

impl<'a> Index<'a> {
    /// What can be picked in a corpus, whose lexicon is given. Costs nothing.
    pub fn new(corpus: &'a Corpus, lexicon: &'a Lexicon) -> Index<'a> {
        Index { corpus, lexicon }
    }

    /// The best names and events for what is typed, so many of each at most. Before anything is typed: the names with
    /// the most events.
    pub fn pick(&self, query: &str, most_names: usize, most_events: usize) -> Picks {
        let typed: String = query.chars().take(LONGEST_QUERY).collect();
        let dictionaries = [self.lexicon.titles(), self.lexicon.spellings()];
        let wanted: Vec<Wanted> = words(&typed).into_iter().map(|word| Wanted::new(word.text, &dictionaries)).collect();
        if wanted.is_empty() {
            return self.most_frequent(most_names);
        }
        let (names, more_names) = self.names(&wanted, most_names);
        let (events, more_events) = self.events(&wanted, most_events);
        Picks { names, events, more_names, more_events }
    }

    fn most_frequent(&self, most: usize) -> Picks {
        let key = |name: &Name<'_>| (Reverse(self.lexicon.events_of(name.id()).len()), name.kind(), name.id());
        let names = least(self.corpus.names().collect(), most, key);
        let more_names = self.corpus.names().len() - names.len();
        let pick = |name: Name<'_>| Pick {
            target: Target::Name(name.id()),
            shown: name.text().to_string(),
            matched: Vec::new(),
        };
        Picks { names: names.into_iter().map(pick).collect(), more_names, ..Picks::default() }
    }

    fn names(&self, wanted: &[Wanted], most: usize) -> (Vec<Pick>, usize) {
        let dictionary = self.lexicon.spellings();
        let most_scored = SCORED.max(most);
        let mut matching = Bits::none(self.corpus.names().len());
        let mut hits: Vec<Hit> = Vec::new();
        for hit in Lines::of(dictionary, wanted).hits() {
            matching.insert(self.lexicon.name_of(hit.line).index());
            // They come by class: once there are enough, one of a worse class is never among the best.
            if hits.len() < most_scored || hits.last().is_some_and(|last| last.class == hit.class) {
                hits.push(hit);
            }
        }

        let mut shown = Bits::none(self.corpus.names().len());
        let mut picks = Vec::new();
        let events = |line| Reverse(self.lexicon.events_of(self.lexicon.name_of(line)).len());
        let hits = least(hits, most_scored, |hit| (hit.class, events(hit.line), hit.line));
        for hit in best_first(dictionary, wanted, hits) {
            let name = self.lexicon.name_of(hit.line);
            if picks.len() < most && !shown.contains(name.index()) {
                shown.insert(name.index());
                let text = self.lexicon.spelling(self.corpus, hit.line);
                picks.push(Pick {
                    target: Target::Name(name),
                    shown: text.to_string(),
                    matched: paint::matched(text, wanted),
                });
            }
        }
        let more = matching.count() - picks.len();
        (picks, more)
    }

    fn events(&self, wanted: &[Wanted], most: usize) -> (Vec<Pick>, usize) {
        let titles = self.lexicon.titles();
        let lines = Lines::of(titles, wanted);
        let pick = |hit: Hit| {
            let event = self.corpus.event(EventId::new(hit.line));
            let matched = paint::matched(&event.title(), wanted);
            Pick { target: Target::Event(event.id()), shown: event.title().to_string(), matched }
        };
        let hits = lines.hits().take(SCORED.max(most)).collect();
        let picks: Vec<Pick> = best_first(titles, wanted, hits).into_iter().take(most).map(pick).collect();
        let more = lines.count() - picks.len();
        (picks, more)
    }
}

/// The `most` items with the least keys, in their order. No two have the same key.
fn least<T, K: Ord>(mut items: Vec<T>, most: usize, key: impl Fn(&T) -> K) -> Vec<T> {
    if most < items.len() {
        items.select_nth_unstable_by_key(most, &key);
        items.truncate(most);
    }
    items.sort_unstable_by_key(key);
    items
}

/// The hits by how they match, by score, and else as they are.
///
/// The scorer remembers what it scored before, so it is a new one each time and is asked in an order that depends on
/// nothing but the words.
fn best_first(dictionary: &Dictionary, wanted: &[Wanted], hits: Vec<Hit>) -> Vec<Hit> {
    let scorer = Scorer::new();
    let score = |hit: Hit| (hit, hit::score(dictionary, wanted, hit.line, &scorer));
    let mut order: Vec<(Hit, i64)> = hits.into_iter().map(score).collect();
    // Stable: what scores alike stays as it was.
    order.sort_by_key(|(hit, score)| (hit.class, Reverse(*score)));
    order.into_iter().map(|(hit, _)| hit).collect()
}
