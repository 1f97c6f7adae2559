//! Corpora out of memory, for tests that make up their files: read as the same files in a folder are.

use super::files::TextFile;
use super::folder::Parts;
use super::reading::Reading;
use super::source::Opened;
use super::{article, jsonl, raw};
use crate::model::record::ArticleRecord;
use crate::model::{Builder, Problem};
use std::path::Path;

/// Reads tagged lines by way of records.
#[cfg(test)]
pub(super) fn lines_as_records(bytes: &[u8]) -> Opened {
    let mut reading = reading();
    let _ = jsonl::read_lines("memory.jsonl", bytes, jsonl::Sort::Tagged, &mut reading);
    reading.link().compared()
}

/// Reads files by their paths, as [`super::Source::open`] reads those of a folder.
pub(crate) fn folder(files: &[(&str, &[u8])]) -> Opened {
    let mut reading = reading();
    let mut parts = Parts::default();
    for (path, bytes) in files {
        let Some(file) = decode(path, bytes, &mut reading.problems) else { continue };
        match (Path::new(path).parent().and_then(Path::to_str), *path) {
            (_, "corpus.toml") => parts.corpus = Some(file),
            (_, "names.toml") => parts.names = Some(file),
            (Some("events"), _) => parts.events.push(file),
            _ => parts.articles.push(file),
        }
    }
    parts.read(&mut reading);
    reading.link().compared()
}

/// Reads tagged lines.
pub(crate) fn lines(bytes: &[u8]) -> Opened {
    let mut reading = Reading { builder: Some(Builder::default()), ..reading() };
    // Reading from memory cannot fail.
    let _ = jsonl::read_lines("memory.jsonl", bytes, jsonl::Sort::Tagged, &mut reading);
    reading.link().compared()
}

fn reading() -> Reading {
    let mut reading = Reading::default();
    reading.records.title = Some("memory".to_string());
    reading
}

/// Reads one article; also gives its whole text as it was decoded.
pub(crate) fn one_article(bytes: &[u8]) -> Option<(String, ArticleRecord, Vec<Problem>)> {
    let mut problems = Vec::new();
    let file = decode("one.md", bytes, &mut problems)?;
    Some((file.text.clone(), article::read(file, &mut problems), problems))
}

fn decode(path: &str, bytes: &[u8], problems: &mut Vec<Problem>) -> Option<TextFile> {
    let stem = Path::new(path).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    TextFile::decode(path, &stem, bytes.to_vec(), problems)
}

/// Reads a saved page, and the manifest of a folder.
pub(crate) fn one_page(bytes: &[u8]) -> (Option<ArticleRecord>, Vec<Problem>) {
    let mut problems = Vec::new();
    let file = "page.html".into();
    let html = raw::decode(bytes, &file, &mut problems);
    (raw::from_page(&html, &file, "page".to_string()).ok(), problems)
}

/// Reads the manifest of a folder for one article.
pub(crate) fn manifest(bytes: &[u8]) -> (String, ArticleRecord, Vec<Problem>) {
    let mut problems = Vec::new();
    let text = String::from_utf8_lossy(bytes).into_owned();
    let file = TextFile { path: "articles.csv".into(), stem: "articles".to_string(), text: text.clone() };
    let mut manifest = raw::Manifest::read(&file, &mut problems);
    let page = TextFile { path: "a.txt".into(), stem: "a".to_string(), text: "Text.".to_string() };
    let mut article = raw::text(page, &mut problems);
    manifest.apply(&mut article, "a.txt", &mut problems);
    manifest.unused(&["a.txt".to_string()], &mut problems);
    (text, article, problems)
}
