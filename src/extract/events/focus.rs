//! Whom and what the text spoke of last, so that "he", "it" and "the company" can be told; where two could be meant nobody is.

use super::meant::People;
use super::page::Page;
use super::who::Actors;
use crate::extract::names::Sex;

/// Where a pronoun stands, and what it is asked for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spot {
    pub paragraph: usize,
    /// The sentence, counted in the article.
    pub sentence: usize,
    /// Whether something is said there: who spoke before mostly goes on to speak.
    pub is_said: bool,
}

impl Spot {
    /// Whether it follows so closely that the text still speaks of what it spoke of there.
    pub fn follows(self, before: Spot) -> bool {
        self.paragraph <= before.paragraph + 1 && self.sentence <= before.sentence + 2
    }
}

/// Whom and what the text spoke of last.
#[derive(Clone, Debug, Default)]
pub(super) struct Focus {
    pub people: People,
    body: Option<(usize, Spot)>,
    /// Some thing that "it" may be as well.
    thing: Option<Spot>,
    company: Option<(usize, Spot)>,
    /// Whether more companies than one were spoken of.
    is_of_many: bool,
}

impl Focus {
    /// Notes of whom the text spoke, and which people its sentence names.
    pub fn take(&mut self, actors: &Actors, spot: Spot, named: &[usize]) {
        self.people.take(&actors.people, named, spot);
        match (actors.people.as_slice(), actors.organisations.as_slice(), actors.governments.as_slice()) {
            ([], [one], []) => {
                self.is_of_many |= self.company.is_some_and(|(company, _)| company != *one);
                (self.body, self.company) = (Some((*one, spot)), Some((*one, spot)));
            }
            ([], [], [one]) => self.body = Some((*one, spot)),
            ([], [], []) if actors.label.is_empty() || actors.is_plural => {}
            ([], [], []) => self.thing = Some(spot),
            _ => self.body = None,
        }
    }

    /// Whom "he" or "she" means.
    pub fn person(&self, page: &Page<'_, '_>, pronoun: Sex, spot: Spot) -> Option<usize> {
        self.people.meant(page, pronoun, spot)
    }

    /// What "it" means: a body or a government.
    pub fn body(&self, spot: Spot) -> Option<usize> {
        let (body, before) = self.body?;
        let is_near = spot.paragraph <= before.paragraph + 1 && spot.sentence <= before.sentence + 1;
        // A thing that the text spoke of since may be it, unless it speaks.
        let is_clear = spot.is_said || self.thing.is_none_or(|thing| thing.sentence < before.sentence);
        (is_near && is_clear).then_some(body)
    }

    /// What "the company" means.
    pub fn company(&self, spot: Spot) -> Option<usize> {
        let (company, before) = self.company?;
        (spot.sentence <= before.sentence + if self.is_of_many { 1 } else { 6 }).then_some(company)
    }
}
