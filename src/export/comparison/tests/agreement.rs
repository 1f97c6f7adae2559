use super::{exported, json, list, subject};
use crate::compare::{RowOrder, cells};
use crate::export::{Comparison, Subject};
use crate::lexicon::Lexicon;
use crate::model::{Corpus, NameKind};
use crate::query::{Query, Selection};
use crate::store::Source;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn the_built_in_corpus_agrees() {
    let corpus = Source::BuiltIn.open().unwrap().corpus;
    let lexicon = Lexicon::new(&corpus);
    for query in ["", "place:paris", "known:2025-02-17 -kind:statement", "is:conflict", "who:nobody"] {
        let selection = Query::parse(query).unwrap().select(&corpus, &lexicon);
        all_agree(&subject(&corpus, &selection, query));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn corpora_at_random_agree(corpus in super::corpora::corpus()) {
        all_agree(&subject(&corpus, &Selection::all(&corpus), ""));
        let known = Query::parse("known:2025-02-18").unwrap().select(&corpus, &Lexicon::new(&corpus));
        all_agree(&subject(&corpus, &known, "known:2025-02-18"));
    }
}

fn all_agree(subject: &Subject<'_>) {
    let events = exported(subject);
    let conflicts = json(Comparison::Conflicts, subject);
    conflicts_agree(&events, list(&conflicts["conflicts"]));
    matrix_agrees(&events, list(&conflicts["conflicts"]), &json(Comparison::Matrix(RowOrder::Time), subject));
    told_is_sorted(&events, &json(Comparison::Matrix(RowOrder::Told), subject));
    let ids: Vec<_> = subject.corpus.articles().map(|article| (article.id(), article.key())).collect();
    for (a, a_key) in &ids {
        for (b, b_key) in ids.iter().filter(|(b, _)| b != a) {
            let difference = json(Comparison::Difference(*a, *b), subject);
            difference_agrees(subject.corpus, &events, a_key, b_key, &difference);
        }
    }
    copies_leave_one_of_each_origin(subject);
}

/// The articles of an event, in order, each once.
fn articles(event: &Value) -> Vec<&str> {
    let mut articles: Vec<&str> = list(&event["says"]).iter().map(|says| says["article"].as_str().unwrap()).collect();
    articles.dedup();
    articles
}

fn says_of<'v>(event: &'v Value, article: &str) -> Vec<&'v Value> {
    list(&event["says"]).iter().filter(|says| says["article"] == article).collect()
}

fn matrix_agrees(events: &[Value], conflicts: &[Value], matrix: &Value) {
    let rows = list(&matrix["events"]);
    assert_eq!(rows.len(), events.len());
    for (row, event) in rows.iter().zip(events) {
        for (own, theirs) in [("event", "id"), ("title", "title"), ("date", "date"), ("articles", "articles")] {
            assert_eq!(row[own], event[theirs]);
        }
        assert_eq!((&row["origins"], &row["conflict"]), (&event["origins"], &event["conflict"]));
        let cells = list(&row["cells"]);
        assert_eq!(cells.iter().map(|cell| cell["article"].as_str().unwrap()).collect::<Vec<_>>(), articles(event));
        for cell in cells {
            let says = says_of(event, cell["article"].as_str().unwrap());
            let expected: Vec<Value> =
                says.iter().map(|says| json!({"status": says["status"], "date": says["date"]})).collect();
            assert_eq!(cell["says"], Value::from(expected));
        }
        let originals = cells.iter().filter(|cell| cell["copy"] == false).count();
        assert_eq!(event["origins"], originals);
    }
    let used: BTreeSet<&str> = events.iter().flat_map(articles).collect();
    let columns = list(&matrix["articles"]);
    assert_eq!(columns.iter().map(|column| column["article"].as_str().unwrap()).collect::<BTreeSet<_>>(), used);
    for column in columns {
        let key = column["article"].as_str().unwrap();
        let count = |holds: &dyn Fn(&&Value) -> bool| events.iter().filter(holds).count();
        assert_eq!(column["asserts"], count(&|event| articles(event).contains(&key)));
        assert_eq!(column["only_here"], count(&|event| articles(event) == [key]));
        assert_eq!(column["first"], rows.iter().filter(|row| row["first"] == key).count());
        let against = |event: &&Value| {
            conflicts.iter().any(|conflict| {
                let holds = |value: &Value| list(&value["articles"]).contains(&key.into());
                conflict["event"] == event["id"]
                    && conflict["certain"] == true
                    && conflict["within"] != "article"
                    && list(&conflict["values"]).iter().any(holds)
            })
        };
        assert_eq!(column["against"], count(&against));
    }
}

fn told_is_sorted(events: &[Value], matrix: &Value) {
    let mut expected: Vec<&Value> = events.iter().collect();
    expected.sort_by_key(|event| std::cmp::Reverse((event["origins"].as_u64(), event["articles"].as_u64())));
    let ids: Vec<&Value> = expected.iter().map(|event| &event["id"]).collect();
    assert_eq!(list(&matrix["events"]).iter().map(|row| &row["event"]).collect::<Vec<_>>(), ids);
}

fn difference_agrees(corpus: &Corpus, events: &[Value], a: &str, b: &str, difference: &Value) {
    let rows = |part: &str| list(&difference[part]).iter().collect::<Vec<_>>();
    let told = |has_a: bool, has_b: bool| {
        let is_so = |event: &&Value| {
            let articles = articles(event);
            (articles.contains(&a), articles.contains(&b)) == (has_a, has_b)
        };
        events.iter().filter(is_so).collect::<Vec<_>>()
    };
    let both = told(true, true);
    let mut found: Vec<&Value> = rows("differ").into_iter().chain(rows("alike")).collect();
    found.sort_by_key(|row| both.iter().position(|event| event["id"] == row["event"]));
    for (rows, events) in [(rows("only_a"), told(true, false)), (rows("only_b"), told(false, true)), (found, both)] {
        assert_eq!(rows.len(), events.len());
        for (row, event) in rows.into_iter().zip(events) {
            assert_eq!(row["event"], event["id"]);
            for (side, key) in [("a", a), ("b", b)] {
                assert_eq!(list(&row[side]).iter().collect::<Vec<_>>(), says_of(event, key));
            }
        }
    }
    let values = |row: &Value, side: &str, field: &str| -> BTreeSet<String> {
        let given = list(&row[side]).iter().filter_map(|says| says[field].as_str());
        given.map(|value| if field == "attributed_to" { proper(corpus, value) } else { value }.to_string()).collect()
    };
    assert!(rows("differ").iter().all(|row| !list(&row["points"]).is_empty()));
    for row in rows("alike") {
        assert_eq!(values(row, "a", "attributed_to"), values(row, "b", "attributed_to"));
        let (own, other) = (values(row, "a", "status"), values(row, "b", "status"));
        assert!(own == other || own.is_empty() || other.is_empty(), "{row}");
    }
    for row in rows("differ") {
        for point in list(&row["points"]) {
            let field = match point["aspect"].as_str().unwrap() {
                "status" => "status",
                "date" => "date",
                "claimant" => "attributed_to",
                _ => continue,
            };
            for side in ["a", "b"] {
                let named: BTreeSet<String> =
                    list(&point[side]).iter().map(|value| value.as_str().unwrap().to_string()).collect();
                assert!(named.is_subset(&values(row, side, field)), "{point} in {row}");
            }
        }
    }
}

/// A source under the name that the corpus has for it.
fn proper<'a>(corpus: &'a Corpus, spelling: &'a str) -> &'a str {
    let name = |kind| corpus.find_name(kind, spelling);
    name(NameKind::Person).or(name(NameKind::Organisation)).map_or(spelling, |name| name.text())
}

fn conflicts_agree(events: &[Value], conflicts: &[Value]) {
    assert!(conflicts.is_sorted_by_key(|conflict| conflict["certain"] == false), "the certain ones first");
    for event in events {
        let own = conflicts.iter().filter(|conflict| conflict["event"] == event["id"]);
        assert_eq!(event["conflict"], own.clone().any(|conflict| conflict["certain"] == true));
        for conflict in own {
            let values = list(&conflict["values"]);
            assert!(values.len() >= 2, "{conflict}");
            for says in values.iter().flat_map(|value| list(&value["says"])) {
                assert!(list(&event["says"]).contains(says));
            }
            for value in values {
                let mut by: Vec<&Value> = list(&value["says"]).iter().map(|says| &says["article"]).collect();
                by.dedup();
                assert_eq!(list(&value["articles"]).iter().collect::<Vec<_>>(), by);
                assert!(value["origins"].as_u64().unwrap() as usize <= by.len());
            }
        }
    }
}

fn copies_leave_one_of_each_origin(subject: &Subject<'_>) {
    let corpus: &Corpus = subject.corpus;
    for event in subject.events() {
        let cells = cells(event);
        let originals: BTreeSet<_> =
            cells.iter().filter(|cell| !cell.is_copy).map(|cell| cell.article.origin()).collect();
        let all: BTreeSet<_> = cells.iter().map(|cell| corpus.article(cell.article.id()).origin()).collect();
        assert_eq!(originals, all);
    }
}
