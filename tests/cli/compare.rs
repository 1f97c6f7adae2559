//! `annals matrix`, `diff` and `conflicts`.

use crate::corpora::oslo;
use crate::sandbox::Sandbox;
use serde_json::{Value, json};

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_matrix_of_a_small_corpus() {
    insta::assert_snapshot!(oslo().stdout(&["matrix", "oslo"]));
}

#[test]
fn the_order_of_the_rows_can_be_chosen() {
    let sandbox = oslo();
    let rows = |order: &[&str]| {
        let arguments: Vec<&str> = ["matrix", "oslo", "-f", "json"].iter().chain(order).copied().collect();
        let matrix = parsed(&sandbox.stdout(&arguments));
        matrix["events"].as_array().unwrap().iter().map(|row| row["event"].clone()).collect::<Vec<_>>()
    };
    let by_time = rows(&[]);
    assert_eq!(by_time, rows(&["--order", "time"]));
    assert_eq!(by_time, ["oslo-meeting", "next-meeting", "more"]);
    assert_eq!(rows(&["--order", "told", "-q", "-id:oslo-meeting"]).len(), 2);
    assert_eq!(sandbox.run(&["matrix", "oslo", "--order", "size"]).code, 2);
}

#[test]
fn the_difference_of_two_articles() {
    let sandbox = oslo();
    insta::assert_snapshot!(sandbox.stdout(&["diff", "a", "what c knows", "oslo", "-f", "markdown"]));
    let turned = parsed(&sandbox.stdout(&["diff", "c", "a", "oslo", "-f", "json"]));
    assert_eq!((&turned["a"]["article"], &turned["only_a"][0]["event"]), (&"c".into(), &"next-meeting".into()));
    assert_eq!(turned["differ"][0]["points"][0]["relation"], "conflict");
}

#[test]
fn an_article_that_is_not_there_or_not_one_is_told_with_what_could_be_meant() {
    let sandbox = oslo();
    for (a, b, told) in [
        (
            "a",
            "zzz",
            "annals: no article is called \"zzz\"\n  take an id, or words of a title, from `annals articles`\n",
        ),
        (
            "knows",
            "a",
            "annals: \"knows\" may be 4 articles\n  name one by its id: a (What a knows); b (What b knows); \
             c (What c knows); d (What d knows)\n",
        ),
        (
            "Dayly D",
            "a",
            "annals: no article is called \"Dayly D\"\n  did you mean: d (What d knows); a (What a knows); \
             b (What b knows); c (What c knows)\n",
        ),
        (
            "a",
            "what a knows",
            "annals: \"a\" and \"what a knows\" are the same article\n  name two articles; `annals articles` lists them\n",
        ),
    ] {
        let ran = sandbox.run(&["diff", a, b, "oslo"]);
        assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.as_str()), (2, "", told), "{a} {b}");
    }
    assert_eq!(sandbox.run(&["diff", "a"]).code, 2);
}

#[test]
fn conflicts_in_their_contract() {
    let conflicts = parsed(&oslo().stdout(&["conflicts", "oslo", "-f", "json"]));
    let [conflict] = conflicts["conflicts"].as_array().unwrap().as_slice() else { panic!("{conflicts}") };
    let mut conflict = conflict.clone();
    for value in conflict["values"].as_array_mut().unwrap() {
        assert!(!value.as_object_mut().unwrap().remove("says").unwrap().as_array().unwrap().is_empty());
    }
    assert_eq!(
        conflict,
        json!({
            "event": "oslo-meeting", "title": "Lund and Ek meet", "kind": "date", "certain": true, "within": "corpus",
            "values": [
                {"value": "2025-03-03", "articles": ["a", "b"], "origins": 1},
                {"value": "2025-03-04", "articles": ["c"], "origins": 1},
            ],
        })
    );
}

#[test]
fn nothing_found_is_a_valid_empty_document_and_code_1() {
    let sandbox = oslo();
    for command in [&["matrix", "oslo"] as &[_], &["diff", "a", "c", "oslo"], &["conflicts", "oslo"]] {
        for format in ["text", "markdown", "json", "jsonl", "csv"] {
            let arguments: Vec<&str> = command.iter().chain(&["-q", "who:nobody", "-f", format]).copied().collect();
            let ran = sandbox.run(&arguments);
            assert_eq!((ran.code, ran.stderr.as_str()), (1, ""), "{arguments:?}");
            match format {
                "json" => assert!(parsed(&ran.stdout).is_object()),
                "jsonl" => assert_eq!(ran.stdout, ""),
                "csv" => assert!(ran.stdout.lines().all(|line| line.contains(","))),
                _ => assert!(ran.stdout.contains("Nothing found: none of the 3 events matches."), "{}", ran.stdout),
            }
        }
    }
    // Articles may differ where nothing contradicts.
    assert_eq!(sandbox.run(&["conflicts", "oslo", "-q", "known:2025-03-04"]).code, 1);
    assert_eq!(sandbox.run(&["matrix", "oslo", "-q", "known:2025-03-04"]).code, 0);
}

#[test]
fn files_are_written_as_exports_are() {
    let sandbox = oslo();
    let told = |arguments: &[&str]| {
        let ran = sandbox.run(arguments);
        assert_eq!((ran.code, ran.stdout.as_str()), (0, ""), "{ran:?}");
        ran.stderr
    };
    assert_eq!(told(&["matrix", "oslo", "-o", "m.csv"]), "wrote 3 events against 3 articles to m.csv\n");
    assert_eq!(sandbox.read("m.csv"), sandbox.stdout(&["matrix", "oslo", "-f", "csv"]));
    assert_eq!(told(&["diff", "a", "b", "oslo", "-o", "d.json"]), "wrote 2 events of two articles to d.json\n");
    assert_eq!(told(&["conflicts", "oslo", "-o", "c.md"]), "wrote 1 conflict to c.md\n");
    let again = sandbox.run(&["conflicts", "oslo", "-o", "c.md"]);
    assert!(again.code == 2 && again.stderr.contains("--force"), "{again:?}");
    let nothing = sandbox.run(&["conflicts", "oslo", "-q", "id:more", "-o", "none.json"]);
    assert_eq!((nothing.code, nothing.stderr.as_str()), (1, "annals: nothing found; none.json is not written\n"));
    assert!(!sandbox.path("none.json").exists());
}

#[test]
fn the_built_in_corpus_is_compared_too() {
    let sandbox = Sandbox::new();
    let conflicts = sandbox.stdout(&["conflicts"]);
    assert!(
        conflicts.contains("Announced for different days") && conflicts.contains("is to come to Ukraine on Thursday")
    );
    assert_eq!(sandbox.stdout(&["matrix", "-f", "jsonl"]).lines().count(), 96);
}

#[test]
fn a_table_that_nobody_could_open_is_not_begun() {
    const MANY: usize = 3_200;
    let sandbox = Sandbox::new();
    let line = |number: usize| {
        format!(
            "{{\"article\":{{\"id\":\"a{number}\",\"copy_of\":null}}}}\n\
             {{\"event\":{{\"id\":\"e{number}\",\"title\":\"Talks\",\"says\":[{{\"article\":\"a{number}\"}}]}}}}\n"
        )
    };
    sandbox.write("many.jsonl", &(0..MANY).map(line).collect::<String>());
    for format in ["text", "markdown", "csv"] {
        let ran = sandbox.run(&["matrix", "many.jsonl", "-f", format]);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
        assert!(ran.stderr.contains("3200 events against 3200 articles would have 10240000 cells"), "{}", ran.stderr);
        assert!(ran.stderr.contains("narrow it with a query, or take json"), "{}", ran.stderr);
    }
    let matrix = parsed(&sandbox.stdout(&["matrix", "many.jsonl", "-f", "json"]));
    assert_eq!(matrix["events"][7]["silent"], MANY - 1);
}
