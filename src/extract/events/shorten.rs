//! How far the words of a statement go into a title: as far as they tell something, and to where a reader would pause.

use super::closed::Tag;
use super::forms::Forms;
use super::group::{Group, Shape};
use super::tag::Tagged;
use super::verbs::Reader;
use super::within::is_between_adjectives;
use std::ops::Range;

/// What is thought stands in a clause of its own behind these.
const THINKS: &[&str] = &["believe", "think", "hope", "fear", "know", "feel", "suspect", "expect"];

/// So many characters more a title may have where it would tell nothing without them.
const MORE: usize = 34;

/// Where the verb ends that tells what is said; nothing where there is none with its subject: then the words are a fragment.
pub(super) fn told(sentence: &Tagged<'_, '_>, range: &Range<usize>) -> Option<usize> {
    let (mut has_subject, mut aside, mut passed) = (false, 0, None);
    let mut at = range.start;
    while at < range.end {
        match sentence.tag(at) {
            // The verb of a clause within is not the one that tells.
            Tag::Relative | Tag::Condition => aside += 1,
            Tag::Subordinate
                if !sentence.is(at, &["that"]) || at > range.start && sentence.words[at - 1].is_nominal() =>
            {
                aside += usize::from(!sentence.words.get(at + 1).is_some_and(|next| next.timed));
            }
            Tag::Be | Tag::Have | Tag::Do | Tag::Modal | Tag::Verb | Tag::To => {
                if let Some(group) = Reader::new(sentence, at).group() {
                    let is_finite =
                        group.shape == Shape::Finite && has_subject && !is_reduced(sentence, &group, range.end);
                    // "Until it is achieved and maintained": both verbs are of what stands aside.
                    let goes_on = passed
                        .is_some_and(|end| (end..at).all(|at| matches!(sentence.tag(at), Tag::And | Tag::Adverb)));
                    if is_finite && goes_on {
                        (passed, at) = (Some(group.end), group.end.max(at + 1));
                        continue;
                    }
                    // "They believe the plan failed": what they believe tells.
                    let thinks = is_finite && group.verb.is_some_and(|verb| THINKS.contains(&verb.base));
                    let from = group.end + usize::from(sentence.is(group.end, &["that"]));
                    if let Some(end) = if thinks { told(sentence, &(from..range.end)) } else { None } {
                        return Some(end);
                    }
                    if is_finite && aside == 0 {
                        return (group.end <= range.end).then_some(group.end);
                    }
                    passed = is_finite.then_some(group.end);
                    aside -= usize::from(is_finite);
                    at = group.end.max(at + 1);
                    continue;
                }
            }
            Tag::Adverb if sentence.is(at, &["there"]) => has_subject = true,
            _ => has_subject |= sentence.words[at].is_nominal(),
        }
        at += 1;
    }
    None
}

/// "The resolutions imposed on Libya overruled it": of two verbs the first, where it may be a participle, goes with the noun.
fn is_reduced(sentence: &Tagged<'_, '_>, group: &Group, end: usize) -> bool {
    let is_bare = group.end == group.start + 1 && sentence.words[group.start].forms.has(Forms::PARTICIPLE);
    let leads = matches!(sentence.tag(group.end), Tag::Preposition | Tag::To);
    let another = (group.end..end)
        .take_while(|at| !matches!(sentence.tag(*at), Tag::And | Tag::Subordinate | Tag::Relative | Tag::Comma));
    is_bare
        && leads
        && another.into_iter().any(|at| {
            matches!(sentence.tag(at), Tag::Be | Tag::Have | Tag::Modal)
                || sentence.words[at].is_form(Forms::PAST.and(Forms::THIRD))
        })
}

/// Where to end the words so that they take no more than this many characters, and whether something is missing then; nothing where they
/// would end before they have told anything.
pub(super) fn shorten(
    sentence: &Tagged<'_, '_>,
    range: &Range<usize>,
    told: usize,
    room: usize,
) -> Option<(usize, bool)> {
    let length = |end: usize| sentence.slice(range.start..end).chars().count();
    if !is_whole(sentence, range.end) {
        return None;
    }
    if length(range.end) <= room {
        return Some((range.end, false));
    }
    let fits = |room: usize| (told + 1..range.end).take_while(move |end| length(*end) < room);
    let pause = |end: &usize| pauses(sentence, *end, range.end) && is_closed(sentence, range.start..*end);
    let breath = |end: &usize| is_phrase_end(sentence, *end) && is_closed(sentence, range.start..*end);
    let late = |end: &usize, least: usize| length(*end) * 5 >= room * least;
    let within = fits(room).filter(|end| pause(end) && late(end, 2)).last().map(|end| (end, false));
    let cut = || fits(room).filter(|end| breath(end) && late(end, 3)).last().map(|end| (end, true));
    // A long subject leaves no room for what is said of it: then the title runs over.
    let over = || {
        let end = fits(room + MORE).find(|end| length(*end) >= room && (pause(end) || breath(end)));
        end.map_or_else(
            || (length(range.end) < room + MORE).then_some((range.end, false)),
            |end| Some((end, !pause(&end))),
        )
    };
    let (end, is_cut) = within.or_else(cut).or_else(over)?;
    // "Control of Octel, a maker | of": what stands aside is told whole or not at all.
    let aside = (told + 1..end).rev().find(|at| sentence.tag(*at) == Tag::Comma && is_cut);
    let aside = aside.filter(|comma| {
        sentence.is(comma + 1, &["a", "an", "the"])
            && (comma + 1..end).all(|at| sentence.words[at].is_nominal() || sentence.tag(at) == Tag::Mark)
    });
    let end = aside.unwrap_or(end);
    Some((before_subject(sentence, told..end, range.end), is_cut))
}

/// "It was my dream and my grandfather, | who was born there, cried": what stands before the comma and has its verb behind the next one is left
/// out.
fn before_subject(sentence: &Tagged<'_, '_>, words: Range<usize>, end: usize) -> usize {
    let is_relative = sentence.tag(words.end) == Tag::Relative
        || sentence.tag(words.end) == Tag::Comma && sentence.tag(words.end + 1) == Tag::Relative;
    let and = words.clone().rev().take_while(|at| sentence.words[*at].is_nominal() || sentence.tag(*at) == Tag::And);
    let and = and.filter(|at| sentence.tag(*at) == Tag::And).last().filter(|and| *and > words.start && is_relative);
    let close = (words.end + 2..end).find(|at| sentence.tag(*at) == Tag::Comma);
    let goes_on = close.is_some_and(|close| {
        matches!(sentence.tag(close + 1), Tag::Be | Tag::Have | Tag::Modal)
            || sentence.words.get(close + 1).is_some_and(|word| word.is_form(Forms::PAST.and(Forms::THIRD)))
    });
    and.filter(|_| goes_on).unwrap_or(words.end)
}

/// Whether the last clause that begins in these words has its verb: not "no information that the father".
fn is_closed(sentence: &Tagged<'_, '_>, words: Range<usize>) -> bool {
    let begin =
        words.clone().rev().find(|at| matches!(sentence.tag(*at), Tag::Subordinate | Tag::Condition | Tag::Relative));
    let has_verb = |from: usize| {
        (from..words.end).any(|at| {
            matches!(sentence.tag(at), Tag::Be | Tag::Have | Tag::Do | Tag::Modal | Tag::Verb)
                || sentence.words[at].timed
        })
    };
    begin.is_none_or(has_verb)
}

/// Whether what stands before is whole without what comes behind.
fn pauses(sentence: &Tagged<'_, '_>, at: usize, end: usize) -> bool {
    if !is_whole(sentence, at) {
        return false;
    }
    match sentence.tag(at) {
        // "7:15": no pause.
        Tag::Colon => sentence.tag(at - 1) != Tag::Number,
        Tag::Aside => !sentence.is(at, &[")", "[", "]", "{", "}"]),
        // "Just hours before": the hours go with what comes.
        Tag::Subordinate => !sentence.is(at, &["that", "as", "so"]) && !is_length(sentence, at - 1),
        Tag::Relative => is_aside(sentence, at),
        Tag::Comma => {
            at + 1 < end
                && (matches!(sentence.tag(at + 1), Tag::Condition | Tag::And)
                    || sentence.tag(at + 1) == Tag::Relative && is_aside(sentence, at + 1)
                    || sentence.tag(at + 1) == Tag::Subordinate && !sentence.is(at + 1, &["that"])
                    || sentence.words[at + 1].is_form(super::forms::Forms::ING))
        }
        _ => sentence.is(at, &["but"]),
    }
}

/// "Who", "which": not "what", whose clause is what the verb is about.
fn is_aside(sentence: &Tagged<'_, '_>, at: usize) -> bool {
    let follows_noun = at > 0 && (sentence.words[at - 1].is_nominal() || sentence.tag(at - 1) == Tag::Comma);
    follows_noun && sentence.is(at, &["who", "which", "whose", "where"])
}

fn is_length(sentence: &Tagged<'_, '_>, at: usize) -> bool {
    sentence.words[at].timed
        || sentence.is(at, &["hours", "minutes", "days", "weeks", "months", "years", "moments", "hour", "day", "week"])
}

/// Whether a phrase ends here, though the clause goes on.
fn is_phrase_end(sentence: &Tagged<'_, '_>, at: usize) -> bool {
    // "In line | with", "as part | of".
    let is_compound = sentence.tag(at) == Tag::Preposition
        && at > 1
        && sentence.tag(at - 1) == Tag::Noun
        && matches!(sentence.tag(at - 2), Tag::Preposition | Tag::Subordinate);
    // "A new, | listed stock", "attacks, complained | about".
    let is_amid = sentence.tag(at) == Tag::Comma && is_between_adjectives(sentence, at, sentence.len())
        || sentence.tag(at - 1) == Tag::Verb && at > 1 && matches!(sentence.tag(at - 2), Tag::Comma | Tag::And);
    // "Within days to try | to save".
    let leads = at > 1 && sentence.tag(at - 1) == Tag::Verb && sentence.tag(at - 2) == Tag::To;
    is_whole(sentence, at)
        && !is_amid
        && !leads
        && !is_compound
        && (matches!(sentence.tag(at), Tag::Preposition | Tag::To | Tag::And | Tag::Comma | Tag::Subordinate)
            || sentence.tag(at) == Tag::Be && sentence.words[at - 1].is_nominal())
}

/// Whether the word before leads to nothing.
fn is_whole(sentence: &Tagged<'_, '_>, at: usize) -> bool {
    let before = sentence.tag(at - 1);
    let opens =
        matches!(before, Tag::Relative | Tag::Condition | Tag::Do | Tag::Modal | Tag::Aside | Tag::Colon | Tag::Not);
    !before.leads_on() && !opens && !sentence.is(at - 1, &["than", "very", "more", "$"])
}
