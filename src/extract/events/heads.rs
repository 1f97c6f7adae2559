//! Which names head the phrase they stand in: "Trump" does not in "Trump's envoy", "Paris" not in "leaders in Paris".

use super::closed::Tag;
use super::forms::Forms;
use super::tag::Tagged;
use crate::model::NameKind;
use std::ops::Range;

/// Whether a name heads its phrase, alone or beside others: "Trump" does not in "Trump's envoy", "Paris" not in "leaders in Paris".
pub(super) fn is_head(sentence: &Tagged<'_, '_>, phrase: &Range<usize>, own: &Range<usize>, kind: NameKind) -> bool {
    if own.end < phrase.end && sentence.owns(own.end) {
        return false;
    }
    let ruled = (phrase.start..own.start).any(|at| matches!(sentence.tag(at), Tag::Preposition | Tag::To));
    // "Lawyers representing Apple said": they did.
    if (phrase.start + 1..own.start).any(|at| sentence.words[at].is_form(Forms::ING)) {
        return false;
    }
    // "Shares of Apple fell": Apple did not; but "CEO of Apple Steve Jobs": he did.
    let ends = own.end == phrase.end || matches!(sentence.tag(own.end), Tag::Comma | Tag::And | Tag::Aside);
    match kind {
        // "The board of Loudon county, Virginia": what stands alone behind a comma there is no person.
        NameKind::Person if is_with(sentence, phrase.start, own.start) => false,
        // "Presidents Holm of Norway and Brandt of Sweden".
        NameKind::Person
            if own.start > phrase.start + 2
                && sentence.tag(own.start - 1) == Tag::And
                && sentence.tag(own.end) != Tag::Noun
                && is_second(sentence, phrase.start, own.start - 1) =>
        {
            true
        }
        NameKind::Person => {
            !ruled
                || own.end == phrase.end
                    && sentence.tag(own.start - 1) != Tag::Preposition
                    // "A law named for him and Sen. Helms".
                    && !is_beside_pronoun(sentence, own.start)
                    && (sentence.tag(own.start - 1) != Tag::Comma || own.len() > 1)
        }
        // "Cambrex Corp., Bayonne, N.J., declared": where the one before the comma is.
        NameKind::Place
            if own.start > 1
                && sentence.tag(own.start - 1) == Tag::Comma
                && sentence.tag(own.start - 2) == Tag::Name
                && !sentence.is(own.end, &["and"]) =>
        {
            false
        }
        // "U.S. and British officials": neither of the two, but the officials.
        NameKind::Place
            if own.end < phrase.end
                && sentence.tag(own.end) == Tag::And
                && sentence.tag(phrase.end - 1) == Tag::Noun
                && !sentence.is(own.end + 1, &["the", "its", "a"]) =>
        {
            false
        }
        _ => !ruled && (ends || sentence.tag(own.end) == Tag::Preposition),
    }
}

/// "A quarrel with the conductor Otto Brandt kept him away": a preposition rules the name past its title.
fn is_with(sentence: &Tagged<'_, '_>, from: usize, start: usize) -> bool {
    let titles = (from..start).rev().take_while(|at| sentence.tag(*at) == Tag::Noun).count();
    let article = start - titles;
    article > from + 1 && sentence.tag(article - 1) == Tag::Determiner && sentence.is(article - 2, &["with", "between"])
}

/// "Holm of Norway | and": whether a name with what it is of stands before an "and".
fn is_second(sentence: &Tagged<'_, '_>, from: usize, and: usize) -> bool {
    let of = (from..and).find(|at| matches!(sentence.tag(*at), Tag::Preposition | Tag::To));
    let is_name = |at: usize| matches!(sentence.tag(at), Tag::Name | Tag::Comma);
    of.is_some_and(|of| {
        of > from && sentence.is(of, &["of", "from"]) && sentence.tag(of - 1) == Tag::Name && (of + 1..and).all(is_name)
    })
}

/// Whether a pronoun and an "and" stand before a name with its title.
fn is_beside_pronoun(sentence: &Tagged<'_, '_>, start: usize) -> bool {
    let and = (start.saturating_sub(3)..start).rev().find(|at| sentence.tag(*at) == Tag::And);
    and.is_some_and(|and| and > 0 && sentence.tag(and - 1) == Tag::Pronoun)
}
