//! Tests of what is found: small corpora.

mod thirty;

use super::detect;
use crate::model::record::ArticleRecord;
use crate::model::testing::{article, build, located};
use crate::model::{Earlier, Retelling};

const STORY: &str =
    "The ferry “Alma” ran aground off Tessin on Friday night. Forty people were taken off by the lifeboat, none hurt.";

/// An article of this day.
fn on(id: &str, published: &str, body: &str) -> ArticleRecord {
    article(id, id, "", published, body)
}

/// An article that a file says to be nobody's copy, or that of another.
fn stated(record: ArticleRecord, copy_of: &str) -> ArticleRecord {
    ArticleRecord { copy_of: Some(located(copy_of.to_string())), ..record }
}

/// What is found: "later < earlier: rule, figures", and in brackets why it is the later.
fn found(articles: Vec<ArticleRecord>) -> Vec<String> {
    let (corpus, _) = build(vec![], articles, vec![]);
    let told = |found: &Retelling| {
        let key = |id| corpus.article(id).key();
        let evidence: Vec<_> =
            found.evidence.iter().map(|one| format!("{}, {}", one.rule.as_str(), one.figures)).collect();
        format!("{} < {}: {} ({:?})", key(found.later), key(found.earlier), evidence.join("; "), found.order)
    };
    detect(&corpus).iter().map(told).collect()
}

#[test]
fn the_same_words_are_a_copy_whatever_their_dress() {
    let dressed = STORY.to_uppercase().replace('“', "\"").replace(". ", ".\n\n");
    assert_eq!(
        found(vec![on("b", "2025-03-02", &dressed), on("a", "2025-03-01", STORY), on("c", "2025-03-03", STORY)]),
        ["b < a: same text, all 20 words (Published)", "c < a: same text, all 20 words (Published)"]
    );
}

#[test]
fn a_few_words_may_be_the_same_by_chance() {
    assert_eq!(
        found(vec![on("a", "", "No comment."), on("b", "", "No comment."), on("c", "", ""), on("d", "", "")]),
        [""; 0]
    );
}

#[test]
fn what_a_file_says_overrules_what_is_found() {
    let pair = |copy_of| found(vec![on("a", "2025-03-01", STORY), stated(on("b", "2025-03-02", STORY), copy_of)]);
    assert_eq!(pair("none"), [""; 0]);
    assert_eq!(pair("a"), ["b < a: stated, its file says so, sample; same text, all 20 words (Stated)"]);
}

#[test]
fn who_was_earlier_is_a_guess_where_no_day_tells() {
    let order = |first: &str, second: &str| {
        let (corpus, _) = build(vec![], vec![on("a", first, STORY), on("b", second, STORY)], vec![]);
        let found = detect(&corpus).remove(0);
        (corpus.article(found.earlier).key().to_string(), found.order)
    };
    assert_eq!(order("2025-03-02", "2025-03-01"), ("b".to_string(), Earlier::Published));
    for vague in ["2025-03-02", "2025-03", ""] {
        assert_eq!(order("2025-03-02", vague), ("a".to_string(), Earlier::Id), "{vague}");
    }
}
