//! `annals check` as somebody meets it who has made many mistakes at once.

use crate::sandbox::Sandbox;
use serde_json::Value;

const ARTICLE: &str = "---
id: daily
title: Talks in Oslo
published: 2025-03-05
---
Ada Lundt met Bo Ek in Oslo on Monday, a minister said.

The minister spoke for an hour.

They meet again on Thursday 13 March 2025, the minister said.
";

const NAMES: &str = r#"[[person]]
name = "Ada Lund"
spellings = ["Ada Lundt"]

[[person]]
name = "Bo Ek"

[[place]]
name = "Oslo"
in = "Norway"

[[place]]
name = "Norway"
in = "Oslo"
"#;

/// Ten mistakes; one more is the circle in the names.
const EVENTS: &str = r#"[[event]]
id = "talks"
title = "Lund and Ek meet in Oslo"
kind = "meting"
date = "2025-03-03"
places = ["Olso"]
people = ["Ada Lund", "Bo Ek"]

[[event.says]]
article = "daily"
quote = "Ada Lundt meets Bo Ek in Oslo"
date = "2025-03-04"
basis = "relative"
rule = "Monday: the latest such day"

[[event]]
id = "speech"
title = "A minister speaks"
date = "2025-02-30"

[[event.says]]
article = "daily"
quote = "The minister spoke for an hour"
status = "reportd"

[[event]]
id = "speech"
title = "The same id"

[[event.says]]
article = "daily"

[[event]]
id = "again"
titel = "Lund and Ek meet again"
title = "They meet again"
date = "2025-03-13"

[[event.says]]
article = "dayly"
quote = "They meet again"

[[event.says]]
article = "daily"
quote = "They meet again on Thursday 13 March 2025"
paragraph = 3
date = "2025-03-12"
"#;

fn ten() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("ten/articles/daily.md", ARTICLE);
    sandbox.write("ten/names.toml", NAMES);
    sandbox.write("ten/events/all.toml", EVENTS);
    sandbox
}

fn problems(sandbox: &Sandbox, corpus: &str) -> Vec<Value> {
    let ran = sandbox.run(&["check", corpus, "--json"]);
    serde_json::from_str::<Value>(&ran.stdout).unwrap().as_array().unwrap().clone()
}

#[test]
fn ten_mistakes_are_named_at_once_each_with_what_to_do() {
    let sandbox = ten();
    let ran = sandbox.run(&["check", "ten"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (1, ""));
    insta::assert_snapshot!(ran.stdout);

    let problems = problems(&sandbox, "ten");
    let codes: Vec<String> =
        problems.iter().map(|p| format!("{} {}", p["line"], p["code"].as_str().unwrap())).collect();
    assert_eq!(
        codes,
        [
            "4 unknown-kind",
            "6 unknown-name",
            "11 lost-passage",
            "12 weekday-mismatch",
            "19 date",
            "24 unknown-word",
            "27 duplicate-event",
            "35 unknown-key",
            "40 unknown-article",
            "47 date-against-passage",
            "14 cycle-of-places",
        ]
    );
    assert!(problems.iter().all(|problem| problem["help"].as_str().is_some_and(|help| !help.is_empty())));

    // The corpus opens with the rest.
    let ran = sandbox.run(&["export", "ten", "-f", "json"]);
    assert_eq!(ran.code, 0);
    let exported: Value = serde_json::from_str(&ran.stdout).unwrap();
    let events = exported["events"].as_array().unwrap();
    let told: Vec<String> = events
        .iter()
        .map(|event| format!("{} {} {}", event["id"], event["date"], event["says"].as_array().unwrap().len()))
        .collect();
    assert_eq!(told, [r#""talks" "2025-03-03" 1"#, r#""again" "2025-03-13" 1"#, r#""speech" null 1"#]);
    assert!(ran.stderr.contains("mistakes in the corpus files; what is sound was read"), "{}", ran.stderr);
}

#[test]
fn what_is_amiss_stands_in_the_order_of_files_and_lines() {
    let problems = problems(&ten(), "ten");
    let places: Vec<_> =
        problems.iter().map(|p| (p["file"].as_str().unwrap(), p["line"].as_u64(), p["column"].as_u64())).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(places.len() > 9);
}

#[test]
fn a_mistake_far_out_in_a_long_line_is_shown_with_what_is_near() {
    let sandbox = ten();
    let long = "漢\\t".repeat(5000);
    let line = format!("places = [\"{long}\", 7, \"{long}\"]");
    sandbox.write("ten/events/all.toml", &EVENTS.replace("places = [\"Olso\"]", &line));
    let ran = sandbox.run(&["check", "ten"]);
    let lines: Vec<&str> = ran.stdout.lines().collect();
    let at = lines.iter().position(|line| line.contains("has the number 7")).unwrap();
    let column = |text: &str| annals::text::width::width(text);
    assert!(column(lines[at + 1]) <= 80, "{}", lines[at + 1]);
    let seven = lines[at + 1].find('7').unwrap();
    assert_eq!(column(&lines[at + 1][..seven]), column(lines[at + 2]) - 1, "{}\n{}", lines[at + 1], lines[at + 2]);
}

#[test]
fn only_errors_are_code_1() {
    let sandbox = ten();
    let sound = "[[event]]\ntitle = \"Talks\"\ndate = \"2025-03-04\"\n[[event.says]]\narticle = \"daily\"\nquote = \"met Bo Ek\"\n";
    sandbox.write("ten/names.toml", "");
    for (rest, code, expected) in [
        ("", 0, None),
        ("date = \"2025-03-04\"\nrule = \"Monday\"\n", 0, Some("weekday-mismatch")),
        ("paragraph = 2\n", 0, Some("moved-passage")),
        ("status = \"x\"\n", 1, Some("unknown-word")),
    ] {
        sandbox.write("ten/events/all.toml", &format!("{sound}{rest}"));
        let codes = problems(&sandbox, "ten");
        assert_eq!(codes.first().map(|problem| problem["code"].as_str().unwrap()), expected, "{rest}");
        assert_eq!(sandbox.run(&["check", "ten"]).code, code, "{rest}");
    }
    for (quote, expected) in [("met Bo Ekk", "lost-passage"), ("minister", "ambiguous-passage")] {
        sandbox.write("ten/events/all.toml", &sound.replace("met Bo Ek", quote));
        let ran = sandbox.run(&["check", "ten", "--json"]);
        assert!(ran.stdout.contains(expected), "{ran:?}");
        assert_eq!(ran.code, 1, "{quote}");
    }
}

#[test]
fn a_publication_date_that_cannot_be_read_is_told_once() {
    let sandbox = ten();
    sandbox.write("ten/articles/daily.md", &ARTICLE.replace("2025-03-05", "2025-03-32"));
    sandbox.write("ten/articles/other.md", "---\nid: other\n---\nText.\n");
    let codes = problems(&sandbox, "ten");
    let of = |file: &str, code: &str| {
        codes.iter().filter(|p| p["file"].as_str().unwrap().ends_with(file) && p["code"] == code).count()
    };
    assert_eq!((of("daily.md", "date"), of("daily.md", "no-publication-date")), (1, 0));
    assert_eq!(of("other.md", "no-publication-date"), 1);
}

#[test]
fn what_is_said_of_records_in_lines_is_written_as_json() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "all.jsonl",
        concat!(
            r#"{"article":{"id":"a","published":"2025-03-05","body":"One.\n\nThey met on Tuesday 4 March."}}"#,
            "\n",
            r#"{"event":{"title":"T","date":"2025-03-03","says":[{"article":"a","quote":"They met","paragraph":1},"#,
            r#"{"article":"a","quote":"on Tuesday 4 March","date":"2025-03-05","status":"reported"},{"article":"a","quote":"They meet on Tuesday"}]}}"#,
            "\n"
        ),
    );
    let helps: Vec<String> =
        problems(&sandbox, "all.jsonl").iter().map(|problem| problem["help"].as_str().unwrap().to_string()).collect();
    assert_eq!(
        helps,
        [
            r#"write "date": "2025-03-04", or give the `rule` by which it is another day"#,
            r#"the nearest words there: "quote": "They met on Tuesday""#,
            r#"write "paragraph": 2"#,
        ]
    );
}
