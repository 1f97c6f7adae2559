//! A sentence on the way to what it tells: its clauses with the dates and the subjects that are theirs.

use super::class::Class;
use super::clause::{Clause, Mode};
use super::closed::Tag;
use super::focus::{Focus, Spot};
use super::group::{Shape, Tense};
use super::page::{Dated, Page};
use super::reader::Reader;
use super::tag::Tagged;
use super::when::Standing;
use super::who::{Actors, actors};
use crate::model::NameKind;
use crate::model::date::Precision;
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
        let mut focus = focus.clone();
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
            match (&speaker, &subject) {
                (Some(speaker), _) => focus.take(speaker, spot, speaker.people.len()),
                (None, Some(subject)) => focus.within(spot, people(page, sentence, 0..subject.start)),
                (None, None) => {}
            }
            let who = subject.and_then(|subject| subject_of(page, sentence, clause, subject, &focus, spot));
            if let Some(who) = &who {
                focus.take(who, spot, named);
            }
            subjects.push(who);
        }
        let own = vec![None; clauses.len()];
        let mut told = Told { page, sentence, clauses, paragraph, index, own, subjects, people: named };
        for dated in page.dated_in(sentence.tokens(0..sentence.len())) {
            let at = dated.tokens.start - sentence.first;
            let is_clauses = !sentence.words[at].quoted && !is_of_a_noun(sentence, dated) && !is_limit(sentence, dated);
            let clause = told.clause_of(at).filter(|_| is_clauses);
            if let Some(clause) = clause.filter(|clause| fits(page, dated, clauses[*clause].group.tense)) {
                told.own[clause].get_or_insert(dated);
            }
        }
        told
    }

    /// The clause that a time expression belongs to.
    fn clause_of(&self, at: usize) -> Option<usize> {
        let holds = |clause: &Clause| clause.rest.contains(&at);
        let finite = |clause: &&Clause| clause.group.shape == Shape::Finite;
        let within = self.clauses.iter().position(|clause| clause.group.start <= at && at < clause.group.end);
        if within.is_some() {
            return within;
        }
        let aside = self.clauses.iter().rposition(|clause| clause.mode == Mode::Relative && holds(clause));
        if aside.is_some() {
            return aside;
        }
        // What stands before a subject: the clause's own, but right behind a saying it says when that was.
        let led = self.clauses.iter().position(|clause| {
            let subject = clause.subject.as_ref().map_or(clause.group.start, |subject| subject.start);
            clause.mode != Mode::Relative
                && clause.lead.start <= at
                && at < subject.max(clause.group.start)
                && clause.group.shape == Shape::Finite
        });
        if let Some(led) = led {
            let said = self.clauses[..led]
                .iter()
                .rposition(|clause| clause.group.class == Class::Say && clause.group.end <= at);
            let is_beside = |said: usize| {
                !(self.clauses[said].group.end..at)
                    .any(|at| matches!(self.sentence.tag(at), Tag::Subordinate | Tag::Comma | Tag::Quote))
            };
            return Some(said.filter(|said| is_beside(*said)).unwrap_or(led));
        }
        if let Some(held) = self.clauses.iter().rposition(holds) {
            // "In heavy trading yesterday": a form in -ing behind a noun may be one itself.
            let clause = &self.clauses[held];
            let is_noun = clause.group.shape == Shape::Participle
                && clause.rest.clone().all(|at| self.sentence.words[at].timed || self.sentence.tag(at) == Tag::Mark)
                && clause.group.start > 0
                && self.sentence.words[clause.group.start - 1].is_nominal();
            let around = self.clauses[..held].iter().rposition(|clause| clause.group.shape == Shape::Finite);
            if let Some(around) = around.filter(|_| is_noun) {
                return Some(around);
            }
            // "The talks, set for Tuesday": where nothing is told by the verb, the one around it has the date.
            return Some(held);
        }
        self.clauses
            .iter()
            .enumerate()
            .filter(|(_, clause)| finite(clause) && clause.mode != Mode::Relative)
            .find(|(_, clause)| clause.group.start > at)
            .map(|(index, _)| index)
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
            if let Some(dated) = self.own[index].filter(|_| is_past) {
                let nobody = Actors::default();
                let standing = self.standing(reader, index, self.subjects[index].as_ref().unwrap_or(&nobody));
                reader.clock.take(self.page, dated, standing);
            }
        }
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
            || clause.mode == Mode::Time && self.own[index].is_none() && !clause.group.class.is_said();
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

    /// The dated expression of a clause: its own, or that of the clause it goes on from.
    pub(super) fn own_of(&self, index: usize) -> Option<&'p Dated> {
        if self.own[index].is_some() {
            return self.own[index];
        }
        let group = self.clauses[index].group;
        // "They were killed when two helicopters crashed last year": then.
        let when = self.clauses[index + 1..].iter().zip(&self.own[index + 1..]).find(|(clause, own)| {
            let start =
                clause.subject.as_ref().map_or(clause.group.start, |subject| subject.start).min(clause.lead.start);
            own.is_some() && clause.mode == Mode::Time && start > 0 && self.sentence.is(start - 1, &["when"])
        });
        if let Some((_, own)) = when.filter(|_| group.tense == Tense::Past && self.clauses[index].mode == Mode::Main) {
            return *own;
        }
        let ahead = |tense| matches!(tense, Tense::Future | Tense::Would | Tense::Possible);
        let before = self.clauses[..index]
            .iter()
            .enumerate()
            .rev()
            .find(|(_, clause)| clause.group.shape == Shape::Finite || clause.group.shape == Shape::Participle);
        let (before, other) = before?;
        let same_mode = other.mode == self.clauses[index].mode;
        let same = other.subject.is_some()
            && other.subject == self.clauses[index].subject
            && ahead(other.group.tense) == ahead(group.tense);
        self.own[before].filter(|_| same && same_mode)
    }
}

/// "A poster from 1989", "his 1987 Chevrolet": when that was, not when the clause was.
fn is_of_a_noun(sentence: &Tagged<'_, '_>, dated: &Dated) -> bool {
    let start = dated.tokens.start - sentence.first;
    let end = dated.tokens.end - sentence.first;
    let Some(before) = start.checked_sub(1) else { return false };
    // "WARSAW, May 15 -": where and when the article was written.
    let is_dateline = sentence.is(end, &["-", "–", "—", "_", "("])
        && (0..start).all(|at| matches!(sentence.tag(at), Tag::Name | Tag::Comma | Tag::Mark));
    let is_from = sentence.is(before, &["from"])
        && matches!(dated.date.precision(), Precision::Year | Precision::Month)
        && before > 0
        && matches!(sentence.tag(before - 1), Tag::Noun | Tag::Name)
        && !sentence.is(end, &["to", "until", "through"]);
    let is_year = dated.date.precision() == Precision::Year && dated.tokens.len() == 1;
    let modifies = matches!(sentence.tag(before), Tag::Determiner | Tag::Possessive)
        && matches!(sentence.tag(end), Tag::Noun | Tag::Name);
    // "Third-quarter earnings": so too where it is joined to the noun.
    let is_joined = dated.tokens.len() > 2
        && sentence.tag(start + 1) == Tag::Hyphen
        && sentence.words.get(end).is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Name));
    is_dateline || is_from || is_joined || is_year && modifies
}

/// "Before the end of the month", "until Friday": some other day.
fn is_limit(sentence: &Tagged<'_, '_>, dated: &Dated) -> bool {
    let start = dated.tokens.start - sentence.first;
    let before = start.checked_sub(1 + usize::from(start > 1 && sentence.is(start - 1, &["the"])));
    before.is_some_and(|before| sentence.is(before, &["before", "until", "till"]))
}

/// Whether what is to come is not told with a day long past: "it would investigate the genocide of four years ago".
fn fits(page: &Page<'_, '_>, dated: &Dated, tense: Tense) -> bool {
    let is_ahead = matches!(tense, Tense::Future | Tense::Would | Tense::Possible);
    let ago = dated.date.latest().zip(page.published.and_then(|date| date.earliest()));
    !(is_ahead && ago.is_some_and(|(latest, published)| (published - latest).num_days() > 7))
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
