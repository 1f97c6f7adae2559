//! One file of a raw article: text with or without front matter, or a saved page.

use super::{encoding, page, published};
use crate::model::record::{ArticleRecord, Located};
use crate::model::{At, Extra, Problem, PublishedFrom};
use crate::store::article;
use crate::store::files::{TextFile, read_regular, stays_inside, text_at};
use crate::text::paragraphs::paragraphs;
use std::path::Path;
use std::sync::Arc;

/// The endings of saved pages.
pub const PAGES: [&str; 3] = ["html", "htm", "xhtml"];
/// The endings of texts.
pub const TEXTS: [&str; 2] = ["md", "txt"];

/// A headline is no longer than this, in bytes.
const LONGEST_HEADLINE: usize = 160;

/// The ending of a file, in lower case.
pub fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default()
}

/// Reads one file; what cannot be read is a problem.
pub fn read(path: &Path, root: &Path, problems: &mut Vec<Problem>) -> Option<ArticleRecord> {
    if PAGES.contains(&ending(path).as_str()) {
        return saved_page(path, root, problems);
    }
    text_at(path, root, problems).map(|file| text(file, problems))
}

/// A text as an article. Without front matter its first line, if it looks like a headline, is its title.
pub fn text(file: TextFile, problems: &mut Vec<Problem>) -> ArticleRecord {
    let length = file.text.len();
    let mut record = article::read(file, problems);
    let is_bare = record.body.as_ref().is_some_and(|body| body.len() == length) && record.title == record.id.value;
    if let Some(headline) = record.body.as_deref().filter(|_| is_bare).and_then(headline) {
        record.title = headline;
    }
    record
}

fn headline(body: &str) -> Option<String> {
    let paragraphs = paragraphs(body);
    let line = body[paragraphs.first()?.clone()].trim_start_matches(['#', ' ']).trim_end_matches(['#', ' ']);
    let is_headline = paragraphs.len() > 1
        && line.len() <= LONGEST_HEADLINE
        && line.contains(' ')
        && !line.contains(['\n', '\r'])
        && !line.ends_with(['.', ',', ':', ';']);
    is_headline.then(|| line.to_string())
}

fn saved_page(path: &Path, root: &Path, problems: &mut Vec<Problem>) -> Option<ArticleRecord> {
    let shown: Arc<str> = path.display().to_string().into();
    let unread = |message: String, help: String| Problem::error(At::file(&shown), "unreadable", message, help);
    let bytes = match stays_inside(path, root).and_then(|()| read_regular(path)) {
        Ok(bytes) => bytes,
        Err(failure) => {
            problems.push(unread(failure.message.to_string(), failure.hint.to_string()));
            return None;
        }
    };
    let html = encoding::decode(&bytes, &shown, problems);
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    match from_page(&html, &shown, stem) {
        Ok(article) => Some(article),
        Err(why) => {
            problems.push(unread(why.to_string(), "copy the article's text into a .txt file beside it".to_string()));
            None
        }
    }
}

/// A saved page as an article.
///
/// # Errors
/// Why there is none in it.
pub fn from_page(html: &str, file: &Arc<str>, stem: String) -> Result<ArticleRecord, &'static str> {
    let page::Page { text, facts } = page::read(html)?;
    let published = facts.published.as_deref().and_then(super::moment::date);
    let mut article = ArticleRecord {
        at: At::file(file),
        title: facts.title.unwrap_or_else(|| stem.clone()),
        id: Located { value: stem, at: At::file(file) },
        outlet: facts.outlet,
        published_from: if published.is_some() { PublishedFrom::Page } else { PublishedFrom::default() },
        published,
        url: facts.url,
        copy_of: None,
        digest: false,
        body: Some(text),
        extra: Extra::default(),
    };
    if article.title.is_empty() {
        article.title.clone_from(&article.id.value);
    }
    Ok(article)
}

/// The last that can be said of an article's publication: what its file is called, what stands in its text.
pub fn date(article: &mut ArticleRecord, path: &Path) {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    published::find(article, &stem);
}
