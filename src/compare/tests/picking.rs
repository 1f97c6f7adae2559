use crate::compare::{NotOne, find_article};
use crate::model::Corpus;
use crate::model::testing::{article, build};

fn corpus() -> Corpus {
    let articles = vec![
        article("one", "Talks in Oslo", "Daily A", "2025-02-17", ""),
        article("two", "Talks in Oslo go on", "Daily B", "2025-02-18", ""),
        article("talks", "Élan vital", "Gazette", "2025-02-19", ""),
    ];
    build(Vec::new(), articles, Vec::new()).0
}

#[test]
fn an_id_a_title_or_words_that_fit_one_article_alone() {
    let corpus = corpus();
    for (text, key) in [
        ("talks", "talks"),
        ("talks in oslo", "one"),
        ("daily oslo b", "two"),
        ("go on", "two"),
        ("elan", "talks"),
        (" two ", "two"),
    ] {
        assert_eq!(find_article(&corpus, text).unwrap().key(), key, "{text}");
    }
}

#[test]
fn several_are_all_named_and_none_is_answered_with_what_is_near() {
    let corpus = corpus();
    let Err(NotOne::Several(found)) = find_article(&corpus, "oslo") else { panic!("both are of Oslo") };
    assert_eq!(found.iter().map(|article| article.key()).collect::<Vec<_>>(), ["one", "two"]);
    let Err(NotOne::None(near)) = find_article(&corpus, "gazete vital x") else { panic!("none has an x") };
    assert_eq!(near.iter().map(|article| article.key()).collect::<Vec<_>>(), ["talks"]);
    for nothing in ["", "  ", "…"] {
        assert!(matches!(find_article(&corpus, nothing), Err(NotOne::None(near)) if near.is_empty()), "{nothing}");
    }
}
