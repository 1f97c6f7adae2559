//! A text file of ours being read: turns byte offsets into places, and mistakes into problems that show their line.

use crate::model::{At, Problem};
use crate::text::words::near;
use std::sync::Arc;
use toml::Spanned;
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
        Sheet::new(&self.file, &self.text)
    }
}

/// A text with its places.
#[derive(Debug)]
pub struct Sheet<'t> {
    /// The path, as the user would write it.
    pub file: Arc<str>,
    /// The text.
    pub text: &'t str,
    line_starts: Vec<usize>,
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
    /// The places of a text.
    pub fn new(file: &Arc<str>, text: &'t str) -> Sheet<'t> {
        let starts = text.match_indices('\n').map(|(end, _)| end + 1);
        Sheet { file: file.clone(), text, line_starts: std::iter::once(0).chain(starts).collect() }
    }

    /// The place of a byte.
    pub fn at(&self, offset: usize) -> At {
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let column = self.text.get(start..offset).map_or(0, |before| before.chars().count()) + 1;
        At::new(&self.file, u32::try_from(line).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX))
    }

    /// The problem with the line it stands in.
    pub fn with_excerpt(&self, problem: Problem) -> Problem {
        let line = problem.at.line.checked_sub(1).and_then(|line| self.text.lines().nth(line as usize));
        Problem { excerpt: line.map(str::to_string), ..problem }
    }

    /// An error at a byte of the text, with its line.
    pub fn error(
        &self,
        offset: usize,
        code: &'static str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        self.with_excerpt(Problem::error(self.at(offset), code, message, help))
    }

    /// The whole file as a table, as far as it is TOML, and the bytes at which it is not.
    pub fn document(&self, help: &str, problems: &mut Vec<Problem>) -> (Spanned<DeTable<'t>>, Vec<usize>) {
        let (document, errors) = DeTable::parse_recoverable(self.text);
        let mut broken = Vec::new();
        for error in errors {
            let offset = error.span().map_or(0, |span| span.start);
            broken.push(offset);
            let reason = error.message().trim().replace('\n', ", ");
            problems.push(self.error(offset, "toml", format!("not TOML: {reason}"), help));
        }
        (document, broken)
    }

    /// The keys of a file of options, in the order of the file. What stands in a line that is no TOML is left out: it is
    /// told once.
    pub fn entries(&self, problems: &mut Vec<Problem>) -> Vec<Entry<'t>> {
        let (document, broken) = self.document("", problems);
        let broken: Vec<u32> = broken.into_iter().map(|offset| self.at(offset).line).collect();
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
