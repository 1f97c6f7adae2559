//! What may stand in the midst of an object without ending it: lists, adjectives, asides, words that say when.

use super::closed::Tag;
use super::forms::Forms;
use super::tag::Tagged;

/// Whether a preposition only leads to words that say when.
pub(super) fn is_lead_of_time(sentence: &Tagged<'_, '_>, at: usize, end: usize) -> bool {
    let is_timed = |at: usize| at < end && sentence.words[at].timed;
    // "Early on Tuesday".
    if sentence.is(at, &["early", "late"])
        && (is_timed(at + 1) || sentence.tag(at + 1) == Tag::Preposition && is_timed(at + 2))
        // "Extended to Nov. 20 its offer".
        || sentence.tag(at) == Tag::To && is_timed(at + 1) && !is_modifier(sentence, at + 1)
    {
        return true;
    }
    leads_by_part(sentence, at, end)
        || matches!(sentence.tag(at), Tag::Preposition | Tag::Determiner | Tag::Subordinate)
            && (at + 1..end.min(at + 3)).any(|next| {
                sentence.words[next].timed
                    && !is_modifier(sentence, next)
                    && (next == at + 1 || sentence.tag(next - 1) == Tag::Determiner)
            })
}

/// "On the evening of March 24", "in the early hours of Sunday".
fn leads_by_part(sentence: &Tagged<'_, '_>, at: usize, end: usize) -> bool {
    const PARTS: &[&str] =
        &["morning", "afternoon", "evening", "night", "hours", "day", "eve", "week", "weekend", "weeks"];
    let Some(of) = (at..end.min(at + 5)).find(|of| sentence.is(*of, &["of"])) else { return false };
    let begins = |at: &usize| sentence.tag(*at) == Tag::Preposition && sentence.tag(*at + 1) == Tag::Determiner;
    let begin = (of.saturating_sub(4)..of).rev().find(begins);
    let is_part = of > 0 && sentence.is(of - 1, PARTS) && begin.is_some_and(|begin| begin <= at);
    is_part && (of + 1..end.min(of + 3)).any(|next| sentence.words[next].timed)
}

/// Whether a comma divides the members of a list rather than clauses: an "and" comes before the next verb.
pub(super) fn is_listed(sentence: &Tagged<'_, '_>, at: usize, end: usize) -> bool {
    let Some(and) = (at + 1..end.min(at + 14)).find(|at| sentence.tag(*at) == Tag::And) else { return false };
    let calm = (at + 1..and).all(|at| {
        matches!(sentence.tag(at), Tag::Noun | Tag::Name | Tag::Comma | Tag::Hyphen | Tag::Number | Tag::Determiner)
    });
    calm && !sentence.is(and, &["but", "yet", "nor"])
        && matches!(sentence.tag(and + 1), Tag::Noun | Tag::Name | Tag::Determiner)
        && at > 0
        && matches!(sentence.tag(at - 1), Tag::Noun | Tag::Name)
}

/// "Their 14-day visit", "Thursday's ruling": what says when may stand within what a noun heads.
pub(super) fn is_modifier(sentence: &Tagged<'_, '_>, at: usize) -> bool {
    let start = (0..at).rev().take_while(|at| sentence.words[*at].timed).last().unwrap_or(at);
    let end = (at..sentence.len()).find(|at| !sentence.words[*at].timed).unwrap_or(sentence.len());
    let joined = sentence.tag(end) == Tag::Hyphen || start > 0 && sentence.tag(start - 1) == Tag::Hyphen;
    let owns = joined || sentence.owns(end);
    // "The 11th century castle", where the article is part of what says when.
    let begins = sentence.is(start, &["the"])
        || start > 0 && matches!(sentence.tag(start - 1), Tag::Determiner | Tag::Possessive);
    // "A drop in third-quarter profit".
    let is_compound = (start..end).any(|at| sentence.tag(at) == Tag::Hyphen) && sentence.tag(end) == Tag::Noun;
    owns || is_compound || begins && matches!(sentence.tag(end), Tag::Noun | Tag::Hyphen)
}

/// Where what goes on begins behind what two commas set apart: "accused the owner, Karin Holm, of fraud".
pub(super) fn behind_aside(sentence: &Tagged<'_, '_>, comma: usize, end: usize) -> Option<usize> {
    let close =
        (comma + 1..end.min(comma + 12)).find(|at| !sentence.words[*at].is_nominal() && !sentence.is(*at, &["of"]))?;
    let goes_on = sentence.tag(close + 1) == Tag::To || sentence.is(close + 1, &["of"]);
    (sentence.tag(close) == Tag::Comma && goes_on).then_some(close + 1)
}

/// "The small, rich country": a comma between adjectives of one noun.
pub(super) fn is_between_adjectives(sentence: &Tagged<'_, '_>, at: usize, end: usize) -> bool {
    let plain = |at: usize| sentence.tag(at) == Tag::Noun && !sentence.words[at].plural;
    let begins =
        at > 1 && plain(at - 1) && matches!(sentence.tag(at - 2), Tag::Determiner | Tag::Possessive | Tag::Adverb);
    let goes_on = (at + 1..end.min(at + 8))
        .take_while(|at| matches!(sentence.tag(*at), Tag::Noun | Tag::Hyphen | Tag::Number | Tag::Determiner))
        .count();
    begins && (plain(at + 1) || sentence.tag(at + 1) == Tag::Number) && goes_on > 1
}

/// Whether an "and" closes a list whose commas were taken.
pub(super) fn closes_list(sentence: &Tagged<'_, '_>, start: usize, and: usize) -> bool {
    (start..and).rev().take(10).any(|at| sentence.tag(at) == Tag::Comma && is_listed(sentence, at, and + 2))
}

/// "Sentenced to".
pub(super) fn is_sentenced(sentence: &Tagged<'_, '_>, start: usize) -> bool {
    start > 0 && sentence.is(start - 1, &["sentenced"]) && sentence.tag(start) == Tag::To
}

/// Whether words that measure time are what the verb takes: "declared three days of mourning", "sentenced to two years".
pub(super) fn is_counted(sentence: &Tagged<'_, '_>, start: usize, at: usize) -> bool {
    let is_timed = |at: usize| sentence.words.get(at).is_some_and(|word| word.timed);
    let begin = start + usize::from(is_sentenced(sentence, start));
    let end = (begin..sentence.len()).find(|at| !is_timed(*at)).unwrap_or(begin);
    at >= start && at < end && (begin > start || sentence.is(end, &["of"]))
}

/// "Criticizes Dow Jones for not disclosing | that": a verb behind a preposition whose own object is cut off.
pub(super) fn is_cut_gerund(sentence: &Tagged<'_, '_>, at: usize) -> bool {
    let before = (0..at).rev().find(|at| !matches!(sentence.tag(*at), Tag::Adverb | Tag::Not));
    let is_ruled = before.is_some_and(|before| sentence.tag(before) == Tag::Preposition);
    sentence.words[at].forms.has(Forms::ING)
        && is_ruled
        && (sentence.is(at + 1, &["that", "how", "what", "whether"]) || sentence.tag(at - 1) == Tag::Not)
}

/// "At the Cupertino, California event", "for the Palm Springs, Calif.-based maker": what the names belong to stands behind them.
pub(super) fn is_half_place(sentence: &Tagged<'_, '_>, at: usize) -> bool {
    let at = (at..sentence.len()).take_while(|at| sentence.tag(*at) == Tag::Name).last().unwrap_or(at);
    let names = (0..=at).rev().take_while(|at| sentence.tag(*at) == Tag::Name).count();
    let first = at + 1 - names;
    let behind = (at + 2..sentence.len())
        .find(|at| sentence.tag(*at) != Tag::Name && !sentence.is(*at, &["."]))
        .unwrap_or(sentence.len());
    names > 0
        && first > 0
        && sentence.tag(first - 1) == Tag::Determiner
        && sentence.tag(at + 1) == Tag::Comma
        && sentence.tag(at + 2) == Tag::Name
        && matches!(sentence.tag(behind), Tag::Noun | Tag::Hyphen | Tag::Possessive | Tag::Preposition | Tag::Verb)
}

/// "Accused him of deliberately slashing": a preposition rules the form in -ing.
pub(super) fn is_ruled(sentence: &Tagged<'_, '_>, at: usize) -> bool {
    let before = (0..at).rev().find(|at| sentence.tag(*at) != Tag::Adverb);
    before.is_some_and(|before| sentence.tag(before) == Tag::Preposition)
}

/// "The man's battered and burned body": both go with the noun behind them.
pub(super) fn is_between_participles(sentence: &Tagged<'_, '_>, and: usize) -> bool {
    let describes = |at: usize| sentence.words.get(at).is_some_and(|word| word.forms.has(Forms::PARTICIPLE));
    and > 1
        && matches!(sentence.tag(and - 2), Tag::Determiner | Tag::Possessive)
        && describes(and - 1)
        && describes(and + 1)
        && sentence.words.get(and + 2).is_some_and(|noun| noun.is_nominal())
}
