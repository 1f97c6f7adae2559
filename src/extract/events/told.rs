//! A sentence on the way to what it tells: its clauses with the dates and the subjects that are theirs.

use super::class::Class;
use super::clause::{Clause, Mode};
use super::focus::{Focus, Spot};
use super::group::{Shape, Tense};
use super::page::{Dated, Page};
use super::reader::Reader;
use super::tag::Tagged;
use super::when::Standing;
use super::who::{Actors, actors};
use super::writer::writer;
use crate::model::NameKind;
use std::ops::Range;

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
    /// How many people the sentence names.
    pub people: usize,
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
                (Some(speaker), _) => focus.take(speaker, spot, speaker.people.len()),
                (None, Some(subject)) => focus.within(spot, people(page, sentence, 0..subject.start)),
                (None, None) => {}
            }
            let who = subject.and_then(|subject| {
                let focus = if of_another { outer } else { &focus };
                subject_of(page, sentence, clause, subject, focus, spot)
            });
            if let Some(who) = &who {
                focus.take(who, spot, named);
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
            focus.take(who, Spot { paragraph: self.paragraph, sentence: self.index, is_said }, self.people);
            let called = clause.subject.as_ref().map(|subject| subject.start);
            let (Some(at), [person]) = (called, who.people.as_slice()) else { continue };
            let is_she = self.sentence.is(at, &["she", "mrs", "mrs.", "ms", "ms."]);
            if is_she || self.sentence.is(at, &["he", "mr", "mr."]) {
                focus.call(*person, is_she);
            }
        }
        let spot = Spot { paragraph: self.paragraph, sentence: self.index, is_said: false };
        if self.subjects.iter().all(Option::is_none) {
            focus.take(&Actors::default(), spot, self.people);
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

    /// "The toll rose as prosecutors ordered an arrest": in the first sentence of an article both are its news.
    pub(super) fn is_beside_news(&self, reader: &Reader<'_, 'p, 't>, index: usize) -> bool {
        let clause = &self.clauses[index];
        let begin = clause.subject.as_ref().map_or(clause.group.start, |subject| subject.start).min(clause.lead.start);
        reader.told == 0
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
                && !self.is_beside_news(reader, index)
                && self.own[index].is_none()
                && !clause.group.class.is_said();
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
                Tense::Past | Tense::WasGoing => looks_back || is_recent,
                Tense::Perfect => is_recent,
                _ => false,
            },
        }
    }
}

/// Whether whoever says this clause is called by somebody else: "his agent", "her lawyer".
fn is_of_another(sentence: &Tagged<'_, '_>, clauses: &[Clause], clause: &Clause) -> bool {
    let Mode::Content(by) = clause.mode else { return false };
    let subject = clauses.get(by).and_then(|by| by.subject.as_ref());
    subject.is_some_and(|subject| sentence.is(subject.start, &["his", "her"]))
}

/// What the subject of a clause names; where the noun before a comma names nobody, what stands between the commas may.
fn subject_of(
    page: &Page<'_, '_>,
    sentence: &Tagged<'_, '_>,
    clause: &Clause,
    subject: Range<usize>,
    focus: &Focus,
    spot: Spot,
) -> Option<Actors> {
    let says = clause.group.class == Class::Say && !clause.group.passive;
    if let Some(writer) = writer(sentence, &subject)
        .filter(|_| says)
        .and_then(|writer| actors(page, sentence, writer, &Focus::default(), spot))
        .filter(Actors::is_named)
    {
        return Some(writer);
    }
    let who = actors(page, sentence, subject, focus, spot);
    let is_named = who.as_ref().is_some_and(|who| !who.people.is_empty() || !who.organisations.is_empty());
    let aside = clause.aside.clone().filter(|_| !is_named);
    let beside = aside
        .and_then(|aside| actors(page, sentence, aside, &Focus::default(), spot))
        .filter(|who| !who.people.is_empty());
    beside.or(who)
}

/// How many people these words name, those left out that only own what is named: "Trump's envoy".
fn people(page: &Page<'_, '_>, sentence: &Tagged<'_, '_>, words: Range<usize>) -> usize {
    let owns = |end: usize| sentence.owns(end - sentence.first);
    let figures = page.figures_in(sentence.tokens(words)).iter();
    let named = figures.filter(|figure| figure.kind == NameKind::Person && !owns(figure.tokens.end));
    let mut people: Vec<usize> = named.map(|figure| figure.name).collect();
    people.sort_unstable();
    people.dedup();
    people.len()
}
