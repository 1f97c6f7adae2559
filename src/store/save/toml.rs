//! Records as TOML, for hands: a table for each, what matters first, a blank line between them.

use super::fields::{self, Fields};
use super::{json, value};
use crate::model::Extra;
use crate::model::record::{EventRecord, NameRecord, Records, SaysRecord};
use crate::store::extras::EXTRA;
use serde_json::Value;

/// `corpus.toml`.
pub fn corpus(records: &Records) -> String {
    let mut text = String::new();
    table(&mut text, &fields::corpus(records), &records.extra);
    text
}

/// `names.toml`.
pub fn names(records: &[NameRecord]) -> String {
    let mut text = String::new();
    for record in records {
        open(&mut text, record.kind.as_str());
        table(&mut text, &fields::name(record), &record.extra);
    }
    text
}

/// A file of events.
pub fn events(records: &[EventRecord]) -> String {
    let mut text = String::new();
    for record in records {
        open(&mut text, "event");
        table(&mut text, &fields::event(record), &record.extra);
        for says in &record.says {
            open(&mut text, "event.says");
            table(&mut text, &fields::says(says), &says.extra);
        }
    }
    text
}

/// An assertion alone, to be put into a file of events.
pub fn assertion(record: &SaysRecord) -> String {
    let mut text = String::new();
    open(&mut text, "event.says");
    table(&mut text, &fields::says(record), &record.extra);
    text
}

fn open(text: &mut String, name: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    *text += &format!("[[{name}]]\n");
}

fn table(text: &mut String, fields: &Fields, extra: &Extra) {
    let mut put = |key: &str, value: String| *text += &format!("{} = {value}\n", value::key(key));
    for (key, field) in fields {
        value::value(field).into_iter().for_each(|value| put(key, value));
    }
    let mut packed = Fields::new();
    for (key, kept) in extra.iter().filter(|(key, _)| !fields.contains_key(*key)) {
        match value::value(kept).filter(|_| key != EXTRA) {
            Some(value) => put(key, value),
            None => packed.extend([(key.to_string(), kept.clone())]),
        }
    }
    if !packed.is_empty() {
        let object = json::visible(&Value::Object(packed).to_string());
        value::value(&object.into()).into_iter().for_each(|value| put(EXTRA, value));
    }
}
