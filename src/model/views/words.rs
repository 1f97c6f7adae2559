//! The words of an assertion, and the names in them.

use super::{Assertion, Name};
use crate::model::marks::{self, Mark};
use crate::model::{Passage, PassageState};
use crate::text::find::char_offset;
use std::borrow::Cow;

impl<'c> Assertion<'c> {
    /// How and where the words were found.
    pub fn passage(self) -> Passage {
        let (says, row) = self.row();
        Passage {
            state: says.passage.state(row),
            range: says.passage.range(row),
            paragraph: says.passage.paragraph.get(row),
        }
    }

    /// Where the words stand: Unicode code points of the body, from 0, end exclusive. They are counted each time.
    pub fn code_points(self) -> Option<(usize, usize)> {
        let (range, body) = (self.passage().range?, self.article().body()?);
        let start = char_offset(body, range.start);
        Some((start, start + body.get(range)?.chars().count()))
    }

    /// The words as they stand in the article, where they were found.
    pub fn passage_text(self) -> Option<&'c str> {
        let range = self.passage().range?;
        self.article().body()?.get(range)
    }

    /// The best there is to show: the passage, else the quote as given.
    pub fn words(self) -> Option<Cow<'c, str>> {
        self.passage_text().map(Cow::Borrowed).or_else(|| self.quote())
    }

    /// The names of the event, its own, and the absent, as they are written in `text`: usually its [`words`](Self::words).
    pub fn marks(self, text: &str) -> Vec<Mark> {
        let mut names = self.event().names();
        names.extend(self.absent());
        marks::find(text, &names)
    }

    /// Each name that its words mention, with the spellings they use, in the order of the event's names. Words that the
    /// article does not have tell nothing of its spellings.
    pub fn as_written(self) -> Vec<(Name<'c>, Vec<String>)> {
        let Some(words) = self.words().filter(|_| self.passage().state != PassageState::Lost) else {
            return Vec::new();
        };
        let mut found: Vec<(Name<'c>, Vec<String>)> = Vec::new();
        for mark in self.marks(&words) {
            let spelling = words[mark.range].to_string();
            match found.iter_mut().find(|(name, _)| name.id == mark.name) {
                Some((_, spellings)) if spellings.contains(&spelling) => {}
                Some((_, spellings)) => spellings.push(spelling),
                None => found.push((self.corpus.name(mark.name), vec![spelling])),
            }
        }
        found
    }
}
