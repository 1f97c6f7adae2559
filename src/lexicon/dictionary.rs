//! The distinct words of many lines, and the way between words and lines.

use super::bits::Bits;
use super::number;
use super::postings::Postings;
use super::run::{Matching, Run};
use crate::model::Lists;
use crate::text::words::{near, words};
use hashbrown::HashMap;
use smallvec::SmallVec;

/// Lines of words: titles, spellings, paragraphs.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    /// Each word once, sorted.
    words: Vec<Entry>,
    /// The words of each line, as they stand in it.
    words_of_lines: Lists,
    /// The lines that have each word.
    lines_of_words: Postings,
}

/// A distinct word.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Folded.
    pub text: Box<str>,
    /// Whether it is an unbroken run of a script without spaces.
    pub spaceless: bool,
    /// The letters it has, as [`letters`] counts them.
    pub letters: u64,
}

impl Entry {
    /// A folded word.
    pub fn new(text: &str, spaceless: bool) -> Entry {
        Entry { text: text.into(), spaceless, letters: letters(text) }
    }
}

/// Whether the words of a line are those of what stands between its blanks: they are where a letter or digit follows each.
fn blanks_part_words(line: &str) -> bool {
    line.match_indices(' ').all(|(at, _)| line[at + 1..].starts_with(char::is_alphanumeric))
}

/// A bit for each letter in a word, some letters sharing one: a word that lacks a bit lacks the letter.
pub fn letters(word: &str) -> u64 {
    word.chars().fold(0, |bits, letter| bits | 1 << (u32::from(letter) % 64))
}

impl Dictionary {
    /// The words of these lines.
    pub fn new<'t>(lines: impl IntoIterator<Item = &'t str>) -> Dictionary {
        Dictionary::of(|take| lines.into_iter().for_each(take))
    }

    /// The words of the lines that are given away one by one.
    pub fn of(each_line: impl FnOnce(&mut dyn FnMut(&str))) -> Dictionary {
        let mut known: HashMap<String, u32> = HashMap::new();
        let mut found: Vec<(Box<str>, bool, u32)> = Vec::new();
        let mut add = |text: &str, words_of_text: &mut Vec<u32>| {
            words_of_text.extend(words(text).into_iter().map(|word| match known.get(&word.text) {
                Some(index) => *index,
                None => {
                    let index = number(found.len());
                    found.push((word.text.as_str().into(), word.spaceless, index));
                    known.insert(word.text, index);
                    index
                }
            }));
        };
        let mut words_of_lines = Lists::default();
        // Looking for words is slow, and most of what stands between blanks comes again and again.
        let mut words_of_tokens: HashMap<String, Vec<u32>> = HashMap::new();
        let mut words_of_line = Vec::new();
        each_line(&mut |line| {
            if blanks_part_words(line) {
                for token in line.split(' ') {
                    let known = words_of_tokens.entry_ref(token).or_insert_with(|| {
                        let mut words_of_token = Vec::new();
                        add(token, &mut words_of_token);
                        words_of_token
                    });
                    words_of_line.extend_from_slice(known);
                }
            } else {
                add(line, &mut words_of_line);
            }
            words_of_lines.push(words_of_line.drain(..));
        });
        // What comes now takes room of its own.
        drop((known, words_of_tokens));
        found.sort_unstable();
        let mut places = vec![0; found.len()];
        for (place, (_, _, index)) in found.iter().enumerate() {
            places[*index as usize] = number(place);
        }
        words_of_lines.renumber(|word| places[word as usize]);
        let lines_of_words = Postings::inverted(&words_of_lines, found.len());
        let words = found.iter().map(|(text, spaceless, _)| Entry::new(text, *spaceless)).collect();
        Dictionary { words, words_of_lines, lines_of_words }
    }

    /// How many lines there are.
    pub fn line_count(&self) -> usize {
        self.words_of_lines.len()
    }

    /// Every word, sorted.
    pub fn words(&self) -> &[Entry] {
        &self.words
    }

    /// Words by their index.
    pub fn texts(&self, words: &[usize]) -> impl Iterator<Item = &str> {
        words.iter().map(|word| &*self.words[*word].text)
    }

    /// The words of a line by their index, as they stand in it.
    pub fn words_of(&self, line: usize) -> impl ExactSizeIterator<Item = u32> + Clone {
        self.words_of_lines.get(line)
    }

    /// Adds the lines that have a word, by its index.
    pub fn add_lines_of(&self, lines: &mut Bits, word: usize) {
        self.lines_of_words.add_to(lines, word);
    }

    /// Whether one of these lines has a word, by its index.
    pub fn is_in_any(&self, word: usize, lines: &Bits) -> bool {
        self.lines_of_words.meets(lines, word)
    }

    /// The words that a part of a run finds, by index.
    pub fn matching(&self, wanted: Matching<'_>) -> impl Iterator<Item = usize> {
        let range = match wanted.open_start {
            true => 0..self.words.len(),
            false => {
                let start = self.words.partition_point(|entry| &*entry.text < wanted.text);
                let ours = self.words[start..].partition_point(|entry| entry.text.starts_with(wanted.text));
                start..start + ours
            }
        };
        range.filter(move |index| wanted.fits(&self.words[*index].text))
    }

    /// Whether a word begins with `start`; in scripts without spaces, whether it stands anywhere in one.
    pub fn has_beginning(&self, start: &str) -> bool {
        let place = self.words.partition_point(|entry| &*entry.text < start);
        self.words.get(place).is_some_and(|entry| entry.text.starts_with(start))
            || self.words.iter().any(|entry| entry.spaceless && entry.text.contains(start))
    }

    /// The words that are near spellings of `word`, by index.
    pub fn near(&self, word: &str) -> Vec<usize> {
        (0..self.words.len()).filter(|index| near(&self.words[*index].text, word)).collect()
    }

    /// The lines in which the run stands.
    pub fn lines_with(&self, run: &Run) -> Bits {
        let mut lines = self.lines_with_any(self.matching(run.matching(0)));
        if run.word_count() > 1 {
            let mut standing = Bits::none(self.line_count());
            lines.iter().filter(|line| self.stands_in(run, *line)).for_each(|line| standing.insert(line));
            lines = standing;
        }
        lines
    }

    /// The lines that have one of the words, given by index.
    pub fn lines_with_any(&self, words: impl IntoIterator<Item = usize>) -> Bits {
        let mut lines = Bits::none(self.line_count());
        for word in words {
            self.add_lines_of(&mut lines, word);
        }
        lines
    }

    fn stands_in(&self, run: &Run, line: usize) -> bool {
        let text = |word: &u32| &*self.words[*word as usize].text;
        let words: SmallVec<[u32; 32]> = self.words_of(line).collect();
        words.windows(run.word_count()).any(|window| run.fits(window.iter().map(text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn near_words_are_found_among_all() {
        let dictionary = Dictionary::new(["Alaska summit", "Riyadh talks"]);
        let near = |word| dictionary.texts(&dictionary.near(word)).collect::<Vec<_>>();
        assert_eq!(near("alsaka"), ["alaska"]);
        assert_eq!(near("xyzzy"), Vec::<&str>::new());
    }

    proptest! {
        #[test]
        fn the_words_of_a_line_are_its_words_in_order(lines in proptest::collection::vec("([a-cÀé北สा'’.,-]{0,3} ?){0,5}", 0..6)) {
            let dictionary = Dictionary::new(lines.iter().map(String::as_str));
            for (index, line) in lines.iter().enumerate() {
                let listed: Vec<usize> = dictionary.words_of(index).map(|word| word as usize).collect();
                let expected: Vec<String> = words(line).into_iter().map(|word| word.text).collect();
                prop_assert_eq!(dictionary.texts(&listed).collect::<Vec<_>>(), expected);
            }
        }

        /// The dictionary is only a faster way to ask every line.
        #[test]
        fn lines_are_those_in_which_the_run_stands(
            lines in proptest::collection::vec("([ab]{1,3}|北|京b?)([ -]([ab]{1,2}|京北))*", 0..12),
            run in "([ab]{1,2}|北|京)(-([ab]{1,2}|北))?",
        ) {
            let dictionary = Dictionary::new(lines.iter().map(String::as_str));
            for run in [Run::word(&run).unwrap(), Run::phrase(&run).unwrap()] {
                let expected: Vec<usize> = (0..lines.len()).filter(|line| run.is_in(&lines[*line])).collect();
                prop_assert_eq!(dictionary.lines_with(&run).iter().collect::<Vec<_>>(), expected);
            }
        }
    }
}
