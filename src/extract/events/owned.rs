//! Which time expression of a sentence belongs to which of its clauses.

use super::class::Class;
use super::clause::{Clause, Mode};
use super::closed::Tag;
use super::group::{Shape, Tense};
use super::page::{Dated, Page};
use super::tag::Tagged;
use super::told::Told;
use crate::model::date::Precision;

impl<'p, 't> Told<'_, 'p, 't> {
    /// Gives each clause the first dated expression that is its own.
    pub(super) fn share_dates(&mut self) {
        let (page, sentence) = (self.page, self.sentence);
        for dated in page.dated_in(sentence.tokens(0..sentence.len())) {
            let at = dated.tokens.start - sentence.first;
            let is_clauses = !sentence.words[at].quoted
                && !is_of_a_noun(sentence, dated)
                && !is_limit(sentence, dated)
                && !is_compared(sentence, dated)
                && !is_declared(sentence, dated);
            // "Since 2011, when a storm destroyed it".
            let end = dated.tokens.end - sentence.first;
            if sentence.tag(end) == Tag::Comma && sentence.is(end + 1, &["when"]) && is_limit(sentence, dated) {
                let when = self.clauses.iter().position(|clause| clause.group.start > end);
                if let Some(when) = when.filter(|when| fits(page, dated, &self.clauses[*when], at)) {
                    self.own[when].get_or_insert(dated);
                }
                continue;
            }
            let clause = self.clause_of(at).filter(|clause| is_clauses && !self.is_aside(*clause, at));
            if let Some(clause) = clause.filter(|clause| fits(page, dated, &self.clauses[*clause], at)) {
                self.own[clause].get_or_insert(dated);
            }
        }
    }

    /// "The bank, due for sale in 2029, could": when the subject was or will be something else.
    fn is_aside(&self, clause: usize, at: usize) -> bool {
        let when = |at: usize| {
            self.sentence.words[at].timed
                || matches!(self.sentence.tag(at), Tag::Preposition | Tag::Determiner | Tag::Adverb | Tag::Comma)
        };
        let aside = self.clauses[clause].aside.clone().filter(|aside| aside.contains(&at));
        aside.is_some_and(|mut aside| !aside.all(when))
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
        // "Who yesterday cut its forecast".
        if at > 0 && self.sentence.tag(at - 1) == Tag::Relative {
            return self.clauses.iter().position(|clause| clause.group.start >= at);
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

    /// The day on which somebody who stands behind said what a clause tells.
    pub(super) fn said_on(&self, index: usize) -> Option<&'p Dated> {
        let Mode::Content(by) = self.clauses[index].mode else { return None };
        let is_told = matches!(self.clauses[index].group.tense, Tense::Past | Tense::Perfect);
        self.own[by].filter(|said| is_told && self.clauses[by].behind && said.date.is_single_day().is_some())
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
        // "The talks broke down on Saturday when the envoy walked out": he did so then.
        let own = &self.clauses[index];
        let start = own.subject.as_ref().map_or(group.start, |subject| subject.start).min(own.lead.start);
        let is_when = own.mode == Mode::Time && start > 0 && self.sentence.is(start - 1, &["when"]);
        if let Some(main) = self.clauses[..index]
            .iter()
            .rposition(|before| before.mode == Mode::Main && before.group.shape == Shape::Finite)
            .filter(|main| is_when && group.tense == Tense::Past && self.clauses[*main].group.tense == Tense::Past)
        {
            return self.own[main];
        }
        let ahead = |tense| matches!(tense, Tense::Future | Tense::Would | Tense::Possible);
        let before = self.clauses[..index]
            .iter()
            .enumerate()
            .rev()
            .find(|(_, clause)| clause.group.shape == Shape::Finite || clause.group.shape == Shape::Participle);
        let (before, other) = before?;
        let same_mode = other.mode == self.clauses[index].mode;
        // "He was fired, and he founded another": both are he.
        let is_he = || {
            let (one, another) = (self.subjects[before].as_ref(), self.subjects[index].as_ref());
            one.zip(another).is_some_and(|(one, another)| !one.people.is_empty() && one.people == another.people)
        };
        let same = other.subject.is_some()
            && (other.subject == self.clauses[index].subject || is_he())
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
    // "In last year's bombings": then they were.
    // "The 11th century temple", "a loss for the third quarter": it is of that time.
    let is_age = matches!(dated.date.precision(), Precision::Decade | Precision::Century)
        && matches!(sentence.tag(end), Tag::Noun | Tag::Name)
        && !sentence.words[end].timed;
    let is_reported =
        sentence.is(before, &["for"]) && matches!(dated.date.precision(), Precision::Season | Precision::Quarter);
    // "Within weeks of his capture on March 26".
    let is_beside = sentence.is(before, &["on", "in"])
        && before > 2
        && sentence.words[before - 1].noun.is_some()
        && sentence.tag(before - 2) == Tag::Possessive
        && sentence.is(before - 3, &["of", "after", "before", "since", "following"]);
    let is_owner = sentence.owns(end) && dated.date.is_single_day().is_none();
    is_dateline || is_beside || is_from || is_joined || is_owner || is_age || is_reported || is_year && modifies
}

/// "Up 15% from 4 pence a year earlier": what it is compared with was then.
fn is_compared(sentence: &Tagged<'_, '_>, dated: &Dated) -> bool {
    let (start, end) = (dated.tokens.start - sentence.first, dated.tokens.end - sentence.first);
    let looks_back = (start..end + 1).any(|at| sentence.is(at, &["earlier", "ago", "before"]));
    looks_back && (start.saturating_sub(7)..start).any(|at| sentence.is(at, &["from", "than", "compared", "versus"]))
}

/// "Declared Tuesday a day of mourning": the day is what was declared.
fn is_declared(sentence: &Tagged<'_, '_>, dated: &Dated) -> bool {
    let (start, end) = (dated.tokens.start - sentence.first, dated.tokens.end - sentence.first);
    let verb = start.checked_sub(1).and_then(|before| sentence.words[before].verb);
    verb.is_some_and(|(verb, _)| ["declare", "proclaim", "designate", "name"].contains(&verb.base))
        && sentence.is(end, &["a", "an"])
}

/// "Before the end of the month", "until Friday", "since 1985", "through Sept. 29": some other day.
fn is_limit(sentence: &Tagged<'_, '_>, dated: &Dated) -> bool {
    let start = dated.tokens.start - sentence.first;
    let before = start.checked_sub(1 + usize::from(start > 1 && sentence.is(start - 1, &["the"])));
    before.is_some_and(|before| sentence.is(before, &["before", "until", "till", "since", "through"]))
}

/// Whether what is to come is not told with a day long past: "it would investigate the genocide of four years ago"; nor what has been done with
/// a span that is over: "has been arrested for the bombing last year".
fn fits(page: &Page<'_, '_>, dated: &Dated, clause: &Clause, at: usize) -> bool {
    let tense = clause.group.tense;
    let is_ahead = matches!(tense, Tense::Future | Tense::Would | Tense::Possible);
    let ago = dated.date.latest().zip(page.published.and_then(|date| date.earliest()));
    let ago = ago.map_or(0, |(latest, published)| (published - latest).num_days());
    let is_long =
        dated.date.earliest().zip(dated.date.latest()).is_some_and(|(first, last)| (last - first).num_days() > 26);
    let is_over =
        clause.group.shape == Shape::Finite && tense == Tense::Perfect && is_long && ago > 0 && at >= clause.group.end;
    !(is_ahead && ago > 7 || is_over)
}
