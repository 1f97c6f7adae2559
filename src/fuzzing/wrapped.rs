//! The target that breaks a paragraph into lines and marks the names in the words of a quote.

use super::harmless::assert_harmless;
use crate::model::record::{ArticleRecord, EventRecord, Located, NameRecord, SaysRecord};
use crate::model::{At, Builder, Corpus, Extra, Kind, NameKind};
use crate::text::find::{Haystack, nearest};
use crate::text::safe::Shown;
use crate::text::width::width;
use crate::text::wrap::wrap;
use crate::tui::flow::flow;
use crate::tui::theme::Role;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Lines: how many columns; names with `|` between; a quote; then the text.
pub fn wrap_and_mark(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let mut parts = text.splitn(4, '\n');
    let mut next = || parts.next().unwrap_or_default();
    let columns = next().trim().parse::<usize>().map_or(data.len() % 50, |columns| columns % 200);
    let names: Vec<&str> = next().split('|').map(str::trim).filter(|name| !name.is_empty()).take(8).collect();
    let (quote, body) = (next(), next());
    found(body, quote);
    let shown = Shown::paragraph(body);
    lines(shown.text(), columns);
    marks(body, quote, &names, columns);
}

/// Every hit says the quote, and they stand apart and in order.
fn found(body: &str, quote: &str) {
    let haystack = Haystack::new(body);
    let mut last = 0..0;
    for hit in haystack.find(quote) {
        let words = body.get(hit.clone()).expect("a range of whole characters");
        assert_eq!(alike(words), alike(quote.trim()), "{words:?} for {quote:?}");
        assert!(hit.start >= last.end, "{hit:?} after {last:?}");
        let before = body[..hit.start].chars().count();
        assert_eq!(haystack.code_points(hit.clone()), (before, before + words.chars().count()));
        assert!(haystack.context_matches(hit.clone(), Some(""), None));
        last = hit;
    }
    if let Some(near) = nearest(&haystack, quote) {
        assert!(body.get(near).is_some_and(|words| !words.is_empty()));
    }
}

/// What quotes need not agree in, made alike: white space, quotation marks, composed letters.
fn alike(text: &str) -> String {
    let marks = text.nfd().map(|c| match c {
        '“' | '”' | '„' | '‟' | '«' | '»' | '＂' => '"',
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '＇' => '\'',
        c if c.is_whitespace() => ' ',
        c => c,
    });
    let mut out = String::new();
    for c in marks {
        if !(c == ' ' && out.ends_with(' ')) {
            out.push(c);
        }
    }
    out.nfd().collect()
}

fn is_break(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}' | '\u{2007}')
}

/// The letters of a text without what a line may end at.
fn letters(text: &str) -> String {
    text.chars().filter(|c| !is_break(*c)).collect()
}

/// The lines cover the words in order, and fit.
fn lines(text: &str, columns: usize) {
    let lines = wrap(text, columns);
    let mut end = 0;
    let mut all = String::new();
    for line in &lines {
        assert!(line.start >= end && line.start < line.end, "{lines:?}");
        end = line.end;
        let words = text.get(line.clone()).expect("a range of whole characters");
        assert!(width(words) <= columns.max(1) || words.graphemes(true).count() == 1, "{words:?} in {columns}");
        all.push_str(words);
    }
    assert_eq!(letters(&all), letters(text), "nothing is lost");
}

/// The names stand where they are marked, and are drawn so.
fn marks(body: &str, quote: &str, names: &[&str], columns: usize) {
    let corpus = made_up(body, quote, names);
    let Some(says) = corpus.assertions().next() else { return };
    let words = says.words().unwrap_or(body.into());
    let marks = says.marks(&words);
    let mut end = 0;
    for mark in &marks {
        let written = words.get(mark.range.clone()).expect("a range of whole characters");
        let name = corpus.name(mark.name);
        let is_written = |spelling: &str| alike(spelling).ends_with(&alike(written));
        assert!(name.spellings().any(is_written), "{written:?} is not {:?}", name.text());
        assert!(mark.range.start >= end, "marks lie apart");
        end = mark.range.end;
        // In scripts without spaces a word may begin and end anywhere.
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && (c as u32) < 0xE00);
        let joined = |before: &str, after: &str| is_word(before.chars().next_back()) && is_word(after.chars().next());
        assert!(!joined(&words[..mark.range.start], written), "{written:?} begins inside a word");
        assert!(!joined(written, &words[mark.range.end..]), "{written:?} ends inside a word");
    }
    let ranges: Vec<Range<usize>> = marks.into_iter().map(|mark| mark.range).collect();
    let stretches: Vec<_> = ranges.iter().map(|range| (range.clone(), Role::Name)).collect();
    let drawn = flow(&words, Role::Plain, &stretches, columns);
    let (mut all, mut marked) = (String::new(), String::new());
    for line in &drawn {
        assert!(
            line.width() <= columns.max(1)
                || line.pieces.iter().map(|piece| piece.text.graphemes(true).count()).sum::<usize>() == 1,
            "{line:?} in {columns}"
        );
        for piece in &line.pieces {
            assert_harmless(&piece.text);
            all.push_str(&piece.text);
            if piece.role == Role::Name {
                marked.push_str(&piece.text);
            }
        }
    }
    let shown = Shown::paragraph(&words);
    assert_eq!(letters(&all), letters(shown.text()), "nothing is lost between marks");
    let mut wanted = String::new();
    let mut end = 0;
    for range in ranges {
        // Two names may share a letter that is drawn as one.
        let whole = shown.text().whole(shown.range(range));
        wanted.push_str(&letters(&shown.text()[whole.start.max(end)..whole.end.max(end)]));
        end = whole.end.max(end);
    }
    assert_eq!(letters(&marked), wanted, "the names are marked, and nothing else");
}

/// A corpus of one article with this text, one event with these people, and one assertion with this quote.
fn made_up(body: &str, quote: &str, names: &[&str]) -> Corpus {
    let at = At::file(&"memory".into());
    let here = |value: &str| Located { value: value.to_string(), at: at.clone() };
    let mut builder = Builder::new("memory");
    builder.article(ArticleRecord {
        at: at.clone(),
        id: here("a"),
        title: "A".to_string(),
        outlet: None,
        published: None,
        published_from: Default::default(),
        url: None,
        copy_of: None,
        digest: false,
        body: Some(body.to_string()),
        extra: Extra::default(),
    });
    if let [first, others @ ..] = names {
        builder.name(NameRecord {
            at: at.clone(),
            kind: NameKind::Person,
            name: first.to_string(),
            spellings: others.iter().take(2).map(ToString::to_string).collect(),
            role: None,
            within: None,
            extra: Extra::default(),
        });
    }
    builder.event(EventRecord {
        at: at.clone(),
        id: Some(here("e")),
        title: "E".to_string(),
        kind: Kind::default(),
        date: None,
        places: Vec::new(),
        people: names.iter().map(|name| here(name)).collect(),
        organisations: Vec::new(),
        part_of: None,
        says: vec![SaysRecord {
            at: at.clone(),
            article: here("a"),
            quote: Some(here(quote)).filter(|quote| !quote.value.trim().is_empty()),
            before: None,
            after: None,
            paragraph: None,
            status: None,
            date: None,
            basis: None,
            rule: None,
            confidence: None,
            places: Vec::new(),
            people: Vec::new(),
            absent: Vec::new(),
            organisations: Vec::new(),
            attributed_to: None,
            note: None,
            extra: Extra::default(),
        }],
        extra: Extra::default(),
    });
    builder.finish().0
}
