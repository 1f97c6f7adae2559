//! `annals origins`: which articles tell one story, in every format, and what a file or a query says of them.

use crate::sandbox::Sandbox;
use serde_json::{Value, json};

const STORY: &str = "The ferry Alma ran aground off Tessin on Friday night. Forty people were taken off, none was hurt.\n\n\
    Captain Ida Mohn said that the buoy had been dark. The harbour office did not answer.\n";

/// Three articles of one text; the third says of itself what is given.
fn ferry(copy_of: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("ferry/corpus.toml", "title = \"The ferry\"\nformat = 1\n");
    for (id, published, copy_of) in [("a", "2025-03-01", ""), ("b", "2025-03-02", ""), ("c", "2025-03-03", copy_of)] {
        let head = format!("id: {id}\ntitle: What {id} knows\npublished: {published}\ncopy_of: {copy_of}");
        sandbox.write(format!("ferry/articles/{id}.md"), &format!("---\n{head}\n---\n{STORY}"));
    }
    sandbox.write("ferry/articles/d.md", "---\nid: d\npublished: 2025-03-04\n---\nThe weather was fine.\n");
    let says = ["a", "b", "c", "d"].map(|id| format!("[[event.says]]\narticle = \"{id}\"\n"));
    sandbox.write(
        "ferry/events/all.toml",
        &format!("[[event]]\nid = \"alma\"\ntitle = \"Alma aground\"\n{}", says.concat()),
    );
    sandbox
}

fn origins(sandbox: &Sandbox, more: &[&str]) -> Value {
    let arguments = [&["origins", "ferry", "-f", "json"], more].concat();
    serde_json::from_str(&sandbox.stdout(&arguments)).unwrap()
}

/// The counts of the one event, and what each article of it copies and on what grounds.
fn exported(sandbox: &Sandbox, more: &[&str]) -> (Value, Value, Vec<[Value; 2]>) {
    let arguments = [&["export", "ferry", "-f", "json"], more].concat();
    let document: Value = serde_json::from_str(&sandbox.stdout(&arguments)).unwrap();
    let event = &document["events"][0];
    let copies = event["says"].as_array().unwrap().iter();
    let copies = copies.map(|says| [says["copy_of"].clone(), says["copy_basis"].clone()]).collect();
    (event["articles"].clone(), event["origins"].clone(), copies)
}

#[test]
fn copies_are_told_with_what_speaks_for_them() {
    let sandbox = ferry("");
    insta::assert_snapshot!(sandbox.stdout(&["origins", "ferry"]));
    let found = origins(&sandbox, &[]);
    assert_eq!((&found["articles"], &found["independent"]), (&4.into(), &2.into()));
    let group = &found["origins"][0];
    assert_eq!((&group["articles"], &group["earlier"]), (&json!(["a", "b", "c"]), &"a".into()));
    assert_eq!(
        group["evidence"][0],
        json!({
            "article": "b", "copy_of": "a", "copy_basis": "detected", "earlier_because": "published earlier",
            "guess": false, "rule": "same text", "figures": "all 34 words",
        })
    );
    let rows = sandbox.stdout(&["origins", "ferry", "-f", "csv"]);
    assert!(rows.contains("\n1,b,What b knows,,2025-03-02,a,What a knows,2025-03-01,detected,"), "{rows}");
}

#[test]
fn what_is_found_counts_in_exports_and_queries() {
    let sandbox = ferry("");
    let nothing = || [Value::Null, Value::Null];
    let copy = || ["a".into(), "detected".into()];
    assert_eq!(exported(&sandbox, &[]), (4.into(), 2.into(), vec![nothing(), copy(), copy(), nothing()]));
    for query in ["is:copied", "origins:2"] {
        assert_eq!(sandbox.run(&["export", "ferry", "-q", query]).code, 0, "{query}");
    }
    let text = sandbox.stdout(&["export", "ferry"]);
    assert!(text.contains("told by 4 articles of 2 origins") && text.contains("seems to retell [1]"), "{text}");
}

#[test]
fn what_a_file_says_overrules_and_survives_a_conversion() {
    let own = ferry("none");
    assert_eq!(origins(&own, &[])["origins"][0]["articles"], json!(["a", "b"]));
    assert_eq!(exported(&own, &[]).1, 3);
    own.run(&["convert", "ferry", "-o", "one.jsonl"]);
    own.run(&["convert", "one.jsonl", "-o", "back"]);
    assert!(own.read("one.jsonl").contains("\"copy_of\":\"none\""));
    assert!(own.read("back/articles/c.md").contains("\ncopy_of: none\n"));

    let stated = ferry("b");
    assert_eq!(exported(&stated, &[]).2[2], [Value::from("b"), "stated".into()]);
    let rules = origins(&stated, &[])["origins"][0]["evidence"].clone();
    let rules: Vec<_> = rules.as_array().unwrap().iter().map(|row| row["rule"].clone()).collect();
    assert_eq!(rules, ["same text", "stated", "same text"]);
}

#[test]
fn what_was_known_then_is_counted_anew() {
    let sandbox = ferry("");
    for (day, articles, origins) in
        [("2025-03-01", 1, 1), ("2025-03-02", 2, 1), ("2025-03-03", 3, 1), ("2025-03-04", 4, 2)]
    {
        let query = format!("known:{day}");
        let (told, independent, _) = exported(&sandbox, &["-q", &query]);
        assert_eq!((told, independent), (articles.into(), origins.into()), "{day}");
    }
    let known = origins(&sandbox, &["-q", "known:2025-03-02"]);
    assert_eq!(known["origins"][0]["articles"], json!(["a", "b"]));
    let alone = sandbox.run(&["origins", "ferry", "-q", "known:2025-03-01"]);
    assert_eq!(alone.code, 1, "a single article is no group");
}

#[test]
fn an_original_that_was_not_out_yet_is_not_named() {
    let sandbox = ferry("");
    // a comes out last, and b says that it copies it.
    for (id, published, copy_of) in [("a", "2025-03-09", ""), ("b", "2025-03-02", "a"), ("c", "2025-03-03", "a")] {
        let head = format!("id: {id}\npublished: {published}\ncopy_of: {copy_of}");
        sandbox.write(format!("ferry/articles/{id}.md"), &format!("---\n{head}\n---\n{STORY}"));
    }
    let query = ["-q", "known:2025-03-04"];
    let group = origins(&sandbox, &query)["origins"][0].clone();
    assert_eq!(group, json!({"articles": ["b", "c"], "earlier": null, "evidence": []}));
    assert_eq!(exported(&sandbox, &query).1, 2, "b and c are of one origin all the same, d of another");
    let nothing = || [Value::Null, Value::Null];
    assert_eq!(exported(&sandbox, &query).2, vec![nothing(), nothing(), nothing()]);
    let text = sandbox.stdout(&["export", "ferry", "-q", "known:2025-03-04"]);
    assert!(!text.contains("retell"), "{text}");
}
