//! The names that a pattern finds, the best match first.

use crate::lexicon::{Bits, Lexicon, Run};
use crate::model::{Corpus, Name};
use crate::text::fold::fold;
use crate::text::words::words;
use std::cmp::Reverse;

/// The names in which every word of `pattern` is found as a query finds words: at the beginning of a word of some
/// spelling, or else as a near spelling. An empty pattern finds them all.
///
/// Names that are the pattern come first, then those that begin with it, then by how many events they have, then by text.
pub fn names_matching<'c>(corpus: &'c Corpus, lexicon: &Lexicon, pattern: &str) -> Vec<Name<'c>> {
    let runs = Run::split(pattern);
    let mut found: Vec<Name<'c>> = match runs.is_empty() {
        false => corpus
            .names()
            .filter({
                let names = named(corpus, lexicon, &runs);
                move |name| names.contains(name.id().index())
            })
            .collect(),
        true => corpus.names().filter(|name| is_without_words(*name, pattern)).collect(),
    };
    let key = joined(pattern);
    found.sort_by_cached_key(|name| {
        let count = lexicon.count(name.id());
        (closeness(*name, &key), Reverse(count), fold(name.text()), name.kind(), name.id())
    });
    found
}

/// The names that have every run in some spelling.
fn named(corpus: &Corpus, lexicon: &Lexicon, runs: &[Run]) -> Bits {
    let dictionary = lexicon.spellings();
    let mut all = Bits::all(corpus.names().len());
    for run in runs {
        let mut lines = dictionary.lines_with(run);
        if let Some(word) = run.plain_word().filter(|_| lines.is_empty()) {
            lines = dictionary.lines_with_any(dictionary.near(word));
        }
        let mut names = Bits::none(corpus.names().len());
        lines.iter().for_each(|line| names.insert(lexicon.name_of(line).index()));
        all.keep(&names);
    }
    all
}

/// Whether a pattern without a letter or digit finds a name: the blank one all, any other what is written just like it.
fn is_without_words(name: Name<'_>, pattern: &str) -> bool {
    let pattern = fold(pattern.trim());
    pattern.is_empty() || name.spellings().any(|spelling| fold(spelling.trim()) == pattern)
}

/// 0 for a name that is the pattern in some spelling, 1 for one that begins with it, 2 for any other.
fn closeness(name: Name<'_>, pattern: &str) -> u8 {
    let of_spelling = |spelling: &str| match joined(spelling) {
        spelling if spelling == pattern => 0,
        spelling if spelling.starts_with(pattern) => 1,
        _ => 2,
    };
    name.spellings().map(of_spelling).min().unwrap_or(2)
}

fn joined(text: &str) -> String {
    words(text).into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}
