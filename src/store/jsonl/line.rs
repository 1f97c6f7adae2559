//! One line turned into a record.

use super::Sort;
use super::lines::{ArticleLine, EventLine, NameLine, SaysLine, Tagged, Unknown};
use super::mend::mend;
use crate::model::Basis;
use crate::model::date::Date;
use crate::model::record::{ArticleRecord, EventRecord, Located, NameRecord, SaysRecord};
use crate::model::{At, Builder, Kind, NameKind, Problem};
use crate::store::dates;
use crate::store::tables::unused_date;
use crate::text::words::near;
use serde_json::Value;

/// One line being turned into a record.
pub(super) struct Line<'p> {
    pub at: At,
    pub problems: &'p mut Vec<Problem>,
}

impl Line<'_> {
    pub fn record(&mut self, text: &str, sort: Sort, builder: &mut Builder) -> serde_json::Result<()> {
        let tagged = match sort {
            Sort::Article => serde_json::from_str(text).map(Tagged::Article),
            Sort::Event => serde_json::from_str(text).map(Tagged::Event),
            Sort::Tagged => serde_json::from_str(text),
        };
        let tagged = match tagged {
            Err(error) if error.is_data() => self.mended(text, sort).ok_or(error)?,
            tagged => tagged?,
        };
        match tagged {
            Tagged::Corpus(corpus) => {
                self.unknown("the corpus", corpus.unknown, &["title", "description"]);
                if let Some(title) = corpus.title {
                    builder.title(&title);
                }
                if let Some(description) = corpus.description {
                    builder.description(&description);
                }
            }
            Tagged::Article(article) => builder.article(self.article(article)),
            Tagged::Event(event) => builder.event(self.event(event)),
            Tagged::Person(name) => builder.name(self.name(name, NameKind::Person)),
            Tagged::Place(name) => builder.name(self.name(name, NameKind::Place)),
            Tagged::Organisation(name) => builder.name(self.name(name, NameKind::Organisation)),
        }
        Ok(())
    }

    /// The record without those of its values that have the wrong type, if that makes it one.
    fn mended(&mut self, text: &str, sort: Sort) -> Option<Tagged> {
        let mut record: Value = serde_json::from_str(text).ok()?;
        let problems = match sort {
            Sort::Article => mend("article", &mut record, &self.at),
            Sort::Event => mend("event", &mut record, &self.at),
            Sort::Tagged => {
                let fields = record.as_object_mut().filter(|fields| fields.len() == 1)?;
                fields.iter_mut().flat_map(|(tag, record)| mend(tag, record, &self.at)).collect()
            }
        };
        let tagged = match sort {
            Sort::Article => serde_json::from_value(record).map(Tagged::Article),
            Sort::Event => serde_json::from_value(record).map(Tagged::Event),
            Sort::Tagged => serde_json::from_value(record),
        };
        let tagged = tagged.ok()?;
        self.problems.extend(problems);
        Some(tagged)
    }

    fn article(&mut self, line: ArticleLine) -> ArticleRecord {
        const KEYS: [&str; 8] = ["id", "title", "outlet", "published", "url", "copy_of", "digest", "body"];
        self.unknown("an article", line.unknown, &KEYS);
        ArticleRecord {
            at: self.at.clone(),
            title: filled(line.title).unwrap_or_else(|| line.id.clone()),
            id: self.here(line.id),
            outlet: filled(line.outlet),
            published: self.date(line.published).map(|date| date.value),
            url: filled(line.url),
            copy_of: filled(line.copy_of).filter(|id| id != "none").map(|id| self.here(id)),
            digest: line.digest,
            body: line.body,
        }
    }

    fn name(&mut self, line: NameLine, kind: NameKind) -> NameRecord {
        self.unknown("a name", line.unknown, &["name", "spellings", "role", "in"]);
        NameRecord {
            at: self.at.clone(),
            kind,
            name: line.name,
            spellings: line.spellings,
            role: filled(line.role),
            within: filled(line.within).map(|place| self.here(place)),
        }
    }

    fn event(&mut self, line: EventLine) -> EventRecord {
        const KEYS: [&str; 9] = ["id", "title", "kind", "date", "places", "people", "organisations", "part_of", "says"];
        self.unknown("an event", line.unknown, &KEYS);
        let kind = line.kind.as_deref().map(Kind::from_word).unwrap_or_default();
        if let Kind::Unknown(word) = &kind {
            let message = format!("no kind \"{word}\" is known; it is kept");
            let help = match Kind::KNOWN.iter().find(|known| near(known, word)) {
                Some(known) => format!("did you mean \"{known}\"?"),
                None => format!("the kinds are {}", Kind::KNOWN.join(", ")),
            };
            self.problems.push(Problem::warning(self.at.clone(), "unknown-kind", message, help));
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
            says: line.says.into_iter().map(|says| self.says(says)).collect(),
        }
    }

    fn says(&mut self, line: SaysLine) -> SaysRecord {
        const KEYS: [&str; 16] = [
            "article",
            "quote",
            "before",
            "after",
            "paragraph",
            "status",
            "date",
            "basis",
            "rule",
            "confidence",
            "places",
            "people",
            "absent",
            "organisations",
            "attributed_to",
            "note",
        ];
        self.unknown("an assertion", line.unknown, &KEYS);
        if line.basis == Some(Basis::None) && line.date.is_some() {
            self.problems.push(unused_date(self.at.clone()));
        }
        SaysRecord {
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
        }
    }

    fn date(&mut self, written: Option<String>) -> Option<Located<Date>> {
        let written = filled(written)?;
        let (date, problem) = dates::read(&written, &self.at);
        self.problems.extend(problem.map(|problem| Problem { at: self.at.clone(), ..problem }));
        date.map(|date| self.here(date))
    }

    fn unknown(&mut self, what: &str, unknown: Unknown, keys: &[&str]) {
        for key in unknown.into_keys() {
            let help = match keys.iter().find(|known| near(known, &key)) {
                Some(known) => format!("did you mean `{known}`?"),
                None => format!("the keys are {}", keys.join(", ")),
            };
            let message = format!("{what} has no `{key}`; it is kept and not used");
            self.problems.push(Problem::warning(self.at.clone(), "unknown-key", message, help));
        }
    }

    fn here<T>(&self, value: T) -> Located<T> {
        Located { value, at: self.at.clone() }
    }

    fn all_here(&self, values: Vec<String>) -> Vec<Located<String>> {
        values.into_iter().filter(|value| !value.trim().is_empty()).map(|value| self.here(value)).collect()
    }
}

/// An empty text counts as absent.
fn filled(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty())
}
