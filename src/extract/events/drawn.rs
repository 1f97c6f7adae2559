//! What a clause tells of somebody, as a draft.

use super::class::Class;
use super::clause::Clause;
use super::closed::Tag;
use super::draft::{Draft, When, narrow, narrow_both};
use super::group::Tense;
use super::headline::headline;
use super::page::Dated;
use super::reader::Reader;
use super::statement::quotation;
use super::stems::stems;
use super::told::Told;
use super::when::when_said;
use super::who::Actors;
use crate::extract::Confidence;
use crate::model::date::Precision;
use crate::model::{Basis, NameKind, Status};
use std::ops::Range;

/// Fewer words than these tell no statement from another.
const LEAST_SAID: usize = 4;

impl<'p, 't> Told<'_, 'p, 't> {
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
        // No statement takes a quarter of a year: that is of what it is about.
        let is_season = |dated: &&Dated| {
            group.class.is_said() && matches!(dated.date.precision(), Precision::Season | Precision::Quarter)
        };
        // "Promised ten trains by 2030": nor one that is to come, if it was made.
        let is_past = matches!(group.tense, Tense::Past | Tense::Perfect | Tense::Pluperfect);
        let published = self.page.published.and_then(|date| date.latest());
        let is_ahead = |dated: &&Dated| {
            let first = dated.date.earliest().zip(published);
            dated.is_stated
                && group.class.is_said()
                && is_past
                && first.is_some_and(|(first, published)| first > published)
        };
        let own = self.own_of(index).filter(|dated| !is_season(dated) && !is_ahead(dated));
        let eve = if own.is_none() { self.eve(reader) } else { None };
        let said =
            if own.is_none() && is_past { self.said_on(index).map(|said| when_said(self.page, said)) } else { None };
        let when = eve.or(said).unwrap_or_else(|| reader.clock.when(self.page, own, standing));
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
                quotation(self.sentence, quote, &actors)
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
            bytes: narrow_both(self.page.prose.bytes(tokens.clone())),
            paragraph: narrow(self.paragraph),
            class: group.class,
            title: title.into(),
            when,
            status: Some(status),
            people: people.into(),
            organisations: organisations.into(),
            places: places.into(),
            parties: actors.governments.iter().map(|place| self.country(*place)).collect(),
            claimant: self.claimant(index).map(Into::into),
            confidence,
            stems: self.stems(index, tokens),
            is_named: false,
            is_new: false,
            is_bare: false,
            setting: self.setting(index).map(Into::into),
            is_known: false,
        })
    }

    /// The words of weight. Of a statement those that were said: who speaks again does not say the same again. Of most deeds those of the clause,
    /// without who takes part: that is compared by itself.
    fn stems(&self, index: usize, tokens: Range<usize>) -> Box<[u32]> {
        let clause = &self.clauses[index];
        let (prose, class) = (self.page.prose, clause.group.class);
        let said = if class == Class::Say { self.words_said(index) } else { None };
        if let Some((words, _)) = said.filter(|(words, _)| words.len() > LEAST_SAID) {
            return stems(prose, self.sentence.tokens(words));
        }
        let subject = clause.subject.clone().unwrap_or_default();
        if class.is_said() {
            let speaker = self.sentence.tokens(subject);
            return stems(prose, tokens.filter(|token| !speaker.contains(token)));
        }
        if class.is_encounter() || matches!(class, Class::Attack | Class::Military | Class::Disaster) {
            return stems(prose, tokens);
        }
        let names = |token: usize| self.page.figure_at(token).is_some_and(|figure| figure.kind != NameKind::Place);
        // "Unveiled the phone, along with a new system": what stands behind the comma tells little of which deed it is.
        let object = clause.rest.clone().take_while(|at| self.sentence.tag(*at) != Tag::Comma);
        let words = subject.chain(clause.group.start..clause.group.end).chain(object);
        stems(prose, words.map(|at| self.sentence.first + at).filter(|token| !names(*token)))
    }
}
