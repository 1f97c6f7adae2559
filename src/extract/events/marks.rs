//! What marks a clause: a noun that its verb only carries, a name in its subject, an object that tells something.

use super::class::Class;
use super::closed::Tag;
use super::told::Told;
use crate::model::NameKind;

impl Told<'_, '_, '_> {
    /// Whether the verb only carries a noun that is an event: "arranged talks".
    pub(super) fn carries_noun(&self, index: usize) -> bool {
        let clause = &self.clauses[index];
        if !matches!(clause.group.class, Class::Act | Class::Decide | Class::Launch | Class::Receive | Class::Meet) {
            return false;
        }
        let head = clause
            .rest
            .clone()
            .take_while(|at| self.sentence.words[*at].is_nominal() || self.sentence.tag(*at) == Tag::Verb)
            .last();
        head.is_some_and(|head| {
            self.sentence.words[head].noun.is_some_and(Class::is_encounter)
                && !self.sentence.words[head].quoted
                && self.sentence.tag(head) == Tag::Noun
        })
    }

    /// Whether the subject is one word with a capital that is no plural: a name that no list has, "Apple".
    pub(super) fn looks_proper(&self, index: usize) -> bool {
        let Some(mut subject) = self.clauses[index].subject.clone() else { return false };
        if self.sentence.is(subject.start, &["the"]) {
            subject.start += 1;
        }
        // "iPhone 4", "the iPad".
        let is_model = |at: usize| self.sentence.tag(at) == Tag::Number && at > subject.start;
        let is_close = |at: usize| self.sentence.tag(at - 1) == Tag::Number;
        let is_word = |at: usize| {
            is_model(at)
                || self.sentence.text(at).contains(char::is_uppercase)
                    && !self.sentence.words[at].plural
                    && matches!(self.sentence.tag(at), Tag::Noun | Tag::Name)
        };
        let is_place = |at: usize| {
            self.page.figure_at(self.sentence.first + at).is_some_and(|figure| figure.kind == NameKind::Place)
        };
        // A number and letters may follow the name of a product.
        let named = subject.clone().filter(|at| *at < subject.start + 2 || !is_close(*at)).count();
        !subject.is_empty() && named < 3 && subject.clone().all(is_word) && !subject.clone().any(is_place)
    }

    /// Whether a clause names no place, no day and nobody.
    pub(super) fn is_nowhere(&self, index: usize) -> bool {
        let words = self.sentence.tokens(self.clauses[index].lead.start..self.clauses[index].rest.end);
        self.own_of(index).is_none()
            && self.page.figures_in(words).is_empty()
            && !self.clauses[index].rest.clone().any(|at| self.sentence.words[at].noun.is_some())
    }

    /// Whether a name stands anywhere in the subject: "Unisys stock", "shares of Apple".
    pub(super) fn names_something(&self, index: usize) -> bool {
        let subject = self.clauses[index].subject.clone().unwrap_or_default();
        subject.clone().any(|at| self.sentence.tag(at) == Tag::Name)
            || self.sentence.is(subject.end.saturating_sub(1), &["stocks", "shares", "markets"])
    }

    /// Whether a verb of saying has an object that tells what was said: "explained the plan", not "told reporters".
    pub(super) fn says_something(&self, index: usize) -> bool {
        let clause = &self.clauses[index];
        let with_object = [
            "explain",
            "confirm",
            "emphasize",
            "emphasise",
            "stress",
            "underline",
            "underscore",
            "reiterate",
            "acknowledge",
            "admit",
            "reveal",
            "disclose",
            "declare",
            "announce",
            "clarify",
            "lament",
            "predict",
            "affirm",
        ];
        let verb = clause.group.verb.map_or("", |verb| verb.base);
        with_object.contains(&verb) && clause.rest.len() > 1
            // "Told customers to hold it otherwise".
            || ["tell", "warn", "caution"].contains(&verb) && self.is_told_to_do(index)
    }

    /// Whether somebody is told to do something: "told reporters to leave".
    fn is_told_to_do(&self, index: usize) -> bool {
        let mut rest = self.clauses[index].rest.clone().skip_while(|at| {
            self.sentence.words[*at].is_nominal() && self.sentence.tag(*at) != Tag::Pronoun
                || self.sentence.words[*at].timed
        });
        rest.next().is_some_and(|at| self.sentence.tag(at) == Tag::To && self.sentence.tag(at + 1) == Tag::Verb)
    }
}
