//! Targets of one string: dates, queries, what is safe to show.

use super::harmless::assert_harmless;
use crate::lexicon::Lexicon;
use crate::model::date::Date;
use crate::model::{Corpus, NameKind};
use crate::query::{Query, suggest};
use crate::search::{Index, Target, names_matching};
use crate::store::Source;
use crate::text::safe::{Safe, Shown};
use crate::text::width::{cut, fit, take_columns, width};
use std::sync::LazyLock;

fn text(data: &[u8]) -> String {
    String::from_utf8_lossy(data).into_owned()
}

/// Two dates, a line each.
pub fn edtf(data: &[u8]) {
    let text = text(data);
    let read: Vec<Date> = text.split('\n').take(2).filter_map(one_date).collect();
    if let [one, other] = &read[..] {
        assert_eq!(one.meets(other), other.meets(one), "meeting is mutual");
        assert!(!(one.meets(other) && one.excludes(other)));
        assert_eq!(one.excludes(other), other.excludes(one));
    }
}

fn one_date(text: &str) -> Option<Date> {
    let date = match Date::parse(text) {
        Ok(date) => date,
        Err(error) => {
            assert!(text.is_char_boundary(error.at), "{error:?} in {text:?}");
            assert!(!error.reason.is_empty(), "no reason for {text:?}");
            return None;
        }
    };
    assert_eq!(date.as_edtf(), text.trim(), "the text is kept");
    assert_eq!(Date::parse(date.as_edtf()).as_ref(), Ok(&date), "it reads back");
    for words in [date.words(), date.heading(), date.short(true), date.short(false)] {
        assert!(!words.trim().is_empty() || text.trim().is_empty(), "no words for {text:?}");
    }
    assert_eq!(date.is_placed(), !date.members().is_empty());
    for span in date.members().iter().chain([&date.span()]) {
        if let (Some(earliest), Some(latest)) = (span.earliest, span.latest) {
            assert!(earliest <= latest, "{text:?} ends before it begins");
        }
    }
    assert_eq!(date.meets(&date), date.is_placed());
    Some(date)
}

static BUILT_IN: LazyLock<(Corpus, Lexicon)> = LazyLock::new(|| {
    let corpus = Source::BuiltIn.open().expect("the built-in corpus opens").corpus;
    let lexicon = Lexicon::new(&corpus);
    (corpus, lexicon)
});

/// A query, as every place takes it where something is typed.
pub fn query(data: &[u8]) {
    let text = text(data);
    let (corpus, lexicon) = &*BUILT_IN;
    match Query::parse(&text) {
        Ok(query) => {
            assert_eq!(query.as_str(), text, "a query keeps its text");
            assert_eq!(Query::parse(query.as_str()).as_ref(), Ok(&query), "it reads back");
            let selection = query.select(corpus, lexicon);
            assert!(selection.ids().is_sorted_by(|a, b| a < b), "in order, each once: {text:?}");
            assert_eq!(selection, query.select(corpus, lexicon), "the same twice");
            assert!(!query.is_empty() || selection.is_whole(), "{text:?}");
        }
        Err(error) => {
            assert!(text.get(error.at.clone()).is_some(), "{error:?} in {text:?}");
            let [shown, caret] = error.caret(&text);
            assert_harmless(&shown);
            assert!(caret.chars().all(|c| c == ' ' || c == '^'), "{caret:?}");
            assert!(width(&caret) <= width(&shown) + 1, "{caret:?} under {shown:?}");
        }
    }
    for (query, count) in suggest(&text, corpus, lexicon, &|| true) {
        assert_eq!(query.select(corpus, lexicon).len(), count);
    }
    let picks = Index::new(corpus, lexicon).pick(&text, 5, 5);
    for pick in picks.names.iter().chain(&picks.events) {
        assert!(pick.matched.iter().all(|range| pick.shown.get(range.clone()).is_some()), "{pick:?}");
        assert!(pick.matched.is_sorted_by(|a, b| a.end < b.start), "{pick:?}");
        if let Target::Name(id) = pick.target {
            assert!(corpus.name(id).spellings().any(|spelling| spelling == pick.shown));
        }
    }
    names_matching(corpus, lexicon, &text);
    if let Some(kind) = NameKind::ALL.get(data.len() % 3) {
        let named = Query::name(*kind, &text);
        assert_eq!(Query::parse(named.as_str()).as_ref(), Ok(&named), "a name can be asked for");
    }
}

/// A text from outside, as it is shown.
pub fn safe_to_show(data: &[u8]) {
    let text = text(data);
    let safe = Safe::from_outside(&text);
    assert_harmless(&safe);
    assert_eq!(Safe::from_outside(&safe), safe, "safe text comes out as it is");
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        assert_eq!(safe.as_str(), text, "plain text is left alone");
    }
    for line in Safe::lines_from_outside(&text) {
        assert_harmless(&line);
    }
    let middle = text.floor_char_boundary(text.len() / 2);
    let mut joined = Safe::from_outside(&text[..middle]);
    joined.push(&Safe::from_outside(&text[middle..]));
    assert_harmless(&joined);
    assert_eq!(Safe::from_outside(&joined), joined, "two safe texts make one");
    let at = data.first().map_or(0, |byte| usize::from(*byte)) % (safe.len() + 1);
    let (head, tail) = (safe.slice(0..at), safe.slice(at..safe.len()));
    for part in [&head, &tail] {
        assert_harmless(part);
        assert_eq!(&Safe::from_outside(part), part, "a slice is safe");
    }
    let columns = data.len() % 40;
    for short in [cut(&safe, columns), take_columns(&safe, columns)] {
        assert!(width(&short) <= columns, "{short:?} in {columns}");
        assert_eq!(Safe::from_outside(&short), short, "a cut text is safe");
    }
    assert_eq!(width(&fit(&safe, columns)), columns);
    ranges(&text, &Shown::line(&text));
    ranges(&text, &Shown::paragraph(&text));
}

/// What is shown of each letter lies in order and covers the whole.
fn ranges(raw: &str, shown: &Shown) {
    assert_harmless(shown.text());
    let mut end = 0;
    let mut last = 0..0;
    for (at, c) in raw.char_indices() {
        let range = shown.range(at..at + c.len_utf8());
        // Letters that are shown as one thing share its place.
        assert!(range == last || range.start == end, "{range:?} after {end} for {c:?} in {raw:?}");
        let letters = shown.text().get(range.clone()).expect("a range of whole characters");
        assert!(!letters.is_empty());
        if c.is_ascii_graphic() {
            assert_eq!(letters, c.to_string(), "a plain letter is shown as itself");
        }
        (end, last) = (range.end, range);
    }
    assert_eq!(end, shown.text().len(), "all is covered");
}
