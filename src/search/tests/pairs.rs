//! What is found is what fuzzy-matcher finds: each pair of a typed word and a word of a dictionary, asked of both.

use crate::lexicon::Dictionary;
use crate::search::hit::{Lines, Wanted};
use crate::search::score::plainly_matches;
use crate::text::words::{near, words};
use std::collections::BTreeSet;

/// Titles and names of the built-in corpus.
const BUILT_IN: [&str; 3] = [
    include_str!("../../../assets/corpus/names.toml"),
    include_str!("../../../assets/corpus/events/03-paris-17-february.toml"),
    include_str!("../../../assets/corpus/events/07-coalition-of-the-willing.toml"),
];

/// Numbers that look random and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

/// Lines of the built-in corpus, and made-up ones with letters of many scripts, with and without accents.
fn lines(numbers: &mut Numbers) -> Vec<String> {
    let syllables =
        ["an", "Ber", "é", "ž", "ro", "st", "Łu", "ß", "ÿ", "ov", "а", "Ки", "в", "ع", "ر", "北", "京", "각", "2", "0"];
    let mut lines: Vec<String> = BUILT_IN.iter().flat_map(|text| text.lines()).map(str::to_string).collect();
    for _ in 0..150 {
        let word =
            |numbers: &mut Numbers| (0..1 + numbers.below(6)).map(|_| numbers.one_of(&syllables)).collect::<String>();
        let line: Vec<String> = (0..1 + numbers.below(4)).map(|_| word(numbers)).collect();
        lines.push(line.join(" "));
    }
    lines
}

/// Something typed that has to do with a word: it, its beginning, its letters scattered or swapped, or letters alone.
fn typed(word: &str, numbers: &mut Numbers) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    match numbers.below(7) {
        0 => {}
        1 | 2 => letters.truncate(1 + numbers.below(letters.len())),
        3 => letters.retain(|_| numbers.below(3) > 0),
        4 => {
            let (one, other) = (numbers.below(letters.len()), numbers.below(letters.len()));
            letters.swap(one, other);
        }
        5 => letters = (0..1 + numbers.below(3)).map(|_| numbers.one_of(&letters)).collect(),
        _ => letters = (0..1 + numbers.below(4)).map(|_| char::from(b'a' + numbers.below(26) as u8)).collect(),
    }
    let typed: String = letters.into_iter().collect();
    if numbers.below(4) == 0 { typed.to_uppercase() } else { typed }
}

/// Asks both about so many pairs at least.
fn ask_both(pairs: usize) {
    let mut numbers = Numbers(17);
    let lines = lines(&mut numbers);
    let dictionary = Dictionary::new(lines.iter().map(String::as_str));
    let (mut asked, mut matching) = (0, 0);
    while asked < pairs {
        let about = numbers.below(dictionary.words().len());
        for word in words(&typed(&dictionary.words()[about].text, &mut numbers)) {
            let wanted = Wanted::new(word.text, &[&dictionary]);
            let mut expected = vec![false; dictionary.words().len()];
            let some_begin = dictionary.words().iter().any(|entry| {
                entry.text.starts_with(&wanted.text) || entry.spaceless && entry.text.contains(&wanted.text)
            });
            for (entry, expected) in dictionary.words().iter().zip(&mut expected) {
                *expected =
                    plainly_matches(&entry.text, &wanted.text) || !some_begin && near(&entry.text, &wanted.text);
                assert_eq!(wanted.class_in(entry).is_some(), *expected, "{:?} in {:?}", wanted.text, entry.text);
                matching += usize::from(*expected);
            }
            asked += expected.len();
            let has_one = |line: &usize| dictionary.words_of(*line).any(|word| expected[word as usize]);
            let found: BTreeSet<usize> = Lines::of(&dictionary, &[wanted]).hits().map(|hit| hit.line).collect();
            assert_eq!(found, (0..lines.len()).filter(has_one).collect());
        }
    }
    assert!(matching > pairs / 200, "{matching} of {asked} match, so little was asked");
}

#[test]
fn every_word_is_found_that_a_plain_matcher_finds_and_no_other_but_near_spellings() {
    ask_both(1_000_000);
}
