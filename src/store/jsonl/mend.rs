//! A line of which some values have the wrong type: those are told and taken out, the rest is kept.

use super::shape::Shape::{self, Date, Says, Text, Texts, Truth, Whole};
use super::shape::{ARTICLE, CORPUS, EVENT, Field, PLACE, SAYS};
use crate::model::{At, Basis, Problem, Status};
use crate::store::told::MOST;
use crate::text::words::near;
use serde_json::{Map, Value};

/// Takes out of a record what cannot be read, and tells of it.
pub(super) fn mend(sort: &str, record: &mut Value, at: &At) -> Vec<Problem> {
    let shapes = match sort {
        "corpus" => CORPUS,
        "article" => ARTICLE,
        "event" => EVENT,
        // `in` of a person is kept as an unknown key, but must be a text as well.
        _ => PLACE,
    };
    let mut mending = Mending { at, problems: Vec::new() };
    if let Value::Object(fields) = record {
        mending.fields(fields, shapes);
    }
    mending.problems
}

struct Mending<'a> {
    at: &'a At,
    problems: Vec<Problem>,
}

impl Mending<'_> {
    fn fields(&mut self, fields: &mut Map<String, Value>, shapes: &[Field]) {
        for (key, shape) in shapes {
            let Some(value) = fields.get_mut(*key) else { continue };
            // Absent is null in what `annals export` writes.
            if value.is_null() || !self.keep(key, value, shape) {
                fields.shift_remove(*key);
            }
        }
    }

    /// Whether a value can stay, itself mended.
    fn keep(&mut self, key: &str, value: &mut Value, shape: &Shape) -> bool {
        match (shape, &mut *value) {
            (Text | Date, Value::String(_)) | (Truth, Value::Bool(_)) => true,
            (Date, Value::Number(year)) if year.is_i64() => {
                *value = Value::String(year.to_string());
                true
            }
            (Whole, Value::Number(number)) if number.as_u64().is_some_and(|number| u32::try_from(number).is_ok()) => {
                true
            }
            (Texts, Value::String(text)) => {
                *value = Value::Array(vec![Value::String(std::mem::take(text))]);
                true
            }
            (Texts, Value::Array(list)) => {
                list.retain(|entry| entry.is_string() || self.wrong(key, entry, "a text"));
                true
            }
            (Says, Value::Array(list)) => {
                list.retain_mut(|entry| self.says(entry));
                true
            }
            (Shape::Status, Value::String(word)) => self.word(key, word, &Status::ALL.map(Status::as_str)),
            (Shape::Basis, Value::String(word)) => self.word(key, word, &Basis::ALL.map(Basis::as_str)),
            (Text | Date | Shape::Status | Shape::Basis, _) => self.wrong(key, value, "a text"),
            (Texts, _) => self.wrong(key, value, "a list of texts"),
            (Whole, _) => self.wrong(key, value, "a whole number"),
            (Truth, _) => self.wrong(key, value, "true or false"),
            (Says, _) => self.wrong(key, value, "a list of assertions"),
        }
    }

    fn says(&mut self, entry: &mut Value) -> bool {
        let Value::Object(fields) = entry else { return self.wrong("says", entry, "an assertion") };
        self.fields(fields, SAYS);
        let has_article = fields.contains_key("article");
        if !has_article {
            self.problems.push(Problem::error(
                self.at.clone(),
                "missing-key",
                "an assertion without an `article`; it is left out",
                "give it \"article\": \"…\" with the id of the article that says so",
            ));
        }
        has_article
    }

    fn word(&mut self, key: &str, word: &str, words: &[&str]) -> bool {
        let is_known = words.contains(&word);
        if !is_known {
            let help = match words.iter().find(|known| near(known, word)) {
                Some(known) => format!("did you mean \"{known}\"?"),
                None => format!("it is one of {}", words.join(", ")),
            };
            let message = format!("`{key}` cannot be \"{word}\"");
            self.problems.push(Problem::error(self.at.clone(), "unknown-word", message, help));
        }
        is_known
    }

    /// Never kept.
    fn wrong(&mut self, key: &str, value: &Value, expected: &str) -> bool {
        let found = match value {
            Value::Null => "null".to_string(),
            Value::Bool(truth) => truth.to_string(),
            Value::Number(number) => format!("the number {number}"),
            Value::String(text) => format!("the text \"{text}\""),
            Value::Array(_) => "a list".to_string(),
            Value::Object(_) => "an object".to_string(),
        };
        if self.problems.len() > MOST {
            return false;
        }
        self.problems.push(Problem::error(
            self.at.clone(),
            "wrong-type",
            format!("`{key}` has {found} where {expected} belongs"),
            "mend the value; until then only it is left out",
        ));
        false
    }
}
