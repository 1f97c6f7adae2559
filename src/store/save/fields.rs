//! The fields of records with their keys, in the order in which they are written. What is absent is left out.

use crate::model::record::{ArticleRecord, EventRecord, Located, NameRecord, Records, SaysRecord};
use crate::model::{Basis, Kind, PublishedFrom, Status};
use crate::store::tables::FORMAT;
use serde_json::{Map, Value};

/// Keys and values in the order in which to write them.
pub type Fields = Map<String, Value>;

/// What the corpus as a whole says.
pub fn corpus(records: &Records) -> Fields {
    let mut fields = Fields::new();
    put(&mut fields, "title", records.title.as_deref());
    put(&mut fields, "description", records.description.as_deref());
    put(&mut fields, "format", Some(FORMAT));
    fields
}

/// An article but for its text.
pub fn article(record: &ArticleRecord) -> Fields {
    let mut fields = Fields::new();
    put(&mut fields, "id", Some(record.id.value.as_str()));
    put(&mut fields, "title", Some(record.title.as_str()).filter(|title| *title != record.id.value));
    put(&mut fields, "outlet", record.outlet.as_deref());
    put(&mut fields, "published", record.published.as_ref().map(|date| date.as_edtf()));
    let from =
        Some(record.published_from).filter(|from| *from != PublishedFrom::default() && record.published.is_some());
    put(&mut fields, "published_from", from.map(PublishedFrom::as_str));
    put(&mut fields, "url", record.url.as_deref());
    put(&mut fields, "copy_of", text(record.copy_of.as_ref()));
    put(&mut fields, "digest", Some(true).filter(|_| record.digest));
    fields
}

/// A person, place or organisation.
pub fn name(record: &NameRecord) -> Fields {
    let mut fields = Fields::new();
    put(&mut fields, "name", Some(record.name.as_str()));
    put(&mut fields, "spellings", Some(record.spellings.clone()).filter(|all| !all.is_empty()));
    put(&mut fields, "role", record.role.as_deref());
    put(&mut fields, "in", text(record.within.as_ref()));
    fields
}

/// An event but for its assertions.
pub fn event(record: &EventRecord) -> Fields {
    let mut fields = Fields::new();
    put(&mut fields, "id", text(record.id.as_ref()));
    put(&mut fields, "title", Some(record.title.as_str()));
    put(&mut fields, "kind", Some(&record.kind).filter(|kind| **kind != Kind::default()).map(Kind::as_str));
    put(&mut fields, "date", record.date.as_ref().map(|date| date.value.as_edtf()));
    put(&mut fields, "places", texts(&record.places));
    put(&mut fields, "people", texts(&record.people));
    put(&mut fields, "organisations", texts(&record.organisations));
    put(&mut fields, "part_of", text(record.part_of.as_ref()));
    fields
}

/// An assertion.
pub fn says(record: &SaysRecord) -> Fields {
    let mut fields = Fields::new();
    put(&mut fields, "article", Some(record.article.value.as_str()));
    put(&mut fields, "quote", text(record.quote.as_ref()));
    put(&mut fields, "before", record.before.as_deref());
    put(&mut fields, "after", record.after.as_deref());
    put(&mut fields, "paragraph", record.paragraph);
    put(&mut fields, "status", record.status.map(Status::as_str));
    put(&mut fields, "date", record.date.as_ref().map(|date| date.value.as_edtf()));
    put(&mut fields, "basis", record.basis.map(Basis::as_str));
    put(&mut fields, "rule", record.rule.as_deref());
    put(&mut fields, "confidence", record.confidence.as_deref());
    put(&mut fields, "places", texts(&record.places));
    put(&mut fields, "people", texts(&record.people));
    put(&mut fields, "absent", texts(&record.absent));
    put(&mut fields, "organisations", texts(&record.organisations));
    put(&mut fields, "attributed_to", record.attributed_to.as_deref());
    put(&mut fields, "note", record.note.as_deref());
    fields
}

fn put(fields: &mut Fields, key: &str, value: Option<impl Into<Value>>) {
    fields.extend(value.map(|value| (key.to_string(), value.into())));
}

fn text(value: Option<&Located<String>>) -> Option<&str> {
    value.map(|value| value.value.as_str())
}

fn texts(values: &[Located<String>]) -> Option<Vec<&str>> {
    Some(values.iter().map(|value| value.value.as_str()).collect()).filter(|all: &Vec<_>| !all.is_empty())
}
