//! Thirty articles about one strike, and who retells whom: found with next to no mistake, either way.
//!
//! Eighteen were written for this test (`affair.txt`): thirteen stories of their own, all about the same affair, with the
//! same people, places and words, and five rewrites of them, sentence by sentence in other words. Twelve are made of
//! them here: three exact copies in another dress, five shortened and four edited ones.

use super::on;
use crate::compare::origins::detect;
use crate::model::testing::build;
use crate::model::{Corpus, Retelling, Rule};
use std::collections::BTreeSet;

const AFFAIR: &str = include_str!("affair.txt");

/// The same words with other letters, quotation marks and paragraphs.
fn dressed(text: &str) -> String {
    text.to_uppercase().replace('"', "»").replace(". ", ".\n\n")
}

/// Cut for a smaller page: every third sentence is gone, and the last two.
fn shortened(text: &str) -> String {
    let text = text.replace('\n', " ");
    let sentences: Vec<&str> = text.split_inclusive(". ").collect();
    let kept = sentences[..sentences.len() - 2].iter().enumerate().filter(|(index, _)| index % 3 != 2);
    kept.map(|(_, sentence)| *sentence).collect()
}

/// Under another lead, with every eighth word changed, and its first two paragraphs exchanged.
fn edited(text: &str) -> String {
    let mut paragraphs: Vec<String> = text.lines().map(str::to_string).collect();
    paragraphs.swap(0, 1);
    let text = paragraphs.join("\n");
    let words = text.split(' ').enumerate().map(|(index, word)| if index % 8 == 7 { "otherwise" } else { word });
    format!("From our own desk, with what the agencies report.\n{}", words.collect::<Vec<_>>().join(" "))
}

/// The thirty articles. What an id has before its hyphen says which story it tells.
fn thirty() -> Vec<(String, String)> {
    let written: Vec<(String, String)> = AFFAIR
        .split("== ")
        .filter_map(|story| story.split_once('\n'))
        .map(|(id, text)| (id.to_string(), text.trim().to_string()))
        .collect();
    let text = |id: &str| written.iter().find(|(other, _)| other == id).unwrap().1.as_str();
    let make = |how: &str, change: fn(&str) -> String, ids: &[&str]| -> Vec<(String, String)> {
        ids.iter().map(|id| (format!("{id}-{how}"), change(text(id)))).collect()
    };
    let made = [
        make("copy", dressed, &["talks", "growers", "offer"]),
        make("short", shortened, &["talks", "court", "history", "shops", "police"]),
        make("edit", edited, &["ministry", "rally", "tariff", "offer"]),
    ];
    written.iter().cloned().chain(made.concat()).collect()
}

/// Those articles, published on days that say nothing, without a word about whose copy any is.
fn corpus() -> Corpus {
    let articles = thirty().iter().map(|(id, text)| on(id, "2025-05", text)).collect();
    let (corpus, problems) = build(vec![], articles, vec![]);
    assert_eq!(problems, []);
    assert_eq!(corpus.articles().len(), 30);
    corpus
}

/// The pairs of articles that have something in common.
fn pairs<T: PartialEq>(corpus: &Corpus, common: impl Fn(&str) -> T) -> BTreeSet<(String, String)> {
    let keys: Vec<&str> = corpus.articles().map(|article| article.key()).collect();
    let ordered = keys.iter().flat_map(|a| keys.iter().map(move |b| (*a, *b))).filter(|(a, b)| a < b);
    ordered.filter(|(a, b)| common(a) == common(b)).map(|(a, b)| (a.to_string(), b.to_string())).collect()
}

#[test]
fn retellings_are_found_and_nothing_else() {
    let compared = corpus().compared(detect);
    let told = pairs(&compared, |key| key.split('-').next().unwrap().to_string());
    let found = pairs(&compared, |key| compared.find_article(key).unwrap().origin());
    let right = told.intersection(&found).count() as f64;
    let (precision, recall) = (right / found.len() as f64, right / told.len() as f64);
    let wrong: Vec<_> = found.difference(&told).collect();
    let missed: Vec<_> = told.difference(&found).collect();
    assert!(precision > 0.95 && recall > 0.95, "{precision} {recall}\nwrong: {wrong:?}\nmissed: {missed:?}");
}

#[test]
fn each_sort_of_copy_is_found_by_the_rule_that_it_calls_for() {
    let corpus = corpus();
    for found in detect(&corpus) {
        let ids = [found.later, found.earlier].map(|id| corpus.article(id).key());
        let made = ids.iter().find_map(|id| id.split_once('-')).map(|(_, how)| how);
        let rule = match made {
            Some("copy") => Rule::SameText,
            Some("short" | "edit") => Rule::Wording,
            _ => Rule::Sentences,
        };
        assert_eq!(found.evidence[0].rule, rule, "{ids:?}: {:?}", found.evidence);
    }
}

#[test]
fn rewrites_share_next_to_no_wording() {
    let corpus = corpus();
    let rewrites: Vec<_> = detect(&corpus)
        .into_iter()
        .filter(|found| [found.later, found.earlier].iter().any(|id| corpus.article(*id).key().ends_with("-rewrite")))
        .collect();
    assert_eq!(rewrites.len(), 5);
    let wordings = |found: &Retelling| found.evidence.iter().any(|evidence| evidence.rule == Rule::Wording);
    assert!(!rewrites.iter().any(wordings), "{rewrites:?}");
}
