//! The doubts: each asks one thing of a clause and its actors, and holds where it had better not be told.

use super::class::Class;
use super::closed::Tag;
use super::doubt::{Case, is_deed};
use super::group::{Shape, Tense};
use super::label::KIN;
use super::who::BODIES;

/// "Net falls 3.1%": whose, the title would not tell.
pub(super) fn is_market_of_nobody(case: &Case<'_, '_, '_, '_>) -> bool {
    let (actors, told) = (case.actors, case.told);
    let of_some =
        ["revenue", "revenues", "sales", "net", "profit", "earnings", "income", "turnover", "output", "orders"];
    let is_of_some = actors.label.split(' ').all(|word| of_some.contains(&word.to_lowercase().as_str()));
    if case.class() == Class::Market && is_of_some {
        return true;
    }
    let tells_whose = !actors.organisations.is_empty() || actors.label.contains(' ') || told.looks_proper(case.index);
    case.class() == Class::Market && (!tells_whose || !case.is_named && !told.names_something(case.index))
}

/// "More than 100 people were killed": in what, where, when, it does not tell.
pub(super) fn is_harm_nowhere(case: &Case<'_, '_, '_, '_>) -> bool {
    let harms = matches!(case.class(), Class::Attack | Class::Disaster | Class::Life | Class::Birth | Class::Military);
    let dies = case.clause.group.verb.is_some_and(|verb| verb.base == "die");
    harms && (case.clause.group.passive || dies) && !case.is_named && case.told.is_nowhere(case.index)
}

/// What moves on the markets is news where the article is about that; at its end it is a table in words.
pub(super) fn is_late_market(case: &Case<'_, '_, '_, '_>) -> bool {
    case.class() == Class::Market && case.sentences >= 2
}

/// "The bomb factory arrested", "the craze died": only people are, only people do. But "the store was renamed iTunes Store in 2006", "Apple's
/// service passed Amazon in May": a thing, and a name that says which.
pub(super) fn is_done_by_things(case: &Case<'_, '_, '_, '_>) -> bool {
    let is_done = (case.clause.group.passive || case.told.names_something(case.index)) && case.has_day();
    case.is_nobodys && !is_done && !case.is_lead
}

pub(super) fn is_undated_deed_of_nobody(case: &Case<'_, '_, '_, '_>) -> bool {
    !case.is_named && is_deed(case.class()) && !case.has_day() && !case.is_lead
}

/// "The planet was discovered", "the department retreated": which, the text before would tell; but there is one president, one court.
pub(super) fn is_known_thing(case: &Case<'_, '_, '_, '_>) -> bool {
    let sentence = case.told.sentence;
    let Some(subject) = case.clause.subject.clone().filter(|own| sentence.is(own.start, &["the"])) else {
        return false;
    };
    let head = case.actors.label.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let has_capital = |at: usize| at > subject.start && sentence.text(at).starts_with(char::is_uppercase);
    !case.is_lead
        && !case.actors.is_named()
        && !case.actors.is_plural
        && case.actors.label.split(' ').count() < 3
        && !subject.clone().any(has_capital)
        && is_one_of_many(&head)
        && !BOARDS.contains(&head.as_str())
}

/// Bodies of which one story has but one.
const BOARDS: &[&str] = &[
    "legislature",
    "house",
    "chamber",
    "assembly",
    "commission",
    "council",
    "board",
    "jury",
    "chancellor",
    "minister",
];

/// "Such groups": of which sort, the text around would tell.
pub(super) fn is_of_some_sort(case: &Case<'_, '_, '_, '_>) -> bool {
    let is_to_hold = case.class() == Class::Appoint && case.clause.group.tense == Tense::Future && !case.is_named;
    let label = case.actors.label.to_lowercase();
    is_to_hold || ["such ", "similar ", "same "].iter().any(|which| label.starts_with(which))
}

/// "For the quarter a year ago it reported": what the news is compared with.
pub(super) fn is_compared(case: &Case<'_, '_, '_, '_>) -> bool {
    let told = case.told;
    let begin = if case.index == 0 { 0 } else { case.clause.lead.start };
    let lead = told.sentence.tokens(begin..case.clause.group.start);
    case.class() == Class::Market
        && told.page.dated_in(lead).iter().chain(told.own[case.index]).any(|dated| told.is_long_past(dated))
}

/// "The father is to travel": whose, the text around would tell.
pub(super) fn is_of_kin(case: &Case<'_, '_, '_, '_>) -> bool {
    KIN.contains(&case.actors.label.to_lowercase().as_str()) && !case.is_named
}

/// "Others said", "the coach said": who that was, the text around would tell.
pub(super) fn is_said_by_nobody(case: &Case<'_, '_, '_, '_>) -> bool {
    let anybody = ["People", "Many", "Many people", "Others", "Most", "Critics"];
    let label = case.actors.label.as_str();
    let is_some_one = !case.actors.is_plural && !label.contains(' ') && is_one_of_many(&label.to_lowercase());
    // "A company spokesman": of which.
    let mut words = label.split(' ');
    let is_of_some_body =
        words.next().is_some_and(is_some_body) && words.next().is_some_and(|next| next.starts_with(char::is_lowercase));
    let is_nobody = is_of_some_body || !case.actors.is_somebody || anybody.contains(&label) || is_some_one;
    !case.is_named && case.class().is_said() && is_nobody
}

/// "The department retreated": of which government, the text before would tell.
pub(super) fn is_deed_of_some_body(case: &Case<'_, '_, '_, '_>) -> bool {
    let is_the = case.clause.subject.as_ref().is_some_and(|own| case.told.sentence.is(own.start, &["the"]));
    !case.is_named && is_the && is_some_body(&case.actors.label)
}

fn is_some_body(word: &str) -> bool {
    let lower = word.to_lowercase();
    BODIES.contains(&lower.as_str()) || ["ministry", "department", "embassy"].contains(&lower.as_str())
}

/// "The two men met": which two, the text around would tell.
pub(super) fn is_some_known_number(case: &Case<'_, '_, '_, '_>) -> bool {
    let sentence = case.told.sentence;
    let start = case.clause.subject.as_ref().map_or(0, |subject| subject.start);
    let counts = sentence.is(start + 1, &["two", "three", "four", "five", "six"])
        || sentence
            .is(start + 1, &["banks", "companies", "partners", "parties", "sides", "firms", "groups", "clubs", "pair"])
            && case.actors.label.split(' ').count() == 1;
    !case.is_named && sentence.is(start, &["the", "these", "those"]) && counts && !case.actors.label.contains(" of ")
}

pub(super) fn is_of_oneself(case: &Case<'_, '_, '_, '_>) -> bool {
    case.clause.behind && case.told.is_of_oneself(case.index, case.actors)
}

const SEVERAL: &[&str] = &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "many"];

/// "Postponed it three times", "married twice": that is no event but several, or a habit.
pub(super) fn is_done_often(case: &Case<'_, '_, '_, '_>) -> bool {
    let sentence = case.told.sentence;
    let rest = case.clause.rest.clone();
    let is_count = |at: usize| {
        sentence.is(at, &["times"]) && at > rest.start && !sentence.is(at - 1, &["the", "new", "first", "last", "hard"])
            || sentence.is(at, &["twice", "repeatedly"])
    };
    // "Won two elections": each was one.
    let is_many = |at: usize| {
        let word = &sentence.words[at];
        word.noun.is_some()
            && word.plural
            && at > rest.start
            && sentence.tag(at - 1) == Tag::Determiner
            && sentence.is(at - 1, SEVERAL)
    };
    if matches!(case.class(), Class::Trade | Class::Act) && rest.clone().take(4).any(is_many) {
        return true;
    }
    let group = case.clause.group.start..case.clause.group.end;
    matches!(case.clause.group.shape, Shape::Finite)
        && case.class() != Class::Attack
        && !case.class().is_said()
        && group.chain(rest.clone().take(6)).any(is_count)
}

/// "Scored 31 goals in 64 appearances", "played 94 Tests": what somebody did through the years.
pub(super) fn is_record(case: &Case<'_, '_, '_, '_>) -> bool {
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
pub(super) fn is_film(case: &Case<'_, '_, '_, '_>) -> bool {
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
