//! Articles with the same words from beginning to end.

use super::text::Text;
use super::{Evidence, Pair, Rule};
use crate::model::ArticleId;
use std::collections::HashMap;

/// Fewer words may be the same by chance: "No comment.", "Correction follows."
const FEWEST: usize = 12;

/// Each article whose words are those of an article before it, with the first such.
pub(super) fn pairs(texts: &[Text]) -> Vec<Pair> {
    let mut first: HashMap<&[u64], usize> = HashMap::new();
    let mut pairs = Vec::new();
    for (index, text) in texts.iter().enumerate().filter(|(_, text)| text.words.len() >= FEWEST) {
        let original = *first.entry(&text.words).or_insert(index);
        if original != index {
            pairs.push(Pair {
                articles: [original, index].map(ArticleId::new),
                evidence: vec![Evidence { rule: Rule::SameText, figures: format!("all {} words", text.words.len()) }],
            });
        }
    }
    pairs
}
