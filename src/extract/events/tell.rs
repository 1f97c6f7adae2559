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
use super::title::{headline, plain, saying};
use super::when::Standing;
use super::who::{Actors, actors};
use crate::extract::Confidence;
use crate::model::{Basis, NameKind, Status};
use std::ops::Range;

/// A sentence on the way to drafts.
pub(super) struct Told<'s, 'p, 't> {
    pub page: &'s Page<'p, 't>,
    pub sentence: &'s Tagged<'s, 't>,
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
    pub fn new(reader: &Reader<'s, 'p, 't>, sentence: &'s Tagged<'s, 't>, clauses: &'s [Clause], paragraph: usize, index: usize) -> Self {
        let page = reader.page;
        let subjects = clauses.iter().map(|clause| {
            let subject = clause.subject.clone()?;
            actors(page, sentence, subject, &reader.focus, paragraph)
        });
        let subjects = subjects.collect();
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
            let said = self.clauses[..led].iter().rposition(|clause| clause.group.class == Class::Say && clause.group.end <= at);
            let is_beside = |said: usize| !(self.clauses[said].group.end..at).any(|at| matches!(self.sentence.tag(at), Tag::Subordinate | Tag::Comma | Tag::Quote));
            return Some(said.filter(|said| is_beside(*said)).unwrap_or(led));
        }
        if let Some(held) = self.clauses.iter().rposition(holds) {
            // "The talks, set for Tuesday": where nothing is told by the verb, the one around it has the date.
            return Some(held);
        }
        self.clauses.iter().enumerate().filter(|(_, clause)| finite(clause)).find(|(_, clause)| clause.group.start > at).map(|(index, _)| index)
    }

    /// What each clause tells.
    pub fn drafts(&self, reader: &mut Reader<'s, 'p, 't>) {
        for index in 0..self.clauses.len() {
            match self.tell(reader, index) {
                Outcome::Told(draft) => reader.drafts.push(*draft),
                Outcome::Unread(reason) => reader.leave_out(self.sentence.tokens(self.extent(index)), self.paragraph, reason),
                Outcome::Nothing => {}
            }
        }
    }

    fn tell(&self, reader: &mut Reader<'s, 'p, 't>, index: usize) -> Outcome {
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
        let is_named = !(actors.people.is_empty() && actors.organisations.is_empty() && actors.governments.is_empty());
        if !is_named && matches!(group.class, Class::Act | Class::Decide | Class::Launch | Class::Trade | Class::Address) && self.own[index].is_none() {
            return Outcome::Nothing;
        }
        let standing = self.standing(index, &actors);
        let own = self.own_of(index);
        let when = reader.clock.when(self.page, own, standing);
        let status = self.against(status, &when);
        if let Some(dated) = own.filter(|_| matches!(group.tense, Tense::Past | Tense::Perfect | Tense::WasGoing) && self.own[index].is_some()) {
            reader.clock.take(self.page, dated, standing);
        }
        if when.date.is_none() && group.tense != Tense::Past && group.tense != Tense::Perfect {
            return Outcome::Unread("the article has no date, and the passage none of its own");
        }
        let title = match group.class {
            Class::Say => self.said(index, &actors).or_else(|| headline(self.sentence, clause, &actors).filter(|_| !clause.behind)),
            _ => headline(self.sentence, clause, &actors),
        };
        let Some(title) = title else { return Outcome::Unread("what was said or done is not clear from the sentence") };
        reader.spoke(&actors, self.paragraph);
        let passage = self.extent(index);
        let (people, organisations, places) = self.names(index, &actors);
        let confidence = match &when {
            _ if actors.is_guess => Confidence::Low,
            When { rule: Some(rule), .. } if rule.contains("goes on") => Confidence::Low,
            When { basis: Basis::Stated, .. } => Confidence::High,
            _ => Confidence::Medium,
        };
        let tokens = self.sentence.tokens(passage);
        Outcome::Told(Box::new(Draft {
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
            parties: actors.governments.clone(),
            claimant: self.claimant(index),
            confidence,
            stems: stems(self.page.prose, tokens),
            is_named: false,
        }))
    }

    /// The subject; of what was done to it, the one by whom.
    fn subject(&self, index: usize) -> Option<Actors> {
        self.subjects[index].clone()
    }

    /// Whether a clause asserts that something happened or is to happen.
    fn asserts(&self, index: usize) -> bool {
        let clause = &self.clauses[index];
        let group = clause.group;
        let has_day = self.own[index].is_some();
        if group.class.kind().is_none() || group.negated || clause.mode == Mode::Condition || group.tense == Tense::Demanded {
            return false;
        }
        if self.sentence.is(self.sentence.len() - 1, &["?"]) {
            return false;
        }
        let ahead = matches!(group.tense, Tense::Future | Tense::Would | Tense::Possible);
        let is_deed = !group.class.is_said();
        match group.shape {
            Shape::Infinitive => return false,
            Shape::Reduced => return has_day && is_deed && clause.subject.is_some(),
            Shape::Participle => {
                let having = self.sentence.is(group.start, &["having"]);
                return clause.subject.is_some() && (having || has_day && is_deed || group.class == Class::Say && index > 0 && self.clauses[index - 1].group.class != Class::Say && self.words_follow(index));
            }
            Shape::Finite => {}
        }
        match clause.mode {
            Mode::Content(_) if ahead => is_deed && (has_day || group.class.is_encounter() && group.tense != Tense::Possible || group.planned && group.class.is_encounter()),
            Mode::Content(_) => has_day && is_deed && !ahead && group.tense != Tense::Present,
            Mode::Ahead => has_day && is_deed,
            Mode::Aside | Mode::Time | Mode::Relative if ahead => has_day && is_deed,
            _ if group.tense == Tense::Would => has_day && is_deed,
            _ if group.tense == Tense::Possible => has_day && is_deed || group.class.is_encounter() && self.is_of_two(index),
            _ if ahead => is_deed && (has_day || group.class.is_encounter() || group.planned || matches!(group.class, Class::Launch | Class::Military | Class::Vote | Class::Trade)),
            _ if group.tense == Tense::Present => group.class.is_said() && self.subjects[index].as_ref().is_some_and(|who| !who.people.is_empty() || !who.organisations.is_empty()) || has_day && is_deed && group.passive,
            _ if group.tense == Tense::Going => is_deed && has_day,
            _ => true,
        }
    }

    fn words_follow(&self, index: usize) -> bool {
        let clause = &self.clauses[index];
        self.clauses.iter().any(|other| other.mode == Mode::Content(index)) || clause.rest.clone().any(|at| self.sentence.words[at].quoted)
    }

    /// Whether somebody else is named besides the subject.
    fn is_of_two(&self, index: usize) -> bool {
        let rest = self.sentence.tokens(self.clauses[index].rest.clone());
        self.page.figures_in(rest).iter().any(|figure| figure.kind == NameKind::Person)
    }

    /// What the words say of the event.
    fn status(&self, index: usize) -> Option<Status> {
        let group = self.clauses[index].group;
        let status = match group.tense {
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
    fn against(&self, status: Status, when: &When) -> Status {
        let published = self.page.published.and_then(|date| date.latest());
        let earliest = when.date.as_ref().and_then(|date| date.earliest());
        let is_ahead = earliest.zip(published).is_some_and(|(earliest, published)| earliest > published);
        match status {
            Status::Ongoing | Status::Reported if is_ahead => Status::Announced,
            other => other,
        }
    }

    fn standing(&self, index: usize, actors: &Actors) -> Standing {
        let clause = &self.clauses[index];
        let around = clause.lead.start.saturating_sub(3)..clause.group.start;
        let goes_on = (clause.lead.start..clause.group.end).any(|at| self.sentence.is(at, &["then", "also", "later", "next", "afterwards", "subsequently"]));
        let looks_back = around.clone().any(|at| self.sentence.is(at, &["before", "earlier", "previously", "formerly", "ahead"])) && self.own[index].is_none()
            || clause.mode == Mode::Ahead;
        Standing {
            tense: clause.group.tense,
            paragraph: self.paragraph,
            sentence: self.index,
            person: actors.people.first().copied(),
            goes_on,
            is_lead: self.paragraph <= 2 && self.index <= 3,
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
        let before = self.clauses[..index].iter().enumerate().rev().find(|(_, clause)| clause.group.shape == Shape::Finite || clause.group.shape == Shape::Participle);
        let (before, other) = before?;
        let same_mode = other.mode == self.clauses[index].mode;
        let same = other.subject.is_some() && other.subject == self.clauses[index].subject && ahead(other.group.tense) == ahead(group.tense);
        self.own[before].filter(|_| same && same_mode)
    }

    /// What a saying says: the clause that follows or goes before it, or the words between quotation marks.
    fn said(&self, index: usize, actors: &Actors) -> Option<String> {
        let clause = &self.clauses[index];
        let begin = clause.subject.as_ref().map_or(clause.group.start, |subject| subject.start).min(clause.group.start).min(clause.lead.start.max(clause.subject.as_ref().map_or(0, |subject| subject.start)));
        if clause.behind {
            let content = 0..begin;
            let direct = self.quote(content.clone());
            return match direct {
                Some(quote) => saying(&actors.label, self.sentence.slice(quote), true),
                None => saying(&actors.label, self.sentence.slice(content), false),
            };
        }
        let inner = self.clauses.iter().position(|other| other.mode == Mode::Content(index) && other.group.shape == Shape::Finite);
        let end = self.content_end(index);
        let that = (clause.group.end..clause.rest.end.max(clause.group.end + 1).min(self.sentence.len())).find(|at| self.sentence.is(*at, &["that"]));
        if let Some(that) = that.or_else(|| (clause.group.end..end).find(|at| self.sentence.is(*at, &["that"])).filter(|at| inner.is_some_and(|inner| *at < self.clauses[inner].group.start))) {
            return saying(&actors.label, self.sentence.slice(that + 1..end), false);
        }
        if let Some(inner) = inner {
            let inner = &self.clauses[inner];
            let subject = inner.subject.as_ref().map_or(inner.lead.start, |subject| subject.start);
            return saying(&actors.label, self.sentence.slice(subject.min(inner.group.start)..end), false);
        }
        let quote = self.quote(clause.group.end..end).or_else(|| self.quote(0..begin))?;
        saying(&actors.label, self.sentence.slice(quote), true)
    }

    fn content_end(&self, index: usize) -> usize {
        let next = self.clauses[index + 1..].iter().find(|next| next.mode != Mode::Content(index) && next.subject == self.clauses[index].subject && next.group.shape == Shape::Finite);
        let end = next.map_or(self.sentence.len(), |next| next.group.start);
        let mut end = end;
        while end > 0 && matches!(self.sentence.tag(end - 1), Tag::And | Tag::Comma | Tag::Mark | Tag::Quote) {
            end -= 1;
        }
        end
    }

    /// The first words between quotation marks, if they are a clause and no single word.
    fn quote(&self, within: Range<usize>) -> Option<Range<usize>> {
        let is_quoted = |at: &usize| self.sentence.words[*at].quoted && self.sentence.tag(*at) != Tag::Quote;
        let start = within.clone().find(is_quoted)?;
        let end = (start..within.end).find(|at| !is_quoted(at)).unwrap_or(within.end);
        (end - start > 3).then_some(start..end)
    }

    /// The words that make the assertion: the sentence, where it is short or all of it is said; else the clause.
    pub fn extent(&self, index: usize) -> Range<usize> {
        let clause = &self.clauses[index];
        let whole = 0..self.sentence.len();
        let is_main = clause.mode == Mode::Main && clause.group.shape == Shape::Finite;
        let told = self.clauses.iter().filter(|clause| clause.group.class.kind().is_some() && clause.mode == Mode::Main).count();
        if is_main && (clause.group.class == Class::Say || told == 1) {
            return whole;
        }
        let start = clause.subject.as_ref().map_or(clause.group.start, |subject| subject.start).min(clause.group.start);
        let start = if clause.lead.start < start { clause.lead.start } else { start };
        let mut end = clause.rest.end.max(clause.group.end);
        while end > clause.group.end && matches!(self.sentence.tag(end - 1), Tag::And | Tag::Comma | Tag::Preposition | Tag::Subordinate | Tag::Aside) {
            end -= 1;
        }
        start..end
    }

    /// Whom the article names as its source for what a clause says.
    fn claimant(&self, index: usize) -> Option<String> {
        if let Mode::Content(by) = self.clauses[index].mode {
            return self.subjects[by].as_ref().map(|who| who.label.clone());
        }
        let at = (0..self.sentence.len()).find(|at| self.sentence.is(*at, &["according"]) && self.sentence.is(at + 1, &["to"]))?;
        let end = (at + 2..self.sentence.len()).find(|at| matches!(self.sentence.tag(*at), Tag::Comma | Tag::Mark | Tag::Verb | Tag::Relative | Tag::Subordinate | Tag::Aside)).unwrap_or(self.sentence.len());
        let named = plain(self.sentence.slice(at + 2..end));
        (!named.is_empty() && named.chars().count() < 80).then_some(named)
    }

    /// Who took part or spoke, and where.
    fn names(&self, index: usize, actors: &Actors) -> (Vec<usize>, Vec<usize>, Vec<usize>) {
        let clause = &self.clauses[index];
        let (mut people, mut organisations, mut places) = (actors.people.clone(), actors.organisations.clone(), Vec::new());
        let takes_part = |class: Class| class.is_encounter() || matches!(class, Class::Agree | Class::Appoint | Class::Court);
        let said = clause.group.class.is_said();
        let rest = if said { clause.rest.start..clause.rest.end.min(clause.rest.start + 8) } else { clause.rest.clone() };
        let spans = [clause.lead.start..clause.group.start, rest];
        for figure in spans.iter().flat_map(|span| self.page.figures_in(self.sentence.tokens(span.clone()))) {
            let at = figure.tokens.start - self.sentence.first;
            let end = figure.tokens.end - self.sentence.first;
            let before = at.checked_sub(1).map_or("", |before| self.sentence.text(before)).to_lowercase();
            let possessive = self.sentence.is(end, &["'s", "’s"]);
            match figure.kind {
                NameKind::Place if !figure.is_government && !possessive && ["in", "at", "to", "near", "outside"].contains(&before.as_str()) => {
                    let goes = before != "to" || matches!(clause.group.class, Class::Visit | Class::Receive | Class::Military);
                    if goes && !places.contains(&figure.name) {
                        places.push(figure.name);
                    }
                }
                NameKind::Place if clause.group.class == Class::Visit && at == clause.rest.start => places.push(figure.name),
                NameKind::Person if takes_part(clause.group.class) && !possessive && at >= clause.rest.start && !people.contains(&figure.name) => people.push(figure.name),
                NameKind::Organisation if takes_part(clause.group.class) && !possessive && ["with", "and"].contains(&before.as_str()) && !organisations.contains(&figure.name) => {
                    organisations.push(figure.name);
                }
                _ => {}
            }
        }
        (people, organisations, places)
    }
}

enum Outcome {
    Told(Box<Draft>),
    Unread(&'static str),
    Nothing,
}
