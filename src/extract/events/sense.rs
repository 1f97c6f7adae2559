//! What a verb tells where it stands: the words behind it may make another sense of it.

use super::class::Class;
use super::closed::Tag;
use super::forms::Forms;
use super::verbs::Reader;
use super::words::Verb;

impl Reader<'_, '_, '_> {
    /// Whether a pronoun stands there with its verb: "it has", "they agreed".
    fn begins_clause(&self, at: usize) -> bool {
        self.sentence.is(at, &["he", "she", "it", "they", "we"])
            && (matches!(self.sentence.tag(at + 1), Tag::Be | Tag::Have | Tag::Modal)
                || self.sentence.words.get(at + 1).is_some_and(|word| word.is_form(Forms::PAST.and(Forms::THIRD))))
    }

    pub(super) fn sense(&self, verb: Option<&'static Verb>) -> Class {
        let Some(verb) = verb else { return Class::State };
        let plain = verb.class("");
        // "Announced on Monday in a memo that": what stands between does not count.
        let passed = |at: usize| {
            matches!(
                self.sentence.tag(at),
                Tag::Preposition | Tag::Determiner | Tag::Noun | Tag::Name | Tag::Adverb | Tag::Number
            ) || self.sentence.words[at].timed
        };
        let mut next = self.at + 1;
        let leads = next < self.sentence.len()
            && (self.sentence.tag(next) == Tag::Preposition
                || self.sentence.words[next].timed
                || self.sentence.tag(next) == Tag::Adverb);
        while leads && next < self.sentence.len().min(self.at + 9) && passed(next) {
            next += 1;
        }
        // "Announced on Monday it has settled": as if there were a "that".
        let is_clause = self.begins_clause(self.at + 1) || self.begins_clause(next);
        if is_clause && verb.class("that") == Class::Say {
            return Class::Say;
        }
        let beside = verb.class(self.sentence.text(self.at + 1));
        let beside = if beside == plain { verb.class(self.sentence.text(next)) } else { beside };
        // "Dismissed the minister from office": what leads the object away may stand behind it.
        let behind =
            (self.at + 2..self.at + 6).map(|at| self.sentence.text(at)).filter(|text| ["from", "with"].contains(text));
        let behind = behind.map(|text| verb.class(text)).find(|class| *class != plain);
        if beside == plain { behind.unwrap_or(plain) } else { beside }
    }
}
