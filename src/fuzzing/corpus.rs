//! Targets of whole files: whatever stands in them, what is sound opens, and all that is shown of it is harmless.

use super::harmless::{assert_harmless, assert_output};
use crate::check::check;
use crate::export::{self, Format, Subject};
use crate::keys::{Key, Keymap};
use crate::lexicon::Lexicon;
use crate::model::{Assertion, Corpus, PassageState, Problem};
use crate::query::{Query, Selection};
use crate::store::{Opened, Source, memory};
use crate::text::find::find_quote;
use crate::tui;
use std::io::Write;

/// An article's file.
pub fn front_matter(data: &[u8]) {
    let Some((text, article, problems)) = memory::one_article(data) else { return };
    let body = article.body.as_deref().expect("an article's file has a text");
    assert!(text.ends_with(body), "the text is the end of the file");
    assert!(!article.id.value.is_empty() && !article.title.is_empty());
    let values = [Some(&article.id.value), Some(&article.title), article.outlet.as_ref(), article.url.as_ref()];
    for value in values.into_iter().flatten() {
        // A value that no line could hold as it is stands there as a string of JSON.
        let is_plain = value.trim() == value && !value.contains(['\n', '\r']);
        assert!(!value.is_empty() && (is_plain || has_quoted_value(&text)), "{value:?}");
    }
    problems.iter().for_each(assert_placed);
    for problem in &problems {
        let Some(excerpt) = &problem.excerpt else { continue };
        assert!(!excerpt.text.contains(['\n', '\r']), "one line: {excerpt:?}");
        assert!(problem.at.column as usize <= excerpt.skipped + excerpt.text.chars().count() + 1, "{problem:?}");
    }
    if data.len().is_multiple_of(4) {
        sound(&memory::folder(&[("articles/one.md", data)]), data.len());
    }
}

fn has_quoted_value(text: &str) -> bool {
    text.split(['\n', '\r'])
        .filter_map(|line| line.split_once(':'))
        .any(|(_, value)| value.trim_start().starts_with('"'))
}

/// Tagged records, one a line.
pub fn jsonl(data: &[u8]) {
    sound(&memory::lines(data), data.len());
}

/// The files of a folder, each after a line `%%% path`.
pub fn toml_corpus(data: &[u8]) {
    let mut files: Vec<(&str, &[u8])> = Vec::new();
    let mut rest = data;
    while let Some(at) = position(rest, b"%%% ") {
        let head = &rest[at + 4..];
        let line = head.iter().position(|byte| *byte == b'\n').unwrap_or(head.len());
        let body = head.get(line + 1..).unwrap_or_default();
        let end = position(body, b"%%% ").unwrap_or(body.len());
        // No file is called nothing.
        if let Some(path) = std::str::from_utf8(&head[..line]).ok().filter(|path| !path.is_empty()) {
            files.push((path, &body[..end]));
        }
        rest = &body[end..];
    }
    if files.is_empty() {
        files.push(("events/e.toml", data));
    }
    sound(&memory::folder(&files), data.len());
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// What holds of everything that was opened.
fn sound(opened: &Opened, salt: usize) {
    let corpus = &opened.corpus;
    let mut problems = opened.problems.clone();
    problems.extend(check(corpus));
    problems.iter().for_each(assert_placed);
    assert_output(&written(|out| export::problems_as_text(&problems, out)));
    assert_json(&written(|out| export::problems_as_json(&problems, out)));
    for says in corpus.assertions() {
        assert_passage(says);
        for line in export::cite(says).iter().flat_map(|words| words.as_str().split('\n')) {
            assert_harmless(line);
        }
    }
    for event in corpus.events() {
        assert!(event.says().next().is_some(), "every event has an assertion");
        assert_eq!(corpus.find_event(&event.key()).map(|event| event.id()), Some(event.id()));
        assert!(event.origin_count() <= event.article_count());
    }
    let lexicon = Lexicon::new(corpus);
    let names: Vec<_> = corpus.names().collect();
    assert_output(&written(|out| export::names_as_text(&names, &lexicon, out)));
    assert_json(&written(|out| export::names_as_json(&names, &lexicon, out)));
    assert_output(&written(|out| export::articles_as_text(corpus, out)));
    assert_json(&written(|out| export::articles_as_json(corpus, out)));
    exports(corpus);
    for name in names {
        let query = Query::name(name.kind(), name.text());
        assert!(!query.is_empty() || name.text().trim().is_empty(), "{:?} cannot be asked for", name.text());
    }
    if salt.is_multiple_of(8) {
        draw(opened, salt / 8);
    }
}

fn exports(corpus: &Corpus) {
    let selection = Selection::all(corpus);
    let subject = Subject { corpus, query: "", selection: &selection };
    for format in Format::ALL {
        let bytes = written(|out| export::write(format, &subject, out));
        let text = assert_output(&bytes);
        match format {
            Format::Json => assert_json(&bytes),
            Format::Jsonl => {
                assert_eq!(text.lines().count(), corpus.events().len());
                text.lines().for_each(|line| assert_json(line.as_bytes()));
            }
            _ => {}
        }
    }
}

/// Some keys on a screen of some size: nothing panics, and every line fits.
fn draw(opened: &Opened, salt: usize) {
    const KEYS: [&str; 6] = ["", "<enter>n", "j<tab>j", "/a", "?", "<enter><esc>G+e"];
    const SIZES: [(u16, u16); 4] = [(100, 30), (1, 1), (61, 16), (85, 24)];
    let keys = Key::parse_all(KEYS[salt % KEYS.len()]).expect("key notation");
    let size = SIZES[salt / KEYS.len() % SIZES.len()];
    let keymap = Keymap::read(None).expect("the built-in keys");
    let theme = tui::Theme::read(None, None, None).expect("the built-in theme");
    let start = tui::Start {
        rest: None,
        opened: opened.clone(),
        source: Source::StandardInput,
        query: Query::default(),
        keymap,
        theme,
        ascii: salt.is_multiple_of(5),
        editor: String::new(),
        mouse: false,
    };
    let frame = tui::replay(start, &keys, size).expect("a frame");
    assert_eq!(frame.lines().count(), usize::from(size.1));
    for line in frame.lines() {
        assert_harmless(line);
        assert!(crate::text::width::width(line) <= usize::from(size.0), "too wide: {line:?}");
    }
}

fn assert_placed(problem: &Problem) {
    let at = &problem.at;
    assert!(at.line == 0 || at.column > 0, "{problem:?}");
    assert!(!problem.message.is_empty() && !at.file.is_empty(), "{problem:?}");
}

/// The passage stands where it is said to, and says the quote.
fn assert_passage(says: Assertion<'_>) {
    let passage = says.passage();
    let is_found = matches!(passage.state, PassageState::Found | PassageState::Moved);
    assert_eq!(passage.range.is_some(), is_found);
    assert_eq!(says.code_points().is_some(), is_found);
    let Some(range) = passage.range.clone() else { return };
    let (body, quote) = (says.article().body().expect("a text"), says.quote().expect("a quote"));
    let words = body.get(range.clone()).expect("a range of whole characters");
    assert!(find_quote(words, &quote).contains(&(0..words.len())), "{words:?} does not say {quote:?}");
    let before = body[..range.start].chars().count();
    assert_eq!(says.code_points(), Some((before, before + words.chars().count())));
    let paragraph = passage.paragraph.expect("a found passage stands in a paragraph") as usize;
    let own = &says.article().paragraphs()[paragraph - 1];
    assert!(own.contains(&range.start), "{range:?} is not in {own:?}");
    let mut end = 0;
    for mark in says.marks(words) {
        assert!(mark.range.start >= end && words.get(mark.range.clone()).is_some(), "{mark:?} in {words:?}");
        end = mark.range.end;
    }
}

fn written(fill: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Vec<u8> {
    let mut bytes = Vec::new();
    fill(&mut bytes).expect("writing to memory");
    bytes
}

#[track_caller]
fn assert_json(bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).expect("JSON is UTF-8");
    text.split('\n').for_each(assert_harmless);
    serde_json::from_str::<serde::de::IgnoredAny>(text).expect("valid JSON");
}
