//! What the terms of a query mean.

use super::error::QueryError;
use super::field::Field;
use super::lex::{Body, Piece, Value, pieces};
use super::term::{EventTest, SaysTest, Term, TextTest, Typed};
use super::{Query, value};
use crate::lexicon::Run;
use crate::model::NameKind;
use crate::model::date::Day;
use crate::text::fold::fold;
use std::mem::discriminant;
use std::ops::Range;

/// The longest query, in characters.
const LONGEST: usize = 4096;

pub(super) fn query(text: &str) -> Result<Query, QueryError> {
    if let Some((end, _)) = text.char_indices().nth(LONGEST) {
        let message = format!("a query has {LONGEST} characters at most");
        return Err(QueryError::new(end..text.len(), message, "leave some of it out"));
    }
    let mut query = Query { text: text.to_string(), ..Query::default() };
    for piece in pieces(text)? {
        add(&mut query, piece)?;
    }
    Ok(query)
}

fn add(query: &mut Query, piece: Piece) -> Result<(), QueryError> {
    let leave_out = piece.leave_out;
    let texts = match piece.body {
        Body::Word(value) => alternatives(&value)?,
        Body::Phrase(value) => vec![phrase(&value)?],
        Body::Field(field, values) => {
            let mut names = Vec::new();
            for value in values {
                match test(field, &value)? {
                    Test::Text(name) => names.push(name),
                    Test::Event(test) => join(&mut query.events, leave_out, test),
                    Test::Says(test) => join(&mut query.says, leave_out, test),
                    Test::Known(_) if leave_out => return Err(cannot_leave_out(&value)),
                    // Known by one day or by another is known by the later.
                    Test::Known(day) => query.known = query.known.max(Some(day)),
                }
            }
            names
        }
    };
    if !texts.is_empty() {
        query.texts.push(Term { leave_out, any: texts });
    }
    Ok(())
}

/// What one value of a field asks for.
enum Test {
    Text(TextTest),
    Event(EventTest),
    Says(SaysTest),
    Known(Day),
}

fn test(field: Field, value: &Value) -> Result<Test, QueryError> {
    let name = |kind| Test::Text(TextTest::Name(kind, typed(value)));
    let folded = || fold(value.text.trim());
    Ok(match field {
        Field::Who => name(NameKind::Person),
        Field::Place => name(NameKind::Place),
        Field::Org => name(NameKind::Organisation),
        Field::Kind => Test::Event(EventTest::Kind(folded())),
        Field::Id => Test::Event(EventTest::Id(folded())),
        Field::After => Test::Event(EventTest::After(value::first_day(value)?)),
        Field::Before => Test::Event(EventTest::Before(value::last_day(value)?)),
        Field::On => Test::Event(EventTest::On(value::date(value)?)),
        Field::Origins => Test::Event(EventTest::Origins(value::count(value)?)),
        Field::Articles => Test::Event(EventTest::Articles(value::count(value)?)),
        Field::Is => Test::Event(EventTest::Is(value::is(value)?)),
        Field::Article => Test::Says(SaysTest::Article(with_words(value)?)),
        Field::Outlet => Test::Says(SaysTest::Outlet(with_words(value)?)),
        Field::Claimant => Test::Says(SaysTest::Claimant(with_words(value)?)),
        Field::Status => Test::Says(SaysTest::Status(value::status(value)?)),
        Field::Published => Test::Says(SaysTest::Published(value::date(value)?)),
        Field::Known => Test::Known(value::last_day(value)?),
    })
}

/// Adds a test to the term of its field, or makes that term.
fn join<T>(terms: &mut Vec<Term<T>>, leave_out: bool, test: T) {
    let is_same = |other: &T| discriminant(other) == discriminant(&test);
    match terms.iter_mut().find(|term| term.leave_out == leave_out && term.any.iter().all(is_same)) {
        Some(term) => term.any.push(test),
        None => terms.push(Term { leave_out, any: vec![test] }),
    }
}

/// A word, or several with commas between them; the comma of `1,000` is part of the number.
fn alternatives(value: &Value) -> Result<Vec<TextTest>, QueryError> {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let (mut start, mut any) = (0, Vec::new());
    for (at, comma) in value.text.match_indices(',').chain([(value.text.len(), "")]) {
        let end = at + comma.len();
        if digit(value.text[start..at].chars().next_back()) && digit(value.text[end..].chars().next()) {
            continue;
        }
        any.extend(word(&value.text[start..at], &value.at)?);
        start = end;
    }
    if any.is_empty() { Err(nothing_to_find(value)) } else { Ok(any) }
}

fn word(text: &str, at: &Range<usize>) -> Result<Option<TextTest>, QueryError> {
    let operator = match text {
        word if word.eq_ignore_ascii_case("or") => Some("a comma is OR (trump,putin)"),
        word if word.eq_ignore_ascii_case("and") => Some("all terms must hold anyway: leave it out"),
        "NOT" => Some("`-` leaves out (-kind:statement)"),
        _ => None,
    };
    if let Some(help) = operator {
        let message = format!("there is no `{text}` in a query");
        let help = format!("{help}; to search for the word itself, quote it: \"{text}\"");
        return Err(QueryError::new(at.clone(), message, help));
    }
    Ok(Run::word(text).map(TextTest::Word))
}

fn phrase(value: &Value) -> Result<TextTest, QueryError> {
    Run::phrase(&value.text).map(TextTest::Phrase).ok_or_else(|| nothing_to_find(value))
}

fn typed(value: &Value) -> Typed {
    Typed { text: value.text.clone(), runs: Run::split(&value.text) }
}

fn with_words(value: &Value) -> Result<Typed, QueryError> {
    Some(typed(value)).filter(|typed| !typed.runs.is_empty()).ok_or_else(|| nothing_to_find(value))
}

fn nothing_to_find(value: &Value) -> QueryError {
    QueryError::new(value.at.clone(), "there is no letter or digit here to search for", "write a word, or leave it out")
}

fn cannot_leave_out(value: &Value) -> QueryError {
    let help = "known:2025-02-17 drops what was published later; published: tells assertions by date";
    QueryError::new(value.at.clone(), "`known:` cannot be left out", help)
}
