//! Verbs that tell one thing or another by their object: "called Putin", "called it the best"; "met Putin", "met the demand".

use super::class::Class;
use super::clause::Clause;
use super::closed::Tag;
use super::forms::Forms;
use super::group::Tense;
use super::mishap::{breaks_out, ends_quietly, goes_astray, is_nobodys_will, strikes};
use super::office::{changes_office, joins, leaves_office, takes_office};
use super::page::Page;
use super::tag::Tagged;
use super::words::{entry, is_somebody};
use crate::model::NameKind;
use std::ops::Range;

/// Looks at the objects, and changes the classes of the clauses by them.
pub(super) fn retell(page: &Page<'_, '_>, sentence: &Tagged<'_, '_>, clauses: &mut [Clause]) {
    for clause in clauses.iter_mut() {
        // "Will be available on Friday": from then on.
        if clause.group.verb.is_none()
            && clause.group.tense == Tense::Future
            && sentence.is(clause.group.end, &["available"])
        {
            clause.group.verb = entry("be").verb.map(|(verb, _)| verb);
            clause.group.class = Class::Launch;
            continue;
        }
        if let Some(noun) = planned_release(sentence, clause) {
            clause.group.verb = entry("release").verb.map(|(verb, _)| verb);
            (clause.group.class, clause.group.tense) = (Class::Launch, Tense::Future);
            (clause.group.passive, clause.group.planned) = (true, true);
            clause.rest.start = noun + 1;
            continue;
        }
        let base = clause.group.verb.map_or("", |verb| verb.base);
        clause.group.class = match clause.group.class {
            Class::State if base == "become" && takes_office(sentence, clause) => Class::Appoint,
            Class::State if base == "become" && joins(sentence, clause) => Class::Act,
            // "Chose to step down": who decides so goes.
            Class::Decide | Class::Agree if leaves_office(sentence, clause) => Class::Appoint,
            // "Declined to comment" is no news.
            Class::Decide if ["decline", "refuse"].contains(&base) && is_silence(sentence, clause) => Class::State,
            Class::State if ["report", "post"].contains(&base) && tells_results(sentence, clause) => Class::Market,
            // "Came into force", "took effect".
            Class::State | Class::Light if comes_into_force(sentence, clause, base) => Class::Act,
            // "The quake hit the coast".
            Class::State | Class::Act | Class::Address if strikes(sentence, clause, base, Class::Disaster) => {
                Class::Disaster
            }
            Class::State if base == "break" && breaks_out(sentence, clause) => Class::Disaster,
            Class::State | Class::Act if strikes(sentence, clause, base, Class::Attack) => Class::Attack,
            // "The epidemic killed 128 people".
            Class::Attack if base == "kill" && is_nobodys_will(sentence, clause) => Class::Disaster,
            // "The government collapsed".
            Class::Disaster if ends_quietly(sentence, clause) => Class::Act,
            // "The bus plunged into a ravine".
            Class::State | Class::Market | Class::Decide if goes_astray(sentence, clause, base) => Class::Disaster,
            // "Added rooms to the hotel" is nothing said.
            Class::Say if base == "add" && adds_to(sentence, clause) => Class::Act,
            // "Added 5 million users".
            Class::Say if base == "add" && is_amount(sentence, clause.group.end) => Class::Act,
            Class::State if base == "call" && !clause.group.passive => called(page, sentence, clause),
            // A guest is received; a decision that is welcomed is spoken of.
            Class::Receive if base == "welcome" && !clause.group.passive && !names_a_person(page, sentence, clause) => {
                Class::Address
            }
            Class::Meet | Class::Receive if !is_of_people(page, sentence, clause, base) => Class::State,
            class @ Class::Appoint if !changes_office(base) && !is_of_people(page, sentence, clause, base) => {
                if clause.group.passive { class } else { Class::State }
            }
            Class::Visit if !goes_somewhere(page, sentence, clause) => Class::State,
            // "Closed yesterday at $40": a price did.
            Class::Act if base == "close" && closes_at(sentence, clause) => Class::State,
            // "Addressed the assembly", not "addressed the problem".
            Class::Address if base == "address" && !is_of_people(page, sentence, clause, base) => Class::State,
            Class::Decide if base == "decline" && is_amount(sentence, clause.group.end) => Class::Market,
            // "Charged them with verifying it": a task, no crime.
            Class::Court if base == "charge" && sets_a_task(sentence, clause) => Class::State,
            // "Demonstrated its features" is no protest.
            Class::Protest if base == "demonstrate" && has_object(sentence, clause) => Class::Launch,
            // "Children flooded the square" is no disaster.
            Class::Disaster if base == "flood" && !clause.group.passive && is_done_by_people(sentence, clause) => {
                Class::Act
            }
            // "Crane sank $1.125": a price did.
            Class::Disaster | Class::Act if sentence.is(clause.group.end, &["$", "£", "€"]) => Class::Market,
            class => class,
        };
        // "Twelve people injured in the blast": nobody injures nobody.
        let harms = ["injure", "kill", "wound", "arrest", "kidnap", "murder", "jail", "detain", "stab", "shoot"]
            .contains(&base);
        if harms && !has_object(sentence, clause) && clause.group.tense == Tense::Past {
            clause.group.passive = true;
        }
    }
}

/// "Is slated for a U.S. release in June", "is due for release": the noun that tells what is to come.
fn planned_release(sentence: &Tagged<'_, '_>, clause: &Clause) -> Option<usize> {
    let group = clause.group;
    let is_plan = group.verb.is_some_and(|verb| ["slate", "schedule", "set", "plan", "expect"].contains(&verb.base))
        && group.passive
        || group.verb.is_none() && sentence.is(group.end, &["due"]);
    let on = group.end + usize::from(group.verb.is_none());
    // "It is due for release": what it is, the words before would tell.
    let is_it = clause.subject.as_ref().is_none_or(|subject| sentence.tag(subject.start) == Tag::Pronoun);
    if is_it || !is_plan || group.tense != Tense::Present || group.negated || !sentence.is(on, &["for"]) {
        return None;
    }
    let phrase =
        (on + 1..clause.rest.end).take_while(|at| sentence.words[*at].is_nominal() && !sentence.words[*at].timed);
    phrase.last().filter(|noun| sentence.is(*noun, &["release"]))
}

/// Whether a price follows, or which way it went.
fn closes_at(sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    let at = (clause.group.end..sentence.len()).find(|at| !sentence.words[*at].timed);
    at.is_some_and(|at| sentence.is(at, &["at", "unchanged"]))
}

/// Whether nobody wanted to say something.
fn is_silence(sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    let silent = [
        "comment",
        "say",
        "identify",
        "discuss",
        "elaborate",
        "name",
        "specify",
        "disclose",
        "give",
        "be",
        "speculate",
        "provide",
        "confirm",
        "reveal",
        "answer",
        "speak",
        "talk",
    ];
    sentence.tag(clause.group.end) == Tag::To && sentence.is(clause.group.end + 1, &silent)
}

/// "Reported a loss of a million": what a firm earned.
fn tells_results(sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    let mut phrase = clause
        .rest
        .clone()
        .take_while(|at| sentence.words[*at].is_nominal() || sentence.is(*at, &["in", "of", "on", "for"]));
    !clause.group.passive
        && matches!(clause.group.tense, Tense::Past | Tense::Perfect)
        && phrase.any(|at| {
            let results = [
                "loss",
                "losses",
                "profit",
                "profits",
                "earnings",
                "results",
                "revenue",
                "revenues",
                "income",
                "sales",
                "turnover",
                "deliveries",
                "orders",
            ];
            sentence.is(at, &results)
        })
}

fn comes_into_force(sentence: &Tagged<'_, '_>, clause: &Clause, base: &str) -> bool {
    let at = clause.group.end;
    base == "take" && sentence.is(at, &["effect"])
        || ["come", "enter", "go"].contains(&base)
            && sentence.is(at, &["into"])
            && sentence.is(at + 1, &["force", "effect", "operation", "service"])
}

/// Whether things are added to things, and nothing is said.
fn adds_to(sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    let phrase = clause.rest.clone().take_while(|at| sentence.words[*at].is_nominal() && !sentence.words[*at].quoted);
    phrase
        .last()
        .is_some_and(|noun| matches!(sentence.tag(noun), Tag::Noun | Tag::Name) && sentence.tag(noun + 1) == Tag::To)
}

/// Whether "with" and a form in -ing follow, no word for a crime.
fn sets_a_task(sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    let mut rest = clause.rest.clone();
    rest.any(|at| sentence.is(at, &["with"]) && sentence.words.get(at + 1).is_some_and(|next| next.is_form(Forms::ING)))
}

/// Whether the subject is a word for people.
fn is_done_by_people(sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    let mut subject = clause.subject.clone().unwrap_or_default();
    let is_many = |at: usize| sentence.words[at].plural || sentence.is(at, &["children", "men", "women"]);
    subject.any(|at| is_many(at) && is_somebody(sentence.text(at).to_lowercase().trim_end_matches("ren")))
}

/// Whether something stands right behind the verb that no preposition leads to.
pub(super) fn has_object(sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    clause.rest.clone().next().is_some_and(|at| !matches!(sentence.tag(at), Tag::Preposition | Tag::Mark))
}

/// Whether a number or a sum stands there: "declined 8%".
fn is_amount(sentence: &Tagged<'_, '_>, at: usize) -> bool {
    sentence.tag(at) == Tag::Number || sentence.is(at, &["by", "to"]) && sentence.tag(at + 1) == Tag::Number
}

/// Whether a place or a person is named: "arrived in Riyadh", not "hundreds arrived".
fn goes_somewhere(page: &Page<'_, '_>, sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    let subject = clause.subject.clone().unwrap_or_default();
    let words = [clause.lead.start..clause.group.start, subject, clause.rest.clone()];
    words.into_iter().any(|words| !page.figures_in(sentence.tokens(words)).is_empty())
}

fn names_a_person(page: &Page<'_, '_>, sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    page.figures_in(sentence.tokens(clause.rest.clone())).iter().any(|figure| figure.kind == NameKind::Person)
}

/// Whether the object of a verb, or the subject of a passive one, is people or a body; where there is none nothing speaks against it.
fn is_of_people(page: &Page<'_, '_>, sentence: &Tagged<'_, '_>, clause: &Clause, base: &str) -> bool {
    let object = if clause.group.passive { clause.subject.clone() } else { object(sentence, clause) };
    let Some(object) = object.filter(|object| !object.is_empty()) else { return base != "receive" };
    let is_named = page.figures_in(sentence.tokens(object.clone())).iter().any(|figure| {
        let end = figure.tokens.end - sentence.first;
        !sentence.owns(end) && (figure.kind != NameKind::Place || end >= object.end || figure.is_government)
    });
    let is_event = object.clone().any(|at| sentence.words[at].noun.is_some_and(Class::is_encounter));
    let is_called = |at: usize| is_somebody(&sentence.text(at).to_lowercase());
    let of = object.clone().find(|at| sentence.is(*at, &["of", ","])).unwrap_or(object.end);
    is_named || is_event || of.checked_sub(1).is_some_and(is_called) || sentence.tag(object.start) == Tag::Pronoun
}

/// The noun phrase right behind a verb.
fn object(sentence: &Tagged<'_, '_>, clause: &Clause) -> Option<Range<usize>> {
    let start = clause.rest.clone().find(|at| !sentence.words[*at].timed)?;
    let end = (start..clause.rest.end)
        .find(|at| !(sentence.words[*at].is_nominal() || sentence.is(*at, &["of", "and", ","])))
        .unwrap_or(clause.rest.end);
    Some(start..end)
}

/// "Trump called Putin" is a call, "Jobs called it the best" is something said: who or what comes next tells.
fn called(page: &Page<'_, '_>, sentence: &Tagged<'_, '_>, clause: &Clause) -> Class {
    let object = clause.rest.clone().find(|at| !sentence.words[*at].timed);
    let Some(at) = object else { return Class::State };
    let figures = clause.rest.clone().take(9).filter_map(|at| page.figure_at(sentence.first + at));
    let person = figures.into_iter().find(|figure| figure.kind == NameKind::Person);
    let behind = person.map(|figure| figure.tokens.end - sentence.first);
    let ends = behind.is_some_and(|behind| {
        matches!(sentence.tag(behind), Tag::Mark | Tag::Comma | Tag::Preposition | Tag::And | Tag::To)
            || sentence.words.get(behind).is_some_and(|word| word.timed)
    });
    let plain = behind.is_some_and(|behind| {
        (at..behind).all(|at| {
            matches!(sentence.tag(at), Tag::Name | Tag::Noun | Tag::Determiner | Tag::Possessive)
                || sentence.words[at].timed
        })
    });
    let describes = (at..clause.rest.end)
        .any(|at| sentence.tag(at) == Tag::Quote || sentence.is(at, &["a", "an", "the"]) && at > clause.rest.start);
    match (ends && plain, describes) {
        (true, _) => Class::Call,
        (false, true) => Class::Address,
        _ => Class::State,
    }
}
