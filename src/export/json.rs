//! The JSON exports: every key always there, `null` where there is nothing to say.

use super::outside::{Line, Paragraph, line};
use super::subject::Subject;
use crate::model::date::{Date, Day};
use crate::model::{Assertion, Basis, CopyBasis, Event, Name, Status};
use serde::ser::{SerializeMap, SerializeStruct};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::io::{self, Write};

/// Writes a selection as one document, indented.
pub(super) fn write_document(subject: &Subject<'_>, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &Document(subject))?;
    writeln!(out)
}

/// Writes a selection as an event a line.
pub(super) fn write_lines(subject: &Subject<'_>, out: &mut dyn Write) -> io::Result<()> {
    for event in subject.events() {
        serde_json::to_writer(&mut *out, &EventRow::new(event))?;
        writeln!(out)?;
    }
    Ok(())
}

/// The whole; its events are made one by one as they are written.
struct Document<'s, 'c>(&'s Subject<'c>);

impl Serialize for Document<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut document = serializer.serialize_struct("Document", 4)?;
        document.serialize_field("format", &1)?;
        document.serialize_field("corpus", &Line(self.0.corpus.title()))?;
        document.serialize_field("query", &self.0.query().map(Line))?;
        document.serialize_field("events", &Events(self.0))?;
        document.end()
    }
}

struct Events<'s, 'c>(&'s Subject<'c>);

impl Serialize for Events<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.events().map(EventRow::new))
    }
}

#[derive(Serialize)]
struct EventRow<'c> {
    id: Line<Cow<'c, str>>,
    title: Line<Cow<'c, str>>,
    kind: Line<&'c str>,
    date: Option<Line<&'c str>>,
    earliest: Option<String>,
    latest: Option<String>,
    precision: Option<&'static str>,
    places: Vec<Line<&'c str>>,
    people: Vec<Line<&'c str>>,
    organisations: Vec<Line<&'c str>>,
    part_of: Option<Line<Cow<'c, str>>>,
    articles: usize,
    origins: usize,
    conflict: bool,
    says: Vec<SaysRow<'c>>,
}

impl<'c> EventRow<'c> {
    fn new(event: Event<'c>) -> EventRow<'c> {
        let date = event.date();
        EventRow {
            id: Line(event.key()),
            title: Line(event.title()),
            kind: Line(event.kind().as_str()),
            date: date.map(edtf),
            earliest: date.and_then(Date::earliest).map(day),
            latest: date.and_then(Date::latest).map(day),
            precision: date.map(|date| date.precision().as_str()),
            places: event.places().map(name).collect(),
            people: event.people().map(name).collect(),
            organisations: event.organisations().map(name).collect(),
            part_of: event.part_of().map(|whole| Line(whole.key())),
            articles: event.article_count(),
            origins: event.origin_count(),
            conflict: event.in_conflict(),
            says: event.says().map(SaysRow::new).collect(),
        }
    }
}

/// An assertion, as every document writes it.
#[derive(Serialize)]
pub(super) struct SaysRow<'c> {
    article: Line<&'c str>,
    title: Line<&'c str>,
    outlet: Option<Line<&'c str>>,
    published: Option<Line<&'c str>>,
    url: Option<Line<&'c str>>,
    digest: bool,
    status: Option<&'static str>,
    date: Option<Line<&'c str>>,
    basis: Option<&'static str>,
    rule: Option<Line<&'c str>>,
    quote: Option<Paragraph<Cow<'c, str>>>,
    before: Option<Paragraph<&'c str>>,
    after: Option<Paragraph<&'c str>>,
    paragraph: Option<u32>,
    start: Option<usize>,
    end: Option<usize>,
    passage: Option<Paragraph<&'c str>>,
    as_written: AsWritten<'c>,
    attributed_to: Option<Line<&'c str>>,
    note: Option<Paragraph<&'c str>>,
    confidence: Option<Line<&'c str>>,
    copy_of: Option<Line<&'c str>>,
    copy_basis: Option<&'static str>,
}

impl<'c> SaysRow<'c> {
    pub fn new(says: Assertion<'c>) -> SaysRow<'c> {
        let article = says.article();
        let (start, end) = says.code_points().unzip();
        SaysRow {
            article: Line(article.key()),
            title: Line(article.title()),
            outlet: article.outlet().map(Line),
            published: article.published().map(edtf),
            url: article.url().map(Line),
            digest: article.is_digest(),
            status: says.status().map(Status::as_str),
            date: says.date().map(edtf),
            basis: says.basis().map(Basis::as_str),
            rule: says.rule().map(Line),
            quote: says.quote().map(Paragraph),
            before: says.before().map(Paragraph),
            after: says.after().map(Paragraph),
            paragraph: says.passage().paragraph,
            start,
            end,
            passage: says.passage_text().map(Paragraph),
            as_written: AsWritten(says),
            attributed_to: says.attributed_to().map(Line),
            note: says.note().map(Paragraph),
            confidence: says.confidence().map(Line),
            copy_of: article.copy_of().map(|original| Line(original.key())),
            copy_basis: article.copy_basis().map(CopyBasis::as_str),
        }
    }
}

/// Each name that the words mention, with the spellings they use.
struct AsWritten<'c>(Assertion<'c>);

impl Serialize for AsWritten<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let spellings = as_written(self.0);
        let mut map = serializer.serialize_map(Some(spellings.len()))?;
        for (name, spellings) in &spellings {
            map.serialize_entry(name, spellings)?;
        }
        map.end()
    }
}

/// A person and a place may be called the same: their spellings then stand under one name, since no key may come twice.
pub(super) fn as_written(says: Assertion<'_>) -> Vec<(String, Vec<String>)> {
    let mut merged: Vec<(String, Vec<String>)> = Vec::new();
    for (name, spellings) in says.as_written() {
        let name = String::from(line(name.text()));
        let spellings = spellings.into_iter().map(|spelling| String::from(line(&spelling)));
        match merged.iter_mut().find(|(other, _)| *other == name) {
            Some((_, all)) => all.extend(spellings),
            None => merged.push((name, spellings.collect())),
        }
    }
    merged
}

fn name(name: Name<'_>) -> Line<&'_ str> {
    Line(name.text())
}

fn edtf(date: &Date) -> Line<&'_ str> {
    Line(date.as_edtf())
}

/// A day as every output writes it; years beyond four digits carry their sign.
pub(super) fn day(day: Day) -> String {
    day.format("%Y-%m-%d").to_string()
}
