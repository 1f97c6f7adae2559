//! Files of options: keys and what they are set to, each with its place.

use super::Sheet;
use crate::model::Problem;
use crate::text::words::near;
use std::sync::Arc;
use toml::de::{DeTable, DeValue};

/// A file as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The path, as the user would write it.
    pub file: Arc<str>,
    /// The text, a byte order mark dropped.
    pub text: String,
}

impl Written {
    /// A text and what to call the file it stands in.
    pub fn new(file: &str, text: &str) -> Written {
        Written { file: file.into(), text: text.to_string() }
    }

    /// The text with its places.
    pub fn sheet(&self) -> Sheet<'_> {
        Sheet::new(&self.file, &self.text, 0)
    }
}

/// A key of a file of options, what it is set to, and where both stand.
#[derive(Debug)]
pub struct Entry<'t> {
    /// The key.
    pub key: String,
    /// The byte at which the key begins.
    pub key_at: usize,
    /// What it is set to.
    pub value: Value<'t>,
    /// The byte at which that begins.
    pub value_at: usize,
}

/// What a key of a file of options is set to.
#[derive(Debug)]
pub enum Value<'t> {
    /// Further keys.
    Table(Vec<Entry<'t>>),
    /// A text.
    Text(String),
    /// Yes or no.
    Switch(bool),
    /// Something else, which no option takes.
    Other(DeValue<'t>),
}

impl<'t> Sheet<'t> {
    /// The keys of a file of options, in the order of the file. What stands in a line that is no TOML is left out: it is
    /// told once.
    pub fn entries(&self, problems: &mut Vec<Problem>) -> Vec<Entry<'t>> {
        let (document, errors) = DeTable::parse_recoverable(self.text);
        let mistakes: Vec<Problem> = errors.iter().map(|error| self.mistake(error, "")).collect();
        let broken: Vec<u32> = mistakes.iter().map(|mistake| mistake.at.line).collect();
        problems.extend(mistakes);
        self.entries_of(document.into_inner(), &broken)
    }

    fn entries_of(&self, table: DeTable<'t>, broken: &[u32]) -> Vec<Entry<'t>> {
        let sound = table.into_iter().filter(|(key, _)| !broken.contains(&self.at(key.span().start).line));
        let mut entries: Vec<Entry<'t>> = sound
            .map(|(key, value)| Entry {
                key_at: key.span().start,
                key: key.into_inner().into_owned(),
                value_at: value.span().start,
                value: match value.into_inner() {
                    DeValue::Table(table) => Value::Table(self.entries_of(table, broken)),
                    DeValue::String(text) => Value::Text(text.into_owned()),
                    DeValue::Boolean(switch) => Value::Switch(switch),
                    other => Value::Other(other),
                },
            })
            .collect();
        entries.sort_by_key(|entry| entry.key_at);
        entries
    }

    /// The byte of the file where a byte of a quoted text stands, if the text was written without escapes.
    pub fn inside(&self, quoted_at: usize, text: &str, offset: usize) -> usize {
        let start = quoted_at + usize::from(self.text[quoted_at..].starts_with(['"', '\'']));
        if self.text[start..].starts_with(text) { start + offset } else { quoted_at }
    }
}

/// The words that one of which was meant: the near one, or all of them.
pub fn meant<'w>(written: &str, known: impl IntoIterator<Item = &'w str> + Clone, all: &str) -> String {
    match known.clone().into_iter().find(|known| near(known, written)) {
        Some(known) => format!("did you mean \"{known}\"?"),
        None => format!("{all} {}", known.into_iter().collect::<Vec<_>>().join(", ")),
    }
}
