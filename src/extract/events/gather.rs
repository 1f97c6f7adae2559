//! Meetings, talks, visits and other events that a sentence names by a noun: "an emergency meeting in Paris", "the talks set for Tuesday".

use super::class::Class;
use super::clause::Mode;
use super::closed::Tag;
use super::draft::Draft;
use super::group::{Shape, Tense};
use super::noun::Named;
use super::page::Dated;
use super::reader::Reader;
use super::stems::stems;
use super::title::headline;
use super::told::Told;
use super::when::Standing;
use super::who::capitalised;
use crate::extract::Confidence;
use crate::model::{Basis, NameKind, Status};

/// A sentence, asked for the events that its nouns name.
pub(super) struct Gathering<'g, 's, 'p, 't> {
    pub told: &'g Told<'s, 'p, 't>,
}

impl<'p, 't> Gathering<'_, '_, 'p, 't> {
    /// The drafts of the nouns; `before` is how many there were before this sentence.
    pub fn drafts(&self, reader: &mut Reader<'_, 'p, 't>, before: usize) {
        let sentence = self.told.sentence;
        if sentence.is(sentence.len() - 1, &["?"]) {
            return;
        }
        for at in 0..sentence.len() {
            let word = &sentence.words[at];
            let Some(class) = word.noun.filter(|_| !word.quoted && matches!(word.tag, Tag::Noun | Tag::Name)) else {
                continue;
            };
            let goes_on = matches!(sentence.tag(at + 1), Tag::Hyphen)
                || sentence.tag(at + 1) == Tag::Noun
                    && !sentence.words[at + 1].timed
                    && sentence.words[at + 1].noun.is_some();
            if goes_on || matches!(class, Class::Life | Class::Court) {
                continue;
            }
            let in_body =
                self.told.page.figure_at(sentence.first + at).is_some_and(|figure| figure.kind != NameKind::Place);
            if in_body {
                continue;
            }
            let named = self.named(at, class);
            if let Some(draft) = self.draft(reader, &named, before) {
                reader.drafts.push(draft);
            }
        }
    }

    fn draft(&self, reader: &mut Reader<'_, 'p, 't>, named: &Named, before: usize) -> Option<Draft> {
        let told = self.told;
        let sentence = told.sentence;
        let figures = told.page.figures_in(sentence.tokens(named.range.clone()));
        let dated = self.dated(named);
        let holder = self.holder(named);
        let clause = holder.map(|index| &told.clauses[index]);
        if clause.is_some_and(|clause| clause.mode == Mode::Condition || clause.group.negated) {
            return None;
        }
        // "Called for a meeting": one is wished for.
        let wished = clause.is_some_and(|clause| clause.group.class.is_said() && clause.rest.contains(&named.head));
        if wished && dated.is_none() && self.anchor(named).is_none() {
            return None;
        }
        let carried = holder.filter(|index| self.carries(*index, named));
        let heads =
            |index: &usize| told.clauses[*index].subject.as_ref().is_some_and(|subject| subject.contains(&named.head));
        if named.class == Class::Speech
            && let Some(draft) = holder.and_then(|index| self.speech(reader, named, index))
        {
            return Some(draft);
        }
        if named.class == Class::Speech
            && (carried.is_none_or(|index| told.clauses[index].group.shape != Shape::Finite || heads(&index))
                || holder.is_some_and(|index| told.subjects[index].is_none()))
        {
            return None;
        }
        // "Who leads protests": as a habit.
        let is_habit = carried.is_some_and(|index| {
            let clause = &told.clauses[index];
            clause.mode == Mode::Relative && clause.group.tense == Tense::Present
        });
        if is_habit {
            return None;
        }
        // A verb of the same sort tells it already: "the talks were discussed".
        let status = self.status(named, dated, carried)?;
        let is_specified = self.is_specified(named, figures) || carried.is_some();
        if !is_specified || !(dated.is_some() || carried.is_some() || named.class.is_encounter()) {
            return None;
        }
        let is_indefinite = self.is_indefinite(named);
        let anchored = self.anchor(named);
        // Where somebody spoke "at a conference", the conference is no news.
        let is_setting = named.range.start.checked_sub(1).is_some_and(|before| sentence.is(before, &["at", "from"]));
        if is_setting && dated.is_none() && carried.is_none() {
            return None;
        }
        if dated.is_none()
            && carried.is_none()
            && !(named.class.is_encounter()
                && (is_indefinite
                    || anchored.is_some()
                    || self.places(named, figures).len() + self.parties(named, figures).len() > 1))
        {
            return None;
        }
        let doer = carried.filter(|index| !heads(index)).and_then(|index| told.subjects[index].as_ref());
        let standing = Standing {
            tense: match status {
                Status::Announced => Tense::Future,
                Status::Possible => Tense::Possible,
                _ => carried.map_or(Tense::Past, |index| told.clauses[index].group.tense),
            },
            paragraph: told.paragraph,
            sentence: told.index,
            person: doer.and_then(|who| who.people.first().copied()),
            goes_on: carried.zip(doer).is_some_and(|(index, who)| told.standing(reader, index, who).goes_on),
            is_lead: reader.told < 2,
            is_late: reader.told > 9 && !named.class.is_encounter(),
            looks_back: carried.is_none() && anchored == Some(Status::Announced),
        };
        let own = dated.or_else(|| carried.and_then(|index| told.own[index]));
        let when = match (own, anchored, carried) {
            (None, Some(Status::Reported), None) => {
                reader.clock.when(told.page, None, Standing { tense: Tense::Past, ..standing })
            }
            (None, None, None) if status == Status::Reported && !is_indefinite => return None,
            _ => reader.clock.when(told.page, own, standing),
        };
        let told_by_verb =
            carried.is_some_and(|index| told.clauses[index].group.class.kind().is_some() && !told.carries_noun(index));
        if told_by_verb {
            return None;
        }
        let title = match (doer, carried) {
            (Some(who), Some(index)) if self.takes_part(carried, named) => {
                headline(sentence, &told.clauses[index], who)
            }
            _ => self.title(named),
        };
        // "The talks brought together": of which talks, the text has said before.
        // "A news conference": of whom, nothing tells.
        let is_anybodys =
            doer.is_none() && figures.is_empty() && named.range.len() < 4 && !self.is_specified_by_sort(named);
        if title.is_some() && is_anybodys {
            return None;
        }
        let is_bare = title.is_none() && figures.is_empty() && carried.is_some();
        let title = title.or_else(|| is_bare.then(|| capitalised(sentence.text(named.head))))?;
        let mut people: Vec<usize> = figures
            .iter()
            .filter(|figure| figure.kind == NameKind::Person && !self.is_owner(figure))
            .map(|figure| figure.name)
            .collect();
        let mut organisations: Vec<usize> = Vec::new();
        if let Some(doer) = doer.filter(|_| self.takes_part(carried, named)) {
            people.extend(&doer.people);
            organisations.extend(&doer.organisations);
        }
        if is_bare {
            let rest = carried.map_or(0..0, |index| told.clauses[index].rest.clone());
            people.extend(
                told.page
                    .figures_in(sentence.tokens(rest))
                    .iter()
                    .filter(|figure| figure.kind == NameKind::Person && !self.is_owner(figure))
                    .map(|figure| figure.name),
            );
        }
        if named.class == Class::Call || named.class == Class::Visit {
            people.extend(
                figures
                    .iter()
                    .filter(|figure| figure.kind == NameKind::Person && self.is_owner(figure))
                    .map(|figure| figure.name),
            );
        }
        people.sort_unstable();
        people.dedup();
        let mut parties = self.parties(named, figures);
        let extent = carried.map_or_else(|| self.extent(named), |index| told.extent(index));
        let places = self.places(named, figures);
        // The same clause told it by its verb: "they met for talks".
        let bytes = told.page.prose.bytes(sentence.tokens(extent.clone()));
        let beside = reader.drafts[before..]
            .iter()
            .find(|draft| draft.class.is_encounter() && draft.bytes == bytes && carried.is_none());
        if beside.is_some_and(|draft| !draft.is_named && named.class.is_encounter() && parties.is_empty()) {
            return None;
        }
        let extent = if beside.is_some() { named.range.clone() } else { extent };
        if let Some(dated) = own.filter(|_| status == Status::Reported) {
            reader.clock.take(told.page, dated, standing);
        }
        let tokens = sentence.tokens(extent);
        if let Some(doer) = doer {
            parties.extend(doer.governments.iter().map(|place| told.country(*place)));
        }
        Some(Draft {
            article: told.page.article,
            bytes: told.page.prose.bytes(tokens.clone()),
            paragraph: told.paragraph,
            class: named.class,
            title,
            confidence: if when.basis == Basis::Stated { Confidence::High } else { Confidence::Medium },
            when,
            status: Some(status),
            people,
            organisations,
            places,
            parties,
            claimant: None,
            stems: stems(told.page.prose, sentence.tokens(named.range.clone())),
            is_named: true,
            is_new: is_indefinite,
            setting: None,
            is_known: (named.range.start..named.head).any(|at| sentence.is(at, &["the", "this", "these", "those"])),
            is_bare,
        })
    }

    /// "Vance turned on them in a furious speech": whatever the verb, something was said.
    fn speech(&self, reader: &mut Reader<'_, 'p, 't>, named: &Named, index: usize) -> Option<Draft> {
        let told = self.told;
        let clause = &told.clauses[index];
        let before = named.range.start.checked_sub(1)?;
        let who = told.subjects[index].as_ref().filter(|who| !who.people.is_empty())?;
        let is_past = clause.group.shape == Shape::Finite
            && matches!(clause.group.tense, Tense::Past | Tense::Perfect)
            && !clause.group.passive;
        if !told.sentence.is(before, &["in", "during"])
            || clause.group.class != Class::State
            || !is_past
            || clause.group.negated
            || clause.mode != Mode::Main
            || clause.rest.start > before
        {
            return None;
        }
        let mut spoken = clause.clone();
        spoken.group.class = Class::Address;
        told.draft(reader, index, &spoken, who.clone(), Status::Reported)
    }

    fn status(&self, named: &Named, dated: Option<&Dated>, carried: Option<usize>) -> Option<Status> {
        let sentence = self.told.sentence;
        let published = self.told.page.published;
        if let Some(index) = carried {
            let group = self.told.clauses[index].group;
            let base = group.verb.map_or("", |verb| verb.base);
            let status = match group.tense {
                _ if ["cancel", "postpone"].contains(&base) => Status::Cancelled,
                Tense::Future | Tense::Would => Status::Announced,
                Tense::Possible => Status::Possible,
                Tense::Demanded => return None,
                Tense::Going | Tense::WasGoing => Status::Ongoing,
                _ if ["arrange", "announce", "schedule", "plan", "organise", "organize", "set"].contains(&base) => {
                    Status::Announced
                }
                _ => Status::Reported,
            };
            return Some(status);
        }
        let modifiers = named.range.start..named.head;
        let has = |any: &[&str]| modifiers.clone().any(|at| sentence.is(at, any));
        if has(&["possible", "potential", "proposed"]) {
            return Some(Status::Possible);
        }
        let comma = usize::from(matches!(sentence.tag(named.range.end), Tag::Comma | Tag::Aside));
        let after = named.range.end..(named.range.end + 1 + 2 * comma).min(sentence.len());
        let ahead = has(&["planned", "upcoming", "scheduled", "coming", "future", "forthcoming", "expected"])
            || after.clone().any(|at| sentence.is(at, &["set", "due", "scheduled", "planned", "slated", "expected"]));
        if ahead {
            return Some(Status::Announced);
        }
        if let Some(anchor) = self.anchor(named) {
            return Some(anchor);
        }
        let latest = dated.and_then(|dated| dated.date.latest());
        let earliest = dated.and_then(|dated| dated.date.earliest());
        let (start, end) = (published.and_then(|date| date.earliest()), published.and_then(|date| date.latest()));
        if earliest.zip(end).is_some_and(|(earliest, end)| earliest > end) {
            return Some(Status::Announced);
        }
        if latest.zip(start).is_some_and(|(latest, start)| latest < start) {
            return Some(Status::Reported);
        }
        let holder = self.holder(named).map(|index| self.told.clauses[index].group.tense);
        Some(match holder {
            Some(Tense::Future | Tense::Would) => Status::Announced,
            Some(Tense::Possible) => Status::Possible,
            _ => Status::Reported,
        })
    }
}
