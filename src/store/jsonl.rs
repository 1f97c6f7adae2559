//! The bulk twin: a record a line, as JSON. A broken line is named, left out and counted, never fatal.

use super::failure::Failure;
use super::files::open_regular;
use crate::model::date::Date;
use crate::model::record::{ArticleRecord, EventRecord, Located, NameRecord, SaysRecord};
use crate::model::{At, Basis, Builder, Kind, NameKind, Problem, Status};
use crate::text::words::near;
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::sync::Arc;

/// What the lines of a file hold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Articles.
    Article,
    /// Events.
    Event,
    /// Any record, each inside an object that names its sort.
    Tagged,
}

/// The keys of a record that nobody reads.
type Unknown = BTreeMap<String, IgnoredAny>;

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Tagged {
    Corpus(CorpusLine),
    Article(ArticleLine),
    Event(EventLine),
    Person(NameLine),
    Place(NameLine),
    Organisation(NameLine),
}

#[derive(Deserialize)]
struct CorpusLine {
    title: Option<String>,
    description: Option<String>,
    #[serde(flatten)]
    unknown: Unknown,
}

#[derive(Deserialize)]
struct ArticleLine {
    id: String,
    title: Option<String>,
    outlet: Option<String>,
    published: Option<String>,
    url: Option<String>,
    copy_of: Option<String>,
    #[serde(default)]
    digest: bool,
    body: Option<String>,
    #[serde(flatten)]
    unknown: Unknown,
}

#[derive(Deserialize)]
struct NameLine {
    name: String,
    #[serde(default)]
    spellings: Vec<String>,
    role: Option<String>,
    #[serde(rename = "in")]
    within: Option<String>,
    #[serde(flatten)]
    unknown: Unknown,
}

#[derive(Deserialize)]
struct EventLine {
    id: Option<String>,
    title: String,
    kind: Option<String>,
    date: Option<String>,
    #[serde(default)]
    places: Vec<String>,
    #[serde(default)]
    people: Vec<String>,
    #[serde(default)]
    organisations: Vec<String>,
    part_of: Option<String>,
    #[serde(default)]
    says: Vec<SaysLine>,
    #[serde(flatten)]
    unknown: Unknown,
}

#[derive(Deserialize)]
struct SaysLine {
    article: String,
    quote: Option<String>,
    before: Option<String>,
    after: Option<String>,
    paragraph: Option<u32>,
    status: Option<Status>,
    date: Option<String>,
    basis: Option<Basis>,
    rule: Option<String>,
    confidence: Option<String>,
    #[serde(default)]
    places: Vec<String>,
    #[serde(default)]
    people: Vec<String>,
    #[serde(default)]
    absent: Vec<String>,
    #[serde(default)]
    organisations: Vec<String>,
    attributed_to: Option<String>,
    note: Option<String>,
    #[serde(flatten)]
    unknown: Unknown,
}

/// Reads a file of records.
pub(super) fn read_file(
    path: &Path,
    sort: Sort,
    builder: &mut Builder,
    problems: &mut Vec<Problem>,
) -> Result<(), Failure> {
    let file = open_regular(path)?;
    read_lines(&path.display().to_string(), BufReader::with_capacity(1 << 16, file), sort, builder, problems)
        .map_err(|error| Failure::io("read", path, &error))
}

/// Reads records line by line, to the end of `input`.
pub(super) fn read_lines(
    name: &str,
    mut input: impl BufRead,
    sort: Sort,
    builder: &mut Builder,
    problems: &mut Vec<Problem>,
) -> std::io::Result<()> {
    let file: Arc<str> = name.into();
    let mut bytes = Vec::new();
    let mut number = 0;
    loop {
        bytes.clear();
        number += 1;
        if input.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(());
        }
        let text = String::from_utf8_lossy(&bytes);
        let line = text.trim_start_matches('\u{feff}').trim();
        if line.is_empty() {
            continue;
        }
        let mut reader = Line { at: At::new(&file, number, 1), problems };
        if let Err(error) = reader.record(line, sort, builder) {
            let column = u32::try_from(error.column()).unwrap_or(u32::MAX).max(1);
            let excerpt = (line.len() <= 200).then(|| line.to_string());
            let problem = Problem::error(
                At { column, ..reader.at },
                "jsonl",
                format!("this line is no record: {}", reason(&error)),
                "the line is left out",
            );
            problems.push(Problem { excerpt, ..problem });
        }
    }
}

/// serde_json's words without its own idea of the line.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rfind(" at line ") {
        Some(end) => text[..end].to_string(),
        None => text,
    }
}

/// One line being turned into a record.
struct Line<'p> {
    at: At,
    problems: &'p mut Vec<Problem>,
}

impl Line<'_> {
    fn record(&mut self, text: &str, sort: Sort, builder: &mut Builder) -> serde_json::Result<()> {
        let tagged = match sort {
            Sort::Article => Tagged::Article(serde_json::from_str(text)?),
            Sort::Event => Tagged::Event(serde_json::from_str(text)?),
            Sort::Tagged => serde_json::from_str(text)?,
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
            let help = format!("the kinds are {}", Kind::KNOWN.join(", "));
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
        match Date::parse(&written) {
            Ok(date) => Some(self.here(date)),
            Err(error) => {
                let message = format!("\"{written}\": {}", error.reason);
                self.problems.push(Problem::error(self.at.clone(), "date", message, error.help));
                None
            }
        }
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
