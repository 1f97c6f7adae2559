use super::{json, list, subject, text};
use crate::compare::RowOrder;
use crate::export::{Comparison, Format};
use crate::model::testing::{build, daily, plain, told};
use crate::model::{Corpus, Status};
use crate::query::Selection;
use crate::store::Source;
use crate::text::safe::Safe;

fn built_in() -> Corpus {
    Source::BuiltIn.open().unwrap().corpus
}

#[test]
fn the_envoys_visit_is_a_conflict_with_both_passages() {
    let corpus = built_in();
    let found = json(Comparison::Conflicts, &subject(&corpus, &Selection::all(&corpus), ""));
    let [conflict] = list(&found["conflicts"]) else { panic!("one and no other: {found}") };
    assert_eq!((&conflict["event"], &conflict["kind"]), (&"kellogg-visits-ukraine".into(), &"date".into()));
    let values: Vec<_> = list(&conflict["values"])
        .iter()
        .map(|value| (value["value"].as_str().unwrap(), value["says"][0]["passage"].as_str().unwrap()))
        .collect();
    assert_eq!((values[0].0, values[1].0), ("2025-02-19", "2025-02-20"));
    assert!(values[0].1.contains("Wednesday") && values[1].1.contains("Thursday"), "{values:?}");
}

/// a (copied by b) and the later c on one event, d on another.
fn small() -> Corpus {
    let articles = vec![
        daily("a", "2025-02-17"),
        daily("b", "2025-02-18").copying("a"),
        daily("c", "2025-02-19"),
        daily("d", "2025-02-16"),
    ];
    let says = vec![
        told("a").on("2025-02-20").as_(Status::Announced),
        told("b").on("2025-02-20").as_(Status::Announced),
        told("c").on("2025-02-21").as_(Status::Announced),
    ];
    build(Vec::new(), articles, vec![plain("visit", "2025-02-20", says), plain("other", "2025-01", vec![told("d")])]).0
}

#[test]
fn the_matrix_as_text_and_as_csv() {
    let corpus = small();
    let selection = Selection::all(&corpus);
    let subject = subject(&corpus, &selection, "");
    insta::assert_snapshot!(text(Comparison::Matrix(RowOrder::Time), &subject, Format::Text));
    insta::assert_snapshot!(text(Comparison::Matrix(RowOrder::Told), &subject, Format::Csv), @r"
    id,title,kind,date,articles,origins,conflict,first,d,a,b,c
    visit,visit,other,2025-02-20,3,2,true,a,,! announced 2025-02-20,(! announced 2025-02-20),! announced 2025-02-21
    other,other,other,2025-01,1,1,false,,reported 2025-01,,,
    ,asserts,,,,,,,1,1,1,1
    ,only here,,,,,,,1,0,0,0
    ,first of several,,,,,,,0,1,0,0
    ,in conflict,,,,,,,0,1,1,1
    ");
}

#[test]
fn the_difference_and_the_conflicts_as_text() {
    let corpus = small();
    let id = |key: &str| corpus.find_article(key).unwrap().id();
    let selection = Selection::all(&corpus);
    let subject = subject(&corpus, &selection, "");
    insta::assert_snapshot!(text(Comparison::Difference(id("a"), id("c")), &subject, Format::Text));
    insta::assert_snapshot!(text(Comparison::Conflicts, &subject, Format::Text));
}

#[test]
fn nothing_harmful_is_written_and_every_line_ends_with_a_line_feed() {
    let says = vec![told("a").on("2025-02-20").at_places(&["x\u{1b}[2J"]), told("c").at_places(&["\u{202e}y|z"])];
    let articles = vec![daily("a", "2025-02-17"), daily("c", "2025-02-18")];
    let corpus = build(Vec::new(), articles, vec![plain("e\r\n\u{7}|*", "2025-02-20", says)]).0;
    let id = |key: &str| corpus.find_article(key).unwrap().id();
    let selection = Selection::all(&corpus);
    let all = [Comparison::Matrix(RowOrder::Time), Comparison::Difference(id("a"), id("c")), Comparison::Conflicts];
    for comparison in all {
        for format in Format::ALL {
            let text = text(comparison, &subject(&corpus, &selection, ""), format);
            assert!(text.ends_with('\n') && !text.contains('\r'), "{text}");
            for line in text.lines() {
                assert_eq!(Safe::from_outside(line).as_str(), line, "{comparison:?} as {format:?}");
            }
            let again = self::text(comparison, &subject(&corpus, &selection, ""), format);
            assert_eq!(again, text);
        }
    }
}
