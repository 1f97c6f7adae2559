//! Whether a clause asserts an event, and what it says of it: that it was, will be, may be.

use super::class::Class;
use super::clause::Mode;
use super::closed::Tag;
use super::draft::When;
use super::group::{Shape, Tense};
use super::told::Told;
use super::verbal::is_scheduled;
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
        let is_second = group.start > 0 && self.sentence.is(group.start - 1, &["or"]);
        let from = if is_second { clause.lead.start.min(group.start.saturating_sub(12)) } else { clause.lead.start };
        if (from..group.end).any(|at| self.sentence.is(at, &["either"])) {
            return false;
        }
        // "Who has sold tickets since she was a girl": a state that lasts.
        let lasts = group.tense == Tense::Perfect
            && !has_day
            && !group.class.is_said()
            && (group.end..(clause.rest.end + 1).min(self.sentence.len())).any(|at| self.sentence.is(at, &["since"]));
        if lasts {
            return false;
        }
        // "If the debt is converted, it will issue shares": only then.
        let hangs = matches!(group.tense, Tense::Future | Tense::Would)
            && (0..2).any(|at| self.sentence.is(at, &["if", "unless"]))
            && self.clauses[..index].iter().any(|before| before.mode == Mode::Condition);
        if hangs {
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
        // "The boy whose rescue set off a fight": it did, and the quarter that ended is only named.
        let subject = clause.subject.clone().unwrap_or_default();
        let is_span = |at: usize| self.sentence.is(at, &["quarter", "year", "months", "weeks", "period", "half"]);
        let ends = self.sentence.is(group.start, &["ended"]) && group.start > 0 && is_span(group.start - 1);
        if ends || subject.clone().any(|at| self.sentence.is(at, &["whose"])) {
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
                // "Criticised it for not disclosing that": it was not said.
                if group.start > 0 && self.sentence.tag(group.start - 1) == Tag::Not {
                    return false;
                }
                // "Set its sights on buying", "was close to joining": a preposition before it says that it is only spoken of.
                let is_spoken_of = group.start > 0
                    && matches!(self.sentence.tag(group.start - 1), Tag::Preposition | Tag::To)
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
            // "When he was kidnapped": that only says when something else was.
            Mode::Time
                if !has_day
                    && !group.class.is_encounter()
                    && self.subjects[index].as_ref().is_some_and(|who| who.is_guess) =>
            {
                false
            }
            // "Two people were killed in a crash near Lyon, police said": so news begin.
            Mode::Content(by)
                if self.clauses[by].behind
                    && self.is_first()
                    && matches!(group.tense, Tense::Past | Tense::Perfect) =>
            {
                is_deed
            }
            Mode::Content(_) => has_day && is_deed && !ahead && group.tense != Tense::Present,
            Mode::Ahead => has_day && is_deed,
            // "Residents who said they": said of whom the sentence is about, not its news.
            Mode::Relative if group.class == Class::Act || !self.is_about_a_name(index) => false,
            // "Who spent two years in prison": whom the sentence is about, told by what was before.
            Mode::Relative if !has_day && group.verb.is_some_and(|verb| verb.base == "spend") => false,
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
                        )
                        // "The iPhone 3G will be discontinued", "Macron will sign the treaty".
                        || (group.class == Class::Act && group.passive
                            || matches!(group.class, Class::Agree | Class::Court))
                            && self.is_of_a_name(index))
            }
            _ if group.tense == Tense::Present => {
                group.class.is_said()
                    && self.subjects[index]
                        .as_ref()
                        .is_some_and(|who| !who.people.is_empty() || !who.organisations.is_empty())
                    || has_day && is_deed && (group.passive || self.is_on_the_calendar(index))
            }
            // "Is stepping down" is news of today.
            _ if group.tense == Tense::Going => {
                let is_news = self.is_first() && matches!(group.class, Class::Act | Class::Launch | Class::Trade);
                let goes = group.class == Class::Appoint && self.is_of_a_name(index);
                is_deed && (has_day || !group.passive && (goes || is_news))
            }
            _ => true,
        }
    }

    /// "The season opens on Friday": what is fixed for a day to come stands in the present.
    fn is_on_the_calendar(&self, index: usize) -> bool {
        let first = self.own[index].and_then(|own| own.date.earliest());
        let published = self.page.published.and_then(|date| date.latest());
        let is_ahead = first.zip(published).is_some_and(|(first, published)| first > published);
        is_ahead && self.clauses[index].group.verb.is_some_and(|verb| is_scheduled(verb.base))
    }

    /// Whether the sentence is the first of the article, or the first behind its headline and its dateline.
    fn is_first(&self) -> bool {
        self.index < 3 && self.paragraph < 4
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
            // "Saved four balls before beating her": she did.
            Tense::Present
                if group.shape == Shape::Participle
                    && self.clauses[..index].iter().any(|before| before.group.tense == Tense::Past) =>
            {
                Status::Reported
            }
            Tense::Present if self.clauses[index].mode == Mode::Ahead => Status::Announced,
            Tense::Past | Tense::Perfect | Tense::Pluperfect | Tense::Present => Status::Reported,
            Tense::Going if group.class.is_said() => Status::Reported,
            Tense::Going if group.class == Class::Appoint => Status::Announced,
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
}
