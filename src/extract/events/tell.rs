//! What the clauses of a sentence tell: deeds and utterances, each as a draft or as a passage that was not read.

use super::class::Class;
use super::clause::{Clause, Mode};
use super::closed::Tag;
use super::draft::{Draft, When, narrow, narrow_both};
use super::group::{Shape, Tense};
use super::label::KIN;
use super::page::Dated;
use super::reader::Reader;
use super::statement::statement;
use super::stems::stems;
use super::title::{headline, is_full, names_one};
use super::told::Told;
use super::when::when_said;
use super::who::Actors;
use crate::extract::Confidence;
use crate::model::date::Precision;
use crate::model::{Basis, NameKind, Status};
use std::ops::Range;

impl<'p, 't> Told<'_, 'p, 't> {
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
        // "Pre-orders of the phone began on Tuesday": what begins or ends on a day of its own needs nobody who does it.
        let is_beginning = group.verb.is_some_and(|verb| BEGINS.contains(&verb.base));
        let begins = is_beginning
            && self.own[index].is_some_and(|own| own.date.is_single_day().is_some())
            && self.names_something(index);
        let is_named = begins
            || actors.is_named()
            || self.looks_proper(index)
            || group.class == Class::Market && self.names_something(index);
        let is_market = group.class == Class::Market && !is_named && !self.names_something(index);
        // "Net falls 3.1%": whose, the title would not tell.
        let tells_whose = !actors.organisations.is_empty() || actors.label.contains(' ') || self.looks_proper(index);
        if is_market || group.class == Class::Market && !tells_whose {
            return Outcome::Nothing;
        }
        // "More than 100 people were killed": in what, where, when, it does not tell.
        let harms = matches!(group.class, Class::Attack | Class::Disaster | Class::Life | Class::Military);
        if harms && group.passive && !is_named && self.is_nowhere(index) {
            return Outcome::Unread("where and when it happened is not said");
        }
        // What moves on the markets is news where the article is about that; at its end it is a table in words.
        if group.class == Class::Market && reader.told >= 2 {
            return Outcome::Nothing;
        }
        // "The bomb factory arrested", "the craze died": only people are, only people do.
        // "The store was renamed iTunes Store in 2006", "Apple's service passed Amazon in May": a thing, and a name that says which.
        let is_done = (group.passive || self.names_something(index)) && self.own[index].is_some();
        let is_of_people = matches!(
            group.class,
            Class::Court | Class::Appoint | Class::Life | Class::Agree | Class::Vote | Class::Decide
        );
        let is_deed = matches!(group.class, Class::Act | Class::Decide | Class::Launch | Class::Trade | Class::Market);
        let is_nobodys = !is_named && !actors.is_somebody && (is_of_people || is_deed);
        // "A team has found water on a planet": what an article begins with is its news, whoever did it.
        let is_lead = reader.told == 0
            && self.paragraph < 3
            && (clause.mode == Mode::Main || self.is_beside_news(reader, index))
            && group.shape == Shape::Finite
            && (matches!(group.tense, Tense::Past | Tense::Perfect | Tense::Going) || group.planned)
            // "The last coal mine was closed on Saturday".
            && (actors.is_somebody
                || names_one(&actors.label)
                || (group.passive || is_beginning) && self.own[index].is_some()
                || actors.label.ends_with("team")
                || group.verb.is_some_and(|verb| verb.base == "win"))
            // "Buildings that rescuers cleared".
            && !clause.subject.as_ref().is_some_and(|own| own.start > 0 && self.sentence.is(own.start - 1, &["that"]));
        if is_nobodys && !is_done && !is_lead {
            return Outcome::Nothing;
        }
        if !is_named && is_deed && self.own[index].is_none() && !is_lead {
            return Outcome::Nothing;
        }
        // "Such groups": of which sort, the text around would tell.
        let label = actors.label.to_lowercase();
        if label.starts_with("such ") || group.class == Class::Appoint && group.tense == Tense::Future && !is_named {
            return Outcome::Nothing;
        }
        // "For the quarter a year ago it reported": what the news is compared with.
        let begin = if index == 0 { 0 } else { clause.lead.start };
        let lead = self.sentence.tokens(begin..group.start);
        let is_compared =
            || self.page.dated_in(lead).iter().chain(self.own[index]).any(|dated| self.is_long_past(dated));
        if group.class == Class::Market && is_compared() {
            return Outcome::Nothing;
        }
        // "The father is to travel": whose, the text around would tell.
        let is_kin = KIN.contains(&label.as_str());
        if is_kin && !is_named {
            return Outcome::Unread("who did it is not clear");
        }
        let is_anybody =
            ["People", "Many", "Many people", "Others", "Most", "Critics"].contains(&actors.label.as_str());
        if !is_named && group.class.is_said() && (!actors.is_somebody || is_anybody) {
            return Outcome::Unread("who said it is not clear");
        }
        // "..., officials said": the deed is told, and they are named as its source.
        let is_anybodys = !is_named || actors.is_guess;
        if clause.behind && group.class == Class::Say && is_anybodys && self.is_told_by_deed(reader, index) {
            return Outcome::Nothing;
        }
        if clause.behind && self.is_of_oneself(index, &actors) {
            return Outcome::Nothing;
        }
        match self.draft(reader, index, clause, actors, status) {
            Some(draft) if is_nobodys && !names_one(&draft.title) && !(is_lead && is_full(&draft.title)) => {
                Outcome::Nothing
            }
            Some(draft) => Outcome::Told(Box::new(draft)),
            None if self.page.published.is_none() => {
                Outcome::Unread("the article has no date, and the passage none of its own")
            }
            None => Outcome::Unread("what was said or done is not clear from the sentence"),
        }
    }

    /// Whether a date lies so far back that nobody would call it news.
    fn is_long_past(&self, dated: &Dated) -> bool {
        let ago = dated.date.latest().zip(self.page.published.and_then(|date| date.earliest()));
        ago.is_some_and(|(latest, published)| (published - latest).num_days() > LONG_PAST)
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
            Class::Say => {
                self.demanded(reader, index, &actors).or_else(|| self.said(reader, index, &actors)).or_else(|| {
                    headline(self.sentence, clause, &actors).filter(|_| !clause.behind && self.says_something(index))
                })
            }
            Class::Address => self.headline(index, &actors).or_else(|| {
                let quote = self.quote(clause.rest.clone())?;
                statement(self.sentence, quote, true, &actors)
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

/// Fewer words than these tell no statement from another.
const LEAST_SAID: usize = 4;

/// In days.
const LONG_PAST: i64 = 200;

const BEGINS: [&str; 7] = ["begin", "start", "resume", "end", "open", "close", "conclude"];

enum Outcome {
    Told(Box<Draft>),
    Unread(&'static str),
    Nothing,
}
