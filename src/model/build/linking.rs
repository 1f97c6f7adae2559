//! Events on their way from the rows in which they were read to their place on the timeline.

use super::articles::Articles;
use super::intake::Intake;
use super::slips::{Suggestions, second, unknown_article};
use super::used::UsedNames;
use crate::model::columns::{Hash, Index, Lists, number};
use crate::model::cores::in_pieces;
use crate::model::name::Names;
use crate::model::problem::{At, Mistakes, Problem};
use crate::model::rows::Role;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::fmt::Write;

/// What linking events needs at every step.
pub struct Linking<'p> {
    pub intake: Intake,
    /// The rows of events by their ids.
    pub keys: Index,
    pub problems: &'p mut Mistakes,
}

impl<'p> Linking<'p> {
    /// Begins with what was read.
    pub fn new(intake: Intake, problems: &'p mut Mistakes) -> Linking<'p> {
        Linking { intake, keys: Index::default(), problems }
    }

    /// The rows of which each has an id of its own, in the order in which they were read. An event without an id gets
    /// one; a second event of the same id is left out.
    pub fn identify(&mut self) -> Vec<u32> {
        let rows = u32::try_from(self.intake.events.len()).unwrap_or(u32::MAX);
        let mut kept = Vec::with_capacity(self.intake.events.len());
        for row in 0..rows {
            let is_given = self.intake.events.key.get(row as usize).is_some();
            if !is_given {
                let made = self.made_id(row as usize);
                let made = self.intake.shared.keys.push(&made);
                self.intake.events.key.set(row as usize, Some(made));
            }
        }
        // Not before all have one: what is read of many at once must not change meanwhile.
        let (events, shared) = (&self.intake.events, &self.intake.shared);
        let hashes = in_pieces(events.len(), |piece| {
            let mut keys = shared.keys.through();
            let hash = |row| Hash::of(events.key.get(row).map_or("", |key| keys.get(key)));
            piece.map(hash).collect::<Vec<_>>()
        });
        let mut known = Index::of_rows(events.len());
        for (row, hash) in (0..rows).zip(hashes.into_iter().flatten()) {
            match known.insert(row, hash, |other| self.key(other) == self.key(row)) {
                Some(first) => {
                    let (at, first) = (self.id_at(row), self.id_at(first));
                    let problem = second("event", "duplicate-event", &self.key(row), at, &first);
                    self.problems.push(problem);
                }
                None => kept.push(row),
            }
        }
        // They take as much room as the titles' handles, and only parts are looked up.
        if self.intake.events.part_of.has_any() {
            self.keys = known;
        }
        kept
    }

    /// `e-` and ten hexadecimal digits of the SHA-256 of the first assertion's article and quote: a new title keeps the
    /// id.
    fn made_id(&self, row: usize) -> String {
        let mut hash = Sha256::new();
        if let Some(first) = self.intake.events.says(row).next() {
            hash.update(self.word(self.intake.says.article.get(first)).as_bytes());
            hash.update([0]);
            let quote = self.intake.says.quote.get(first).map(|quote| self.intake.shared.quotes.get(quote));
            hash.update(quote.unwrap_or_default().as_bytes());
        }
        let mut id = "e-".to_string();
        for byte in hash.finalize().iter().take(5) {
            let _ = write!(id, "{byte:02x}");
        }
        id
    }

    /// Links the rows to names and articles. The events that an article asserts, each with the assertions that are
    /// left; the others are told.
    pub fn attach(&mut self, rows: &[u32], articles: &Articles, names: Names) -> (Kept, Names) {
        let mut used = UsedNames::new(names);
        let mut suggestions = Suggestions::default();
        let mut kept =
            Kept { events: Vec::with_capacity(rows.len()), says: Vec::with_capacity(self.intake.says.len()) };
        let (mut event_names, mut says_names) = (Lists::default(), Lists::default());
        let mut linked_until = 0;
        for row in rows {
            self.link_names(&mut used, *row as usize, &mut event_names, true);
            let first = kept.says.len();
            for says in self.intake.events.says(*row as usize) {
                let word = self.intake.says.article.get(says);
                match word.and_then(|word| articles.by_word.get(word as usize)) {
                    Some(article) => {
                        // What was left out before has no names.
                        (linked_until..says).for_each(|_| says_names.end());
                        linked_until = says + 1;
                        self.link_names(&mut used, says, &mut says_names, false);
                        self.intake.says.article.set(says, Some(article));
                        kept.says.push(says as u32);
                    }
                    None => {
                        let keys = articles.data.iter().map(|article| self.word(Some(article.key)));
                        let at = self.says_at(says).within(self.intake.says_articles_at.get(says));
                        let problem = unknown_article(self.word(word), at, keys, &mut suggestions);
                        self.problems.push(problem);
                    }
                }
            }
            if kept.says.len() == first {
                let problem = self.unasserted(*row as usize);
                self.problems.push(problem);
            } else {
                kept.events.push((*row, kept.says.len() as u32));
            }
        }
        (linked_until..self.intake.says.len()).for_each(|_| says_names.end());
        self.intake.says.names = says_names;
        self.spread(rows, event_names);
        (kept, used.finish(self.problems))
    }

    /// Links the names of an event or an assertion, and adds them to `linked`, each once.
    fn link_names(&self, used: &mut UsedNames, row: usize, linked: &mut Lists, of_event: bool) {
        let intake = &self.intake;
        let (lists, places) = match of_event {
            true => (&intake.events.names, &intake.event_names_at),
            false => (&intake.says.names, &intake.says_names_at),
        };
        let start = linked.next_start();
        for (index, mention) in lists.range(row).zip(super::intake::mentions(lists, row)) {
            let at = || {
                let record = if of_event { self.event_at(row) } else { self.says_at(row) };
                record.within(places.get(index))
            };
            let is_absent = mention.role == Role::Absent;
            let name = number(used.link(mention, &intake.words.list, at), is_absent);
            if linked.since(start).all(|other| other != name) {
                linked.add(name);
            }
        }
        linked.end();
    }

    /// Puts the lists of these rows where the rows are.
    fn spread(&mut self, rows: &[u32], lists: Lists) {
        if rows.len() == self.intake.events.len() {
            self.intake.events.names = lists;
            return;
        }
        let mut spread = Lists::default();
        let mut next = 0;
        for row in 0..self.intake.events.len() {
            if rows.get(next).is_some_and(|kept| *kept as usize == row) {
                lists.get(next).for_each(|name| spread.add(name));
                next += 1;
            }
            spread.end();
        }
        self.intake.events.names = spread;
    }

    fn unasserted(&self, row: usize) -> Problem {
        let title = self.intake.events.title.get(row).map(|title| self.intake.shared.titles.get(title));
        let title = title.unwrap_or_default();
        Problem::error(
            self.event_at(row),
            "unasserted-event",
            format!("no article asserts the event \"{title}\"; it is left out"),
            "give it an [[event.says]] with an article of this corpus",
        )
    }

    /// The id of the event in a row.
    pub fn key(&self, row: u32) -> Cow<'_, str> {
        self.intake.events.key.get(row as usize).map(|key| self.intake.shared.keys.get(key)).unwrap_or_default()
    }

    /// Where it says what the event is part of.
    pub fn part_at(&self, row: u32) -> At {
        self.event_at(row as usize).within(self.intake.parts_at.get(row as usize))
    }

    fn id_at(&self, row: u32) -> At {
        self.event_at(row as usize).within(self.intake.event_ids_at.get(row as usize))
    }

    fn event_at(&self, row: usize) -> At {
        self.intake.events.at.of(row, &self.intake.shared.files)
    }

    fn says_at(&self, row: usize) -> At {
        let own = self.intake.says.at.get(row, &self.intake.shared.files);
        own.unwrap_or_else(|| self.event_at(self.intake.says.event.get(row).map_or(0, |event| event as usize)))
    }

    fn word(&self, word: Option<u32>) -> &str {
        word.map_or("", |word| self.intake.words.list.get(word))
    }
}

/// The rows that go into the corpus.
pub struct Kept {
    /// Each event, and where its assertions end among those that are kept.
    pub events: Vec<(u32, u32)>,
    /// The assertions, those of an event together.
    pub says: Vec<u32>,
}
