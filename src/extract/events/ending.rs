//! Where the words behind a verb may end: no headline ends with a word that leads to another.

use super::closed::Tag;
use super::forms::Forms;
use super::tag::Tagged;
use super::within::{is_cut_gerund, is_half_place};
use std::ops::Range;

/// Takes away from the end what only leads on; `start` is the word behind the verb.
pub(super) fn trim(sentence: &Tagged<'_, '_>, kept: &mut Vec<Range<usize>>, start: usize) {
    while let Some(last) = kept.last_mut() {
        if !dangles(sentence, last.end - 1, start) || is_particle(sentence, last.end - 1, start) {
            break;
        }
        last.end -= 1;
        if last.start >= last.end {
            kept.pop();
        }
    }
}

/// Whether a headline cannot end with a word.
fn dangles(sentence: &Tagged<'_, '_>, end: usize, start: usize) -> bool {
    let word = &sentence.words[end];
    sentence.tag(end).leads_on()
        || matches!(sentence.tag(end), Tag::Adverb | Tag::Quote | Tag::Not)
        || is_cut_gerund(sentence, end)
        || word.is_form(Forms::ING) && end > start && sentence.tag(end - 1) == Tag::Noun && !is_noun(sentence, end)
        || word.is_form(Forms::PARTICIPLE)
            && end > start
            && sentence.words[end - 1].is_nominal()
            && matches!(sentence.tag(end + 1), Tag::To | Tag::Preposition)
        // "A tour likely to last | over a week".
        || word.tag == Tag::Verb && end > start && sentence.tag(end - 1) == Tag::To && sentence.words.get(end + 1).is_some_and(|next| next.timed || next.tag == Tag::Preposition) && sentence.is(end.saturating_sub(2), &["likely", "due", "set", "expected"])
        || sentence.is(end, &["likely", "due"])
        // "For the second time | in a week".
        || sentence.is(end, &["time"]) && sentence.words.get(end + 1).is_some_and(|next| next.tag == Tag::Preposition)
        || sentence.is(end, &["second", "third", "fourth", "fifth"]) && sentence.is(end + 1, &["time"])
        || is_half_place(sentence, end)
}

/// "Stepped down", "took off": a particle right behind its verb.
fn is_particle(sentence: &Tagged<'_, '_>, at: usize, start: usize) -> bool {
    at == start
        && sentence.is(at, &["down", "off", "up", "out", "in", "over"])
        && !matches!(sentence.tag(at + 1), Tag::Determiner | Tag::Possessive)
        // "Succeeded in that post".
        && !(sentence.is(at, &["in"]) && sentence.tag(at + 1) == Tag::Subordinate)
        // "To take over as chief".
        || at > start
            && sentence.tag(at - 1) == Tag::Verb
            && sentence.is(at, &["down", "off", "up", "out", "over"])
            && (sentence.is(at + 1, &["as"]) || sentence.words.get(at + 1).is_none_or(|next| next.timed))
        || sentence.is(at, &["up", "out", "down", "off"]) && sentence.tag(at + 1) == Tag::Mark
}

/// "The loan financing and": a form in -ing that is the last word of a noun.
pub(super) fn is_noun(sentence: &Tagged<'_, '_>, at: usize) -> bool {
    at > 1
        && sentence.tag(at - 1) == Tag::Noun
        && !sentence.words[at - 1].plural
        && matches!(sentence.tag(at - 2), Tag::Determiner | Tag::Noun | Tag::Preposition | Tag::Possessive)
        && matches!(
            sentence.tag(at + 1),
            Tag::And | Tag::Preposition | Tag::Mark | Tag::Comma | Tag::To | Tag::Subordinate
        )
}
