//! What speaks against telling a clause as an event, asked of what is known of it: each doubt by itself, in one list.

use super::class::Class;
use super::clause::{Clause, Mode};
use super::doubts;
use super::group::{Shape, Tense};
use super::page::Dated;
use super::title::names_one;
use super::told::Told;
use super::who::Actors;

/// What speaks against telling it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Against {
    /// It is no event worth a line: nobody misses it.
    Silent,
    /// It may be one, and a reader is told why it was left out.
    Unread(&'static str),
}

/// A clause with its actors, before it is told.
pub(super) struct Case<'c, 's, 'p, 't> {
    pub told: &'c Told<'s, 'p, 't>,
    pub index: usize,
    pub clause: &'c Clause,
    pub actors: &'c Actors,
    /// How many sentences the article has told before.
    pub sentences: usize,
    /// Whether a name tells who does it, or what it is done to.
    pub is_named: bool,
    /// Whether it is a deed of people, or one that somebody must have done, and nobody is named or called by what he is.
    pub is_nobodys: bool,
    /// Whether the article begins with it: then it is news whoever did it.
    pub is_lead: bool,
}

type Doubt = fn(&Case<'_, '_, '_, '_>) -> bool;

const WHO: Against = Against::Unread("who did it is not clear");

/// All doubts, in the order in which they are asked.
const DOUBTS: &[(Doubt, Against)] = &[
    (doubts::is_market_of_nobody, Against::Silent),
    (doubts::is_harm_nowhere, Against::Unread("where and when it happened is not said")),
    (doubts::is_late_market, Against::Silent),
    (doubts::is_done_by_things, Against::Silent),
    (doubts::is_film, Against::Silent),
    (doubts::is_undated_deed_of_nobody, Against::Silent),
    (doubts::is_of_some_sort, Against::Silent),
    (doubts::is_compared, Against::Silent),
    (doubts::is_of_kin, WHO),
    (doubts::is_said_by_nobody, Against::Unread("who said it is not clear")),
    (doubts::is_deed_of_some_body, WHO),
    (doubts::is_some_known_number, WHO),
    (doubts::is_of_oneself, Against::Silent),
    (doubts::is_done_often, Against::Silent),
    (doubts::is_record, Against::Silent),
];

impl<'c, 's, 'p, 't> Case<'c, 's, 'p, 't> {
    /// A clause that asserts something of somebody; `sentences` is how many the article has told before.
    pub fn new(told: &'c Told<'s, 'p, 't>, sentences: usize, index: usize, actors: &'c Actors) -> Self {
        let clause = &told.clauses[index];
        let group = clause.group;
        // "Pre-orders of the phone began on Tuesday": what begins or ends on a day of its own needs nobody who does it.
        let is_beginning = group.verb.is_some_and(|verb| BEGINS.contains(&verb.base));
        let begins = is_beginning
            && told.own[index].is_some_and(|own| own.date.is_single_day().is_some())
            && told.names_something(index);
        let is_named = begins
            || actors.is_named()
            || told.looks_proper(index)
            || group.class == Class::Market && told.names_something(index);
        let is_of_people = matches!(
            group.class,
            Class::Court | Class::Appoint | Class::Life | Class::Birth | Class::Agree | Class::Vote | Class::Decide
        );
        let is_nobodys = !is_named && !actors.is_somebody && (is_of_people || is_deed(group.class));
        // "A team has found water on a planet": what an article begins with is its news, whoever did it.
        let is_lead = sentences == 0
            && told.paragraph < 3
            && (clause.mode == Mode::Main || told.is_beside_news(sentences, index))
            && group.shape == Shape::Finite
            && (matches!(group.tense, Tense::Past | Tense::Perfect | Tense::Going) || group.planned)
            // "The last coal mine was closed on Saturday".
            && (actors.is_somebody
                || names_one(&actors.label)
                || (group.passive || is_beginning) && told.own[index].is_some()
                || actors.label.ends_with("team")
                || group.verb.is_some_and(|verb| verb.base == "win"))
            // "Buildings that rescuers cleared".
            && !clause.subject.as_ref().is_some_and(|own| own.start > 0 && told.sentence.is(own.start - 1, &["that"]));
        Case { told, index, clause, actors, sentences, is_named, is_nobodys, is_lead }
    }

    /// The first thing that speaks against telling it.
    pub fn against(&self) -> Option<Against> {
        DOUBTS.iter().find(|(doubt, _)| doubt(self)).map(|(_, against)| *against)
    }

    /// What its verb tells.
    pub fn class(&self) -> Class {
        self.clause.group.class
    }

    /// Whether it has a day of its own.
    pub fn has_day(&self) -> bool {
        self.told.own[self.index].is_some()
    }
}

const BEGINS: [&str; 7] = ["begin", "start", "resume", "end", "open", "close", "conclude"];

pub(super) fn is_deed(class: Class) -> bool {
    matches!(class, Class::Act | Class::Decide | Class::Launch | Class::Trade | Class::Market)
}

impl<'p, 't> Told<'_, 'p, 't> {
    /// Whether a date lies so far back that nobody would call it news.
    pub(super) fn is_long_past(&self, dated: &Dated) -> bool {
        let ago = dated.date.latest().zip(self.page.published.and_then(|date| date.earliest()));
        ago.is_some_and(|(latest, published)| (published - latest).num_days() > LONG_PAST)
    }
}

/// In days.
const LONG_PAST: i64 = 200;
