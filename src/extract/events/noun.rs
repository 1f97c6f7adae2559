//! A noun that names an event: how far its words reach, which day, place and sides go with it, and which verb carries it.

use super::class::Class;
use super::clause::{Clause, Mode};
use super::closed::Tag;
use super::gather::Gathering;
use super::group::{Shape, Tense};
use super::page::{Dated, Figure};
use crate::model::{NameKind, Status};
use std::ops::Range;

/// A noun that names an event, with what goes with it.
pub(super) struct Named {
    /// The noun.
    pub head: usize,
    pub class: Class,
    /// From its first modifier to the end of what belongs to it.
    pub range: Range<usize>,
    /// Where the noun's own words begin, articles left out.
    pub first: usize,
}

impl<'p, 't> Gathering<'_, '_, 'p, 't> {
    /// The noun with its modifiers before and its "of", "with", "between", "in" behind.
    pub(super) fn named(&self, head: usize, class: Class) -> Named {
        let sentence = self.told.sentence;
        let mut start = head;
        while let Some(before) = start.checked_sub(1) {
            let word = &sentence.words[before];
            let goes_on = matches!(
                word.tag,
                Tag::Noun | Tag::Name | Tag::Hyphen | Tag::Determiner | Tag::Possessive | Tag::Number
            ) || word.tag == Tag::Verb && sentence.tag(before.saturating_sub(1)) == Tag::Determiner;
            let joined = word.tag == Tag::And
                && before > 0
                && sentence.tag(before - 1) == Tag::Name
                && sentence.tag(before + 1) == Tag::Name;
            if !(goes_on || joined || word.timed) || head - before > 8 || word.quoted {
                break;
            }
            start = before;
            // "Helped end the war": the noun begins with its article.
            if matches!(word.tag, Tag::Determiner) && head - before > 0
                || word.tag == Tag::Possessive && !sentence.owns(before)
            {
                break;
            }
        }
        let mut end = head + 1;
        let mut at = end;
        while at < sentence.len() && at - head < 24 {
            let word = &sentence.words[at];
            match word.tag {
                _ if word.timed || word.is_nominal() => end = at + 1,
                Tag::Preposition
                    if sentence.is(
                        at,
                        &["of", "in", "with", "between", "on", "at", "among", "from", "about", "over", "for", "to"],
                    ) => {}
                Tag::To if !matches!(sentence.tag(at + 1), Tag::Verb | Tag::Be | Tag::Have) => {}
                Tag::And
                    if sentence.words.get(at + 1).is_some_and(|next| next.is_nominal())
                        && !self.begins_clause(at + 1) => {}
                Tag::Comma
                    if sentence.tag(at + 1) == Tag::Name
                        && sentence.tag(at - 1) == Tag::Name
                        && at > head + 2
                        && self.is_list(at) => {}
                Tag::Verb if matches!(sentence.tag(at.wrapping_sub(1)), Tag::Determiner) => end = at + 1,
                _ => break,
            }
            at += 1;
        }
        let mut first = start;
        while first < head
            && (matches!(sentence.tag(first), Tag::Determiner | Tag::Number)
                || sentence.words[first].timed
                || sentence.is(first, &["'s", "’s", "his", "her", "its", "their"]))
        {
            first += 1;
        }
        Named { head, class, range: start..end, first }
    }

    fn begins_clause(&self, at: usize) -> bool {
        self.told
            .clauses
            .iter()
            .any(|clause| clause.subject.as_ref().is_some_and(|subject| subject.start == at && clause.group.start > at))
    }

    fn is_list(&self, comma: usize) -> bool {
        let sentence = self.told.sentence;
        (comma + 1..sentence.len().min(comma + 12))
            .take_while(|at| matches!(sentence.tag(*at), Tag::Name | Tag::Comma | Tag::And | Tag::Determiner))
            .any(|at| sentence.tag(at) == Tag::And)
    }

    /// The dated expression that goes with the noun: "Monday's meeting", "the talks in Riyadh, set for Tuesday".
    pub(super) fn dated(&self, named: &Named) -> Option<&'p Dated> {
        self.dated_beside(named).filter(|dated| !self.is_of_saying(named, dated))
    }

    /// "Condemned the bombing on Thursday": then it was condemned.
    fn is_of_saying(&self, named: &Named, dated: &Dated) -> bool {
        let holder = self.holder(named).filter(|holder| self.told.clauses[*holder].group.class == Class::Address);
        let own = holder.and_then(|holder| self.told.own[holder]);
        !named.class.is_encounter() && own.is_some_and(|own| own.tokens == dated.tokens)
    }

    fn dated_beside(&self, named: &Named) -> Option<&'p Dated> {
        let sentence = self.told.sentence;
        let near = named.range.start..named.range.end;
        let within = self.told.page.dated_in(sentence.tokens(near.clone()));
        if let Some(dated) = within.iter().find(|dated| !sentence.words[dated.tokens.start - sentence.first].quoted) {
            return Some(dated);
        }
        let mut at = near.end;
        if matches!(sentence.tag(at), Tag::Comma | Tag::Aside) {
            at += 1;
        }
        let leads = sentence.is(
            at,
            &[
                "set",
                "due",
                "scheduled",
                "planned",
                "expected",
                "slated",
                "held",
                "on",
                "in",
                "at",
                "fixed",
                "starting",
                "beginning",
            ],
        );
        let end = (at + 5).min(sentence.len());
        let behind = self.told.page.dated_in(sentence.tokens(at..end));
        behind.first().filter(|dated| leads || dated.tokens.start == sentence.first + at)
    }

    /// The clause in which the noun stands behind the verb, or whose subject it heads.
    pub(super) fn holder(&self, named: &Named) -> Option<usize> {
        let heads = |clause: &Clause| {
            clause.mode != Mode::Relative
                && clause.subject.as_ref().is_some_and(|subject| subject.contains(&named.head))
        };
        let clauses = &self.told.clauses;
        clauses.iter().position(heads).or_else(|| clauses.iter().rposition(|clause| clause.rest.contains(&named.head)))
    }

    /// Whether the clause's verb only carries the noun: "held a meeting", "a meeting took place", "convened a summit".
    pub(super) fn carries(&self, index: usize, named: &Named) -> bool {
        let clause = &self.told.clauses[index];
        if clause.group.shape == Shape::Infinitive || clause.group.tense == Tense::Demanded {
            return false;
        }
        let base = clause.group.verb.map_or("", |verb| verb.base);
        let direct = named.range.start <= clause.group.end + 2
            && named.range.start >= clause.group.end
            && !(clause.group.end..named.range.start).any(|at| {
                matches!(self.told.sentence.tag(at), Tag::Preposition | Tag::To)
                    && !self.told.sentence.is(at, &["in", "together", "up", "out"])
            });
        let subject = clause.subject.as_ref().is_some_and(|subject| {
            subject.contains(&named.head)
                && !(subject.start..named.head)
                    .any(|at| matches!(self.told.sentence.tag(at), Tag::Preposition | Tag::To))
        });
        let carrying = [
            "hold", "host", "convene", "attend", "chair", "co-chair", "arrange", "organise", "organize", "call",
            "pull", "stage", "conduct", "make", "have", "join", "open", "lead", "launch", "schedule", "plan", "start",
            "begin", "give", "pay", "cancel", "postpone", "announce",
        ];
        let happening = [
            "take", "begin", "start", "open", "end", "hold", "bring", "gather", "conclude", "schedule", "plan", "set",
            "follow", "cancel", "postpone", "last", "attend", "host", "call", "convene", "resume",
        ];
        // "Called for a meeting, called an election": but "called the murder wrong".
        let calls = base != "call" || named.class.is_encounter() || named.class == Class::Vote;
        direct && !clause.group.passive && calls && carrying.contains(&base) || subject && happening.contains(&base)
    }

    pub(super) fn takes_part(&self, carried: Option<usize>, named: &Named) -> bool {
        carried.is_some_and(|index| {
            let clause = &self.told.clauses[index];
            let base = clause.group.verb.map_or("", |verb| verb.base);
            clause.rest.contains(&named.head)
                && !["arrange", "announce", "cancel", "postpone", "schedule", "plan"].contains(&base)
        })
    }

    /// What leads to the noun and says whether it was or is to come: "after the meeting", "ahead of the talks".
    pub(super) fn anchor(&self, named: &Named) -> Option<Status> {
        let sentence = self.told.sentence;
        let before = named.range.start.checked_sub(1)?;
        if sentence.is(before, &["after", "following", "during"]) {
            return Some(Status::Reported);
        }
        let ahead = sentence.is(before, &["before", "ahead", "of", "for"])
            && (sentence.is(before, &["before"]) || before > 0 && sentence.is(before - 1, &["ahead"]));
        ahead.then_some(Status::Announced)
    }

    /// Whether it is told which one it is: by a place, by who takes part, or by what sort it is.
    pub(super) fn is_specified(&self, named: &Named, figures: &[Figure]) -> bool {
        !figures.is_empty() && !self.places(named, figures).is_empty()
            || !self.parties(named, figures).is_empty()
            || figures.iter().any(|figure| figure.kind != NameKind::Place)
            || self.is_specified_by_sort(named)
            || figures.iter().any(|figure| figure.kind == NameKind::Place)
            || self.dated(named).is_some()
    }

    pub(super) fn is_specified_by_sort(&self, named: &Named) -> bool {
        let sorts = ["emergency", "urgent", "crisis", "extraordinary", "presidential", "parliamentary", "general"];
        (named.first..named.head).any(|at| self.told.sentence.is(at, &sorts))
    }

    pub(super) fn is_indefinite(&self, named: &Named) -> bool {
        let sentence = self.told.sentence;
        (named.range.start..named.head).any(|at| sentence.is(at, &["a", "an"]))
    }

    /// Whether a name only owns what follows: "Trump's envoy".
    pub(super) fn is_owner(&self, figure: &Figure) -> bool {
        let end = figure.tokens.end - self.told.sentence.first;
        self.told.sentence.owns(end)
    }

    pub(super) fn places(&self, named: &Named, figures: &[Figure]) -> Vec<usize> {
        let sentence = self.told.sentence;
        let mut places: Vec<usize> = Vec::new();
        for figure in figures.iter().filter(|figure| figure.kind == NameKind::Place && !figure.is_government) {
            let at = figure.tokens.start - sentence.first;
            let end = figure.tokens.end - sentence.first;
            let inside = at.checked_sub(1).is_some_and(|before| sentence.is(before, &["in", "at", "to", "near", ","]));
            let modifies = end <= named.head
                && (end == named.head || sentence.is(end, &["peace", "emergency", "economic", "security"]))
                && !sentence.owns(end);
            if (inside || modifies) && !places.contains(&figure.name) {
                places.push(figure.name);
            }
        }
        places
    }

    /// The countries that stand on one side or the other.
    pub(super) fn parties(&self, named: &Named, figures: &[Figure]) -> Vec<usize> {
        let in_title = |figure: &Figure| {
            figures.iter().any(|other| other.start <= figure.tokens.start && figure.tokens.start < other.tokens.start)
        };
        let places = self.places(named, figures);
        let sides = figures
            .iter()
            .filter(|figure| figure.kind == NameKind::Place && !in_title(figure) && !places.contains(&figure.name));
        let mut parties: Vec<usize> = sides.map(|figure| figure.country).collect();
        parties.sort_unstable();
        parties.dedup();
        parties
    }

    pub(super) fn extent(&self, named: &Named) -> Range<usize> {
        match self.holder(named) {
            Some(index) if self.told.clauses[index].mode == Mode::Main => self.told.extent(index),
            _ => named.range.clone(),
        }
    }
}
