//! `corpus.toml` and `names.toml`.

use super::document::documents;
use super::fields::Fields;
use super::files::TextFile;
use super::reading::Reading;
use super::told::Told;
use crate::model::record::NameRecord;
use crate::model::{At, NameKind, Problem};
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
