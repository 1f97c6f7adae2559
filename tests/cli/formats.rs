//! The formats agree with one another and keep to their contract.

use crate::corpora::oslo;
use crate::sandbox::Sandbox;
use serde_json::Value;
use std::collections::BTreeSet;

const EVENT_KEYS: [&str; 15] = [
    "id",
    "title",
    "kind",
    "date",
    "earliest",
    "latest",
    "precision",
    "places",
    "people",
    "organisations",
    "part_of",
    "articles",
    "origins",
    "conflict",
    "says",
];
const SAYS_KEYS: [&str; 23] = [
    "article",
    "title",
    "outlet",
    "published",
    "url",
    "digest",
    "status",
    "date",
    "basis",
    "rule",
    "quote",
    "before",
    "after",
    "paragraph",
    "start",
    "end",
    "passage",
    "as_written",
    "attributed_to",
    "note",
    "confidence",
    "copy_of",
    "copy_basis",
];

fn json(sandbox: &Sandbox, arguments: &[&str]) -> Value {
    let all: Vec<&str> = ["export", "-f", "json"].into_iter().chain(arguments.iter().copied()).collect();
    serde_json::from_str(&sandbox.stdout(&all)).unwrap()
}

fn keys(object: &Value) -> Vec<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

#[test]
fn json_has_exactly_the_keys_of_the_contract() {
    let document = json(&Sandbox::new(), &[]);
    assert_eq!(keys(&document), ["format", "corpus", "query", "events"]);
    assert_eq!(document["query"], Value::Null);
    assert!(list(&document["events"]).len() > 50);
    for event in list(&document["events"]) {
        assert_eq!(keys(event), EVENT_KEYS);
        assert!(!list(&event["says"]).is_empty());
        for says in list(&event["says"]) {
            assert_eq!(keys(says), SAYS_KEYS);
        }
    }
}

#[test]
fn json_tells_what_the_files_tell() {
    let document = json(&oslo(), &["oslo", "-q", "oslo"]);
    let event = &document["events"][0];
    assert_eq!((&document["query"], &event["id"]), (&"oslo".into(), &"oslo-meeting".into()));
    let expected = serde_json::json!({
        "date": "[2025-03-03,2025-03-04]", "earliest": "2025-03-03", "latest": "2025-03-04", "precision": "set",
        "articles": 3, "origins": 2, "conflict": true, "part_of": null, "people": ["Ada Lund", "Bo Ek"],
    });
    for (key, value) in expected.as_object().unwrap() {
        assert_eq!(&event[key], value, "{key}");
    }
    let says = &event["says"][0];
    let expected = serde_json::json!({
        "article": "a", "outlet": "Daily A", "published": "2025-03-04", "url": "https://example.org/a", "digest": false,
        "status": "reported", "date": "2025-03-03", "basis": "relative", "rule": "Monday: the latest such day",
        "paragraph": 1, "start": 0, "end": 37, "passage": "Ada Lundt met Bo Ek in Oslo on Monday", "before": null,
        "as_written": {"Ada Lund": ["Ada Lundt"], "Bo Ek": ["Bo Ek"], "Oslo": ["Oslo"]},
        "attributed_to": "a minister", "copy_of": null, "copy_basis": null,
    });
    for (key, value) in expected.as_object().unwrap() {
        assert_eq!(&says[key], value, "{key}");
    }
    assert_eq!((&event["says"][1]["copy_of"], &event["says"][1]["copy_basis"]), (&"a".into(), &"stated".into()));
    let again = json(&oslo(), &["oslo", "-q", "again"]);
    let announced = &again["events"][0]["says"][0];
    assert_eq!((&announced["status"], &announced["date"]), (&"announced".into(), &"2025-04".into()));
}

/// Start and end are code points of the text after the front matter.
#[test]
fn offsets_find_the_passage_in_the_article() {
    let sandbox = oslo();
    let document = json(&sandbox, &["oslo"]);
    let mut found = 0;
    for says in list(&document["events"]).iter().flat_map(|event| list(&event["says"])) {
        let file = sandbox.read(&format!("oslo/articles/{}.md", says["article"].as_str().unwrap()));
        let body: Vec<char> = file.rsplit("---\n").next().unwrap().chars().collect();
        let place = |key: &str| usize::try_from(says[key].as_u64().unwrap()).unwrap();
        let passage: String = body[place("start")..place("end")].iter().collect();
        assert_eq!(says["passage"], Value::from(passage));
        found += 1;
    }
    assert_eq!(found, 5);
}

#[test]
fn every_format_tells_the_same_events() {
    let sandbox = Sandbox::new();
    for query in
        ["", "place:paris", "who:rutte -kind:statement", "is:conflict", "known:2025-02-17 outlet:cnn", "alsaka"]
    {
        let document = json(&sandbox, &["-q", query]);
        let events = list(&document["events"]);
        let expected: Vec<&str> = events.iter().map(|event| event["id"].as_str().unwrap()).collect();
        assert!(!expected.is_empty(), "{query}");

        let lines = sandbox.stdout(&["export", "-q", query, "-f", "jsonl"]);
        let parsed: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(parsed, events, "{query}");

        let table = sandbox.stdout(&["export", "-q", query, "-f", "csv"]);
        let mut rows = csv::Reader::from_reader(table.as_bytes());
        let mut ids: Vec<String> = rows.records().map(|row| row.unwrap()[0].to_string()).collect();
        assert_eq!(ids.len(), events.iter().map(|event| list(&event["says"]).len()).sum::<usize>(), "{query}");
        ids.dedup();
        assert_eq!(ids, expected, "{query}");

        let text = sandbox.stdout(&["export", "-q", query]);
        let markdown = sandbox.stdout(&["export", "-q", query, "-f", "markdown"]);
        let titles: BTreeSet<&str> = events.iter().map(|event| event["title"].as_str().unwrap()).collect();
        let told: BTreeSet<&str> = text.lines().map(str::trim).filter(|line| titles.contains(line)).collect();
        assert_eq!(told, titles, "{query}");
        assert_eq!(markdown.lines().filter(|line| line.starts_with("###")).count(), expected.len(), "{query}");
    }
}

#[test]
fn a_table_has_an_assertion_a_row_and_guards_against_formulas() {
    let sandbox = oslo();
    let events = sandbox.read("oslo/events/all.toml").replace("More of it", "=HYPERLINK(1)");
    sandbox.write("oslo/events/all.toml", &events);
    let table = sandbox.stdout(&["export", "oslo", "-f", "csv"]);
    assert!(!table.contains('\r'));
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let header: Vec<String> = rows.headers().unwrap().iter().map(str::to_string).collect();
    assert_eq!(header.len(), EVENT_KEYS.len() - 1 + SAYS_KEYS.len());
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 5);
    let cell = |row: usize, column: &str| rows[row][header.iter().position(|name| name == column).unwrap()].to_string();
    assert_eq!(cell(0, "people"), "Ada Lund; Bo Ek");
    assert_eq!(cell(0, "as_written"), "Ada Lund: Ada Lundt; Bo Ek: Bo Ek; Oslo: Oslo");
    assert_eq!(cell(2, "note"), "The only one to say Tuesday.");
    assert_eq!(cell(4, "title"), "'=HYPERLINK(1)");
    assert_eq!(cell(4, "date"), "");
}
