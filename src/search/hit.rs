//! Which lines of a dictionary have every word that is wanted, and how well.

use super::score::Scorer;
use crate::lexicon::{Dictionary, Entry, letters};
use crate::text::words::near;

/// The longest word in which letters may be scattered, in characters; of longer ones this much is looked at.
pub(super) const LONGEST_KEY: usize = 256;

/// A word that is looked for.
#[derive(Debug)]
pub(super) struct Wanted {
    /// Folded.
    pub text: String,
    letters: u64,
    /// Whether near spellings are asked: no word of any dictionary begins with it.
    near: bool,
}

/// How a word is found in another; the better first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// At the beginning; in scripts without spaces, anywhere.
    Beginning,
    /// As a near spelling.
    Near,
    /// Its letters in order, others between them.
    Scattered,
}

/// A line that has every word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    /// How the word that fits worst is found.
    pub class: Class,
    /// The line of the dictionary.
    pub line: usize,
}

impl Wanted {
    pub fn new(text: String, dictionaries: &[&Dictionary]) -> Wanted {
        let begins = |entry: &Entry| is_beginning(entry, &text);
        let near = !dictionaries.iter().any(|dictionary| dictionary.words().iter().any(begins));
        Wanted { letters: letters(&text), near, text }
    }

    /// How it is found in a word.
    pub fn class_in(&self, entry: &Entry) -> Option<Class> {
        if is_beginning(entry, &self.text) {
            Some(Class::Beginning)
        } else if self.near && near(&entry.text, &self.text) {
            Some(Class::Near)
        } else {
            let has_letters = self.letters & !entry.letters == 0;
            (has_letters && is_scattered(&entry.text, &self.text)).then_some(Class::Scattered)
        }
    }
}

fn is_beginning(entry: &Entry, wanted: &str) -> bool {
    entry.text.starts_with(wanted) || entry.spaceless && entry.text.contains(wanted)
}

fn is_scattered(word: &str, wanted: &str) -> bool {
    let mut letters = word.chars().take(LONGEST_KEY);
    wanted.chars().all(|letter| letters.any(|other| other == letter))
}

/// The lines that have every wanted word, ascending.
pub(super) fn lines(dictionary: &Dictionary, wanted: &[Wanted]) -> Vec<Hit> {
    let mut worst = vec![Some(Class::Beginning); dictionary.line_count()];
    for word in wanted {
        let mut best: Vec<Option<Class>> = vec![None; dictionary.line_count()];
        for (index, entry) in dictionary.words().iter().enumerate() {
            let Some(class) = word.class_in(entry) else { continue };
            for line in dictionary.lines_of(index) {
                let slot = &mut best[*line as usize];
                *slot = Some(slot.map_or(class, |other| other.min(class)));
            }
        }
        worst.iter_mut().zip(best).for_each(|(worst, best)| *worst = worst.zip(best).map(|(a, b)| a.max(b)));
    }
    worst.into_iter().enumerate().filter_map(|(line, class)| Some(Hit { class: class?, line })).collect()
}

/// The score of a line: for each wanted word that of the word it is found in best, together.
pub(super) fn score(dictionary: &Dictionary, wanted: &[Wanted], line: usize, scorer: &Scorer) -> i64 {
    let entries = || dictionary.words_of(line).iter().map(|index| &dictionary.words()[*index as usize]);
    let best = |word: &Wanted| {
        let class = entries().filter_map(|entry| word.class_in(entry)).min()?;
        let alike = entries().filter(|entry| word.class_in(entry) == Some(class));
        alike.map(|entry| scorer.score(&entry.text, &word.text)).max()
    };
    wanted.iter().filter_map(best).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_another_in_three_ways() {
        let dictionary = Dictionary::new(["Alaska", "Paris 北大西洋"]);
        for (wanted, word, spaceless, class) in [
            ("al", "alaska", false, Some(Class::Beginning)),
            ("las", "alaska", false, Some(Class::Scattered)),
            ("aaa", "alaska", false, Some(Class::Scattered)),
            ("aaaa", "alaska", false, None),
            ("alsaka", "alaska", false, Some(Class::Near)),
            ("大西", "北大西洋", true, Some(Class::Beginning)),
            ("北西", "北大西洋", true, Some(Class::Scattered)),
            // A word begins with it, so near spellings are not asked.
            ("paris", "parks", false, None),
            ("parix", "parks", false, None),
            ("parix", "paris", false, Some(Class::Near)),
        ] {
            let wanted = Wanted::new(wanted.to_string(), &[&dictionary]);
            assert_eq!(wanted.class_in(&Entry::new(word, spaceless)), class, "{wanted:?} in {word}");
        }
    }
}
