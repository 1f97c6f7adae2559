//! Relative clauses whose object stands before them: "elections that the president had postponed".

use super::class::Class;
use super::closed::Tag;
use super::forms::Forms;
use super::group::{Group, Shape};
use super::subject::Finder;

/// Nouns behind which "that" tells what they are about rather than goes on about them.
const TOLD: &[&str] = &[
    "claim",
    "claims",
    "report",
    "reports",
    "news",
    "fact",
    "statement",
    "announcement",
    "hope",
    "hopes",
    "fear",
    "fears",
    "suggestion",
    "suggestions",
    "idea",
    "belief",
    "view",
    "warning",
    "warnings",
    "promise",
    "assurance",
    "assurances",
    "evidence",
    "sign",
    "signs",
    "rumour",
    "rumours",
    "rumor",
    "rumors",
    "allegation",
    "allegations",
    "accusation",
    "accusations",
    "speculation",
    "doubt",
    "doubts",
    "conclusion",
    "agreement",
    "condition",
    "confirmation",
    "complaint",
    "concern",
    "concerns",
    "indication",
    "indications",
    "message",
    "argument",
    "notion",
    "possibility",
    "chance",
    "risk",
    "way",
    "day",
    "time",
    "moment",
    "effect",
    "proof",
    "word",
    "point",
    "case",
];

impl Finder<'_, '_, '_> {
    /// Whether the object of a verb stands before its clause, which begins at `begin`: told by itself the clause would lack it.
    pub(super) fn is_gapped(&self, begin: usize, group: &Group) -> bool {
        let Some(lead) = begin.checked_sub(1) else { return false };
        let Some(noun) = lead.checked_sub(1) else { return false };
        // "The plan in which Oslo lost": what "which" stands for is told before.
        if self.sentence.is(lead, &["which", "who", "whom"]) {
            return self.nominal(noun) || self.tag(noun) == Tag::Comma;
        }
        self.sentence.is(lead, &["that"])
            && matches!(self.tag(noun), Tag::Noun | Tag::Name)
            && !self.sentence.words[noun].timed
            && !self.sentence.is(noun, TOLD)
            && !self.is_told_to(noun)
            && !group.passive
            && self.has_no_object(group)
    }

    /// "Told the ministers that": to whom it was said.
    fn is_told_to(&self, noun: usize) -> bool {
        let saying = self.groups.iter().rfind(|group| group.end <= noun && group.shape != Shape::Reduced);
        saying.is_some_and(|group| {
            let takes = group.verb.is_some_and(|verb| TAKES_THAT.contains(&verb.base));
            group.class == Class::Say || group.class == Class::Address || takes
        })
    }

    /// Whether nothing stands behind the verb that it could have for its object.
    fn has_no_object(&self, group: &Group) -> bool {
        let at =
            (group.end..self.sentence.len()).find(|at| self.tag(*at) != Tag::Adverb).unwrap_or(self.sentence.len());
        let is_timed = self.sentence.words.get(at).is_some_and(|word| word.timed);
        let counts = self.sentence.is(at + 1, &["times"]);
        let is_verb = self.sentence.words.get(at).is_some_and(|word| word.is_form(Forms::PAST.and(Forms::THIRD)));
        is_timed
            || counts
            || is_verb
            || matches!(
                self.tag(at),
                Tag::Preposition | Tag::Comma | Tag::Mark | Tag::And | Tag::Be | Tag::Have | Tag::Modal | Tag::Aside
            )
    }
}

/// Verbs besides those of saying whose object may be followed by "that".
const TAKES_THAT: &[&str] = &[
    "convince", "persuade", "show", "remind", "notify", "advise", "teach", "learn", "find", "believe", "think", "know",
];
