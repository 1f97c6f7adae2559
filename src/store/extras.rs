//! Values under unknown keys in the files of a folder. What TOML or a line cannot hold stands in one key, `extra`, as
//! an object of JSON in a text.

use serde_json::{Map, Value};
use toml::Spanned;
use toml::de::{DeValue, ValueDeserializer};

/// The key under which the values stand that have no other place.
pub(super) const EXTRA: &str = "extra";

/// The values that a text under [`EXTRA`] holds; nothing where it is a text like any other, or holds a known key.
pub(super) fn unpack(text: &str, known: &[&str]) -> Option<Map<String, Value>> {
    let object: Map<String, Value> = serde_json::from_str(text).ok()?;
    object.keys().all(|key| !known.contains(&key.as_str())).then_some(object)
}

/// A value of TOML as one of JSON: times and what is no number become texts.
pub(super) fn plain(value: Spanned<DeValue<'_>>, text: &str) -> Value {
    let written = text.get(value.span()).unwrap_or_default();
    match value.into_inner() {
        DeValue::String(text) => Value::from(text.into_owned()),
        DeValue::Boolean(value) => value.into(),
        DeValue::Array(list) => list.into_iter().map(|value| plain(value, text)).collect(),
        DeValue::Table(table) => Value::Object(
            table.into_iter().map(|(key, value)| (key.into_inner().into_owned(), plain(value, text))).collect(),
        ),
        other => number(other).unwrap_or_else(|| written.into()),
    }
}

fn number(value: DeValue<'_>) -> Option<Value> {
    use serde::Deserialize;
    let number = value.is_integer() || value.is_float();
    let value = Value::deserialize(ValueDeserializer::from(Spanned::new(0..0, value))).ok()?;
    (number && value.is_number()).then_some(value)
}
