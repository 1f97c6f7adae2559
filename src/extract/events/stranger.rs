//! Somebody whom a clause speaks of without a name that is known for somebody's: "a man was arrested", "his brother", "the spinner".

use super::clause::Clause;
use super::closed::Tag;
use super::page::Page;
use super::tag::Tagged;
use super::words::{is_body, is_somebody};
use crate::extract::names::Sex;
use crate::model::NameKind;
use std::ops::Range;

/// Whether a clause speaks of somebody nameless, as its subject or its object; and what that one would be called, where its word tells.
pub(super) fn stranger(page: &Page<'_, '_>, sentence: &Tagged<'_, '_>, clause: &Clause) -> Option<Option<Sex>> {
    let subject = clause.subject.clone().and_then(|subject| nameless(page, sentence, subject));
    subject.or_else(|| {
        let start = clause.rest.clone().find(|at| !sentence.words[*at].timed)?;
        let end = (start..clause.rest.end).find(|at| !sentence.words[*at].is_nominal()).unwrap_or(clause.rest.end);
        let is_led = matches!(sentence.tag(start), Tag::Determiner | Tag::Possessive);
        nameless(page, sentence, start..end).filter(|_| is_led)
    })
}

fn nameless(page: &Page<'_, '_>, sentence: &Tagged<'_, '_>, phrase: Range<usize>) -> Option<Option<Sex>> {
    let end =
        phrase.clone().find(|at| matches!(sentence.tag(*at), Tag::Preposition | Tag::To | Tag::Comma | Tag::Verb));
    let end = end.unwrap_or(phrase.end);
    let head = end.checked_sub(1).filter(|head| *head >= phrase.start)?;
    if sentence.tag(head) == Tag::Pronoun {
        return Sex::of_word(sentence.text(head)).map(Some);
    }
    // "The agent, Karin Holm": the name stands behind the comma.
    let behind = end + 1 + usize::from(sentence.tag(end + 1) == Tag::Determiner);
    let is_named_behind = sentence.tag(end) == Tag::Comma && is_person(page, sentence, behind..behind + 1);
    if sentence.words[head].plural || is_named_behind || is_person(page, sentence, phrase.start..end) {
        return None;
    }
    let word = sentence.text(head).to_lowercase();
    // "Weerasekara was": a name of which nothing tells what it names.
    let is_unknown = sentence.tag(head) == Tag::Name && page.figure_at(sentence.first + head).is_none();
    let is_one = sentence.tag(head) == Tag::Noun && is_somebody(&word) && !is_body(&word);
    (is_unknown || is_one).then(|| Sex::of_word(&word))
}

fn is_person(page: &Page<'_, '_>, sentence: &Tagged<'_, '_>, words: Range<usize>) -> bool {
    let figures = page.figures_in(sentence.tokens(words));
    figures.iter().any(|figure| figure.kind == NameKind::Person)
}
