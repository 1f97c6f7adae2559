//! Corpora on disk, sound and broken.

mod broken;
mod bulk;
mod fast;
mod folder;

use super::{Failure, Opened, Source};
use std::borrow::Cow;
use std::path::Path;
use tempfile::TempDir;

const ARTICLE: &str = "---\nid: a\npublished: 2025-02-18\n---\nThey met in Oslo.\n";

/// A folder with these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    for (name, content) in files {
        let path = root.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }
    root
}

fn open(path: &Path) -> Result<Opened, Failure> {
    Source::Path(path.to_path_buf()).open()
}

/// What is read from a folder with these files.
fn opened(files: &[(&str, &[u8])]) -> Opened {
    open(folder(files).path()).unwrap()
}

/// A folder of one article `a` and this file of events.
fn with_events(events: &str) -> Opened {
    opened(&[("articles/a.md", ARTICLE.as_bytes()), ("events/e.toml", events.as_bytes())])
}

/// Every problem as "file:line code", the file by its last part.
fn told(opened: &Opened) -> Vec<String> {
    let file = |path: &str| Path::new(path).file_name().unwrap_or_default().to_string_lossy().into_owned();
    opened.problems.iter().map(|p| format!("{}:{} {}", file(&p.at.file), p.at.line, p.code)).collect()
}

fn keys(opened: &Opened) -> Vec<Cow<'_, str>> {
    opened.corpus.events().map(|event| event.key()).collect()
}
