//! Events on their way from the rows in which they were read to their place on the timeline.

use super::articles::Articles;
use super::intake::Intake;
use super::slips::{Suggestions, second, unknown_article};
use super::used::UsedNames;
use crate::model::columns::{Hash, Index};
use crate::model::cores::in_pieces;
use crate::model::name::Names;
use crate::model::problem::{At, Mistakes, Problem};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;

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
        let (kept, mut left_out) = self.asserted(rows, articles);
        self.tell(&left_out, articles);
        let article = |word: u32| articles.by_word.get(word as usize).unwrap_or(word);
        self.intake.says.article = self.intake.says.article.mapped(article);
        self.drop_seconds(rows, &mut left_out);
        let mut used = UsedNames::new(names);
        let (events, says) = (&mut self.intake.events.names, &mut self.intake.says.names);
        let (of_events, of_says) = (std::mem::take(events), std::mem::take(says));
        let (intake, words) = (&self.intake, &self.intake.words.list);
        let at = |row, place| self.event_at(row).within(intake.event_names_at.get(place));
        let of_events = used.link_all(of_events, &left_out.events, words, at);
        let at = |row, place| self.says_at(row).within(intake.says_names_at.get(place));
        let of_says = used.link_all(of_says, &left_out.says, words, at);
        (self.intake.events.names, self.intake.says.names) = (of_events, of_says);
        (kept, used.finish(self.problems))
    }

    /// The events that an article asserts, and the assertions that an article makes; and those that are neither.
    fn asserted(&self, rows: &[u32], articles: &Articles) -> (Kept, LeftOut) {
        let Intake { events, says: all, .. } = &self.intake;
        let article = |says: usize| articles.by_word.get(all.article.get(says)? as usize);
        let (mut kept, mut left_out) = (Kept::of(rows.len(), all.len()), LeftOut::default());
        for row in rows {
            let first = kept.says.len();
            for says in events.says(*row as usize) {
                let those = if article(says).is_some() { &mut kept.says } else { &mut left_out.says };
                those.push(says as u32);
            }
            match kept.says.len() - first {
                0 => left_out.events.push(*row),
                _ => kept.events.push((*row, kept.says.len() as u32)),
            }
        }
        (kept, left_out)
    }

    /// Tells of what is left out because no article says it.
    fn tell(&mut self, left_out: &LeftOut, articles: &Articles) {
        let mut suggestions = Suggestions::default();
        for row in left_out.says.iter().map(|row| *row as usize) {
            let keys = articles.data.iter().map(|article| self.word(Some(article.key)));
            let at = self.says_at(row).within(self.intake.says_articles_at.get(row));
            let written = self.word(self.intake.says.article.get(row));
            let problem = unknown_article(written, at, keys, &mut suggestions);
            self.problems.push(problem);
        }
        for row in &left_out.events {
            let problem = self.unasserted(*row as usize);
            self.problems.push(problem);
        }
    }

    /// Adds the events that are not among these rows, which are second ones of their ids, and their assertions.
    fn drop_seconds(&self, rows: &[u32], left_out: &mut LeftOut) {
        let events = &self.intake.events;
        let mut kept = rows.iter().peekable();
        for row in 0..events.len() as u32 {
            if kept.next_if(|kept| **kept == row).is_none() {
                left_out.events.push(row);
                left_out.says.extend(events.says(row as usize).map(|says| says as u32));
            }
        }
        left_out.events.sort_unstable();
        left_out.says.sort_unstable();
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

impl Kept {
    /// Room for so many.
    fn of(events: usize, says: usize) -> Kept {
        Kept { events: Vec::with_capacity(events), says: Vec::with_capacity(says) }
    }

    /// Where the assertions of one of the events stand among those that are kept.
    pub fn says_of(&self, event: usize) -> Range<usize> {
        let start = event.checked_sub(1).map_or(0, |before| self.events[before].1);
        start as usize..self.events[event].1 as usize
    }
}

/// The rows that do not.
#[derive(Default)]
struct LeftOut {
    events: Vec<u32>,
    says: Vec<u32>,
}
