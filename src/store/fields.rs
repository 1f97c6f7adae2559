//! The fields of one TOML table, taken out one by one, so that every mistake is told and none hides another.

use super::dates;
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

    /// A whole number that is not too large for its type.
    pub fn number<T: DeserializeOwned>(
        &mut self,
        key: &'static str,
        problems: &mut Vec<Problem>,
    ) -> Option<Located<T>> {
        let value = self.raw(key)?;
        self.read(key, value, "a whole number", problems)
    }

    /// A text; an empty one counts as absent.
    pub fn text(&mut self, key: &'static str, problems: &mut Vec<Problem>) -> Option<Located<String>> {
        let value = self.raw(key)?;
        self.read::<String>(key, value, "a text", problems).filter(|text| !text.value.trim().is_empty())
    }

    /// A value through serde; one of the wrong type is a problem and counts as absent.
    fn read<T: DeserializeOwned>(
        &self,
        key: &str,
        value: Spanned<DeValue<'t>>,
        expected: &str,
        problems: &mut Vec<Problem>,
    ) -> Option<Located<T>> {
        let span = value.span();
        let at = self.sheet.at(span.start);
        // Nearly every value is the text that it should be: of that there is nothing to say.
        let is_text = expected == "a text" && matches!(value.get_ref(), DeValue::String(_));
        let words = (!is_text).then(|| (described(value.get_ref()), self.quoted(key, value.get_ref(), expected, span)));
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(value) => Some(Located { value, at }),
            Err(_) => {
                let (found, help) = words.unwrap_or_default();
                let message = format!("`{key}` has {found} where {expected} belongs");
                problems.push(self.sheet.with_excerpt(Problem::error(at, "wrong-type", message, help)));
                None
            }
        }
    }

    /// What to do about a value of the wrong type.
    fn quoted(&self, key: &str, value: &DeValue<'_>, expected: &str, span: Range<usize>) -> String {
        let written = self.sheet.text.get(span).unwrap_or_default().trim_matches(['"', '\'']);
        let is_plain = !matches!(value, DeValue::Array(_) | DeValue::Table(_));
        match expected {
            "a text" if is_plain => format!("write it in quotation marks: \"{written}\""),
            "a whole number" if written.parse::<u32>().is_ok() => format!("write {key} = {written}"),
            _ => "mend the value; until then only it is left out".to_string(),
        }
    }

    /// A list of texts, each with its place. One text alone is a list of one.
    pub fn texts(&mut self, key: &'static str, problems: &mut Vec<Problem>) -> Vec<Located<String>> {
        if matches!(self.table.get(key).map(Spanned::get_ref), Some(DeValue::String(_))) {
            return self.text(key, problems).into_iter().collect();
        }
        let Some(value) = self.raw(key) else { return Vec::new() };
        if !matches!(value.get_ref(), DeValue::Array(_)) {
            self.read::<Vec<String>>(key, value, "a list of texts", problems);
            return Vec::new();
        }
        let DeValue::Array(list) = value.into_inner() else { return Vec::new() };
        let most = problems.len() + MOST + 1;
        let mut texts = Vec::with_capacity(list.len());
        for entry in list {
            texts.extend(self.read::<String>(key, entry, "a text", problems));
            problems.truncate(most);
        }
        texts.retain(|text| !text.value.trim().is_empty());
        texts
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
        let (date, problem) = dates::read(&written.value, &written.at);
        problems.extend(problem.map(|problem| self.sheet.with_excerpt(problem)));
        date.map(|value| Located { value, at: written.at })
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

/// A value in a few words.
fn described(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => format!("the text \"{text}\""),
        DeValue::Integer(number) => format!("the number {}", number.as_str()),
        DeValue::Float(number) => format!("the number {}", number.as_str()),
        DeValue::Boolean(truth) => truth.to_string(),
        DeValue::Datetime(date) => format!("the date {date}"),
        DeValue::Array(_) => "a list".to_string(),
        DeValue::Table(_) => "a table".to_string(),
    }
}
