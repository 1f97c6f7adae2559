//! An article's file: flat `key: value` lines between two `---` lines, then the text.

use super::dates;
use super::extras::{EXTRA, unpack};
use super::files::TextFile;
use super::front;
use crate::model::record::{ArticleRecord, Located};
use crate::model::{At, Excerpt, Extra, Problem, PublishedFrom};
use crate::text::words::near;
use serde_json::Map;
use std::ops::Range;

/// Front matter is no longer than this: a text that happens to begin with a rule is no front matter.
const MOST_LINES: usize = 1000;

/// The keys of the front matter that a person writes.
const KEYS: [&str; 8] = ["id", "title", "outlet", "published", "published_from", "url", "copy_of", "digest"];
/// Those, and the one by which `convert` says that the text is not known.
pub(super) const KNOWN: [&str; 9] =
    ["id", "title", "outlet", "published", "published_from", "url", "copy_of", "digest", "body"];

/// Reads one article. Without front matter the whole file is the text and the file's stem its id and title.
pub(super) fn read(file: TextFile, problems: &mut Vec<Problem>) -> ArticleRecord {
    let top = At::new(&file.path, 1, 1);
    let mut article = ArticleRecord {
        at: top.clone(),
        id: Located { value: file.stem.clone(), at: top },
        title: String::new(),
        outlet: None,
        published: None,
        published_from: PublishedFrom::Record,
        url: None,
        copy_of: None,
        digest: false,
        body: Some(String::new()),
        extra: Extra::default(),
    };
    let (head, body) = split(&file, problems);
    let mut seen: Vec<&str> = Vec::new();
    for (number, line) in head {
        let at = |column: usize| At::new(&file.path, number, u32::try_from(column + 1).unwrap_or(u32::MAX));
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with('#') {
            continue;
        }
        let mut problem = |problem: Problem| {
            let excerpt = Excerpt::new(line, (problem.at.column as usize).saturating_sub(1));
            problems.push(Problem { excerpt: Some(excerpt), ..problem });
        };
        let Some((key, value)) = line.split_once(':') else {
            problem(Problem::error(
                at(0),
                "front-matter",
                format!("\"{trimmed}\" is no `key: value` line"),
                "write `key: value`, or begin the line with # to make it a comment",
            ));
            continue;
        };
        let value_at = at(line[..line.len() - value.trim_start().len()].chars().count());
        let (key, value) = (key.trim(), front::read(value.trim()));
        let value = value.as_ref();
        if seen.contains(&key) {
            problem(Problem::error(
                at(0),
                "repeated-key",
                format!("`{key}` stands here for the second time"),
                "keep one of them; the first is taken",
            ));
            continue;
        }
        seen.push(key);
        if value.is_empty() {
            if !KNOWN.contains(&key) {
                problem(unknown_key(at(0), key));
                article.extra.keep(key.to_string(), "".into());
            }
            continue;
        }
        match key {
            "id" => article.id = Located { value: value.to_string(), at: value_at },
            "title" => article.title = value.to_string(),
            "outlet" => article.outlet = Some(value.to_string()),
            "url" => article.url = Some(value.to_string()),
            "copy_of" => article.copy_of = Some(Located { value: value.to_string(), at: value_at }),
            "published" => {
                let (date, mistake) = dates::read(value, &value_at);
                article.published = date;
                mistake.into_iter().for_each(&mut problem);
            }
            "published_from" => match PublishedFrom::from_word(value) {
                Some(from) => article.published_from = from,
                None => problem(unknown_origin_of_date(value_at, value)),
            },
            "digest" => match value {
                "true" => article.digest = true,
                "false" => {}
                _ => problem(Problem::error(
                    value_at,
                    "wrong-type",
                    format!("`digest` is true or false, not \"{value}\""),
                    "write `digest: true` where the text is a digest in other words than the article's",
                )),
            },
            "body" if value == "none" => article.body = None,
            "body" => problem(Problem::error(
                value_at,
                "wrong-type",
                format!("`body` is none or left out, not \"{value}\""),
                "write `body: none` where only the article's data is known; its text stands after the closing ---",
            )),
            _ => {
                let unpacked = Some(value).filter(|_| key == EXTRA).and_then(|text| unpack(text, &KNOWN));
                for (key, value) in unpacked.unwrap_or_else(|| Map::from_iter([(key.to_string(), value.into())])) {
                    problem(unknown_key(at(0), &key));
                    article.extra.keep(key, value);
                }
            }
        }
    }
    if article.title.is_empty() {
        article.title = article.id.value.clone();
    }
    let mut text = file.text;
    text.drain(..body.start);
    if article.body.is_none() && !text.trim().is_empty() {
        problems.push(Problem::error(
            article.at.clone(),
            "front-matter",
            "`body: none` says that the text is not known, and here it stands; it is read",
            "take out that line, or the text",
        ));
    }
    if article.body.is_some() || !text.trim().is_empty() {
        article.body = Some(text);
    }
    article
}

/// A word after `published_from` that says nothing.
pub(super) fn unknown_origin_of_date(at: At, word: &str) -> Problem {
    let words = PublishedFrom::ALL.map(PublishedFrom::as_str).join(", ");
    let message = format!("`published_from` knows no \"{word}\"; the date counts as the article's own");
    Problem::warning(at, "wrong-type", message, format!("the words are {words}"))
}

fn unknown_key(at: At, key: &str) -> Problem {
    let help = match KEYS.iter().find(|known| near(known, key)) {
        Some(known) => format!("did you mean `{known}`?"),
        None => format!("the keys are {}", KEYS.join(", ")),
    };
    Problem::warning(at, "unknown-key", format!("an article has no `{key}`; the line is kept and not used"), help)
}

/// The numbered lines of the front matter, and the bytes of the text after it.
fn split<'t>(file: &'t TextFile, problems: &mut Vec<Problem>) -> (Vec<(u32, &'t str)>, Range<usize>) {
    let text = file.text.as_str();
    let whole = 0..text.len();
    let mut lines = lines(text);
    if lines.next().is_none_or(|(first, _)| first.trim_end() != "---") {
        return (Vec::new(), whole);
    }
    let mut head = Vec::new();
    for ((line, end), number) in lines.take(MOST_LINES).zip(2..) {
        if line.trim_end() == "---" {
            return (head, end..text.len());
        }
        head.push((number, line));
    }
    problems.push(Problem::error(
        At::new(&file.path, 1, 1),
        "front-matter",
        format!("no `---` line ends the front matter that begins here, within {MOST_LINES} lines; the whole file is taken as text"),
        "add a line of three hyphens before the text",
    ));
    (Vec::new(), whole)
}

/// Each line without its end, and where the next one begins. Lines end with LF, CRLF or CR.
fn lines(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= text.len() {
            return None;
        }
        let rest = &text[start..];
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let ending = match &rest.as_bytes()[length..] {
            [b'\r', b'\n', ..] => 2,
            [] => 0,
            _ => 1,
        };
        start += length + ending;
        Some((&rest[..length], start))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> (ArticleRecord, Vec<Problem>) {
        let mut problems = Vec::new();
        let file = TextFile { path: "a/one.md".into(), stem: "one".into(), text: text.into() };
        (read(file, &mut problems), problems)
    }

    #[test]
    fn front_matter_and_text_come_apart() {
        let (article, problems) =
            parse("---\r\nid: daily\r\n# why\r\ntitle: A: B\r\npublished: 2025-02-18\r\ncopy_of:\r\n---\r\nBody.\r\n");
        assert_eq!(problems, []);
        assert_eq!(article.id.value, "daily");
        assert_eq!(article.title, "A: B");
        assert_eq!(article.published.unwrap().as_edtf(), "2025-02-18");
        assert_eq!(article.body.as_deref(), Some("Body.\r\n"));
        assert!(article.copy_of.is_none());
    }

    #[test]
    fn a_bare_text_is_an_article_named_after_its_file() {
        let (article, problems) = parse("Just words.");
        assert_eq!(problems, []);
        assert_eq!((article.id.value.as_str(), article.title.as_str()), ("one", "one"));
        assert_eq!(article.body.as_deref(), Some("Just words."));
    }

    #[test]
    fn each_mistake_is_told_with_its_place() {
        let (article, problems) = parse("---\npublished: 2025-02-30\noutlett: X\nnonsense\n---\nText");
        let told: Vec<_> = problems.iter().map(|problem| (problem.code, problem.at.line)).collect();
        assert_eq!(told, [("date", 2), ("unknown-key", 3), ("front-matter", 4)]);
        assert!(problems[1].help.contains("outlet"), "{}", problems[1].help);
        assert_eq!(article.body.as_deref(), Some("Text"));
    }

    #[test]
    fn front_matter_left_open_keeps_the_text() {
        let (article, problems) = parse("---\nid: x\nText");
        assert_eq!(problems.len(), 1);
        assert_eq!(article.body.as_deref(), Some("---\nid: x\nText"));
    }
}
