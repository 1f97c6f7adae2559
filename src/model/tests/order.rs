use crate::model::record::EventRecord;
use crate::model::testing::{build, daily, event, plain, told};
use crate::model::{AssertionId, Corpus};

fn keys(events: Vec<EventRecord>) -> Vec<String> {
    let (corpus, _) = build(Vec::new(), vec![daily("a", "2025-02-18"), daily("b", "2025-02-19")], events);
    corpus.events().map(|event| event.key().to_string()).collect()
}

/// Events that stand in this order however they come in.
fn stand(order: &[(&str, &str, &str)]) {
    let record = |(id, date, kind): &(&str, &str, &str)| EventRecord {
        says: vec![told("a")],
        title: "Same".to_string(),
        ..event(id, "", kind, date, [&[], &[], &[]])
    };
    let expected: Vec<&str> = order.iter().map(|(id, _, _)| *id).collect();
    assert_eq!(keys(order.iter().map(record).collect()), expected);
    assert_eq!(keys(order.iter().rev().map(record).collect()), expected, "from behind");
}

#[test]
fn events_stand_by_start_and_the_undated_last() {
    stand(&[
        ("bce", "-0044-03-15", "other"),
        ("early", "0800", "other"),
        ("day", "2025-02-16", "other"),
        ("open-start", "../2025-02-17", "other"),
        ("next", "2025-02-17", "other"),
        ("set", "[2025-02-18,2025-02-25]", "other"),
        ("later", "2025-02-19", "other"),
        ("a-beyond", "Y170000002", "other"),
        ("b-undated", "", "other"),
    ]);
}

#[test]
fn of_one_start_the_narrower_then_the_firm_then_what_is_done() {
    stand(&[
        ("until", "../2025-02-01", "statement"),
        ("until-vague", "../2025-02-01~", "other"),
        ("firm", "2025-02-01", "other"),
        ("said", "2025-02-01", "statement"),
        ("vague", "2025-02-01~", "other"),
        ("vague-said", "2025-02-01~", "statement"),
        ("week", "2025-02-01/2025-02-07", "other"),
        ("month", "2025-02", "other"),
        ("open-end", "2025-02-01/..", "other"),
    ]);
}

#[test]
fn equals_stand_by_title_then_id() {
    let titled = |id: &str, title: &str| EventRecord {
        says: vec![told("a")],
        ..event(id, title, "other", "2025-02-01", [&[], &[], &[]])
    };
    assert_eq!(keys(vec![titled("3", "B"), titled("2", "B"), titled("9", "A")]), ["9", "2", "3"]);
}

#[test]
fn assertions_stand_by_publication_then_as_in_their_article() {
    let quoted = |article: &str, quote: &str| crate::model::testing::says(article, quote, None);
    let says = vec![quoted("b", "First words"), quoted("a", "Third words"), quoted("a", "Second words")];
    let other = plain("f", "2025-01-01", vec![quoted("a", "First words"), quoted("b", "Third words")]);
    let (corpus, _): (Corpus, _) = build(
        Vec::new(),
        vec![daily("b", "2025-02-19"), daily("loose", ""), daily("a", "2025-02-18")],
        vec![plain("e", "2025-01-02", says), other],
    );
    let articles: Vec<&str> = corpus.articles().map(|article| article.key()).collect();
    assert_eq!(articles, ["a", "b", "loose"]);
    let told: Vec<_> = corpus.find_event("e").unwrap().says().map(|says| says.words().unwrap()).collect();
    assert_eq!(told, ["Second words", "Third words", "First words"]);
    let in_a: Vec<_> = corpus.find_article("a").unwrap().assertions();
    assert_eq!(
        in_a.iter().map(|says| says.words().unwrap()).collect::<Vec<_>>(),
        ["First words", "Second words", "Third words"]
    );
    assert_eq!(in_a[0].id(), AssertionId::new(0), "the event before comes first");
    assert!(corpus.find_article("loose").unwrap().assertions().is_empty());
}

#[test]
fn many_of_a_day_that_begin_alike_stand_by_their_whole_titles_then_by_their_ids() {
    // More than one core sorts at once; the groups that begin alike are longer and shorter than its share.
    let title = |number: u32| match number % 3 {
        0 => format!("The same beginning of a title, number {:03}", number * 7 % 1000),
        1 => format!("The same beginning, {}", number % 90),
        _ => format!("{:04} something else", number * 31 % 5000),
    };
    let id = |number: u32| format!("e-{:05}", number * 7919 % 10_007);
    let record = |number| EventRecord {
        says: vec![told("a")],
        title: title(number),
        ..event(&id(number), "", "other", if number % 4 == 0 { "2025-02-16" } else { "2025-02-17" }, [&[], &[], &[]])
    };
    let mut expected: Vec<(bool, String, String)> =
        (0..9000).map(|number| (number % 4 != 0, title(number), id(number))).collect();
    expected.sort();
    let expected: Vec<String> = expected.into_iter().map(|(_, _, id)| id).collect();
    assert!(keys((0..9000).map(record).collect()) == expected);
}
