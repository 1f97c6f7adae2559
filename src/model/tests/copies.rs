//! Tests of copies that were found: what origins come to.

use crate::model::date::Date;
use crate::model::testing::{article, build, daily, plain, told};
use crate::model::{ArticleId, CopyBasis, Corpus, Earlier, Evidence, Retelling, Rule};

fn retelling(later: ArticleId, earlier: ArticleId) -> Retelling {
    let evidence = vec![Evidence { rule: Rule::SameText, figures: "all words".to_string() }];
    Retelling { later, earlier, order: Earlier::Id, basis: CopyBasis::Detected, evidence }
}

/// Articles a to e, all telling one event; c is said to copy b, and e to copy nobody.
fn corpus(found: &[(&str, &str)]) -> Corpus {
    let day = |id: &str| daily(id, "2025-02-17");
    let articles = vec![day("a"), day("b"), day("c").copying("b"), day("d"), day("e").copying("none")];
    let says = ["a", "b", "c", "d", "e"].map(told).into();
    let (corpus, problems) = build(vec![], articles, vec![plain("event", "2025-02-17", says)]);
    assert_eq!(problems, []);
    let id = |key: &str| corpus.find_article(key).unwrap().id();
    let found = found.iter().map(|(copy, original)| retelling(id(copy), id(original))).collect();
    corpus.compared(|_| found)
}

fn origins(found: &[(&str, &str)]) -> (usize, usize, String) {
    let corpus = corpus(found);
    let event = corpus.find_event("event").unwrap();
    let basis = |basis: Option<CopyBasis>| basis.map_or("-", CopyBasis::as_str);
    let told = corpus.articles().map(|article| {
        format!("{}{} {}", article.key(), corpus.article(article.origin()).key(), basis(article.copy_basis()))
    });
    (event.origin_count(), corpus.origin_count(), told.collect::<Vec<_>>().join(", "))
}

#[test]
fn what_was_found_counts_as_what_was_stated_does() {
    assert_eq!(origins(&[]), (4, 4, "aa -, bb -, cb stated, dd -, ee -".to_string()));
    assert_eq!(origins(&[("b", "a")]), (3, 3, "aa -, ba detected, ca stated, dd -, ee -".to_string()));
    assert_eq!(origins(&[("d", "c"), ("b", "a")]).2, "aa -, ba detected, ca stated, da detected, ee -");
}

#[test]
fn what_a_file_states_stays() {
    assert_eq!(origins(&[("c", "a"), ("e", "a")]), origins(&[]));
}

#[test]
fn nothing_becomes_a_copy_of_itself() {
    assert_eq!(origins(&[("b", "c")]), origins(&[]), "c is said to copy b");
    assert_eq!(origins(&[("a", "d"), ("d", "a"), ("a", "a")]).2, "ad detected, bb -, cb stated, dd -, ee -");
}

#[test]
fn what_was_known_counts_with_what_was_found() {
    let articles = vec![daily("a", "2025-02-19"), daily("b", "2025-02-17"), daily("c", "2025-02-18")];
    let says = ["a", "b", "c"].map(told).into();
    let (corpus, _) = build(vec![], articles, vec![plain("event", "2025-02-17", says)]);
    let id = |key: &str| corpus.find_article(key).unwrap().id();
    let found = vec![retelling(id("b"), id("a")), retelling(id("c"), id("a"))];
    let corpus = corpus.compared(|_| found);
    let known = |day: &str| {
        let day = Date::parse(day).unwrap().latest();
        let event = corpus.find_event("event").unwrap().as_known(day);
        (event.article_count(), event.origin_count())
    };
    assert_eq!(known("2025-02-17"), (1, 1));
    assert_eq!(known("2025-02-18"), (2, 1), "two that retell one that is not out yet still have one origin");
    assert_eq!(known("2025-02-19"), (3, 1));
}

#[test]
fn an_article_with_an_id_like_the_word_for_nobody_is_nobodys_original() {
    let (corpus, problems) =
        build(vec![], vec![article("none", "none", "", "", ""), daily("a", "").copying("none")], vec![]);
    assert_eq!(problems, []);
    assert!(corpus.find_article("a").unwrap().copy_of().is_none());
}
