//! Meetings, talks, visits and other events that a sentence names by a noun: "an emergency meeting in Paris", "the talks set for Tuesday".

use super::class::Class;
use super::clause::Mode;
use super::closed::Tag;
use super::draft::{Draft, narrow, narrow_both};
use super::frame::is_listed;
use super::group::{Shape, Tense};
use super::noun::Named;
use super::page::Dated;
use super::reader::Reader;
use super::stems::stems;
use super::told::Told;
use super::when::Standing;
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
            let class = if sentence.is(at, &["strike", "strikes"]) { self.strike() } else { Some(class) };
            let Some(class) = class else { continue };
            let goes_on = matches!(sentence.tag(at + 1), Tag::Hyphen)
                || sentence.tag(at + 1) == Tag::Noun
                    && !sentence.words[at + 1].timed
                    && sentence.words[at + 1].noun.is_some();
            if goes_on || matches!(class, Class::Life | Class::Birth | Class::Court) {
                continue;
            }
            // "Purchase rights", "before meeting with victims": a noun before a noun, a form of the verb.
            let modifies = sentence.tag(at + 1) == Tag::Noun && !sentence.words[at + 1].timed;
            let is_doing = sentence.text(at).ends_with("ing")
                && at > 0
                && (matches!(sentence.tag(at - 1), Tag::Subordinate)
                    || sentence.is(at - 1, &["after", "before", "by", "while"]));
            if modifies || is_doing {
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

    /// Whether a strike is one of workers or one of war; nothing where the sentence does not tell.
    fn strike(&self) -> Option<Class> {
        let sentence = self.told.sentence;
        let has = |words: &str| (0..sentence.len()).any(|at| is_listed(words, sentence.text(at)));
        match (has(LABOUR), has(WAR)) {
            (true, false) => Some(Class::Protest),
            (false, true) => Some(Class::Attack),
            _ => None,
        }
    }

    /// The draft of one noun; nothing where it only stands by, or another draft tells it already.
    fn draft(&self, reader: &mut Reader<'_, 'p, 't>, named: &Named, before: usize) -> Option<Draft> {
        let (told, sentence) = (self.told, self.told.sentence);
        let around = self.around(named);
        if self.is_only_wished(named, &around) || self.is_habit(&around) {
            return None;
        }
        if named.class == Class::Speech {
            if let Some(draft) = around.holder.and_then(|index| self.speech(reader, named, index)) {
                return Some(draft);
            }
            if !self.is_given(&around) {
                return None;
            }
        }
        let status = self.status(named, around.dated, around.carried)?;
        if !self.tells(named, &around) {
            return None;
        }
        let standing = self.standing(reader, named, &around, status);
        let own = around.dated.or_else(|| around.carried.and_then(|index| told.own[index]));
        let when = match (own, around.anchored, around.carried) {
            (None, Some(Status::Reported), None) => {
                reader.clock.when(told.page, None, Standing { tense: Tense::Past, ..standing })
            }
            (None, None, None) if status == Status::Reported && !around.is_indefinite => return None,
            _ => reader.clock.when(told.page, own, standing),
        };
        if around.carried.is_some_and(|index| self.is_told_by_verb(index)) {
            return None;
        }
        let (title, is_bare) = self.titled(named, &around)?;
        let (people, organisations) = self.taking_part(named, &around, is_bare);
        let mut parties = self.parties(named, around.figures);
        let extent = around.carried.map_or_else(|| self.extent(named), |index| told.extent(index));
        // The same clause told it by its verb: "they met for talks".
        let bytes = told.page.prose.bytes(sentence.tokens(extent.clone()));
        let beside = reader.drafts[before..]
            .iter()
            .find(|draft| draft.class.is_encounter() && draft.bytes() == bytes && around.carried.is_none());
        if beside.is_some_and(|draft| !draft.is_named && named.class.is_encounter() && parties.is_empty()) {
            return None;
        }
        // "Won the election", "will present it at a conference": the verb tells it.
        let is_told = |index: usize| {
            let group = told.clauses[index].group;
            let wins = named.class == Class::Vote
                && group.verb.is_some_and(|verb| ["win", "lose", "contest"].contains(&verb.base));
            let attends = around.is_indefinite
                && named.class == Class::Meet
                && matches!(group.tense, Tense::Future | Tense::Would)
                && !group.class.is_said()
                && group.class.kind() == Some("other");
            (wins || attends) && told.clauses[index].rest.contains(&named.head)
        };
        let tells = |index: usize| {
            let verb =
                told.page.prose.bytes(sentence.tokens(told.clauses[index].group.start..told.clauses[index].group.end));
            reader.drafts[before..].iter().any(|draft| {
                draft.class == told.clauses[index].group.class
                    && draft.bytes().start <= verb.start
                    && verb.end <= draft.bytes().end
            })
        };
        if (0..told.clauses.len()).any(|index| is_told(index) && tells(index)) {
            return None;
        }
        // "Travelled with him on his trip to Havana": one trip.
        let travels =
            |draft: &Draft| draft.class == Class::Visit && !draft.is_named && draft.bytes().start <= bytes.start;
        if named.class == Class::Visit && around.carried.is_none() && reader.drafts[before..].iter().any(travels) {
            return None;
        }
        let extent = if beside.is_some() { named.range.clone() } else { extent };
        // "Sunday's election": what is said of it may be said later.
        let is_owner = |dated: &Dated| sentence.owns(dated.tokens.end - sentence.first);
        if let Some(dated) = own.filter(|dated| status == Status::Reported && !is_owner(dated)) {
            reader.clock.take(told.page, dated, standing);
        }
        if let Some(doer) = around.doer {
            parties.extend(doer.governments.iter().map(|place| told.country(*place)));
        }
        Some(Draft {
            article: told.page.article,
            bytes: narrow_both(told.page.prose.bytes(sentence.tokens(extent))),
            paragraph: narrow(told.paragraph),
            class: named.class,
            title: title.into(),
            confidence: if when.basis == Basis::Stated { Confidence::High } else { Confidence::Medium },
            when,
            status: Some(status),
            people: people.into(),
            organisations: organisations.into(),
            places: self.places(named, around.figures).into(),
            parties: parties.into(),
            claimant: None,
            stems: stems(told.page.prose, sentence.tokens(named.range.clone())),
            is_named: true,
            is_new: around.is_indefinite,
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
}

/// Words of those who lay down their work, and of what they do it for.
const LABOUR: &str = "union unions worker workers driver drivers crew crews staff teacher teachers doctors nurses pilots \
                      employees miners dockers dockworkers cleaners pay wages members walkout walkouts rail tube airline \
                      postal federation steelworkers actors writers";

/// Words of war.
const WAR: &str = "air drone drones missile missiles rocket rockets military forces army killed killing wounded bombing \
                   militants targets target warplanes retaliatory";
