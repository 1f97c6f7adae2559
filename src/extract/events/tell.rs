//! What the clauses of a sentence tell: deeds and utterances, each as a draft or as a passage that was not read.

use super::class::Class;
use super::clause::{Clause, Mode};
use super::closed::Tag;
use super::draft::{Draft, When};
use super::forms::Forms;
use super::group::{Shape, Tense};
use super::page::{Dated, Page};
use super::reader::Reader;
use super::stems::stems;
use super::tag::Tagged;
use super::title::{headline, headline_of, plain, saying};
use super::when::Standing;
use super::who::{Actors, Focus, actors};
use crate::extract::Confidence;
use crate::model::{Basis, NameKind, Status};
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

    /// "Zelensky spoke with Macron, he said": what is told is the talk.
    fn is_of_oneself(&self, index: usize, actors: &Actors) -> bool {
        let said = actors.is_guess && !actors.people.is_empty();
        said && self.clauses.iter().zip(&self.subjects).any(|(clause, who)| {
            clause.mode == Mode::Content(index)
                && clause.group.class.is_encounter()
                && who.as_ref().is_some_and(|who| who.people == actors.people)
        })
    }

    /// Whether a name stands anywhere in the subject: "Unisys stock", "shares of Apple".
    fn names_something(&self, index: usize) -> bool {
        let subject = self.clauses[index].subject.clone().unwrap_or_default();
        subject.clone().any(|at| self.sentence.tag(at) == Tag::Name)
            || self.sentence.is(subject.end.saturating_sub(1), &["stocks", "shares", "markets"])
    }

    /// Whether a verb of saying has an object that tells what was said: "explained the plan", not "told reporters".
    fn says_something(&self, index: usize) -> bool {
        let clause = &self.clauses[index];
        let bare = ["say", "tell", "add", "reply", "state", "inform", "assure", "write", "insist", "report", "respond"];
        clause.group.verb.is_some_and(|verb| !bare.contains(&verb.base)) && clause.rest.len() > 1
    }

    /// Whether the subject is one word with a capital that is no plural: a name that no list has, "Apple".
    fn looks_proper(&self, index: usize) -> bool {
        let Some(subject) = self.clauses[index].subject.clone() else { return false };
        let is_word = |at: usize| {
            self.sentence.text(at).starts_with(char::is_uppercase)
                && !self.sentence.words[at].plural
                && matches!(self.sentence.tag(at), Tag::Noun | Tag::Name)
        };
        subject.len() < 3 && subject.clone().all(is_word)
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

    /// The subject; of what was done to it, the one by whom.
    fn subject(&self, index: usize) -> Option<Actors> {
        let own = self.subjects[index].clone();
        match self.agent(index) {
            Some((agent, _)) if self.clauses[index].group.class.is_said() || own.is_none() => Some(agent),
            Some((agent, _)) => own.map(|mut own| {
                own.people.extend(agent.people);
                own.organisations.extend(agent.organisations);
                own
            }),
            None => own,
        }
    }

    /// By whom it was done, and where the words about that end.
    fn agent(&self, index: usize) -> Option<(Actors, usize)> {
        let clause = &self.clauses[index];
        let by = clause
            .rest
            .clone()
            .take(12)
            .find(|at| self.sentence.is(*at, &["by"]))
            .filter(|_| clause.group.passive || clause.group.shape == Shape::Reduced)?;
        let end = (by + 1..clause.rest.end)
            .find(|at| !self.sentence.words[*at].is_nominal() && !self.sentence.is(*at, &["of", "and"]))
            .unwrap_or(clause.rest.end);
        let agent = actors(self.page, self.sentence, by + 1..end, &Focus::default(), self.paragraph)?;
        let is_named = !(agent.people.is_empty() && agent.organisations.is_empty() && agent.governments.is_empty());
        is_named.then_some((agent, end))
    }

    /// Whether a clause asserts that something happened or is to happen.
    fn asserts(&self, index: usize) -> bool {
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
        if self.sentence.is(self.sentence.len() - 1, &["?"]) || self.carries_noun(index) {
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
        let ahead = matches!(group.tense, Tense::Future | Tense::Would | Tense::Possible);
        let is_deed = !group.class.is_said();
        match group.shape {
            Shape::Infinitive => return false,
            Shape::Reduced => return has_day && is_deed && clause.subject.is_some(),
            Shape::Participle => {
                let meets = group.class.is_encounter()
                    && self.is_of_two(index)
                    && self.sentence.is(group.start.wrapping_sub(1), &["by"]);
                if meets && clause.subject.is_some() {
                    return true;
                }
                let alongside = group.start > 0 && self.sentence.is(group.start - 1, &["while", "when", "by"]);
                if alongside
                    && is_deed
                    && matches!(
                        group.class,
                        Class::Launch | Class::Visit | Class::Agree | Class::Appoint | Class::Trade
                    )
                    && clause.subject.is_some()
                {
                    return true;
                }
                // "Stopped paying": the verb before tells, and here it takes back.
                if self.clauses.iter().any(|other| other.group.end == group.start) {
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
            Mode::Relative if group.class == Class::Act => false,
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
                        || matches!(group.class, Class::Launch | Class::Military | Class::Vote | Class::Trade))
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

    fn words_follow(&self, index: usize) -> bool {
        let clause = &self.clauses[index];
        self.clauses.iter().any(|other| other.mode == Mode::Content(index))
            || clause.rest.clone().any(|at| self.sentence.words[at].quoted)
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
    fn against(&self, status: Status, when: &When) -> Status {
        let published = self.page.published.and_then(|date| date.latest());
        let earliest = when.date.as_ref().and_then(|date| date.earliest());
        let is_ahead = earliest.zip(published).is_some_and(|(earliest, published)| earliest > published);
        match status {
            Status::Ongoing | Status::Reported if is_ahead => Status::Announced,
            other => other,
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

    /// What a saying says: the clause that follows or goes before it, or the words between quotation marks.
    fn said(&self, reader: &Reader<'_, 'p, 't>, index: usize, actors: &Actors) -> Option<String> {
        let clause = &self.clauses[index];
        if self.is_of_quote_before(index) {
            let quote = reader.quote.clone().filter(|quote| quote.end == self.sentence.first)?;
            return saying(&actors.label, self.page.prose.slice(quote), true);
        }
        let begin = clause
            .subject
            .as_ref()
            .map_or(clause.group.start, |subject| subject.start)
            .min(clause.group.start)
            .min(clause.lead.start.max(clause.subject.as_ref().map_or(0, |subject| subject.start)));
        if clause.behind {
            let content = 0..begin;
            let opens = self.sentence.words[0].quoted && begin > 2;
            let direct = if opens { Some(content.clone()) } else { self.quote(content.clone()) };
            return match direct {
                Some(quote) => saying(&actors.label, self.sentence.slice(quote), true),
                None => saying(&actors.label, self.sentence.slice(content), false),
            };
        }
        let inner = self
            .clauses
            .iter()
            .position(|other| other.mode == Mode::Content(index) && other.group.shape == Shape::Finite);
        let end = self.content_end(index);
        let that = (clause.group.end..clause.rest.end.max(clause.group.end + 1).min(self.sentence.len()))
            .find(|at| self.sentence.is(*at, &["that"]));
        if let Some(that) = that.or_else(|| {
            (clause.group.end..end)
                .find(|at| self.sentence.is(*at, &["that"]))
                .filter(|at| inner.is_some_and(|inner| *at < self.clauses[inner].group.start))
        }) {
            return self.content(&actors.label, that + 1..end);
        }
        if let Some(inner) = inner {
            let inner = &self.clauses[inner];
            let subject = inner.subject.as_ref().map_or(inner.lead.start, |subject| subject.start);
            let start = subject.min(inner.group.start).max(clause.group.end);
            return self.content(&actors.label, self.after_addressee(index, start)..end);
        }
        let quote = self.quote(clause.group.end..end).or_else(|| self.quote(0..begin))?;
        saying(&actors.label, self.sentence.slice(quote), true)
    }

    /// Whether the words that were said are the sentence before: "... get?" Zelensky said Monday.
    fn is_of_quote_before(&self, index: usize) -> bool {
        let clause = &self.clauses[index];
        let begins = clause.subject.as_ref().is_some_and(|subject| subject.start == 0) || clause.group.start == 0;
        let is_bare = clause.rest.clone().all(|at| {
            self.sentence.words[at].timed
                || matches!(
                    self.sentence.tag(at),
                    Tag::Mark | Tag::Preposition | Tag::Name | Tag::Noun | Tag::Determiner
                )
        });
        begins
            && is_bare
            && clause.rest.end + 1 >= self.sentence.len()
            && clause.rest.len() < 9
            && !self.sentence.words.iter().any(|word| word.quoted)
    }

    /// Whether the verb only carries a noun that is an event: "arranged talks".
    pub fn carries_noun(&self, index: usize) -> bool {
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
            self.sentence.words[head].noun.is_some_and(Class::is_encounter) && !self.sentence.words[head].quoted
        })
    }

    /// The headline of a deed; of one done by somebody who is named, with that one first.
    fn headline(&self, index: usize, actors: &Actors) -> Option<String> {
        let clause = &self.clauses[index];
        let Some((agent, end)) =
            self.agent(index).filter(|_| matches!(clause.group.tense, Tense::Past | Tense::Perfect))
        else {
            return headline(self.sentence, clause, actors);
        };
        let patient = clause.subject.clone().filter(|subject| {
            !self.sentence.words[subject.start].timed && self.sentence.tag(subject.start) != Tag::Pronoun
        });
        let Some(patient) = patient.filter(|patient| patient.len() < 9) else {
            return headline(self.sentence, clause, actors);
        };
        let mut turned = clause.clone();
        turned.group.passive = false;
        turned.group.shape = Shape::Finite;
        turned.rest = end..clause.rest.end;
        let title = headline_of(self.sentence, &turned, &agent, Some(self.sentence.slice(patient)));
        title.or_else(|| headline(self.sentence, clause, actors))
    }

    /// The words said, unless they begin with a verb: then their subject stands elsewhere.
    fn content(&self, label: &str, range: Range<usize>) -> Option<String> {
        let opening = range.clone().find(|at| {
            self.sentence.is(*at, &["there", "here"])
                || !matches!(self.sentence.tag(*at), Tag::Quote | Tag::Adverb | Tag::Comma)
        });
        let is_cut = opening.is_some_and(|at| {
            matches!(self.sentence.tag(at), Tag::Be | Tag::Have | Tag::Do | Tag::Modal)
                || self.sentence.tag(at) == Tag::Verb && !self.sentence.words[at].forms.has(Forms::ING)
        });
        if is_cut { None } else { saying(label, self.sentence.slice(range), false) }
    }

    /// "Told reporters he had": whom it was told is none of the words.
    fn after_addressee(&self, index: usize, start: usize) -> usize {
        let tells = self.clauses[index]
            .group
            .verb
            .is_some_and(|verb| ["tell", "inform", "assure", "warn", "remind"].contains(&verb.base));
        let pronoun = (start..(start + 6).min(self.sentence.len()))
            .find(|at| self.sentence.is(*at, &["he", "she", "it", "they", "we", "there"]));
        pronoun.filter(|_| tells).unwrap_or(start)
    }

    fn content_end(&self, index: usize) -> usize {
        // "..., X said": what stands behind the words of another is his.
        let another = self.clauses[index + 1..].iter().find(|next| next.behind && next.group.shape == Shape::Finite);
        let another = another
            .map(|next| next.subject.as_ref().map_or(next.group.start, |subject| subject.start).min(next.group.start));
        let next = self.clauses[index + 1..].iter().find(|next| {
            next.mode != Mode::Content(index)
                && next.subject == self.clauses[index].subject
                && next.group.shape == Shape::Finite
        });
        let end = next.map_or(self.sentence.len(), |next| next.group.start);
        let mut end = end.min(another.unwrap_or(end)).max(self.clauses[index].group.end);
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
        let told = self
            .clauses
            .iter()
            .filter(|clause| clause.group.class.kind().is_some() && clause.mode == Mode::Main)
            .count();
        if is_main && (clause.group.class == Class::Say || told == 1) {
            return whole;
        }
        let start = clause.subject.as_ref().map_or(clause.group.start, |subject| subject.start).min(clause.group.start);
        let start = if clause.lead.start < start { clause.lead.start } else { start };
        let mut end = if clause.group.class == Class::Say { self.content_end(index) } else { clause.rest.end }
            .max(clause.group.end);
        while end > clause.group.end
            && matches!(
                self.sentence.tag(end - 1),
                Tag::And | Tag::Comma | Tag::Preposition | Tag::Subordinate | Tag::Aside
            )
        {
            end -= 1;
        }
        start..end
    }

    /// Whom the article names as its source for what a clause says.
    fn claimant(&self, index: usize) -> Option<String> {
        if let Mode::Content(by) = self.clauses[index].mode {
            return self.subjects[by].as_ref().map(|who| who.label.clone());
        }
        let at = (0..self.sentence.len())
            .find(|at| self.sentence.is(*at, &["according"]) && self.sentence.is(at + 1, &["to"]))?;
        let end = (at + 2..self.sentence.len())
            .find(|at| {
                matches!(
                    self.sentence.tag(*at),
                    Tag::Comma | Tag::Mark | Tag::Verb | Tag::Relative | Tag::Subordinate | Tag::Aside
                )
            })
            .unwrap_or(self.sentence.len());
        let named = plain(self.sentence.slice(at + 2..end));
        (!named.is_empty() && named.chars().count() < 80).then_some(named)
    }

    /// The country of a place that the sentence names.
    pub fn country(&self, place: usize) -> usize {
        let figures = self.page.figures_in(self.sentence.tokens(0..self.sentence.len()));
        figures.iter().find(|figure| figure.name == place).map_or(place, |figure| figure.country)
    }

    /// Who took part or spoke, and where.
    fn names(&self, index: usize, actors: &Actors) -> (Vec<usize>, Vec<usize>, Vec<usize>) {
        let clause = &self.clauses[index];
        let (mut people, mut organisations, mut places) =
            (actors.people.clone(), actors.organisations.clone(), Vec::new());
        let takes_part =
            |class: Class| class.is_encounter() || matches!(class, Class::Agree | Class::Appoint | Class::Court);
        let said = clause.group.class.is_said();
        let rest =
            if said { clause.rest.start..clause.rest.end.min(clause.rest.start + 8) } else { clause.rest.clone() };
        let spans = [clause.lead.start..clause.group.start, rest];
        for figure in spans.iter().flat_map(|span| self.page.figures_in(self.sentence.tokens(span.clone()))) {
            let at = figure.tokens.start - self.sentence.first;
            let end = figure.tokens.end - self.sentence.first;
            let before = at.checked_sub(1).map_or("", |before| self.sentence.text(before)).to_lowercase();
            let possessive = self.sentence.is(end, &["'s", "’s"]);
            match figure.kind {
                NameKind::Place
                    if !figure.is_government
                        && !possessive
                        && ["in", "at", "to", "near", "outside"].contains(&before.as_str()) =>
                {
                    let goes =
                        before != "to" || matches!(clause.group.class, Class::Visit | Class::Receive | Class::Military);
                    if goes && !places.contains(&figure.name) {
                        places.push(figure.name);
                    }
                }
                NameKind::Place if clause.group.class == Class::Visit && at == clause.rest.start => {
                    places.push(figure.name)
                }
                NameKind::Person
                    if takes_part(clause.group.class)
                        && !possessive
                        && at >= clause.rest.start
                        && !people.contains(&figure.name) =>
                {
                    people.push(figure.name)
                }
                NameKind::Organisation
                    if takes_part(clause.group.class)
                        && !possessive
                        && ["with", "and"].contains(&before.as_str())
                        && !organisations.contains(&figure.name) =>
                {
                    organisations.push(figure.name);
                }
                _ => {}
            }
        }
        (people, organisations, places)
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
