//! Records as lines of JSON. Characters that nobody sees stand as escapes: the line is safe to show, and loses nothing.

use super::fields::{self, Fields};
use crate::model::Extra;
use crate::model::record::{ArticleRecord, EventRecord, NameRecord, Records};
use crate::text::safe::is_hidden;
use serde_json::Value;
use std::fmt::Write;

/// What the corpus as a whole says.
pub fn corpus(records: &Records) -> Value {
    whole(fields::corpus(records), &records.extra)
}

/// An article with its text, where that is known.
pub fn article(record: &ArticleRecord) -> Value {
    let mut fields = fields::article(record);
    fields.extend(record.body.as_deref().map(|body| ("body".to_string(), body.into())));
    whole(fields, &record.extra)
}

/// A person, place or organisation, tagged as such.
pub fn name(record: &NameRecord) -> Value {
    tagged(record.kind.as_str(), whole(fields::name(record), &record.extra))
}

/// An event with its assertions.
pub fn event(record: &EventRecord) -> Value {
    let mut event = whole(fields::event(record), &record.extra);
    let says = record.says.iter().map(|says| whole(fields::says(says), &says.extra)).collect();
    event["says"] = Value::Array(says);
    event
}

/// A record inside an object that names its sort.
pub fn tagged(sort: &str, record: Value) -> Value {
    Value::Object(Fields::from_iter([(sort.to_string(), record)]))
}

/// A record as its line, with the line's end.
pub fn line(record: &Value) -> String {
    let mut line = visible(&record.to_string());
    line.push('\n');
    line
}

/// The same JSON with escapes for what is not seen: such characters stand in strings only.
pub fn visible(json: &str) -> String {
    let mut text = String::with_capacity(json.len() + 1);
    for letter in json.chars() {
        if is_hidden(letter) {
            letter.encode_utf16(&mut [0; 2]).iter().for_each(|unit| {
                let _ = write!(text, "\\u{unit:04x}");
            });
        } else {
            text.push(letter);
        }
    }
    text
}

fn whole(mut fields: Fields, extra: &Extra) -> Value {
    for (key, value) in extra.iter() {
        fields.entry(key).or_insert_with(|| value.clone());
    }
    Value::Object(fields)
}
