//! What the clauses of a sentence tell: deeds and utterances, each as a draft or as a passage that was not read.

use super::class::Class;
use super::clause::Mode;
use super::doubt::{Against, Case};
use super::draft::Draft;
use super::reader::Reader;
use super::told::Told;

enum Outcome {
    Told(Box<Draft>),
    Unread(&'static str),
    Nothing,
}

impl<'p, 't> Told<'_, 'p, 't> {
    /// What each clause tells.
    pub fn drafts(&self, reader: &mut Reader<'_, 'p, 't>) {
        let mut told: Vec<(usize, Box<Draft>)> = Vec::new();
        for index in 0..self.clauses.len() {
            match self.tell(reader, index) {
                Outcome::Told(draft) => told.push((index, draft)),
                Outcome::Unread(reason) => {
                    reader.leave_out(self.sentence.tokens(self.extent(index)), self.paragraph, reason)
                }
                Outcome::Nothing => {}
            }
        }
        // "Officials said the bridge collapsed": that it did is told, and that some official said so stands beside it.
        let is_said_by = |index: usize, by: usize| self.clauses[index].mode == Mode::Content(by);
        let is_deed = |draft: &Draft| !draft.class.is_said();
        let doubled = |by: usize, draft: &Draft| {
            let is_nobodys = draft.people.is_empty() && draft.organisations.is_empty() && draft.parties.is_empty();
            draft.class.is_said()
                && is_nobodys
                && told.iter().any(|(index, other)| is_deed(other) && is_said_by(*index, by))
        };
        let kept: Vec<bool> = told.iter().map(|(index, draft)| !doubled(*index, draft)).collect();
        reader.drafts.extend(told.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|((_, draft), _)| *draft));
    }

    fn tell(&self, reader: &mut Reader<'_, 'p, 't>, index: usize) -> Outcome {
        if !self.asserts(index) {
            return Outcome::Nothing;
        }
        let Some(status) = self.status(index) else { return Outcome::Nothing };
        let clause = &self.clauses[index];
        let Some(actors) = self.subject(index) else {
            return match clause.group.class {
                Class::Act | Class::Market | Class::Launch | Class::Trade | Class::Agree => Outcome::Nothing,
                _ => Outcome::Unread("who did it is not clear"),
            };
        };
        let case = Case::new(self, reader.told, index, &actors);
        match case.against() {
            Some(Against::Silent) => return Outcome::Nothing,
            Some(Against::Unread(reason)) => return Outcome::Unread(reason),
            None => {}
        }
        let must_name = case.is_nobodys;
        match self.draft(reader, index, clause, actors, status) {
            Some(draft) if must_name && !names_one(&draft.title) => Outcome::Nothing,
            Some(draft) => Outcome::Told(Box::new(draft)),
            None if self.page.published.is_none() => {
                Outcome::Unread("the article has no date, and the passage none of its own")
            }
            None => Outcome::Unread("what was said or done is not clear from the sentence"),
        }
    }
}

/// Whether a word of a title behind the first has a capital: the name of somebody or something.
fn names_one(title: &str) -> bool {
    title.split(' ').skip(1).any(|word| word.contains(char::is_uppercase))
}
