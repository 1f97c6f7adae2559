//! Verb groups: "has not met", "will be attended", "is due to visit": what they say of their verb.

use super::class::Class;
use super::closed::Tag;
use super::forms::Forms;
use super::tag::Tagged;
use super::verbs::Reader;
use super::within::is_between_participles;
use super::words::Verb;

/// What a group says of the time of its verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// "Met", "was attended".
    Past,
    /// "Has met": before now.
    Perfect,
    /// "Had met": before then.
    Pluperfect,
    /// "Meets".
    Present,
    /// "Is meeting".
    Going,
    /// "Was meeting".
    WasGoing,
    /// "Will meet", "is to meet", "is due to meet", "plans to meet".
    Future,
    /// "Would meet": ahead, as seen from then, or only thought of.
    Would,
    /// "Could meet", "hopes to meet": weighed.
    Possible,
    /// "Must meet", "should meet": asked for.
    Demanded,
}

/// How a group stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// With a subject.
    Finite,
    /// "To meet".
    Infinitive,
    /// "Meeting", "having met".
    Participle,
    /// "Held in Riyadh": what stands before it was the object.
    Reduced,
}

/// A verb with its auxiliaries.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    /// Its first word, counted in the sentence.
    pub start: usize,
    /// The word after its last.
    pub end: usize,
    /// The verb that tells; nothing where the sentence only says that something is so.
    pub verb: Option<&'static Verb>,
    pub class: Class,
    pub tense: Tense,
    pub shape: Shape,
    pub passive: bool,
    pub negated: bool,
    /// Whether the verb before it is one of planning: "plans to", "is due to".
    pub planned: bool,
}

/// The verb groups of a sentence, in order.
pub(super) fn groups(sentence: &Tagged<'_, '_>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut at = 0;
    while at < sentence.len() {
        match Reader::new(sentence, at).group() {
            Some(group) => {
                at = group.end.max(at + 1);
                groups.push(group);
            }
            None => at += 1,
        }
    }
    groups.retain(|group| group.start == 0 || !is_between_participles(sentence, group.start - 1));
    drop_nouns(sentence, &mut groups);
    reduce(sentence, &mut groups);
    reduce_past(sentence, &mut groups);
    carry_on(sentence, &mut groups);
    groups
}

/// Two verbs of one clause cannot both have its subject. A bare past may be a participle: the first in "troops sent to Kyiv will stay", the
/// second in "he opened a shop intended to last".
fn reduce(sentence: &Tagged<'_, '_>, groups: &mut [Group]) {
    for index in 1..groups.len() {
        let (group, next) = (groups[index - 1], groups[index]);
        if group.shape != Shape::Finite || next.shape != Shape::Finite || takes_clause(&group) {
            continue;
        }
        // "A law named for him and Helms strengthened it": that "and" joins names.
        let joins_names = |at: usize| {
            at > 1
                && sentence.is(at - 1, &["him", "her", "them", "us", "me"])
                && sentence.tag(at - 2) == Tag::Preposition
        };
        let is_divided = (group.end..next.start).filter(|at| !joins_names(*at)).any(|at| {
            matches!(
                sentence.tag(at),
                Tag::And | Tag::Subordinate | Tag::Relative | Tag::Condition | Tag::Comma | Tag::Colon | Tag::Aside
            )
        });
        // What stands between quotation marks divides nothing, an open quotation does.
        let is_divided = is_divided || sentence.words[group.start].quoted != sentence.words[next.start].quoted;
        // "Announced on Monday it has settled": a pronoun that is a subject begins a clause.
        let begins = (group.end..next.start).rev().find(|at| sentence.tag(*at) != Tag::Adverb);
        let is_divided = is_divided
            || begins.is_some_and(|at| {
                sentence.is(at, &["he", "she", "they", "we"]) || sentence.is(at, &["it"]) && announces(&group)
            });
        // "In a poll completed on Saturday, most said".
        let within_lead = sentence.tag(0) == Tag::Preposition
            && is_bare(sentence, &group)
            && !(0..group.start).any(|at| sentence.tag(at) == Tag::Comma)
            && sentence.tag(group.start - 1) == Tag::Noun
            && (group.end..next.start).any(|at| {
                sentence.tag(at) == Tag::Comma && !matches!(sentence.tag(at + 1), Tag::And | Tag::Subordinate)
            });
        if within_lead {
            groups[index - 1].shape = Shape::Reduced;
        }
        if is_divided {
            continue;
        }
        // "Posted a loss for the quarter ended Sept. 30".
        let is_timed = |at: usize| sentence.words.get(at).is_some_and(|word| word.timed);
        let leads = next.planned
            || matches!(sentence.tag(next.end), Tag::Preposition | Tag::To)
            || is_timed(next.start - 1) && is_timed(next.end);
        if is_bare(sentence, &next) && leads {
            groups[index].shape = Shape::Reduced;
        } else if is_bare(sentence, &group) && !has_object(sentence, &group) {
            groups[index - 1].shape = Shape::Reduced;
        }
    }
}

/// "Three men accused of plotting to kill him went": so too where other verbs without a subject stand between the two.
fn reduce_past(sentence: &Tagged<'_, '_>, groups: &mut [Group]) {
    for index in 0..groups.len() {
        let group = groups[index];
        let leads = sentence.is(group.end, &["of", "for"]) && is_bare(sentence, &group) && group.shape == Shape::Finite;
        let next =
            groups[index + 1..].iter().position(|next| next.shape == Shape::Finite).filter(|between| *between > 0);
        let Some(next) = next.filter(|_| leads && !takes_clause(&group)).map(|next| groups[index + 1 + next]) else {
            continue;
        };
        let divides = |at: usize| {
            matches!(
                sentence.tag(at),
                Tag::And | Tag::Subordinate | Tag::Relative | Tag::Condition | Tag::Comma | Tag::Colon | Tag::Aside
            )
        };
        if !(group.end..next.start).any(divides) {
            groups[index].shape = Shape::Reduced;
        }
    }
}

/// "Will close four plants and cut jobs": what is its own past and stands beside what is to come is to come as well.
fn carry_on(sentence: &Tagged<'_, '_>, groups: &mut [Group]) {
    for index in 1..groups.len() {
        let (before, own) = (groups[index - 1], groups[index]);
        let forms = sentence.words[own.start].forms;
        let is_either = own.end == own.start + 1 && forms.has(Forms::BASE) && forms.has(Forms::PAST);
        let follows = own.start > before.end && sentence.tag(own.start - 1) == Tag::And;
        let is_ahead = before.shape == Shape::Infinitive
            || before.shape == Shape::Finite
                && matches!(before.tense, Tense::Future | Tense::Would | Tense::Possible | Tense::Demanded);
        let is_divided = (before.end..own.start.saturating_sub(1))
            .any(|at| matches!(sentence.tag(at), Tag::Subordinate | Tag::Relative | Tag::Condition | Tag::Colon));
        if is_either && follows && is_ahead && !is_divided {
            groups[index].tense = before.tense;
            groups[index].shape = before.shape;
        }
    }
}

/// "Sent strong signals on Sunday": a form that may be a plural noun as well, behind a verb whose object it ends, is that noun.
fn drop_nouns(sentence: &Tagged<'_, '_>, groups: &mut Vec<Group>) {
    let mut at = 1;
    while at < groups.len() {
        let (group, next) = (groups[at - 1], groups[at]);
        let is_plural = next.end == next.start + 1
            && next.tense == Tense::Present
            && sentence.words[next.start].plural
            && !sentence.words[next.start].quoted;
        let is_object = is_plural
            && group.shape == Shape::Finite
            && group.tense != Tense::Present
            && !takes_clause(&group)
            && has_object(sentence, &group)
            && (group.end..next.start).all(|at| {
                let word = &sentence.words[at];
                matches!(word.tag, Tag::Noun | Tag::Number | Tag::Determiner | Tag::Possessive | Tag::Hyphen)
                    && !word.timed
            });
        if is_object {
            groups.remove(at);
        } else {
            at += 1;
        }
    }
}

/// Whether an object stands right behind a verb, so that it is no participle: "sent a signal"; but "given a chance", "named Anna".
fn has_object(sentence: &Tagged<'_, '_>, group: &Group) -> bool {
    let takes_two = [
        "give", "offer", "pay", "grant", "award", "send", "hand", "show", "teach", "name", "call", "dub", "elect",
        "deny", "ask", "tell", "promise", "consider", "allow", "lend", "owe", "rename", "nickname", "label", "leave",
        "cost",
    ];
    let word = sentence.words.get(group.end);
    word.is_some_and(|word| {
        !word.timed
            && matches!(word.tag, Tag::Determiner | Tag::Possessive | Tag::Number | Tag::Noun | Tag::Name)
            && !sentence.owns(group.end)
    }) && !group.verb.is_some_and(|verb| takes_two.contains(&verb.base))
        && group.verb.is_some()
}

/// Whether a group is a past form without auxiliaries that may be a participle as well.
fn is_bare(sentence: &Tagged<'_, '_>, group: &Group) -> bool {
    let is_participle = sentence.words[group.start].forms.has(Forms::PARTICIPLE);
    // "Demonstrations intended to shut it".
    let leads = group.planned && sentence.tag(group.start + 1) == Tag::To;
    is_participle && (group.end == group.start + 1 && group.tense == Tense::Past || leads)
}

/// Whether a verb says something where a clause follows it: "announced that".
fn announces(group: &Group) -> bool {
    group.verb.is_some_and(|verb| verb.class("that") == Class::Say)
}

fn takes_clause(group: &Group) -> bool {
    let thinks = [
        "think", "believe", "know", "hope", "fear", "feel", "see", "hear", "show", "mean", "suggest", "prove",
        "ensure", "find", "expect", "estimate", "learn",
    ];
    group.class == Class::Say || group.verb.is_some_and(|verb| thinks.contains(&verb.base))
}
