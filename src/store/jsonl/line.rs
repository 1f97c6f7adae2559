//! One line turned into a record.

use super::Sort;
use super::lines::{ArticleLine, CorpusLine, EventLine, NameLine, SaysLine, Tagged, Unknown};
use super::mend::mend;
use super::shape::{ARTICLE, CORPUS, EVENT, Field, NAME, PLACE, SAYS};
use crate::model::date::Date;
use crate::model::record::{ArticleRecord, EventRecord, Located, NameRecord, SaysRecord};
use crate::model::{At, Basis, Extra, Kind, NameKind, Problem, PublishedFrom};
use crate::store::article::unknown_origin_of_date;
use crate::store::dates;
use crate::store::events::unused_date;
use crate::store::raw;
use crate::store::reading::Reading;
use crate::store::tables::unknown_format;
use crate::text::words::near;
use serde_json::Value;
use std::path::Path;

/// One line being turned into a record.
pub(super) struct Line<'r> {
    pub at: At,
    pub reading: &'r mut Reading,
}

impl Line<'_> {
    pub fn record(&mut self, text: &str, sort: Sort) -> serde_json::Result<()> {
        if sort == Sort::Raw {
            return self.raw(text);
        }
        let tagged = match sort {
            Sort::Article => serde_json::from_str(text).map(Tagged::Article),
            Sort::Event => serde_json::from_str(text).map(Tagged::Event),
            _ => serde_json::from_str(text),
        };
        let tagged = match tagged {
            Err(error) if error.is_data() => self.mended(text, sort).ok_or(error)?,
            tagged => tagged?,
        };
        match tagged {
            Tagged::Corpus(corpus) => self.corpus(corpus),
            Tagged::Article(article) => {
                if self.is_there("an article", "id", &article.id) {
                    let article = self.article(article);
                    self.reading.article(article);
                }
            }
            Tagged::Event(event) => {
                if self.is_there("an event", "title", &event.title) {
                    let event = self.event(event);
                    self.reading.event(event);
                }
            }
            Tagged::Person(name) => self.name(name, NameKind::Person),
            Tagged::Place(name) => self.name(name, NameKind::Place),
            Tagged::Organisation(name) => self.name(name, NameKind::Organisation),
        }
        Ok(())
    }

    /// An article as others write it.
    fn raw(&mut self, text: &str) -> serde_json::Result<()> {
        let fields = serde_json::from_str(text)?;
        let stem = Path::new(&*self.at.file).file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
        let name = format!("{stem}-{:06}", self.at.line);
        match raw::line::read(&fields, &name, &self.at, &mut self.reading.problems) {
            Ok(article) => self.reading.article(article),
            Err(problem) => self.reading.problems.push(problem),
        }
        Ok(())
    }

    /// The record without those of its values that have the wrong type, if that makes it one.
    fn mended(&mut self, text: &str, sort: Sort) -> Option<Tagged> {
        let mut record: Value = serde_json::from_str(text).ok()?;
        let problems = match sort {
            Sort::Article => mend("article", &mut record, &self.at),
            Sort::Event => mend("event", &mut record, &self.at),
            _ => {
                let fields = record.as_object_mut().filter(|fields| fields.len() == 1)?;
                fields.iter_mut().flat_map(|(tag, record)| mend(tag, record, &self.at)).collect()
            }
        };
        let tagged = match sort {
            Sort::Article => serde_json::from_value(record).map(Tagged::Article),
            Sort::Event => serde_json::from_value(record).map(Tagged::Event),
            _ => serde_json::from_value(record),
        };
        let tagged = tagged.ok()?;
        self.reading.problems.extend(problems);
        Some(tagged)
    }

    fn corpus(&mut self, line: CorpusLine) {
        let extra = self.unknown("the corpus", line.unknown, CORPUS);
        let records = &mut self.reading.records;
        records.title = filled(line.title).or(records.title.take());
        records.description = filled(line.description).or(records.description.take());
        extra.iter().for_each(|(key, value)| records.extra.keep(key.to_string(), value.clone()));
        if let Some(format) = line.format {
            self.reading.problems.extend(unknown_format(self.at.clone(), format));
        }
    }

    fn article(&mut self, line: ArticleLine) -> ArticleRecord {
        let extra = self.unknown("an article", line.unknown, ARTICLE);
        let from = filled(line.published_from).and_then(|word| {
            let from = PublishedFrom::from_word(&word);
            let unknown = from.is_none().then(|| unknown_origin_of_date(self.at.clone(), &word));
            self.reading.problems.extend(unknown);
            from
        });
        ArticleRecord {
            at: self.at.clone(),
            title: filled(line.title).unwrap_or_else(|| line.id.clone()),
            id: self.here(line.id),
            outlet: filled(line.outlet),
            published: self.date(line.published).map(|date| date.value),
            published_from: from.unwrap_or_default(),
            url: filled(line.url),
            copy_of: filled(line.copy_of).map(|id| self.here(id)),
            digest: line.digest,
            body: line.body,
            extra,
        }
    }

    fn name(&mut self, mut line: NameLine, kind: NameKind) {
        if !self.is_there("a name", "name", &line.name) {
            return;
        }
        let within = match kind {
            NameKind::Place => filled(line.within).map(|place| self.here(place)),
            _ => {
                line.unknown.extend(line.within.map(|place| ("in".to_string(), place.into())));
                None
            }
        };
        let known = if kind == NameKind::Place { PLACE } else { NAME };
        let extra = self.unknown("a name", line.unknown, known);
        self.reading.name(NameRecord {
            at: self.at.clone(),
            kind,
            name: line.name,
            spellings: line.spellings.into_iter().filter(|spelling| is_filled(spelling)).collect(),
            role: filled(line.role),
            within,
            extra,
        });
    }

    fn event(&mut self, line: EventLine) -> EventRecord {
        let extra = self.unknown("an event", line.unknown, EVENT);
        let kind = line.kind.as_deref().map(Kind::from_word).unwrap_or_default();
        if let Kind::Unknown(word) = &kind {
            let message = format!("no kind \"{word}\" is known; it is kept");
            let help = match Kind::KNOWN.iter().find(|known| near(known, word)) {
                Some(known) => format!("did you mean \"{known}\"?"),
                None => format!("the kinds are {}", Kind::KNOWN.join(", ")),
            };
            self.reading.problems.push(Problem::warning(self.at.clone(), "unknown-kind", message, help));
        }
        EventRecord {
            at: self.at.clone(),
            id: filled(line.id).map(|id| self.here(id)),
            title: line.title,
            kind,
            date: self.date(line.date),
            places: self.all_here(line.places),
            people: self.all_here(line.people),
            organisations: self.all_here(line.organisations),
            part_of: filled(line.part_of).map(|id| self.here(id)),
            says: line.says.into_iter().filter_map(|says| self.says(says)).collect(),
            extra,
        }
    }

    fn says(&mut self, line: SaysLine) -> Option<SaysRecord> {
        if !self.is_there("an assertion", "article", &line.article) {
            return None;
        }
        let extra = self.unknown("an assertion", line.unknown, SAYS);
        if line.basis == Some(Basis::None) && line.date.is_some() {
            self.reading.problems.push(unused_date(self.at.clone()));
        }
        Some(SaysRecord {
            at: self.at.clone(),
            article: self.here(line.article),
            quote: filled(line.quote).map(|quote| self.here(quote)),
            before: filled(line.before),
            after: filled(line.after),
            paragraph: line.paragraph,
            status: line.status,
            date: self.date(line.date),
            basis: line.basis,
            rule: filled(line.rule),
            confidence: filled(line.confidence),
            places: self.all_here(line.places),
            people: self.all_here(line.people),
            absent: self.all_here(line.absent),
            organisations: self.all_here(line.organisations),
            attributed_to: filled(line.attributed_to),
            note: filled(line.note),
            extra,
        })
    }

    fn date(&mut self, written: Option<String>) -> Option<Located<Date>> {
        let written = filled(written)?;
        let (date, problem) = dates::read(&written, &self.at);
        self.reading.problems.extend(problem.map(|problem| Problem { at: self.at.clone(), ..problem }));
        date.map(|date| self.here(date))
    }

    fn unknown(&mut self, what: &str, unknown: Unknown, known: &[Field]) -> Extra {
        let keys: Vec<_> = known.iter().map(|(key, _)| *key).collect();
        for key in unknown.keys() {
            let help = match keys.iter().find(|known| near(known, key)) {
                Some(known) => format!("did you mean `{known}`?"),
                None => format!("the keys are {}", keys.join(", ")),
            };
            let message = format!("{what} has no `{key}`; it is kept and not used");
            self.reading.problems.push(Problem::warning(self.at.clone(), "unknown-key", message, help));
        }
        unknown.into_iter().collect()
    }

    /// Whether a key that a record cannot be without has a value.
    fn is_there(&mut self, what: &str, key: &str, value: &str) -> bool {
        if is_filled(value) {
            return true;
        }
        let message = format!("{what} without `{key}`; it is left out");
        let help = format!("give it a `{key}` that is not empty");
        self.reading.problems.push(Problem::error(self.at.clone(), "missing-key", message, help));
        false
    }

    fn here<T>(&self, value: T) -> Located<T> {
        Located { value, at: self.at.clone() }
    }

    fn all_here(&self, values: Vec<String>) -> Vec<Located<String>> {
        values.into_iter().filter(|value| is_filled(value)).map(|value| self.here(value)).collect()
    }
}

/// An empty text counts as absent.
fn filled(text: Option<String>) -> Option<String> {
    text.filter(|text| is_filled(text))
}

fn is_filled(text: &str) -> bool {
    !text.trim().is_empty()
}
