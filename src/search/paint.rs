//! Which letters of a line matched.

use super::hit::{Class, Wanted};
use super::score::Scorer;
use crate::lexicon::Entry;
use crate::text::fold::fold_with_map;
use crate::text::words::{Word, words};
use std::cmp::Reverse;
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// The bytes of `text` in which the wanted words are found: whole letters, ascending, neighbours joined.
pub(super) fn matched(text: &str, wanted: &[Wanted]) -> Vec<Range<usize>> {
    let found = words(text);
    let scorer = Scorer::new();
    let mut ranges: Vec<Range<usize>> = wanted.iter().flat_map(|word| of_word(text, &found, word, &scorer)).collect();
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut().filter(|last| range.start <= last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => joined.push(range),
        }
    }
    joined
}

/// The letters of the word in which `wanted` is found best.
fn of_word(text: &str, found: &[Word], wanted: &Wanted, scorer: &Scorer) -> Vec<Range<usize>> {
    let class = |word: &Word| wanted.class_in(&Entry::new(&word.text, word.spaceless));
    let candidates = found.iter().filter_map(|word| Some((class(word)?, word)));
    let best =
        candidates.min_by_key(|(class, word)| (*class, Reverse(scorer.score(&word.text, &wanted.text)), word.start));
    let Some((class, word)) = best else { return Vec::new() };
    let letters = origins(text, word);
    let count = wanted.text.chars().count();
    match class {
        Class::Beginning => {
            let before = word.text.find(&wanted.text).map_or(0, |at| word.text[..at].chars().count());
            letters.into_iter().skip(before).take(count).collect()
        }
        Class::Near | Class::Scattered => {
            let matching = scorer.letters(&word.text, &wanted.text);
            // Of a near spelling that has other letters too, the whole word.
            if matching.is_empty() {
                letters
            } else {
                matching.into_iter().filter_map(|index| letters.get(index).cloned()).collect()
            }
        }
    }
}

/// The bytes behind each letter of a folded word.
fn origins(text: &str, word: &Word) -> Vec<Range<usize>> {
    let folded = fold_with_map(&text[word.start..word.end]);
    // A word is its folded text without what is neither letter, digit nor mark: apostrophes, dots.
    let kept = folded.key.chars().enumerate().filter(|(_, c)| c.is_alphanumeric() || is_combining_mark(*c));
    kept.filter_map(|(index, _)| folded.origin(index)).map(|at| word.start + at.start..word.start + at.end).collect()
}
