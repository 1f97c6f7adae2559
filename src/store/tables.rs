//! `corpus.toml`, `names.toml` and the files of events.

use super::document::documents;
use super::fields::Fields;
use super::files::TextFile;
use super::reading::Reading;
use super::told::Told;
use crate::model::record::{EventRecord, NameRecord, SaysRecord};
use crate::model::{At, Basis, Extra, Kind, NameKind, Problem, Status};
use crate::sheet::Sheet;
use crate::text::words::near;
use std::cell::OnceCell;

/// The only version of the format there is.
pub(super) const FORMAT: i64 = 1;

/// Reads `corpus.toml`.
pub(super) fn corpus(file: &TextFile, reading: &mut Reading) {
    let mut told = Told::new(&file.path, &reading.problems);
    let spare = OnceCell::new();
    for (sheet, table) in documents(file, &spare, &mut told, &mut reading.problems) {
        let problems = &mut reading.problems;
        let mut fields = Fields::new("corpus.toml", table, &sheet);
        if let Some(title) = fields.text("title", problems) {
            reading.records.title = Some(title.value);
        }
        if let Some(description) = fields.text("description", problems) {
            reading.records.description = Some(description.value);
        }
        if let Some(format) = fields.number::<i64>("format", problems) {
            problems.extend(unknown_format(format.at, format.value).map(|problem| sheet.with_excerpt(problem)));
        }
        for (key, value) in fields.finish(problems).iter() {
            reading.records.extra.keep(key.to_string(), value.clone());
        }
        told.trim(&mut reading.problems);
    }
    told.finish(&mut reading.problems);
}

/// What is wrong with a corpus of another format than ours.
pub(super) fn unknown_format(at: At, format: i64) -> Option<Problem> {
    (format != FORMAT).then(|| {
        let message = format!("format {format} is not known; this program reads format {FORMAT}");
        Problem::error(at, "format", message, "a newer annals may read it")
    })
}

/// Reads `names.toml`.
pub(super) fn names(file: &TextFile, reading: &mut Reading) {
    let mut told = Told::new(&file.path, &reading.problems);
    let spare = OnceCell::new();
    for (sheet, table) in documents(file, &spare, &mut told, &mut reading.problems) {
        let problems = &mut reading.problems;
        let mut fields = Fields::new("names.toml", table, &sheet);
        let mut names = Vec::new();
        for kind in NameKind::ALL {
            let what = match kind {
                NameKind::Person => "a person",
                NameKind::Place => "a place",
                NameKind::Organisation => "an organisation",
            };
            for mut name in fields.tables(kind.as_str(), what, problems) {
                let at = name.at();
                let text = name.text("name", problems);
                let spellings = name.texts("spellings", problems);
                let role = name.text("role", problems);
                let within = if kind == NameKind::Place { name.text("in", problems) } else { None };
                let extra = name.finish(problems);
                match text {
                    Some(text) => names.push(NameRecord {
                        at: text.at,
                        kind,
                        name: text.value,
                        spellings: spellings.into_iter().map(|spelling| spelling.value).collect(),
                        role: role.map(|role| role.value),
                        within,
                        extra,
                    }),
                    None => problems.push(sheet.with_excerpt(Problem::error(
                        at,
                        "missing-key",
                        format!("{what} without a `name`; it is left out"),
                        "give it a line name = \"…\"",
                    ))),
                }
                told.trim(problems);
            }
        }
        fields.finish_file(problems);
        told.trim(problems);
        names.into_iter().for_each(|name| reading.name(name));
    }
    told.finish(&mut reading.problems);
}

/// Reads a file of events.
pub(super) fn events(file: &TextFile, reading: &mut Reading) {
    let mut told = Told::new(&file.path, &reading.problems);
    let spare = OnceCell::new();
    for (sheet, table) in documents(file, &spare, &mut told, &mut reading.problems) {
        let problems = &mut reading.problems;
        let mut fields = Fields::new("a file of events", table, &sheet);
        let tables = fields.tables("event", "an event", problems);
        fields.finish_file(problems);
        for event in tables {
            if let Some(event) = read_event(event, &sheet, &mut reading.problems) {
                reading.event(event);
            }
            told.trim(&mut reading.problems);
        }
    }
    told.finish(&mut reading.problems);
}

fn read_event(mut fields: Fields<'_, '_>, sheet: &Sheet<'_>, problems: &mut Vec<Problem>) -> Option<EventRecord> {
    let at = fields.at();
    let title = fields.text("title", problems);
    let id = fields.text("id", problems);
    let kind = fields.text("kind", problems);
    let mut record = EventRecord {
        at: at.clone(),
        id,
        title: title.as_ref().map(|title| title.value.clone()).unwrap_or_default(),
        kind: kind.as_ref().map(|kind| Kind::from_word(&kind.value)).unwrap_or_default(),
        date: fields.date("date", problems),
        places: fields.texts("places", problems),
        people: fields.texts("people", problems),
        organisations: fields.texts("organisations", problems),
        part_of: fields.text("part_of", problems),
        says: fields
            .tables("says", "an assertion", problems)
            .into_iter()
            .filter_map(|says| read_says(says, sheet, problems))
            .collect(),
        extra: Extra::default(),
    };
    record.extra = fields.finish(problems);
    if let (Some(kind), Kind::Unknown(word)) = (&kind, &record.kind) {
        let help = match Kind::KNOWN.iter().find(|known| near(known, word)) {
            Some(known) => format!("did you mean \"{known}\"?"),
            None => format!("the kinds are {}", Kind::KNOWN.join(", ")),
        };
        let problem =
            Problem::warning(kind.at.clone(), "unknown-kind", format!("no kind \"{word}\" is known; it is kept"), help);
        problems.push(sheet.with_excerpt(problem));
    }
    if title.is_none() {
        problems.push(sheet.with_excerpt(Problem::error(
            at,
            "missing-key",
            "an event without a `title`; it is left out",
            "give it a line title = \"…\"",
        )));
        return None;
    }
    Some(record)
}

fn read_says(mut fields: Fields<'_, '_>, sheet: &Sheet<'_>, problems: &mut Vec<Problem>) -> Option<SaysRecord> {
    let at = fields.at();
    let article = fields.text("article", problems);
    let plain = |text: Option<crate::model::record::Located<String>>| text.map(|text| text.value);
    let quote = fields.text("quote", problems);
    let before = plain(fields.text("before", problems));
    let after = plain(fields.text("after", problems));
    let paragraph = fields.number::<u32>("paragraph", problems).map(|number| number.value);
    let statuses = Status::ALL.map(Status::as_str);
    let status = fields.word("status", Status::from_word, &statuses, problems);
    let date = fields.date("date", problems);
    let date_at = date.as_ref().map(|date| date.at.clone());
    let basis = fields.word("basis", Basis::from_word, &Basis::ALL.map(Basis::as_str), problems);
    let rule = plain(fields.text("rule", problems));
    let confidence = plain(fields.text("confidence", problems));
    let places = fields.texts("places", problems);
    let people = fields.texts("people", problems);
    let absent = fields.texts("absent", problems);
    let organisations = fields.texts("organisations", problems);
    let attributed_to = plain(fields.text("attributed_to", problems));
    let note = plain(fields.text("note", problems));
    let extra = fields.finish(problems);
    if let Some(unused) = date_at.filter(|_| basis == Some(Basis::None)) {
        problems.push(sheet.with_excerpt(unused_date(unused)));
    }
    let Some(article) = article else {
        problems.push(sheet.with_excerpt(Problem::error(
            at,
            "missing-key",
            "an assertion without an `article`; it is left out",
            "give it a line article = \"…\" with the id of the article that says so",
        )));
        return None;
    };
    Some(SaysRecord {
        at,
        article,
        quote,
        before,
        after,
        paragraph,
        status,
        date,
        basis,
        rule,
        confidence,
        places,
        people,
        absent,
        organisations,
        attributed_to,
        note,
        extra,
    })
}

/// A date that an assertion gives while it says that it gives none.
pub(super) fn unused_date(at: At) -> Problem {
    Problem::warning(
        at,
        "unused-date",
        "a date is given and the basis is \"none\", which says that there is none; it is not used",
        "take out one of the two",
    )
}
