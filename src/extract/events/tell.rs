//! What the clauses of a sentence tell: deeds and utterances, each as a draft or as a passage that was not read.

use super::class::Class;
use super::clause::{Clause, Mode};
use super::closed::Tag;
use super::draft::{Draft, When};
use super::group::{Shape, Tense};
use super::page::{Dated, Page};
use super::reader::Reader;
use super::stems::stems;
use super::tag::Tagged;
use super::title::{headline, saying};
use super::when::Standing;
use super::who::{Actors, Focus, actors};
use crate::extract::Confidence;
use crate::model::{Basis, Status};
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
        for clause in clauses {
            let who = clause
                .subject
                .clone()
                .and_then(|subject| subject_of(page, sentence, clause, subject, &focus, paragraph));
            if let Some(who) = &who {
                focus.take(who, paragraph);
            }
            subjects.push(who);
        }
        let mut told = Told { page, sentence, clauses, paragraph, index, own: vec![None; clauses.len()], subjects };
        for dated in page.dated_in(sentence.tokens(0..sentence.len())) {
            let at = dated.tokens.start - sentence.first;
            if let Some(clause) = told.clause_of(at).filter(|_| !sentence.words[at].quoted) {
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
        // What stands before a subject: the clause's own, but right behind a saying it says when that was.
        let led = self.clauses.iter().position(|clause| {
            let subject = clause.subject.as_ref().map_or(clause.group.start, |subject| subject.start);
            clause.lead.start <= at && at < subject.max(clause.group.start) && clause.group.shape == Shape::Finite
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
            // "The talks, set for Tuesday": where nothing is told by the verb, the one around it has the date.
            return Some(held);
        }
        self.clauses
            .iter()
            .enumerate()
            .filter(|(_, clause)| finite(clause))
            .find(|(_, clause)| clause.group.start > at)
            .map(|(index, _)| index)
    }

    /// What each clause tells.
    pub fn drafts(&self, reader: &mut Reader<'_, 'p, 't>) {
        for index in 0..self.clauses.len() {
            match self.tell(reader, index) {
                Outcome::Told(draft) => reader.drafts.push(*draft),
                Outcome::Unread(reason) => {
                    reader.leave_out(self.sentence.tokens(self.extent(index)), self.paragraph, reason)
                }
                Outcome::Nothing => {}
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
            if let Some(dated) = self.own[index].filter(|_| is_past) {
                let nobody = Actors::default();
                let standing = self.standing(reader, index, self.subjects[index].as_ref().unwrap_or(&nobody));
                reader.clock.take(self.page, dated, standing);
            }
        }
    }

    fn tell(&self, reader: &mut Reader<'_, 'p, 't>, index: usize) -> Outcome {
        let clause = &self.clauses[index];
        let group = clause.group;
        if !self.asserts(index) {
            return Outcome::Nothing;
        }
        let Some(status) = self.status(index) else { return Outcome::Nothing };
        let Some(actors) = self.subject(index) else {
            return match group.class {
                Class::Act | Class::Market | Class::Launch | Class::Trade | Class::Agree => Outcome::Nothing,
                _ => Outcome::Unread("who did it is not clear"),
            };
        };
        let is_named = !(actors.people.is_empty() && actors.organisations.is_empty() && actors.governments.is_empty())
            || self.looks_proper(index)
            || group.class == Class::Market && self.names_something(index);
        let is_market = group.class == Class::Market && !is_named && !self.names_something(index);
        if is_market {
            return Outcome::Nothing;
        }
        let is_short = actors.label.split(' ').count() < 4;
        if !is_named
            && (matches!(group.class, Class::Act | Class::Decide | Class::Launch | Class::Trade | Class::Market)
                && self.own[index].is_none()
                || group.class == Class::Address && !is_short)
        {
            return Outcome::Nothing;
        }
        if clause.behind && self.is_of_oneself(index, &actors) {
            return Outcome::Nothing;
        }
        match self.draft(reader, index, clause, actors, status) {
            Some(draft) => Outcome::Told(Box::new(draft)),
            None if self.page.published.is_none() => {
                Outcome::Unread("the article has no date, and the passage none of its own")
            }
            None => Outcome::Unread("what was said or done is not clear from the sentence"),
        }
    }

    /// "On the eve of the summit": the day before that of the news.
    fn eve(&self, reader: &Reader<'_, 'p, 't>) -> Option<When> {
        (0..self.sentence.len()).find(|at| self.sentence.is(*at, &["eve"]) && self.sentence.is(at + 1, &["of"]))?;
        reader.clock.eve(self.page)
    }

    /// What a clause tells of somebody, as a draft.
    pub fn draft(
        &self,
        reader: &mut Reader<'_, 'p, 't>,
        index: usize,
        clause: &Clause,
        actors: Actors,
        status: Status,
    ) -> Option<Draft> {
        let group = clause.group;
        let standing = self.standing(reader, index, &actors);
        let own = self.own_of(index);
        let eve = if own.is_none() { self.eve(reader) } else { None };
        let when = eve.unwrap_or_else(|| reader.clock.when(self.page, own, standing));
        let status = self.against(status, &when);
        if when.date.is_none() && group.tense != Tense::Past && group.tense != Tense::Perfect {
            return None;
        }
        let title = match group.class {
            Class::Say => self.said(reader, index, &actors).or_else(|| {
                headline(self.sentence, clause, &actors).filter(|_| !clause.behind && self.says_something(index))
            }),
            Class::Address => self.headline(index, &actors).or_else(|| {
                let quote = self.quote(clause.rest.clone())?;
                saying(&actors.label, self.sentence.slice(quote), true)
            }),
            _ => self.headline(index, &actors),
        }?;
        let mut passage = self.sentence.tokens(self.extent(index));
        // A quotation mark that closes the sentence before is none of this one's.
        if passage.start == self.sentence.first
            && self.sentence.tag(0) == Tag::Quote
            && !self.sentence.words[0].quoted
            && passage.len() > 1
        {
            passage.start += 1;
        }
        if let Some(quote) = reader.quote.clone().filter(|quote| {
            clause.group.class == Class::Say && self.is_of_quote_before(index) && quote.end == self.sentence.first
        }) {
            passage.start = quote.start;
        }
        let (people, organisations, places) = self.names(index, &actors);
        let confidence = match &when {
            _ if actors.is_guess => Confidence::Low,
            When { rule: Some(rule), .. } if rule.contains("goes on") => Confidence::Low,
            When { basis: Basis::Stated, .. } => Confidence::High,
            _ => Confidence::Medium,
        };
        let tokens = passage;
        Some(Draft {
            article: self.page.article,
            bytes: self.page.prose.bytes(tokens.clone()),
            paragraph: self.paragraph,
            class: group.class,
            title,
            when,
            status: Some(status),
            people,
            organisations,
            places,
            parties: actors.governments.iter().map(|place| self.country(*place)).collect(),
            claimant: self.claimant(index),
            confidence,
            stems: stems(self.page.prose, tokens),
            is_named: false,
            is_new: false,
            is_bare: false,
            is_known: false,
        })
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
            || clause.mode == Mode::Ahead;
        Standing {
            tense: clause.group.tense,
            paragraph: self.paragraph,
            sentence: self.index,
            person: actors.people.first().copied(),
            goes_on,
            is_lead: reader.told < 2,
            looks_back: looks_back && matches!(clause.group.tense, Tense::Past | Tense::WasGoing),
        }
    }

    /// The dated expression of a clause: its own, or that of the clause it goes on from.
    fn own_of(&self, index: usize) -> Option<&'p Dated> {
        if self.own[index].is_some() {
            return self.own[index];
        }
        let group = self.clauses[index].group;
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

/// What the subject of a clause names; where the noun before a comma names nobody, what stands between the commas may.
fn subject_of(
    page: &Page<'_, '_>,
    sentence: &Tagged<'_, '_>,
    clause: &Clause,
    subject: Range<usize>,
    focus: &Focus,
    paragraph: usize,
) -> Option<Actors> {
    let who = actors(page, sentence, subject, focus, paragraph);
    let is_named = who.as_ref().is_some_and(|who| !who.people.is_empty() || !who.organisations.is_empty());
    let aside = clause.aside.clone().filter(|_| !is_named);
    let beside = aside
        .and_then(|aside| actors(page, sentence, aside, &Focus::default(), paragraph))
        .filter(|who| !who.people.is_empty());
    beside.or(who)
}

enum Outcome {
    Told(Box<Draft>),
    Unread(&'static str),
    Nothing,
}
