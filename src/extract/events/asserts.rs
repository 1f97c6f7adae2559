//! Whether a clause asserts an event, and what it says of it: that it was, will be, may be.

use super::class::Class;
use super::clause::Mode;
use super::closed::Tag;
use super::draft::When;
use super::group::{Shape, Tense};
use super::told::Told;
use crate::model::{NameKind, Status};

impl<'p, 't> Told<'_, 'p, 't> {
    /// Whether a clause asserts that something happened or is to happen.
    pub(super) fn asserts(&self, index: usize) -> bool {
        let clause = &self.clauses[index];
        let group = clause.group;
        let has_day = self.own[index].is_some();
        if group.class.kind().is_none()
            || group.negated
            || clause.mode == Mode::Condition
            || group.tense == Tense::Demanded
        {
            return false;
        }
        if self.is_of_nothing(index)
            || !group.class.is_said() && self.sentence.is(clause.rest.start, &["no", "nothing"])
        {
            return false;
        }
        if self.sentence.is(self.sentence.len() - 1, &["?"]) || self.carries_noun(index) {
            return false;
        }
        // "Has been either a guest or arrested": one of the two was not.
        if (clause.lead.start..group.end).any(|at| self.sentence.is(at, &["either"])) {
            return false;
        }
        // What is usual is no event.
        let habits = ["often", "usually", "always", "sometimes", "regularly", "typically", "generally", "rarely"];
        if (clause.lead.start..group.end).any(|at| self.sentence.is(at, &habits)) {
            return false;
        }
        // "It was said": by whom?
        if group.class.is_said() && group.passive && self.agent(index).is_none() {
            return false;
        }
        // "Will be available": news only with a day.
        if group.verb.is_some_and(|verb| verb.base == "be") && !has_day {
            return false;
        }
        let ahead = matches!(group.tense, Tense::Future | Tense::Would | Tense::Possible);
        let is_deed = !group.class.is_said();
        match group.shape {
            Shape::Infinitive => return false,
            Shape::Reduced => return has_day && is_deed && self.is_of_a_name(index),
            Shape::Participle => {
                let meets = group.class.is_encounter()
                    && self.is_of_two(index)
                    && self.sentence.is(group.start.wrapping_sub(1), &["by"]);
                if meets && clause.subject.is_some() {
                    return true;
                }
                let alongside = group.start > 0 && self.sentence.is(group.start - 1, &["while", "when", "by"]);
                // "It did not expect that while buying": what stands beside what was not.
                let is_beside_nothing = self.clauses[..index].iter().any(|other| other.group.negated);
                if alongside
                    && is_deed
                    && !is_beside_nothing
                    && matches!(group.class, Class::Launch | Class::Agree | Class::Appoint)
                    && clause.subject.is_some()
                    && self.clauses[..index].last().is_none_or(|other| other.group.shape == Shape::Finite)
                {
                    return true;
                }
                // "Stopped paying": the verb before tells, and here it takes back.
                if self.clauses.iter().any(|other| other.group.end == group.start) {
                    return false;
                }
                // "Set its sights on buying": a preposition before it says that it is only spoken of.
                let is_spoken_of = group.start > 0
                    && self.sentence.tag(group.start - 1) == Tag::Preposition
                    && !self.sentence.is(group.start - 1, &["following"]);
                if is_spoken_of {
                    return false;
                }
                let having = self.sentence.is(group.start, &["having"]);
                return clause.subject.is_some()
                    && (having
                        || has_day && is_deed
                        || group.class == Class::Say
                            && index > 0
                            && self.clauses[index - 1].group.class != Class::Say
                            && self.words_follow(index));
            }
            Shape::Finite => {}
        }
        match clause.mode {
            Mode::Content(_) if ahead => {
                is_deed
                    && (has_day
                        || group.class.is_encounter() && group.tense != Tense::Possible
                        || group.planned && group.class.is_encounter())
            }
            Mode::Content(_) if group.class.is_encounter() && group.tense == Tense::Past && self.is_of_two(index) => {
                true
            }
            Mode::Content(_) => has_day && is_deed && !ahead && group.tense != Tense::Present,
            Mode::Ahead => has_day && is_deed,
            // "Residents who said they": said of whom the sentence is about, not its news.
            Mode::Relative if group.class == Class::Act || !self.is_about_a_name(index) => false,
            Mode::Aside | Mode::Time | Mode::Relative if ahead => has_day && is_deed,
            _ if group.tense == Tense::Would => has_day && is_deed,
            _ if group.tense == Tense::Possible => {
                has_day && is_deed || group.class.is_encounter() && self.is_of_two(index)
            }
            _ if ahead => {
                is_deed
                    && (has_day
                        || group.class.is_encounter()
                        || group.planned
                        || matches!(
                            group.class,
                            Class::Launch | Class::Military | Class::Vote | Class::Trade | Class::Appoint
                        ))
            }
            _ if group.tense == Tense::Present => {
                group.class.is_said()
                    && self.subjects[index]
                        .as_ref()
                        .is_some_and(|who| !who.people.is_empty() || !who.organisations.is_empty())
                    || has_day && is_deed && group.passive
            }
            _ if group.tense == Tense::Going => is_deed && has_day,
            _ => true,
        }
    }

    /// "Neither of them met", "no company made": that it was not.
    pub(super) fn is_of_nothing(&self, index: usize) -> bool {
        let subject = self.clauses[index].subject.clone().unwrap_or_default();
        subject.clone().take(1).any(|at| self.sentence.is(at, &["no", "nobody", "none", "neither", "few"]))
            || subject.clone().any(|at| self.sentence.is(at, &["nor", "neither"]))
            || subject.start > 0 && self.sentence.is(subject.start - 1, &["nor", "neither"])
    }

    /// Whether the subject is somebody or something that has a name.
    fn is_of_a_name(&self, index: usize) -> bool {
        let who = self.subjects[index].as_ref();
        who.is_some_and(|who| !(who.people.is_empty() && who.organisations.is_empty() && who.governments.is_empty()))
            || self.looks_proper(index)
    }

    /// Whether a relative clause tells of somebody who is named: "Taylor, who stepped down".
    fn is_about_a_name(&self, index: usize) -> bool {
        let who = self.subjects[index].as_ref();
        let is_named = who.is_some_and(|who| !who.people.is_empty() || !who.organisations.is_empty());
        is_named && (self.own[index].is_some() || !self.clauses[index].group.class.is_said())
    }

    pub(super) fn words_follow(&self, index: usize) -> bool {
        let clause = &self.clauses[index];
        self.clauses.iter().any(|other| other.mode == Mode::Content(index))
            || clause.rest.clone().any(|at| self.sentence.words[at].quoted)
    }

    /// Whether somebody else is named besides the subject.
    pub(super) fn is_of_two(&self, index: usize) -> bool {
        let rest = self.sentence.tokens(self.clauses[index].rest.clone());
        self.page.figures_in(rest).iter().any(|figure| figure.kind == NameKind::Person)
    }

    /// What the words say of the event.
    pub(super) fn status(&self, index: usize) -> Option<Status> {
        let group = self.clauses[index].group;
        let status = match group.tense {
            Tense::Present if self.clauses[index].mode == Mode::Ahead => Status::Announced,
            Tense::Past | Tense::Perfect | Tense::Pluperfect | Tense::Present => Status::Reported,
            Tense::Going if group.class.is_said() => Status::Reported,
            Tense::Going | Tense::WasGoing => Status::Ongoing,
            Tense::Future | Tense::Would => Status::Announced,
            Tense::Possible => Status::Possible,
            Tense::Demanded => return None,
        };
        Some(match self.clauses[index].mode {
            Mode::Content(by) if self.clauses[by].group.verb.is_some_and(|verb| verb.base == "deny") => Status::Denied,
            _ => status,
        })
    }

    /// The status against the date: what goes on on a day to come is announced.
    pub(super) fn against(&self, status: Status, when: &When) -> Status {
        let published = self.page.published.and_then(|date| date.latest());
        let earliest = when.date.as_ref().and_then(|date| date.earliest());
        let is_ahead = earliest.zip(published).is_some_and(|(earliest, published)| earliest > published);
        match status {
            Status::Ongoing | Status::Reported if is_ahead => Status::Announced,
            other => other,
        }
    }

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
        let is_word = |at: usize| {
            is_model(at)
                || self.sentence.text(at).contains(char::is_uppercase)
                    && !self.sentence.words[at].plural
                    && matches!(self.sentence.tag(at), Tag::Noun | Tag::Name)
        };
        let is_place = |at: usize| {
            self.page.figure_at(self.sentence.first + at).is_some_and(|figure| figure.kind == NameKind::Place)
        };
        !subject.is_empty() && subject.len() < 3 && subject.clone().all(is_word) && !subject.clone().any(is_place)
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
