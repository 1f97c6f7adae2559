//! Articles with the same words from beginning to end.

use super::text::{Text, number_of_run};
use std::collections::HashMap;

/// Fewer words may be the same by chance: "No comment.", "A correction follows."
const FEWEST: usize = 12;

/// How many words two texts have, where they have the same.
pub(super) fn same([a, b]: [&Text; 2]) -> Option<usize> {
    Some(a.words.len()).filter(|count| *count >= FEWEST && a.words == b.words)
}

/// For each article the first one with the same words; itself where there is none before it.
pub(super) fn firsts(texts: &[Text]) -> Vec<usize> {
    let mut seen: HashMap<u64, usize> = HashMap::new();
    let mut first = |(index, text): (usize, &Text)| {
        let first = *seen.entry(number_of_run(&text.words)).or_insert(index);
        // Two texts of one fingerprint need not be the same.
        if same([text, &texts[first]]).is_some() { first } else { index }
    };
    texts.iter().enumerate().map(&mut first).collect()
}
