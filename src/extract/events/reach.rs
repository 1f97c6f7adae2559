//! How far the words behind a verb go into a headline: to where something else begins.

use super::class::Class;
use super::closed::Tag;
use super::ending::is_noun;
use super::forms::Forms;
use super::tag::Tagged;
use super::within::{
    behind_aside, closes_list, is_between_adjectives, is_between_participles, is_counted, is_lead_of_time, is_listed,
    is_modifier, is_ruled,
};
use super::words::is_office;
use std::ops::Range;

/// The words behind a verb that a headline takes, without those that only say when; nothing where they begin with a pronoun.
pub(super) fn reach(sentence: &Tagged<'_, '_>, rest: Range<usize>, class: Class) -> Option<Vec<Range<usize>>> {
    let mut kept: Vec<Range<usize>> = Vec::new();
    let mut length = 0;
    let mut at = rest.start;
    while at < rest.end {
        // "Won Sunday's election": the list tells the day.
        let past = (at..rest.end).find(|at| !sentence.words[*at].timed).unwrap_or(at);
        if length == 0 && past > at && sentence.owns(past) && past + 2 < rest.end {
            at = past + 1;
            continue;
        }
        if says_when(sentence, &rest, at) {
            at += 1;
            if leaves_rest(sentence, rest.start, at) {
                break;
            }
            continue;
        }
        let stops = stops(sentence, &rest, at, length, class);
        if let Some(behind) = passed(sentence, &rest, at).filter(|_| stops) {
            at = behind;
            continue;
        }
        let tag = sentence.tag(at);
        if stops && !(tag == Tag::Mark && is_abbreviating(sentence, at)) {
            if matches!(tag, Tag::Modal | Tag::Be | Tag::Have | Tag::Do) {
                drop_subject(sentence, &mut kept);
            }
            break;
        }
        if length == 0 && tag == Tag::Pronoun && !sentence.text(at).to_lowercase().ends_with("self") {
            return None;
        }
        match kept.last_mut().filter(|last| last.end == at) {
            Some(last) => last.end = at + 1,
            None => kept.push(at..at + 1),
        }
        length += sentence.text(at).len() + 1;
        at += 1;
    }
    Some(kept)
}

/// "After 14 years | in the job", "within minutes | of its start": what comes next belongs to the time that is left out.
fn leaves_rest(sentence: &Tagged<'_, '_>, start: usize, at: usize) -> bool {
    const SPANS: &[&str] = &["moments", "minutes", "hours", "days", "weeks", "months", "years", "decades"];
    let lead = (start..at).rev().take_while(|at| sentence.words[*at].timed).last().and_then(|span| span.checked_sub(1));
    let is_after = lead.is_some_and(|lead| sentence.is(lead, &["after"]));
    sentence.is(at.saturating_sub(1), SPANS)
        && (sentence.is(at, &["of"]) || is_after && sentence.is(at, &["in", "at", "as", "with", "on"]))
}

/// Whether a word only says when, and is no object: "spent six days aboard", "declared three days of mourning".
fn says_when(sentence: &Tagged<'_, '_>, rest: &Range<usize>, at: usize) -> bool {
    let is_timed = |at: usize| sentence.words.get(at).is_some_and(|word| word.timed);
    let is_spent = at > 0
        && (rest.start..at).all(|at| is_timed(at) || sentence.tag(at) == Tag::Adverb)
        && sentence.is(rest.start.saturating_sub(1), &["spend", "spends", "spent", "spending"]);
    // "For the quarter ended Sept. 30".
    let ends = sentence.is(at, &["ended", "ending"]) && is_timed(at.wrapping_sub(1)) && is_timed(at + 1);
    let says = ends || is_timed(at) && !is_modifier(sentence, at) || is_lead_of_time(sentence, at, rest.end);
    // Of somebody's words nothing is left out.
    says && !sentence.words[at].quoted && !is_spent && !is_counted(sentence, rest.start, at)
}

/// Whether a headline ends before a word, where it has so many characters.
fn stops(sentence: &Tagged<'_, '_>, rest: &Range<usize>, at: usize, length: usize, class: Class) -> bool {
    let word = &sentence.words[at];
    let before = at.checked_sub(1).map_or(Tag::Mark, |before| sentence.tag(before));
    let first = length == 0;
    // Somebody's own words are told to their end, as long as there is room.
    let is_citing = word.quoted && rest.start > 0 && !sentence.words[rest.start - 1].quoted && length < 50;
    match word.tag {
        Tag::Subordinate | Tag::Preposition | Tag::And if is_citing => false,
        Tag::Comma => !is_listed(sentence, at, rest.end) && !is_between_adjectives(sentence, at, rest.end),
        Tag::Colon | Tag::Aside | Tag::Condition | Tag::Relative | Tag::Mark => true,
        // "Described him as a hero".
        Tag::Subordinate => !(sentence.is(at, &["as"]) && (class == Class::Address || is_role(sentence, at + 1))),
        Tag::Verb => {
            word.is_form(Forms::ING) && length > 20 && !word.quoted && !is_ruled(sentence, at) && !is_noun(sentence, at)
        }
        Tag::And => {
            // "To buy or lease the yard": both verbs have the one object.
            let shares = before == Tag::Verb && sentence.tag(at + 1) == Tag::Verb;
            let leads = sentence.is(at + 1, &["remain", "remains", "face", "faces", "await", "awaits"])
                || matches!(sentence.tag(at + 1), Tag::Verb | Tag::Modal | Tag::Be | Tag::Have | Tag::Adverb | Tag::To);
            // "The presidents of Kenya and Tanzania".
            let is_pair = before == Tag::Name && sentence.tag(at + 1) == Tag::Name && length < 66;
            let is_late = length > 45 && !is_pair && !closes_list(sentence, rest.start, at);
            !shares && !is_between_participles(sentence, at) && leads || begins_clause(sentence, at + 1) || is_late
        }
        Tag::To => {
            let leads = matches!(sentence.tag(at + 1), Tag::Verb | Tag::Be | Tag::Have);
            length > if leads { 62 } else { 42 }
        }
        Tag::Preposition if sentence.is(at, &["of"]) || before == Tag::Hyphen => length > 66,
        Tag::Preposition => length > 50,
        // "Called for the party to be expelled", "accused her of never having paid".
        Tag::Be | Tag::Have if before == Tag::To => false,
        Tag::Be | Tag::Have
            if sentence.is(at, &["having", "being"]) && matches!(before, Tag::Preposition | Tag::Not) =>
        {
            false
        }
        Tag::Be | Tag::Have | Tag::Do | Tag::Modal => word.tag == Tag::Modal || !first,
        _ => false,
    }
}

/// Where the words go on behind what is only passed over: what stands in brackets, "($110 million)", or between two commas.
fn passed(sentence: &Tagged<'_, '_>, rest: &Range<usize>, at: usize) -> Option<usize> {
    match sentence.tag(at) {
        Tag::Comma => behind_aside(sentence, at, rest.end),
        _ if sentence.is(at, &["("]) => {
            let close = (at..rest.end.min(at + 12)).find(|at| sentence.is(*at, &[")"]))?;
            Some(close + 1)
        }
        _ => None,
    }
}

/// "Thanked the drivers, but the chamber said": another's clause begins behind the "but", no second object.
fn begins_clause(sentence: &Tagged<'_, '_>, at: usize) -> bool {
    let noun = (at..sentence.len().min(at + 12))
        .take_while(|at| sentence.words[*at].is_nominal() || sentence.is(*at, &["of"]) || sentence.words[*at].timed);
    let Some(head) = noun.last() else { return false };
    let next = head + 1 + usize::from(sentence.tag(head + 1) == Tag::Adverb);
    matches!(sentence.tag(next), Tag::Be | Tag::Have | Tag::Modal | Tag::Do)
        || sentence.words.get(next).is_some_and(|word| word.is_form(Forms::PAST.and(Forms::THIRD)))
            && !sentence.is(next + 1, &["by"])
        || sentence.is(at - 1, &["but"])
}

/// "As chief executive": what somebody becomes, and no clause.
fn is_role(sentence: &Tagged<'_, '_>, at: usize) -> bool {
    let noun = (at..sentence.len().min(at + 8)).take_while(|at| sentence.words[*at].is_nominal()).last();
    noun.is_some_and(|noun| {
        is_office(&sentence.text(noun).to_lowercase())
            && !matches!(sentence.tag(noun + 1), Tag::Verb | Tag::Be | Tag::Have | Tag::Modal | Tag::Do)
    })
}

fn is_abbreviating(sentence: &Tagged<'_, '_>, at: usize) -> bool {
    sentence.is(at, &["."]) && at + 1 < sentence.len() && at > 0 && sentence.tag(at - 1) == Tag::Name
}

/// "Expresses hope the violence | will end": what stands before the verb of another clause is its subject, not part of the object.
fn drop_subject(sentence: &Tagged<'_, '_>, kept: &mut [Range<usize>]) {
    let Some(last) = kept.last_mut() else { return };
    let begin =
        last.clone().rev().find(|at| matches!(sentence.tag(*at), Tag::Determiner | Tag::Possessive | Tag::Pronoun));
    if let Some(begin) = begin.filter(|begin| *begin > last.start && !sentence.owns(*begin)) {
        last.end = begin;
    }
}
