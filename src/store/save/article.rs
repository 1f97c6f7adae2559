//! An article as its file: front matter, then the text to the byte.

use super::fields::{self, Fields};
use super::json;
use crate::model::record::ArticleRecord;
use crate::store::article::KNOWN;
use crate::store::extras::EXTRA;
use crate::store::front;
use serde_json::Value;

/// The whole file.
pub fn file(record: &ArticleRecord) -> String {
    let mut text = "---\n".to_string();
    let mut put = |key: &str, value: &str| text += &format!("{key}: {}\n", front::write(value));
    for (key, value) in &fields::article(record) {
        match value {
            Value::String(value) => put(key, value),
            other => put(key, &other.to_string()),
        }
    }
    if record.body.is_none() {
        put("body", "none");
    }
    let mut packed = Fields::new();
    for (key, value) in record.extra.iter().filter(|(key, _)| !KNOWN.contains(key)) {
        match value {
            Value::String(value) if is_plain(key) => put(key, value),
            _ => packed.extend([(key.to_string(), value.clone())]),
        }
    }
    if !packed.is_empty() {
        put(EXTRA, &json::visible(&Value::Object(packed).to_string()));
    }
    text + "---\n" + record.body.as_deref().unwrap_or_default()
}

/// Whether a key may stand at the beginning of a line.
fn is_plain(key: &str) -> bool {
    let word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    key != EXTRA && !key.is_empty() && key.chars().all(word)
}
