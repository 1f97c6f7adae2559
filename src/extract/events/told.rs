//! A sentence on the way to what it tells: its clauses with the dates and the subjects that are theirs.

use super::class::Class;
use super::clause::{Clause, Mode};
use super::doer::{doer, is_of_another, people};
use super::focus::{Focus, Spot};
use super::group::{Shape, Tense};
use super::page::{Dated, Page};
use super::reader::Reader;
use super::stranger::stranger;
use super::tag::Tagged;
use super::when::Standing;
use super::who::Actors;
use crate::extract::names::Sex;
use crate::model::NameKind;

/// A sentence on the way to drafts.
pub(super) struct Told<'s, 'p, 't> {
    pub page: &'s Page<'p, 't>,
    pub sentence: &'s Tagged<'p, 't>,
    pub clauses: &'s [Clause],
    pub paragraph: usize,
    pub index: usize,
    /// The dated expression that each clause has for its own.
    pub own: Vec<Option<&'p Dated>>,
    /// What each clause's subject names.
    pub subjects: Vec<Option<Actors>>,
    /// The people that the sentence names.
    pub people: Vec<usize>,
}

impl<'s, 'p, 't> Told<'s, 'p, 't> {
    /// Looks at a sentence.
    pub fn new(
        page: &'s Page<'p, 't>,
        focus: &Focus,
        sentence: &'s Tagged<'p, 't>,
        clauses: &'s [Clause],
        paragraph: usize,
        index: usize,
    ) -> Self {
        let (outer, mut focus) = (focus, focus.clone());
        let mut subjects: Vec<Option<Actors>> = Vec::with_capacity(clauses.len());
        let named = people(page, sentence, 0..sentence.len());
        for clause in clauses {
            let spot = Spot { paragraph, sentence: index, is_said: clause.group.class.is_said() };
            let subject = clause.subject.clone();
            // "Kellogg, Trump's envoy, said he would visit": who speaks mostly speaks of himself.
            let speaker = match clause.mode {
                Mode::Content(by) if by < subjects.len() => subjects[by].clone(),
                _ => None,
            };
            // "Her agent, Otto Brandt, said she had left": that is not he who speaks.
            let of_another = is_of_another(sentence, clauses, clause);
            match (&speaker, &subject) {
                (Some(_), _) if of_another => {}
                (Some(speaker), _) => focus.take(speaker, spot, &speaker.people),
                (None, Some(subject)) => focus.people.within(spot, &people(page, sentence, 0..subject.start)),
                (None, None) => {}
            }
            let who = subject.and_then(|subject| {
                let focus = if of_another { outer } else { &focus };
                doer(page, sentence, clause, subject, focus, spot)
            });
            if let Some(who) = &who {
                focus.take(who, spot, &named);
            }
            subjects.push(who);
        }
        let own = vec![None; clauses.len()];
        let mut told = Told { page, sentence, clauses, paragraph, index, own, subjects, people: named };
        told.share_dates();
        told
    }

    /// Notes for the next sentences of whom this one spoke.
    pub fn attend(&self, focus: &mut Focus) {
        for (clause, who) in self.clauses.iter().zip(&self.subjects).filter(|(clause, _)| clause.mode == Mode::Main) {
            let Some(who) = who else { continue };
            let is_said = clause.group.class.is_said();
            focus.take(who, Spot { paragraph: self.paragraph, sentence: self.index, is_said }, &self.people);
            let pronoun = clause.subject.as_ref().and_then(|subject| Sex::of_word(self.sentence.text(subject.start)));
            if let (Some(sex), [person]) = (pronoun, who.people.as_slice()) {
                focus.people.call(*person, sex);
            }
        }
        let spot = Spot { paragraph: self.paragraph, sentence: self.index, is_said: false };
        if self.subjects.iter().all(Option::is_none) {
            focus.take(&Actors::default(), spot, &self.people);
        }
        // Whom "he" meant is somebody known, and whom it could not be told to mean is not.
        let nameless = self
            .clauses
            .iter()
            .zip(&self.subjects)
            .filter(|(_, who)| who.as_ref().is_none_or(|who| who.people.is_empty()));
        let met = nameless.rev().find_map(|(clause, _)| stranger(self.page, self.sentence, clause));
        if let Some(sex) = met {
            focus.people.meet(sex, spot);
        }
        for figure in self.page.figures_in(self.sentence.tokens(0..self.sentence.len())) {
            let title = (figure.start..figure.tokens.start).find_map(|at| Sex::of_word(self.page.prose.word(at)));
            if let Some(sex) = title.filter(|_| figure.kind == NameKind::Person) {
                focus.people.call(figure.name, sex);
            }
        }
    }

    /// Takes up the days of what is told as past, for what the text goes on to tell.
    pub fn days(&self, reader: &mut Reader<'_, 'p, 't>) {
        for index in 0..self.clauses.len() {
            let clause = &self.clauses[index];
            let is_past = matches!(clause.group.tense, Tense::Past | Tense::Perfect | Tense::WasGoing)
                && clause.mode == Mode::Main
                && clause.group.shape == Shape::Finite;
            // "Won Sunday's election": that is of the election, and what is said of it may be said later.
            let is_owner = |dated: &Dated| self.sentence.owns(dated.tokens.end - self.sentence.first);
            if let Some(dated) = self.own[index].filter(|dated| is_past && !is_owner(dated)) {
                let nobody = Actors::default();
                let standing = self.standing(reader, index, self.subjects[index].as_ref().unwrap_or(&nobody));
                reader.clock.take(self.page, dated, standing);
            }
        }
    }

    /// "The toll rose as prosecutors ordered an arrest": in the first sentence of an article, with none told before, both are its news.
    pub(super) fn is_beside_news(&self, sentences: usize, index: usize) -> bool {
        let clause = &self.clauses[index];
        let begin = clause.subject.as_ref().map_or(clause.group.start, |subject| subject.start).min(clause.lead.start);
        sentences == 0
            && clause.mode == Mode::Time
            && clause.group.shape == Shape::Finite
            && begin > 4
            && self.sentence.is(begin - 1, &["as"])
    }

    pub fn standing(&self, reader: &Reader<'_, 'p, 't>, index: usize, actors: &Actors) -> Standing {
        let clause = &self.clauses[index];
        let around = clause.lead.start..clause.group.start;
        let goes_on = (clause.lead.start..clause.group.end)
            .any(|at| self.sentence.is(at, &["then", "also", "later", "next", "afterwards", "subsequently"]));
        let looks_back = around.clone().any(|at| {
            self.sentence.text(at).starts_with(char::is_lowercase)
                && self.sentence.is(at, &["before", "earlier", "previously", "formerly", "first", "originally", "once"])
        }) && self.own[index].is_none()
            || clause.mode == Mode::Ahead
            // "Said Karin Holm, who lost her house": on some day before.
            || matches!(clause.mode, Mode::Time | Mode::Relative)
                && !self.is_beside_news(reader.told, index)
                && self.own[index].is_none()
                && !clause.group.class.is_said();
        // "Died within weeks of his arrest": on some day after that one.
        let is_within = self.own[index].is_none()
            && clause
                .rest
                .clone()
                .any(|at| self.sentence.is(at, &["within"]) && self.sentence.is(at + 1, &["weeks", "months", "years"]));
        // "Recently resigned", "has recently said": some day that nobody names.
        let is_recent = (clause.lead.start..clause.group.end + 1)
            .any(|at| self.sentence.is(at, &["recently", "lately"]) && self.own[index].is_none());
        Standing {
            tense: clause.group.tense,
            paragraph: self.paragraph,
            sentence: self.index,
            person: actors.people.first().copied(),
            goes_on,
            is_lead: reader.told < 2,
            is_late: reader.told > 9 && !clause.group.class.is_said() && clause.group.class != Class::Launch,
            is_said: clause.group.class.is_said(),
            looks_back: match clause.group.tense {
                Tense::Past | Tense::WasGoing => looks_back || is_recent || is_within,
                Tense::Perfect => is_recent,
                _ => false,
            },
        }
    }
}
