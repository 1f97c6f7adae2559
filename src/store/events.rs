//! The files of events.

use super::document::documents;
use super::fields::Fields;
use super::files::TextFile;
use super::pieces::pieces;
use super::reading::Reading;
use super::told::Told;
use crate::model::record::{EventRecord, SaysRecord};
use crate::model::{At, Basis, Extra, Kind, Problem, Status};
use crate::sheet::Sheet;
use crate::text::words::near;
use std::cell::OnceCell;
use std::sync::atomic::{AtomicBool, Ordering};
use toml::de::DeTable;

/// How much of a file of events is taken apart at a time, in bytes.
const AT_ONCE: usize = 1 << 16;

/// Reads a file of events.
pub(super) fn read(file: &TextFile, reading: &mut Reading) {
    match sound_events(file, AT_ONCE) {
        Some(read) => {
            let mut told = Told::new(&file.path, &reading.problems);
            for (events, problems) in read {
                events.into_iter().for_each(|event| reading.event(event));
                reading.problems.extend(problems);
                told.trim(&mut reading.problems);
            }
            told.finish(&mut reading.problems);
        }
        None => all_events(file, reading),
    }
}

/// Reads a file of nothing but events piece by piece, on all cores; nothing where some piece is no TOML.
fn sound_events(file: &TextFile, least: usize) -> Option<Vec<(Vec<EventRecord>, Vec<Problem>)>> {
    let mut lines_before = 0;
    let pieces: Vec<(&str, usize)> = pieces(&file.text, least)?
        .into_iter()
        .map(|text| {
            let before = lines_before;
            lines_before += memchr::memchr_iter(b'\n', text.as_bytes()).count();
            (text, before)
        })
        .collect();
    on_all_cores(&pieces, |(text, lines_before)| {
        let sheet = Sheet::new(&file.path, text, *lines_before);
        let table = DeTable::parse(text).ok()?;
        let mut problems = Vec::new();
        let mut fields = Fields::new("a file of events", table, &sheet);
        let tables = fields.tables("event", "an event", &mut problems);
        let events = tables.into_iter().filter_map(|event| read_event(event, &sheet, &mut problems)).collect();
        Some((events, problems))
    })
}

/// Does something with each; nothing as soon as nothing comes of one.
fn on_all_cores<T: Sync, R: Send>(all: &[T], work: impl Fn(&T) -> Option<R> + Sync) -> Option<Vec<R>> {
    // Asking how many cores there are reads several files.
    if all.len() < 2 {
        return all.iter().map(work).collect();
    }
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let has_failed = AtomicBool::new(false);
    let some = |part: &[T]| -> Option<Vec<R>> {
        let one = |item: &T| {
            let result = if has_failed.load(Ordering::Relaxed) { None } else { work(item) };
            has_failed.fetch_or(result.is_none(), Ordering::Relaxed);
            result
        };
        part.iter().map(one).collect()
    };
    let parts = std::thread::scope(|scope| {
        let threads: Vec<_> =
            all.chunks(all.len().div_ceil(cores)).map(|part| scope.spawn(move || some(part))).collect();
        // A panic there goes on here.
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect::<Option<Vec<_>>>()
    });
    parts.map(|parts| parts.into_iter().flatten().collect())
}

/// Reads a file of events as a whole, whatever stands in it.
fn all_events(file: &TextFile, reading: &mut Reading) {
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

#[cfg(test)]
mod tests;
