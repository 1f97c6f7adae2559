//! What a file says of a record under keys that nobody reads: kept, so that no program loses what a person wrote.

use serde_json::Value;
use std::collections::BTreeMap;

/// Values under unknown keys, in the order of the keys.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extra(BTreeMap<String, Value>);

impl Extra {
    /// Keeps a value; where the key is there already, its first value stays.
    pub fn keep(&mut self, key: String, mut value: Value) {
        value.sort_all_objects();
        self.0.entry(key).or_insert(value);
    }

    /// Every key with its value, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }
}

impl FromIterator<(String, Value)> for Extra {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(pairs: I) -> Extra {
        let mut extra = Extra::default();
        pairs.into_iter().for_each(|(key, value)| extra.keep(key, value));
        extra
    }
}
