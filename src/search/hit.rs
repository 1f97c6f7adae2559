//! Which lines of a dictionary have every word that is wanted, and how well.

use super::score::Scorer;
use crate::lexicon::{Bits, Dictionary, Entry, letters};
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

impl Class {
    const ALL: [Class; 3] = [Class::Beginning, Class::Near, Class::Scattered];
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
        let near = !dictionaries.iter().any(|dictionary| dictionary.has_beginning(&text));
        Wanted { letters: letters(&text), near, text }
    }

    /// How it is found in a word.
    pub fn class_in(&self, entry: &Entry) -> Option<Class> {
        let has_letters = self.letters & !entry.letters == 0;
        if has_letters && is_beginning(entry, &self.text) {
            Some(Class::Beginning)
        } else if self.near && near(&entry.text, &self.text) {
            Some(Class::Near)
        } else {
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

/// The lines that have every wanted word.
pub(super) struct Lines {
    /// For each class the lines in which no word is found worse, so that each set holds those before it.
    at_worst: [Bits; Class::ALL.len()],
}

impl Lines {
    pub fn of(dictionary: &Dictionary, wanted: &[Wanted]) -> Lines {
        let mut at_worst = Class::ALL.map(|_| Bits::all(dictionary.line_count()));
        for word in wanted {
            let mut found = Class::ALL.map(|_| Bits::none(dictionary.line_count()));
            for (index, entry) in dictionary.words().iter().enumerate() {
                if let Some(class) = word.class_in(entry) {
                    dictionary.add_lines_of(&mut found[class as usize], index);
                }
            }
            let [beginning, near, scattered] = &mut found;
            near.add(beginning);
            scattered.add(near);
            at_worst.iter_mut().zip(&found).for_each(|(all, found)| all.keep(found));
        }
        Lines { at_worst }
    }

    /// How many.
    pub fn count(&self) -> usize {
        self.at_worst[Class::Scattered as usize].count()
    }

    /// Each of them: by class, then ascending.
    pub fn hits(&self) -> impl Iterator<Item = Hit> + '_ {
        Class::ALL.into_iter().flat_map(|class| {
            let better = (class as usize).checked_sub(1).map(|better| &self.at_worst[better]);
            let lines = self.at_worst[class as usize].iter();
            let lines = lines.filter(move |line| better.is_none_or(|better| !better.contains(*line)));
            lines.map(move |line| Hit { class, line })
        })
    }
}

/// The score of a line: for each wanted word that of the word it is found in best, together.
pub(super) fn score(dictionary: &Dictionary, wanted: &[Wanted], line: usize, scorer: &Scorer) -> i64 {
    let entries = || dictionary.words_of(line).map(|index| &dictionary.words()[index as usize]);
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
