//! Whom the text spoke of last, so that "he" and "it" can be told; where two could be meant nobody is.

use super::who::Actors;

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
    fn follows(self, before: Spot) -> bool {
        self.paragraph <= before.paragraph + 1 && self.sentence <= before.sentence + 2
    }
}

/// Whom the text spoke of last.
#[derive(Clone, Debug, Default)]
pub(super) struct Focus {
    person: Option<(usize, Spot)>,
    /// Whether others were named in the same sentence.
    is_crowded: bool,
    body: Option<(usize, Spot)>,
    company: Option<(usize, Spot)>,
    /// Whether more companies than one were spoken of.
    is_of_many: bool,
    /// Who was called she, and who he.
    called: Vec<(usize, bool)>,
}

impl Focus {
    /// Notes of whom the text spoke, among how many people in all in that sentence.
    pub fn take(&mut self, actors: &Actors, spot: Spot, people: usize) {
        match actors.people.as_slice() {
            [person] => (self.person, self.is_crowded) = (Some((*person, spot)), people > 1),
            // Of several "he" is none for sure.
            [_, _, ..] => self.person = None,
            [] if people > 0 => self.is_crowded = true,
            [] => {}
        }
        match (actors.people.as_slice(), actors.organisations.as_slice(), actors.governments.as_slice()) {
            ([], [one], []) => {
                self.is_of_many |= self.company.is_some_and(|(company, _)| company != *one);
                (self.body, self.company) = (Some((*one, spot)), Some((*one, spot)));
            }
            ([], [], [one]) => self.body = Some((*one, spot)),
            ([], [], []) => {}
            _ => self.body = None,
        }
    }

    /// Within a sentence only those count who were named before the pronoun.
    pub fn within(&mut self, spot: Spot, people: usize) {
        if self.person.is_some_and(|(_, before)| before.sentence == spot.sentence) {
            self.is_crowded = people > 1;
        }
    }

    /// Notes that somebody was called he or she.
    pub fn call(&mut self, person: usize, she: bool) {
        if !self.called.iter().any(|(called, _)| *called == person) {
            self.called.push((person, she));
        }
    }

    /// Whom "he" or "she" means.
    pub fn person(&self, she: bool, spot: Spot) -> Option<usize> {
        let (person, before) = self.person?;
        let is_clear = !self.is_crowded || spot.is_said && before.is_said;
        let fits = self.called.iter().all(|(called, was_she)| *called != person || *was_she == she);
        (is_clear && fits && spot.follows(before)).then_some(person)
    }

    /// What "it" means: a body or a government.
    pub fn body(&self, spot: Spot) -> Option<usize> {
        let (body, before) = self.body?;
        (spot.paragraph <= before.paragraph + 1 && spot.sentence <= before.sentence + 1).then_some(body)
    }

    /// What "the company" means.
    pub fn company(&self, spot: Spot) -> Option<usize> {
        let (company, before) = self.company?;
        (spot.sentence <= before.sentence + if self.is_of_many { 1 } else { 6 }).then_some(company)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(sentence: usize, is_said: bool) -> Spot {
        Spot { paragraph: 1, sentence, is_said }
    }

    fn person(person: usize) -> Actors {
        Actors { people: vec![person], ..Actors::default() }
    }

    #[test]
    fn he_is_the_one_who_was_spoken_of_unless_others_were_named_beside_him() {
        let mut focus = Focus::default();
        focus.take(&person(7), spot(0, false), 1);
        assert_eq!(focus.person(false, spot(1, false)), Some(7));
        assert_eq!(focus.person(false, spot(9, false)), None);
        focus.take(&person(7), spot(2, true), 2);
        assert_eq!(focus.person(false, spot(3, false)), None);
        assert_eq!(focus.person(false, spot(3, true)), Some(7));
    }

    #[test]
    fn who_was_called_she_is_never_he() {
        let mut focus = Focus::default();
        focus.take(&person(7), spot(0, false), 1);
        focus.call(7, true);
        assert_eq!(focus.person(false, spot(1, false)), None);
    }
}
