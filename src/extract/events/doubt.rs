//! What speaks against telling a clause as an event, asked of what is known of it: each doubt by itself, in one list.

use super::class::Class;
use super::clause::{Clause, Mode};
use super::closed::Tag;
use super::group::{Shape, Tense};
use super::label::KIN;
use super::page::Dated;
use super::told::Told;
use super::who::{Actors, BODIES};

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
    told: &'c Told<'s, 'p, 't>,
    index: usize,
    clause: &'c Clause,
    actors: &'c Actors,
    /// How many sentences the article has told before.
    sentences: usize,
    /// Whether a name tells who does it, or what it is done to.
    is_named: bool,
    /// Whether it is a deed of people, or one that somebody must have done, and nobody is named or called by what he is.
    pub is_nobodys: bool,
    /// Whether the article begins with it: then it is news whoever did it.
    is_lead: bool,
}

type Doubt = fn(&Case<'_, '_, '_, '_>) -> bool;

const WHO: Against = Against::Unread("who did it is not clear");

/// All doubts, in the order in which they are asked.
const DOUBTS: &[(Doubt, Against)] = &[
    (is_market_of_nobody, Against::Silent),
    (is_harm_nowhere, Against::Unread("where and when it happened is not said")),
    (is_late_market, Against::Silent),
    (is_done_by_things, Against::Silent),
    (is_film, Against::Silent),
    (is_undated_deed_of_nobody, Against::Silent),
    (is_of_some_sort, Against::Silent),
    (is_compared, Against::Silent),
    (is_of_kin, WHO),
    (is_said_by_nobody, Against::Unread("who said it is not clear")),
    (is_some_known_number, WHO),
    (is_of_oneself, Against::Silent),
    (is_done_often, Against::Silent),
    (is_record, Against::Silent),
];

impl<'c, 's, 'p, 't> Case<'c, 's, 'p, 't> {
    /// A clause that asserts something of somebody; `sentences` is how many the article has told before.
    pub fn new(told: &'c Told<'s, 'p, 't>, sentences: usize, index: usize, actors: &'c Actors) -> Self {
        let clause = &told.clauses[index];
        let group = clause.group;
        // "Pre-orders of the phone began on Tuesday": what begins or ends on a day of its own needs nobody who does it.
        let begins = group.verb.is_some_and(|verb| BEGINS.contains(&verb.base))
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
            && clause.mode == Mode::Main
            && group.shape == Shape::Finite
            && matches!(group.tense, Tense::Past | Tense::Perfect)
            && (actors.is_somebody || actors.label.ends_with("team"))
            // "Buildings that rescuers cleared".
            && !clause.subject.as_ref().is_some_and(|own| own.start > 0 && told.sentence.is(own.start - 1, &["that"]));
        Case { told, index, clause, actors, sentences, is_named, is_nobodys, is_lead }
    }

    /// The first thing that speaks against telling it.
    pub fn against(&self) -> Option<Against> {
        DOUBTS.iter().find(|(doubt, _)| doubt(self)).map(|(_, against)| *against)
    }

    fn class(&self) -> Class {
        self.clause.group.class
    }

    fn has_day(&self) -> bool {
        self.told.own[self.index].is_some()
    }
}

const BEGINS: [&str; 7] = ["begin", "start", "resume", "end", "open", "close", "conclude"];

fn is_deed(class: Class) -> bool {
    matches!(class, Class::Act | Class::Decide | Class::Launch | Class::Trade | Class::Market)
}

/// "Net falls 3.1%": whose, the title would not tell.
fn is_market_of_nobody(case: &Case<'_, '_, '_, '_>) -> bool {
    let (actors, told) = (case.actors, case.told);
    let tells_whose = !actors.organisations.is_empty() || actors.label.contains(' ') || told.looks_proper(case.index);
    case.class() == Class::Market && (!tells_whose || !case.is_named && !told.names_something(case.index))
}

/// "More than 100 people were killed": in what, where, when, it does not tell.
fn is_harm_nowhere(case: &Case<'_, '_, '_, '_>) -> bool {
    let harms = matches!(case.class(), Class::Attack | Class::Disaster | Class::Life | Class::Birth | Class::Military);
    let dies = case.clause.group.verb.is_some_and(|verb| verb.base == "die") && !case.is_lead;
    harms && (case.clause.group.passive || dies) && !case.is_named && case.told.is_nowhere(case.index)
}

/// What moves on the markets is news where the article is about that; at its end it is a table in words.
fn is_late_market(case: &Case<'_, '_, '_, '_>) -> bool {
    case.class() == Class::Market && case.sentences >= 2
}

/// "The bomb factory arrested", "the craze died": only people are, only people do. But "the store was renamed iTunes Store in 2006", "Apple's
/// service passed Amazon in May": a thing, and a name that says which.
fn is_done_by_things(case: &Case<'_, '_, '_, '_>) -> bool {
    let is_done = (case.clause.group.passive || case.told.names_something(case.index)) && case.has_day();
    case.is_nobodys && !is_done && !case.is_lead
}

fn is_undated_deed_of_nobody(case: &Case<'_, '_, '_, '_>) -> bool {
    !case.is_named && is_deed(case.class()) && !case.has_day() && !case.is_lead
}

/// "Such groups": of which sort, the text around would tell.
fn is_of_some_sort(case: &Case<'_, '_, '_, '_>) -> bool {
    let is_to_hold = case.class() == Class::Appoint && case.clause.group.tense == Tense::Future && !case.is_named;
    let label = case.actors.label.to_lowercase();
    is_to_hold || label.starts_with("such ") || label.starts_with("similar ")
}

/// "For the quarter a year ago it reported": what the news is compared with.
fn is_compared(case: &Case<'_, '_, '_, '_>) -> bool {
    let told = case.told;
    let begin = if case.index == 0 { 0 } else { case.clause.lead.start };
    let lead = told.sentence.tokens(begin..case.clause.group.start);
    case.class() == Class::Market
        && told.page.dated_in(lead).iter().chain(told.own[case.index]).any(|dated| told.is_long_past(dated))
}

/// "The father is to travel": whose, the text around would tell.
fn is_of_kin(case: &Case<'_, '_, '_, '_>) -> bool {
    KIN.contains(&case.actors.label.to_lowercase().as_str()) && !case.is_named
}

/// "Others said", "the coach said": who that was, the text around would tell.
fn is_said_by_nobody(case: &Case<'_, '_, '_, '_>) -> bool {
    let anybody = ["People", "Many", "Many people", "Others", "Most", "Critics"];
    let label = case.actors.label.as_str();
    let is_some_one = !case.actors.is_plural && !label.contains(' ') && is_one_of_many(&label.to_lowercase());
    // "A company spokesman": of which.
    let mut words = label.split(' ');
    let of_some = |first: &str| BODIES.contains(&first) || ["ministry", "department", "embassy"].contains(&first);
    let is_of_some_body = words.next().is_some_and(|first| of_some(&first.to_lowercase()))
        && words.next().is_some_and(|next| next.starts_with(char::is_lowercase));
    let is_nobody = is_of_some_body || !case.actors.is_somebody || anybody.contains(&label) || is_some_one;
    !case.is_named && case.class().is_said() && is_nobody
}

/// "The two men met": which two, the text around would tell.
fn is_some_known_number(case: &Case<'_, '_, '_, '_>) -> bool {
    let sentence = case.told.sentence;
    let start = case.clause.subject.as_ref().map_or(0, |subject| subject.start);
    let counts = sentence.is(start + 1, &["two", "three", "four", "five", "six"])
        || sentence
            .is(start + 1, &["banks", "companies", "partners", "parties", "sides", "firms", "groups", "clubs", "pair"])
            && case.actors.label.split(' ').count() == 1;
    !case.is_named && sentence.is(start, &["the", "these", "those"]) && counts && !case.actors.label.contains(" of ")
}

fn is_of_oneself(case: &Case<'_, '_, '_, '_>) -> bool {
    case.clause.behind && case.told.is_of_oneself(case.index, case.actors)
}

/// "Postponed it three times", "married twice": that is no event but several, or a habit.
fn is_done_often(case: &Case<'_, '_, '_, '_>) -> bool {
    let sentence = case.told.sentence;
    let rest = case.clause.rest.clone();
    let is_count = |at: usize| {
        sentence.is(at, &["times"]) && at > rest.start && !sentence.is(at - 1, &["the", "new", "first", "last", "hard"])
            || sentence.is(at, &["twice", "repeatedly"])
    };
    let group = case.clause.group.start..case.clause.group.end;
    matches!(case.clause.group.shape, Shape::Finite)
        && case.class() != Class::Attack
        && !case.class().is_said()
        && group.chain(rest.clone().take(6)).any(is_count)
}

/// "Scored 31 goals in 64 appearances", "played 94 Tests": what somebody did through the years.
fn is_record(case: &Case<'_, '_, '_, '_>) -> bool {
    let sentence = case.told.sentence;
    let rest = case.clause.rest.clone();
    let counted = [
        "appearances",
        "caps",
        "games",
        "matches",
        "tests",
        "starts",
        "seasons",
        "innings",
        "albums",
        "films",
        "novels",
        "books",
    ];
    let is_many = |at: usize| sentence.is(at, &counted) && at > rest.start && sentence.tag(at - 1) == Tag::Number;
    !case.has_day() && !case.class().is_said() && rest.clone().any(is_many)
}

/// "The film was shot in six weeks".
fn is_film(case: &Case<'_, '_, '_, '_>) -> bool {
    let is_shot = case.clause.group.passive && case.clause.group.verb.is_some_and(|verb| verb.base == "shoot");
    is_shot && case.actors.people.is_empty() && !case.actors.is_somebody && !case.actors.is_plural
}

/// A word for one of many, of whom the text around tells which: but there is one president, one court.
fn is_one_of_many(label: &str) -> bool {
    let known = [
        "president",
        "government",
        "parliament",
        "congress",
        "senate",
        "army",
        "police",
        "pope",
        "king",
        "queen",
        "opposition",
        "cabinet",
        "military",
        "navy",
        "court",
        "prosecution",
        "administration",
        "monarchy",
        "premier",
        "regulator",
        "judge",
        "prosecutor",
    ];
    !known.contains(&label)
}

impl<'p, 't> Told<'_, 'p, 't> {
    /// Whether a date lies so far back that nobody would call it news.
    fn is_long_past(&self, dated: &Dated) -> bool {
        let ago = dated.date.latest().zip(self.page.published.and_then(|date| date.earliest()));
        ago.is_some_and(|(latest, published)| (published - latest).num_days() > LONG_PAST)
    }

    /// Whether a clause names no place, no day and nobody.
    fn is_nowhere(&self, index: usize) -> bool {
        let words = self.sentence.tokens(self.clauses[index].lead.start..self.clauses[index].rest.end);
        self.own_of(index).is_none()
            && self.page.figures_in(words).is_empty()
            && !self.clauses[index].rest.clone().any(|at| self.sentence.words[at].noun.is_some())
    }
}

/// In days.
const LONG_PAST: i64 = 200;
