//! Whom the subject of a clause names: by itself, by what stands between commas, or as the one for whom a text speaks.

use super::class::Class;
use super::clause::{Clause, Mode};
use super::closed::Tag;
use super::focus::{Focus, Spot};
use super::page::Page;
use super::saying::amid;
use super::tag::Tagged;
use super::who::{Actors, actors};
use super::writer::writer;
use crate::model::NameKind;
use std::ops::Range;

/// Whether whoever says this clause is called by somebody else: "his agent", "her lawyer".
pub(super) fn is_of_another(sentence: &Tagged<'_, '_>, clauses: &[Clause], clause: &Clause) -> bool {
    let Mode::Content(by) = clause.mode else { return false };
    let subject = clauses.get(by).and_then(|by| by.subject.as_ref());
    subject.is_some_and(|subject| sentence.is(subject.start, &["his", "her"]))
}

/// What the subject of a clause names; where the noun before a comma names nobody, what stands between the commas may.
pub(super) fn doer(
    page: &Page<'_, '_>,
    sentence: &Tagged<'_, '_>,
    clause: &Clause,
    subject: Range<usize>,
    focus: &Focus,
    spot: Spot,
) -> Option<Actors> {
    let says = clause.group.class == Class::Say && !clause.group.passive;
    if let Some(writer) = writer(sentence, &subject)
        .filter(|_| says)
        .and_then(|writer| actors(page, sentence, writer, &Focus::default(), spot))
        .filter(Actors::is_named)
    {
        return Some(writer);
    }
    let is_amid = amid(sentence, clause).is_some();
    let subject = before_aside(page, sentence, &subject).filter(|_| !is_amid).unwrap_or(subject);
    let who = actors(page, sentence, subject.clone(), focus, spot);
    // "Karin Holm of the Oslo Bank, which last year sued": no person is a which.
    if let Some(which) = who.as_ref().filter(|who| !who.people.is_empty()).and_then(|_| is_which(sentence, clause)) {
        let of = subject.clone().rev().find(|at| matches!(sentence.tag(*at), Tag::Preposition | Tag::Comma))?;
        return actors(page, sentence, of + 1..subject.end.min(which), &Focus::default(), spot)
            .filter(|who| who.people.is_empty());
    }
    // "Ferrante, which runs roads, outbid them": a firm that has somebody's name, and no which is a person.
    let is_firm = clause.aside.as_ref().is_some_and(|aside| sentence.is(aside.start, &["which"]));
    if is_firm && subject.len() == 1 && who.as_ref().is_some_and(|who| !who.people.is_empty()) {
        let label = sentence.slice(subject).to_string();
        return Some(Actors { label, is_somebody: true, ..Actors::default() });
    }
    let is_named = who.as_ref().is_some_and(|who| !who.people.is_empty() || !who.organisations.is_empty());
    let aside = clause.aside.clone().filter(|_| !is_named);
    let beside = aside
        .and_then(|aside| actors(page, sentence, aside, &Focus::default(), spot))
        .filter(|who| !who.people.is_empty());
    beside.or(who)
}

/// The people whom these words name, those left out that only own what is named: "Trump's envoy".
pub(super) fn people(page: &Page<'_, '_>, sentence: &Tagged<'_, '_>, words: Range<usize>) -> Vec<usize> {
    let owns = |end: usize| sentence.owns(end - sentence.first);
    let figures = page.figures_in(sentence.tokens(words)).iter();
    let named = figures.filter(|figure| figure.kind == NameKind::Person && !owns(figure.tokens.end));
    let mut people: Vec<usize> = named.map(|figure| figure.name).collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// "Karin Holm, founder of the bank, a maker of ships, called": a sentence that begins with somebody and a comma is about that one.
fn before_aside(page: &Page<'_, '_>, sentence: &Tagged<'_, '_>, subject: &Range<usize>) -> Option<Range<usize>> {
    let comma = (1..subject.start).find(|at| sentence.tag(*at) == Tag::Comma)?;
    let is_beside = sentence.tag(subject.start - 1) == Tag::Comma;
    let is_noun = (0..comma).all(|at| sentence.words[at].is_nominal() || sentence.tag(at) == Tag::Mark);
    let is_list = (comma..subject.end).any(|at| sentence.tag(at) == Tag::And);
    let figures = page.figures_in(sentence.tokens(0..comma));
    let is_somebody =
        figures.iter().any(|figure| figure.kind == NameKind::Person && figure.tokens.end == sentence.first + comma);
    (is_beside && is_noun && is_somebody && !is_list).then_some(0..comma)
}

/// Where the "which" stands that a clause begins with.
fn is_which(sentence: &Tagged<'_, '_>, clause: &Clause) -> Option<usize> {
    let before = (0..clause.group.start)
        .rev()
        .find(|at| sentence.tag(*at) != Tag::Adverb && !sentence.words[*at].timed)
        .filter(|_| clause.mode == Mode::Relative)?;
    sentence.is(before, &["which"]).then_some(before)
}
