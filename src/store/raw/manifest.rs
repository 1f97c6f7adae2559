//! The manifest `articles.csv`: what a folder of raw articles cannot say of itself. A row an article; the columns `file`,
//! `published`, `outlet`, `title` and `url`, in any order.

use super::moment;
use crate::model::date::Date;
use crate::model::record::ArticleRecord;
use crate::model::{At, Problem, PublishedFrom};
use crate::store::dates;
use crate::store::files::TextFile;
use crate::store::told::Told;
use crate::text::lines::lines;
use crate::text::words::near;
use csv::{ReaderBuilder, StringRecord};
use std::collections::HashMap;
use std::sync::Arc;

/// Its name.
pub const NAME: &str = "articles.csv";

/// Its columns.
pub const COLUMNS: [&str; 5] = ["file", "published", "outlet", "title", "url"];

/// For so many rows the file that was meant is looked for: a manifest of another folder has more.
const GUESSED: usize = 100;

/// What the manifest of a folder says of its articles.
#[derive(Clone, Debug, Default)]
pub struct Manifest {
    rows: HashMap<String, Row>,
    file: Option<Arc<str>>,
}

#[derive(Clone, Debug)]
struct Row {
    line: u32,
    published: Option<Date>,
    outlet: Option<String>,
    title: Option<String>,
    url: Option<String>,
    is_used: bool,
}

impl Manifest {
    /// Reads a manifest, and tells every mistake in it.
    pub fn read(file: &TextFile, problems: &mut Vec<Problem>) -> Manifest {
        let mut manifest = Manifest { rows: HashMap::new(), file: Some(file.path.clone()) };
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter(&file.text))
            .flexible(true)
            .has_headers(false)
            .trim(csv::Trim::All)
            .from_reader(file.text.as_bytes());
        let starts: Vec<usize> = lines(&file.text).into_iter().map(|line| line.start).collect();
        let line = |position: Option<&csv::Position>| line(&file.text, &starts, position);
        let mut columns: Option<Vec<Option<usize>>> = None;
        for record in reader.records() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    let line = line(error.position());
                    problems.push(Problem::error(
                        at(file, line),
                        "csv",
                        format!("this row is no CSV: {error}"),
                        "mend it",
                    ));
                    continue;
                }
            };
            match &columns {
                None => columns = Some(header(file, line(record.position()), &record, problems)),
                Some(columns) => manifest.row((file, line(record.position())), columns, &record, problems),
            }
        }
        manifest
    }

    fn row(
        &mut self,
        (file, line): (&TextFile, u32),
        columns: &[Option<usize>],
        record: &StringRecord,
        problems: &mut Vec<Problem>,
    ) {
        let mut tell = |problem: Problem| problems.push(problem);
        if record.iter().all(str::is_empty) {
            return;
        }
        if record.len() > columns.len() {
            let message = format!("{} values under {} columns", record.len(), columns.len());
            tell(Problem::error(
                at(file, line),
                "csv",
                message,
                "put quotation marks around a value that holds a comma",
            ));
        }
        let value = |column: &str| {
            let wanted = COLUMNS.iter().position(|known| *known == column);
            let index = columns.iter().position(|known| known.is_some() && *known == wanted)?;
            record.get(index).filter(|value| !value.is_empty()).map(str::to_string)
        };
        let Some(name) = value("file") else {
            let help = "name the article's file, as it is called in this folder";
            return tell(Problem::error(at(file, line), "missing-key", "a row without a file; it is not used", help));
        };
        let published = value("published").and_then(|written| {
            moment::date(&written).or_else(|| {
                let (date, problem) = dates::read(&written, &at(file, line));
                let mistake = problem.map(|problem| Problem { at: at(file, line), ..problem });
                mistake.into_iter().for_each(&mut tell);
                date
            })
        });
        let row =
            Row { line, published, outlet: value("outlet"), title: value("title"), url: value("url"), is_used: false };
        if let Some(first) = self.rows.get(&name) {
            let message = format!("a second row for {name}; the first is in line {}", first.line);
            return tell(Problem::error(
                at(file, line),
                "duplicate-row",
                message,
                "keep one of them; the first is used",
            ));
        }
        self.rows.insert(name, row);
    }

    /// Gives an article what its own record does not say. The row is that of its file's name, or of its id.
    pub fn apply(&mut self, article: &mut ArticleRecord, name: &str, problems: &mut Vec<Problem>) {
        let Some(path) = self.file.clone() else { return };
        let key = [name, article.id.value.as_str()].into_iter().find(|key| self.rows.contains_key(*key));
        let Some(row) = key.map(str::to_string).and_then(|key| self.rows.get_mut(&key)) else { return };
        row.is_used = true;
        if let (Some(own), Some(listed)) = (&article.published, &row.published)
            && own.excludes(listed)
        {
            let message = format!("{} is listed for {}, and {name} itself says {}", name, listed.words(), own.words());
            let help = "the article's own date is used; correct the one that is wrong";
            problems.push(Problem::warning(At::new(&path, row.line, 1), "dates-differ", message, help));
        }
        if article.published.is_none() && row.published.is_some() {
            article.published.clone_from(&row.published);
            article.published_from = PublishedFrom::Manifest;
        }
        article.outlet = article.outlet.take().or_else(|| row.outlet.clone());
        article.url = article.url.take().or_else(|| row.url.clone());
        if let Some(title) = row.title.clone().filter(|_| article.title == article.id.value) {
            article.title = title;
        }
    }

    /// Tells of rows for which there is no article among these names.
    pub fn unused(&self, names: &[String], problems: &mut Vec<Problem>) {
        let Some(path) = &self.file else { return };
        let mut told = Told::new(path, problems);
        let mut unused: Vec<_> = self.rows.iter().filter(|(_, row)| !row.is_used).collect();
        unused.sort_unstable_by_key(|(_, row)| row.line);
        for (index, (name, row)) in unused.into_iter().enumerate() {
            let close = names.iter().filter(|other| index < GUESSED && near(other, name)).min();
            let help = match close {
                Some(close) => format!("did you mean {close}?"),
                None => "the file lies in the folder of the articles, and is named with its ending".to_string(),
            };
            let message = format!("no article is called {name}; the row is not used");
            problems.push(Problem::warning(At::new(path, row.line, 1), "unknown-article", message, help));
            told.trim(problems);
        }
        told.finish(problems);
    }
}

/// Which of the columns each one is.
fn header(file: &TextFile, line: u32, record: &StringRecord, problems: &mut Vec<Problem>) -> Vec<Option<usize>> {
    let known = |name: &str| COLUMNS.iter().position(|column| column.eq_ignore_ascii_case(name));
    let columns: Vec<Option<usize>> = record.iter().map(known).collect();
    for (name, _) in record.iter().zip(&columns).filter(|(name, column)| column.is_none() && !name.is_empty()) {
        let help = match COLUMNS.iter().find(|column| near(column, name)) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("the columns are {}", COLUMNS.join(", ")),
        };
        let message = format!("the manifest knows no column `{name}`; it is not used");
        problems.push(Problem::warning(at(file, line), "unknown-key", message, help));
    }
    if !columns.contains(&Some(0)) {
        let help = format!("the first row names the columns: {}", COLUMNS.join(","));
        problems.push(Problem::error(
            at(file, line),
            "csv",
            "no column is called `file`; the manifest is not used",
            help,
        ));
    }
    columns
}

/// A comma, unless the first row has none and something that spreadsheets write instead.
pub fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let instead = [b';', b'\t'].into_iter().find(|mark| first.contains(char::from(*mark)));
    instead.filter(|_| !first.contains(',')).unwrap_or(b',')
}

/// The line in which a row begins. The reader's own count is of where it began to look, blank lines before it.
fn line(text: &str, starts: &[usize], position: Option<&csv::Position>) -> u32 {
    let byte = position.map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
    let blank = text.get(byte..).map_or(0, |rest| rest.len() - rest.trim_start_matches(['\r', '\n']).len());
    u32::try_from(starts.partition_point(|start| *start <= byte + blank)).unwrap_or(u32::MAX)
}

fn at(file: &TextFile, line: u32) -> At {
    At::new(&file.path, line, 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::article;

    fn read(text: &str) -> (Manifest, Vec<String>) {
        let mut problems = Vec::new();
        let file = TextFile { path: "articles.csv".into(), stem: "articles".into(), text: text.to_string() };
        let manifest = Manifest::read(&file, &mut problems);
        (manifest, problems.iter().map(|problem| format!("{} {}", problem.at.line, problem.code)).collect())
    }

    #[test]
    fn a_row_gives_an_article_what_it_lacks_and_nothing_else() {
        let (mut manifest, problems) = read("File;Published;outlet;title\na.txt;17 Feb 2025;Daily;Ferry sails\n");
        assert_eq!(problems, [""; 0]);
        let mut bare = article("a", "a", "", "", "Text.");
        manifest.apply(&mut bare, "a.txt", &mut Vec::new());
        assert_eq!(bare.published.as_ref().unwrap().as_edtf(), "2025-02-17");
        assert_eq!(bare.published_from, PublishedFrom::Manifest);
        assert_eq!((bare.outlet.as_deref(), bare.title.as_str()), (Some("Daily"), "Ferry sails"));
        let mut full = article("a", "Own", "Own", "2025-02-18", "Text.");
        let mut told = Vec::new();
        manifest.apply(&mut full, "a.txt", &mut told);
        assert_eq!((full.title.as_str(), full.outlet.as_deref()), ("Own", Some("Own")));
        assert_eq!(full.published.unwrap().as_edtf(), "2025-02-18");
        assert_eq!(told.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["dates-differ"]);
    }

    #[test]
    fn every_mistake_is_told_with_its_line() {
        let (manifest, problems) = read(
            "file,publishd,published,outlet\na.txt,,2025-02-30,X\n,,2025-02-17,X\nb.txt,,02/03/2025,X\na.txt,,2025-02-17,X\n\n\
             bridge.txt,,2025,X,Y\n\"d.txt",
        );
        assert_eq!(problems, ["1 unknown-key", "2 date", "3 missing-key", "4 date", "5 duplicate-row", "7 csv"],);
        let mut told = Vec::new();
        manifest.unused(&["a.txt".to_string(), "brigde.txt".to_string()], &mut told);
        assert_eq!(told.len(), 4);
        assert!(told.iter().any(|problem| problem.help == "did you mean brigde.txt?"), "{told:?}");
        assert_eq!(read("published\n2025\n").1, ["1 csv", "2 missing-key"]);
    }

    #[test]
    fn of_a_manifest_of_other_files_the_first_rows_are_told() {
        let rows: String = (0..5000).map(|row| format!("{row}.txt,2025-02-17\n")).collect();
        let mut told = Vec::new();
        read(&format!("file,published\n{rows}")).0.unused(&[], &mut told);
        let first: Vec<u32> = told.iter().take(3).map(|problem| problem.at.line).collect();
        assert_eq!((first.as_slice(), told.len()), (&[2, 3, 4][..], 1001));
        assert_eq!(told.last().unwrap().message, "4000 more mistakes in this file are not listed");
    }
}
