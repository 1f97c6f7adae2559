//! The fields of one TOML table, taken out one by one, so that every mistake is told and none hides another.

use super::extras::{EXTRA, plain, unpack};
use super::told::MOST;
use crate::model::date::Date;
use crate::model::record::Located;
use crate::model::{At, Extra, Problem};
use crate::sheet::Sheet;
use crate::text::words::near;
use serde::de::DeserializeOwned;
use serde_json::Map;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

/// The fields of one table that are still to be taken.
pub(super) struct Fields<'t, 's> {
    /// What the table is, for messages: "an event".
    what: &'static str,
    span: Range<usize>,
    table: DeTable<'t>,
    sheet: &'s Sheet<'t>,
    known: Vec<&'static str>,
}

impl<'t, 's> Fields<'t, 's> {
    pub fn new(what: &'static str, table: Spanned<DeTable<'t>>, sheet: &'s Sheet<'t>) -> Self {
        Fields { what, span: table.span(), table: table.into_inner(), sheet, known: Vec::new() }
    }

    /// Where the table begins.
    pub fn at(&self) -> At {
        self.sheet.at(self.span.start)
    }

    /// The value of `key`, through serde; a value of the wrong type is a problem and counts as absent.
    pub fn take<T: DeserializeOwned>(&mut self, key: &'static str, problems: &mut Vec<Problem>) -> Option<Located<T>> {
        let value = self.raw(key)?;
        let at = self.sheet.at(value.span().start);
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(value) => Some(Located { value, at }),
            Err(error) => {
                let reason = error.message().trim().replace('\n', ", ");
                let problem = Problem::error(
                    at,
                    "wrong-type",
                    format!("`{key}` cannot be read: {reason}"),
                    "the field is left out",
                );
                problems.push(self.sheet.with_excerpt(problem));
                None
            }
        }
    }

    /// A text; an empty one counts as absent.
    pub fn text(&mut self, key: &'static str, problems: &mut Vec<Problem>) -> Option<Located<String>> {
        self.take::<String>(key, problems).filter(|text| !text.value.trim().is_empty())
    }

    /// A list of texts, each with its place. One text alone is a list of one.
    pub fn texts(&mut self, key: &'static str, problems: &mut Vec<Problem>) -> Vec<Located<String>> {
        if matches!(self.table.get(key).map(Spanned::get_ref), Some(DeValue::String(_))) {
            return self.text(key, problems).into_iter().collect();
        }
        let Some(list) = self.take::<Vec<Spanned<String>>>(key, problems) else { return Vec::new() };
        list.value
            .into_iter()
            .map(|text| Located { at: self.sheet.at(text.span().start), value: text.into_inner() })
            .filter(|text| !text.value.trim().is_empty())
            .collect()
    }

    /// An EDTF date: a text, a bare TOML date, or a bare year.
    pub fn date(&mut self, key: &'static str, problems: &mut Vec<Problem>) -> Option<Located<Date>> {
        let written = match self.table.get(key).map(Spanned::get_ref) {
            Some(DeValue::Datetime(_) | DeValue::Integer(_)) => {
                let value = self.raw(key)?;
                Located { at: self.sheet.at(value.span().start), value: self.sheet.text.get(value.span())?.to_string() }
            }
            _ => {
                let mut text = self.text(key, problems)?;
                text.at.column += 1; // past the opening quotation mark
                text
            }
        };
        match Date::parse(&written.value) {
            Ok(value) => Some(Located { value, at: written.at }),
            Err(error) => {
                let skipped = written.value.get(..error.at).map_or(0, |before| before.chars().count());
                let column = written.at.column + u32::try_from(skipped).unwrap_or(0);
                let problem = Problem::error(At { column, ..written.at }, "date", error.reason, error.help);
                problems.push(self.sheet.with_excerpt(problem));
                None
            }
        }
    }

    /// A word out of a fixed list; another word is a problem with a suggestion.
    pub fn word<T>(
        &mut self,
        key: &'static str,
        read: impl Fn(&str) -> Option<T>,
        words: &[&str],
        problems: &mut Vec<Problem>,
    ) -> Option<T> {
        let written = self.text(key, problems)?;
        let value = read(&written.value);
        if value.is_none() {
            let help = match words.iter().find(|word| near(word, &written.value)) {
                Some(word) => format!("did you mean \"{word}\"?"),
                None => format!("it is one of {}", words.join(", ")),
            };
            let problem =
                Problem::error(written.at, "unknown-word", format!("`{key}` cannot be \"{}\"", written.value), help);
            problems.push(self.sheet.with_excerpt(problem));
        }
        value
    }

    /// The tables of an array of tables.
    pub fn tables(
        &mut self,
        key: &'static str,
        what: &'static str,
        problems: &mut Vec<Problem>,
    ) -> Vec<Fields<'t, 's>> {
        let Some(value) = self.raw(key) else { return Vec::new() };
        let at = self.sheet.at(value.span().start);
        let mut wrong = |at| {
            let problem = Problem::error(
                at,
                "wrong-type",
                format!("`{key}` is not a list of tables"),
                format!("begin each one with a line [[{key}]]"),
            );
            problems.push(self.sheet.with_excerpt(problem));
        };
        let DeValue::Array(list) = value.into_inner() else {
            wrong(at);
            return Vec::new();
        };
        let (mut tables, mut wrongs) = (Vec::new(), 0);
        for entry in list {
            let span = entry.span();
            match entry.into_inner() {
                DeValue::Table(table) => tables.push(Fields::new(what, Spanned::new(span, table), self.sheet)),
                _ if wrongs > MOST => {}
                _ => {
                    wrongs += 1;
                    wrong(self.sheet.at(span.start));
                }
            }
        }
        tables
    }

    /// What nobody took, with a warning for every key.
    pub fn finish(self, problems: &mut Vec<Problem>) -> Extra {
        self.rest("unknown-key", "it is kept and not used", problems)
    }

    /// Warns of every key that nobody took, in a table that is no record.
    pub fn finish_file(self, problems: &mut Vec<Problem>) {
        self.rest("stray-key", "it belongs to no record and is not used", problems);
    }

    fn rest(mut self, code: &'static str, fate: &str, problems: &mut Vec<Problem>) -> Extra {
        let mut extra = Extra::default();
        for (index, (key, value)) in std::mem::replace(&mut self.table, DeTable::new()).into_iter().enumerate() {
            let at = self.sheet.at(key.span().start);
            let packed = value.get_ref().as_str().filter(|_| key.get_ref() == EXTRA);
            let unpacked = packed.and_then(|text| unpack(text, &self.known));
            let all = unpacked
                .unwrap_or_else(|| Map::from_iter([(key.into_inner().into_owned(), plain(value, self.sheet.text))]));
            for (key, value) in all {
                let help = match self.known.iter().find(|known| near(known, &key)) {
                    Some(known) => format!("did you mean `{known}`?"),
                    None => format!("the keys are {}", self.known.join(", ")),
                };
                let message = format!("{} has no `{key}`; {fate}", self.what);
                // One more than are kept, so that it is told that there were more.
                if index <= MOST {
                    problems.push(self.sheet.with_excerpt(Problem::warning(at.clone(), code, message, help)));
                }
                extra.keep(key, value);
            }
        }
        extra
    }

    fn raw(&mut self, key: &'static str) -> Option<Spanned<DeValue<'t>>> {
        self.known.push(key);
        self.table.remove(key)
    }
}
