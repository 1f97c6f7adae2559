//! `annals export`, and what exploring prints where there is no screen.

use crate::corpora::oslo;
use crate::sandbox::{Ran, Sandbox};
use annals::text::width::width;
use std::process::Stdio;

const PARIS: &str = "place:paris after:2025-02-17 before:2025-02-18";

#[test]
fn the_text_of_a_small_corpus() {
    insta::assert_snapshot!(oslo().stdout(&["export", "oslo"]));
}

#[test]
fn the_markdown_of_a_small_corpus() {
    insta::assert_snapshot!(oslo().stdout(&["export", "oslo", "-f", "markdown"]));
}

#[test]
fn the_text_of_two_days_in_paris() {
    insta::assert_snapshot!(Sandbox::new().stdout(&["export", "-q", PARIS]));
}

#[test]
fn words_that_the_article_does_not_have_are_never_its_quotation() {
    let sandbox = Sandbox::new();
    sandbox.write("c/articles/a.md", "---\npublished: 2025-03-04\n---\nThey met.\n");
    let event = "[[event]]\ntitle = \"Talks\"\npeople = [\"Ada Berg\"]\n[[event.says]]\narticle = \"a\"\n\
                 quote = \"Berg won the prize\"\nparagraph = 1\n";
    sandbox.write("c/events/e.toml", event);
    let text = sandbox.run(&["export", "c"]).stdout;
    assert!(text.contains("      not found in the article: Berg won the prize\n"), "{text}");
    let markdown = sandbox.run(&["export", "c", "-f", "markdown"]).stdout;
    assert!(markdown.contains("not found in the article: Berg won the prize"), "{markdown}");
    assert!(!text.contains('“') && !markdown.contains('“'), "{text}{markdown}");
    let json: serde_json::Value = serde_json::from_str(&sandbox.run(&["export", "c", "-f", "json"]).stdout).unwrap();
    let says = &json["events"][0]["says"][0];
    assert_eq!(says["quote"], "Berg won the prize");
    assert!(says["passage"].is_null() && says["as_written"].as_object().unwrap().is_empty(), "{says}");
}

#[test]
fn no_line_of_the_text_is_wider_than_80_columns() {
    let text = Sandbox::new().stdout(&["export"]);
    assert!(text.lines().count() > 500);
    for line in text.lines() {
        assert!(width(line) <= 80 && line.trim_end() == line, "{line}");
    }
}

#[test]
fn without_a_screen_exploring_prints_the_same() {
    let sandbox = oslo();
    let exported = sandbox.stdout(&["export", "oslo", "-q", "again"]);
    for arguments in
        [&["oslo", "-q", "again"] as &[_], &["oslo", "-q", "again", "--plain"], &["--plain", "-q", "again", "./oslo"]]
    {
        assert_eq!(sandbox.stdout(arguments), exported, "{arguments:?}");
    }
    for term in ["dumb", ""] {
        let output = sandbox.command(&["oslo", "-q", "again"]).env("TERM", term).output().unwrap();
        assert_eq!(Ran::from(output).stdout, exported, "{term}");
    }
}

#[test]
fn nothing_found_is_a_valid_empty_document_and_code_1() {
    let sandbox = oslo();
    let empty = |format: &str| {
        let ran = sandbox.run(&["export", "oslo", "-q", "who:nobody", "-f", format]);
        assert_eq!((ran.code, ran.stderr.as_str()), (1, ""), "{format}");
        ran.stdout
    };
    assert!(empty("text").contains("Nothing found: none of the 3 events matches."));
    assert!(empty("markdown").contains("Nothing found: none of the 3 events matches."));
    assert_eq!(empty("jsonl"), "");
    assert_eq!(empty("csv").lines().count(), 1);
    let json: serde_json::Value = serde_json::from_str(&empty("json")).unwrap();
    assert_eq!(json, serde_json::json!({"format": 1, "corpus": "Oslo talks", "query": "who:nobody", "events": []}));

    let ran = sandbox.run(&["export", "oslo", "-q", "who:nobody", "-o", "out.txt"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, ""));
    assert_eq!(ran.stderr, "annals: nothing found; out.txt is not written\n");
    assert!(!sandbox.path("out.txt").exists());
}

#[test]
fn a_file_is_written_in_the_format_of_its_ending() {
    let sandbox = oslo();
    let ran = sandbox.run(&["export", "oslo", "-o", "out.csv"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, ""));
    assert_eq!(ran.stderr, "wrote 3 events from 3 articles to out.csv\n");
    assert_eq!(sandbox.read("out.csv"), sandbox.stdout(&["export", "oslo", "-f", "csv"]));
    assert_eq!(sandbox.run(&["export", "oslo", "-o", "out.md", "-f", "text"]).code, 0);
    assert_eq!(sandbox.read("out.md"), sandbox.stdout(&["export", "oslo"]));
}

#[test]
fn a_file_is_overwritten_only_by_force() {
    let sandbox = oslo();
    sandbox.write("out.txt", "old");
    let ran = sandbox.run(&["export", "oslo", "-o", "out.txt"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert!(ran.stderr.starts_with("annals: out.txt is there already\n") && ran.stderr.contains("--force"), "{ran:?}");
    assert_eq!(sandbox.read("out.txt"), "old");
    assert_eq!(sandbox.run(&["export", "oslo", "-o", "out.txt", "--force"]).code, 0);
    assert!(sandbox.read("out.txt").starts_with("Oslo talks\n"));
}

#[test]
fn a_file_is_never_made_beside_a_folder_that_is_not_there() {
    let sandbox = oslo();
    for target in ["no/out.txt", "oslo"] {
        let ran = sandbox.run(&["export", "oslo", "-o", target, "--force"]);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{target}");
        assert!(ran.stderr.starts_with("annals: ") && ran.stderr.contains(target), "{ran:?}");
    }
    assert!(!sandbox.path("no").exists());
}

#[test]
fn what_was_known_by_a_day_is_counted_anew() {
    let text = oslo().stdout(&["export", "oslo", "-q", "known:2025-03-04 lund"]);
    assert!(text.contains("1 of 3 events, told by 1 article\n"), "{text}");
    assert!(text.contains("As known on 4 Mar 2025"), "{text}");
    assert!(!text.contains("Daily C") && !text.contains("Tuesday"), "{text}");
}

#[test]
fn a_near_spelling_is_said() {
    let text = oslo().stdout(&["export", "oslo", "-q", "agian"]);
    assert!(text.contains("No word begins with agian; taken instead, as near spellings: again\n"), "{text}");
}

#[test]
fn a_corpus_may_come_from_standard_input() {
    let sandbox = Sandbox::new();
    let records = r#"{"article":{"id":"a","title":"A","published":"2025-03-04","body":"They met."}}
{"event":{"title":"A meeting","date":"2025-03-03","says":[{"article":"a","quote":"They met"}]}}
"#;
    sandbox.write("in.jsonl", records);
    let from_file = sandbox.stdout(&["export", "in.jsonl", "-f", "jsonl"]);
    let input = std::fs::File::open(sandbox.path("in.jsonl")).unwrap();
    let output = sandbox.command(&["export", "-", "-f", "jsonl"]).stdin(Stdio::from(input)).output().unwrap();
    assert_eq!(Ran::from(output).stdout, from_file);
    assert!(from_file.contains("A meeting"));
}
