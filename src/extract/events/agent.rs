//! Who did it, and the headline of a deed: of one that was done to somebody too.

use super::clause::Mode;
use super::closed::Tag;
use super::focus::{Focus, Spot};
use super::group::{Shape, Tense};
use super::headline::{headline, headline_of};
use super::told::Told;
use super::who::{Actors, actors};

impl Told<'_, '_, '_> {
    /// The headline of a deed; of one done by somebody who is named, with that one first.
    pub(super) fn headline(&self, index: usize, actors: &Actors) -> Option<String> {
        let clause = &self.clauses[index];
        let Some((agent, end)) =
            self.agent(index).filter(|_| matches!(clause.group.tense, Tense::Past | Tense::Perfect))
        else {
            return headline(self.sentence, clause, actors);
        };
        let patient = clause.subject.clone().filter(|subject| {
            !self.sentence.words[subject.start].timed && self.sentence.tag(subject.start) != Tag::Pronoun
        });
        let Some(patient) = patient.filter(|patient| patient.len() < 9) else {
            return headline(self.sentence, clause, actors);
        };
        let mut turned = clause.clone();
        turned.group.passive = false;
        turned.group.shape = Shape::Finite;
        turned.rest = end..clause.rest.end;
        let title = headline_of(self.sentence, &turned, &agent, Some(self.sentence.slice(patient)));
        title.or_else(|| headline(self.sentence, clause, actors))
    }

    /// The subject; of what was done to it, the one by whom.
    pub(super) fn subject(&self, index: usize) -> Option<Actors> {
        let own = self.subjects[index].clone();
        match self.agent(index) {
            Some((agent, _)) if self.clauses[index].group.class.is_said() || own.is_none() => Some(agent),
            Some((agent, _)) => own.map(|mut own| {
                own.people.extend(agent.people);
                own.organisations.extend(agent.organisations);
                own
            }),
            None => own,
        }
    }

    /// By whom it was done, and where the words about that end.
    pub(super) fn agent(&self, index: usize) -> Option<(Actors, usize)> {
        let clause = &self.clauses[index];
        let by = clause
            .rest
            .clone()
            .take(12)
            .find(|at| self.sentence.is(*at, &["by"]))
            .filter(|_| clause.group.passive || clause.group.shape == Shape::Reduced)?;
        // "Chosen to honour the announcement by the president": he announced.
        let is_beside = (clause.rest.start..by).all(|at| {
            self.sentence.words[at].timed
                || matches!(self.sentence.tag(at), Tag::Adverb | Tag::Name | Tag::Comma)
                || self.sentence.tag(at) == Tag::Preposition
        });
        if !is_beside {
            return None;
        }
        let end = (by + 1..clause.rest.end)
            .find(|at| !self.sentence.words[*at].is_nominal() && !self.sentence.is(*at, &["of", "and"]))
            .unwrap_or(clause.rest.end);
        let agent = actors(self.page, self.sentence, by + 1..end, &Focus::default(), Spot::default())?;
        let is_named = !(agent.people.is_empty() && agent.organisations.is_empty() && agent.governments.is_empty());
        is_named.then_some((agent, end))
    }

    /// "Zelensky spoke with Macron, he said": what is told is the talk.
    pub(super) fn is_of_oneself(&self, index: usize, actors: &Actors) -> bool {
        let said = actors.is_guess && !actors.people.is_empty();
        said && self.clauses.iter().zip(&self.subjects).any(|(clause, who)| {
            clause.mode == Mode::Content(index)
                && clause.group.class.is_encounter()
                && who.as_ref().is_some_and(|who| who.people == actors.people)
        })
    }
}
