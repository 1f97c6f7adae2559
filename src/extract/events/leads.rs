//! Verbs that only lead to another: "plans to visit", "began to negotiate", "agreed to ban".

use super::class::Class;
use super::closed::Tag;
use super::group::{Group, Shape, Tense};
use super::verbs::Reader;
use super::words::Verb;

impl Reader<'_, '_, '_> {
    /// Behind the words that only say when, or how far: "agreed in principle on Monday to".
    fn past_when(&self, mut at: usize) -> usize {
        let start = at;
        let is_timed = |at: usize| self.sentence.words.get(at).is_some_and(|word| word.timed);
        while is_timed(at)
            || self.sentence.tag(at) == Tag::Adverb
            || self.sentence.tag(at) == Tag::Preposition && is_timed(at + 1)
        {
            at += 1;
        }
        if self.sentence.is(at, &["in"]) && self.sentence.is(at + 1, &["principle"]) {
            at += 2;
        }
        if self.sentence.tag(at) == Tag::To { at } else { start }
    }

    /// The group ends with the verb here, unless that one only leads to another: "plans to visit", "began to negotiate".
    pub(super) fn close(&mut self, tense: Tense, shape: Shape, passive: bool) -> Group {
        let verb = self.sentence.words[self.at].verb.map(|(verb, _)| verb);
        let class = self.sense(verb);
        self.at += 1;
        let group = Group {
            start: self.start,
            end: self.at,
            verb,
            class,
            tense,
            shape,
            passive,
            negated: self.negated,
            planned: false,
        };
        let leads = match class {
            Class::Plan => {
                Some(if tense == Tense::Possible && shape == Shape::Finite { Tense::Possible } else { Tense::Future })
            }
            // "Tried to stop the car": whether it did, the sentence would tell elsewhere.
            Class::Wish if has_tried(verb, tense) => Some(Tense::Demanded),
            Class::Wish => Some(Tense::Possible),
            Class::Begin => Some(tense),
            // "Is scheduled to visit": the same word that carries a noun in "scheduled talks".
            Class::Light if verb.is_some_and(|verb| ["schedule", "plan"].contains(&verb.base)) => Some(Tense::Future),
            _ => None,
        };
        let Some(tense) = leads else { return group };
        let skipped = if class == Class::Plan {
            self.past_when(self.at)
        } else if self.sentence.tag(self.at) == Tag::Adverb {
            self.at + 1
        } else {
            self.at
        };
        let inner = match self.sentence.tag(skipped) {
            Tag::To => Reader::new(self.sentence, skipped).infinitive(),
            Tag::Verb if class == Class::Begin => Reader::new(self.sentence, skipped).group(),
            _ => None,
        };
        // "Agreed to ban": that is agreed; "agreed to meet" tells of the meeting to come.
        let is_past = matches!(group.tense, Tense::Past | Tense::Perfect | Tense::Pluperfect) && shape == Shape::Finite;
        if verb.is_some_and(|verb| verb.base == "agree")
            && is_past
            && inner.is_some_and(|inner| inner.verb.is_some() && !inner.class.is_encounter())
        {
            return Group { class: Class::Agree, ..group };
        }
        match inner {
            Some(inner) if inner.end > skipped + 1 || inner.shape == Shape::Participle => Group {
                start: self.start,
                tense,
                shape,
                planned: matches!(class, Class::Plan | Class::Light),
                negated: self.negated,
                ..inner
            },
            _ => group,
        }
    }
}

/// Whether an attempt is over.
fn has_tried(verb: Option<&'static Verb>, tense: Tense) -> bool {
    verb.is_some_and(|verb| ["try", "attempt"].contains(&verb.base)) && matches!(tense, Tense::Past | Tense::Pluperfect)
}
