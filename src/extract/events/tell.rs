//! What the clauses of a sentence tell: deeds and utterances, each as a draft or as a passage that was not read.

use super::class::Class;
use super::clause::Mode;
use super::doubt::{Against, Case};
use super::doubts::is_known_thing;
use super::draft::Draft;
use super::reader::Reader;
use super::title::{is_full, names_one};
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
        // "Officials said the bridge collapsed", "..., officials said": that it did is told, and they are named as its source.
        let doubled = |by: usize, draft: &Draft| {
            let clause = &self.clauses[by];
            let is_anybodys = draft.people.is_empty() && draft.organisations.is_empty() && draft.parties.is_empty()
                || clause.behind && self.subjects[by].as_ref().is_some_and(|who| who.is_guess);
            let tells = |index: usize, deed: &Draft| {
                !deed.class.is_said() && (clause.behind || self.clauses[index].mode == Mode::Content(by))
            };
            // "The car was found on Monday, the police said": all that they said.
            let is_all = |index: usize| clause.behind && self.clauses[index].mode == Mode::Content(by);
            clause.group.class == Class::Say
                && told.iter().any(|(index, deed)| tells(*index, deed) && (is_anybodys || is_all(*index)))
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
        let (is_nobodys, is_lead, is_known) = (case.is_nobodys, case.is_lead, is_known_thing(&case));
        match self.draft(reader, index, clause, actors, status) {
            Some(draft) if is_nobodys && !names_one(&draft.title) && !(is_lead && is_full(&draft.title)) => {
                Outcome::Nothing
            }
            Some(draft) if is_known && !names_one(&draft.title) => Outcome::Unread("who or what it was is not clear"),
            Some(draft) => Outcome::Told(Box::new(draft)),
            None if self.page.published.is_none() => {
                Outcome::Unread("the article has no date, and the passage none of its own")
            }
            None => Outcome::Unread("what was said or done is not clear from the sentence"),
        }
    }
}
