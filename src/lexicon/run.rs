//! What is looked for: words that stand next to one another.

use crate::text::words::{Word, words};

/// A word of a query. Where it splits (`non-proliferation`, `U.S.-Russia`) its words stand next to one another.
///
/// The last word is matched by its beginning, the others whole; of a phrase all are matched whole. In scripts without
/// spaces the ends of the run may lie anywhere in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    words: Vec<Word>,
    whole: bool,
}

impl Run {
    /// A word as typed; nothing if there is no letter or digit in it.
    pub fn word(text: &str) -> Option<Run> {
        Run::new(words(text), false)
    }

    /// A phrase; nothing if there is no letter or digit in it.
    pub fn phrase(text: &str) -> Option<Run> {
        Run::new(words(text), true)
    }

    /// The words of a text that white space divides.
    pub fn split(text: &str) -> Vec<Run> {
        let mut groups: Vec<Vec<Word>> = Vec::new();
        // Divided after looking for words, not before, so that a text always finds itself: `J. D.` has other words than `J.` and `D.`.
        for word in words(text) {
            let gap = groups.last().and_then(|group| group.last()).map(|last| &text[last.end..word.start]);
            match groups.last_mut().filter(|_| gap.is_some_and(|gap| !gap.contains(char::is_whitespace))) {
                Some(group) => group.push(word),
                None => groups.push(vec![word]),
            }
        }
        groups.into_iter().filter_map(|group| Run::new(group, false)).collect()
    }

    fn new(words: Vec<Word>, whole: bool) -> Option<Run> {
        (!words.is_empty()).then_some(Run { words, whole })
    }

    /// How many words it has: one at least.
    pub fn word_count(&self) -> usize {
        self.words.len()
    }

    /// Its only word, if that may be answered by a near spelling.
    pub fn plain_word(&self) -> Option<&str> {
        match self.words.as_slice() {
            [word] if !word.spaceless && !self.whole => Some(&word.text),
            _ => None,
        }
    }

    /// How the `index`th word is to be matched.
    pub fn matching(&self, index: usize) -> Matching<'_> {
        let word = &self.words[index];
        let is_last = index + 1 == self.words.len();
        Matching {
            text: &word.text,
            open_start: word.spaceless && index == 0,
            open_end: is_last && (word.spaceless || !self.whole),
        }
    }

    /// Whether it stands in a text.
    pub fn is_in(&self, text: &str) -> bool {
        let found: Vec<Word> = words(text);
        found.windows(self.word_count()).any(|window| self.fits(window.iter().map(|word| word.text.as_str())))
    }

    /// Whether so many words are the run.
    pub fn fits<'w>(&self, window: impl Iterator<Item = &'w str>) -> bool {
        window.enumerate().all(|(index, word)| self.matching(index).fits(word))
    }
}

/// One word of a run.
#[derive(Clone, Copy, Debug)]
pub struct Matching<'r> {
    /// The folded word.
    pub text: &'r str,
    /// Whether something may stand before it in the word it is found in.
    pub open_start: bool,
    /// Whether something may stand after it in the word it is found in.
    pub open_end: bool,
}

impl Matching<'_> {
    /// Whether `word` is found by it.
    pub fn fits(self, word: &str) -> bool {
        match (self.open_start, self.open_end) {
            (false, false) => word == self.text,
            (false, true) => word.starts_with(self.text),
            (true, false) => word.ends_with(self.text),
            (true, true) => word.contains(self.text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_found_where_its_words_are_neighbours() {
        for (run, text, found) in [
            ("rut", "Mark Rutte", true),
            ("utte", "Mark Rutte", false),
            ("non-prolif", "The Non-Proliferation Treaty", true),
            ("non-prolif", "Non proliferation", true),
            ("no-prolif", "Non-proliferation", false),
            ("non-prolif", "proliferation, non", false),
            ("u.s.", "the US and Russia", true),
            ("北京", "在北京举行", true),
            ("nato軍", "NATO軍は", true),
            ("は2025", "軍は2025年", true),
            ("軍2025", "軍は2025年", false),
        ] {
            assert_eq!(Run::word(run).unwrap().is_in(text), found, "{run} in {text}");
        }
        assert!(Run::phrase("security guarantees").unwrap().is_in("Security, guarantees!"));
        assert!(!Run::phrase("security guarantee").unwrap().is_in("Security guarantees"));
        assert!(Run::phrase("京举").unwrap().is_in("在北京举行"));
        assert_eq!(Run::word("…!"), None);
    }

    #[test]
    fn a_text_is_divided_at_white_space_only() {
        let runs = |text: &str| Run::split(text).iter().map(Run::word_count).collect::<Vec<_>>();
        assert_eq!(runs("Ahmed al-Sharaa"), [1, 2]);
        assert_eq!(runs("J. D. Vance"), [1, 1, 1]);
        assert!(runs(" … ").is_empty());
    }
}
