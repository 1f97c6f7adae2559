//! `dates`: the time expressions of a text, for readers and for programs.

use crate::sandbox::{Ran, Sandbox};
use std::io::Write;
use std::process::Stdio;

const ARTICLE: &str = "---\ntitle: Été\npublished: 2025-02-18\n---\nOSLO - Leaders met on Monday.\n\nNobody knows why.\n\nThey meet again next week, until early May.\n";

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("a.md", ARTICLE);
    sandbox
}

#[test]
fn expressions_are_marked_with_what_they_mean() {
    insta::assert_snapshot!(sandbox().stdout(&["dates", "a.md"]), @r"
    §1 OSLO - Leaders met on «Monday».
        Monday, from the article's date → 17 Feb 2025 (weekday: DATE 2025-02-17)

    §3 They meet again «next week», until «early May».
        next week, from the article's date → 24 Feb to 2 Mar 2025
          (unit: DATE 2025-W09)
        early May, from the article's date → May 2025 (month: DATE 2025-05 START)
    ");
}

#[test]
fn json_has_a_line_each_with_offsets_into_the_file() {
    let out = sandbox().stdout(&["dates", "a.md", "--json"]);
    let first: serde_json::Value = serde_json::from_str(out.lines().next().unwrap()).unwrap();
    let letters: Vec<char> = ARTICLE.chars().collect();
    let (start, end) = (first["start"].as_u64().unwrap() as usize, first["end"].as_u64().unwrap() as usize);
    assert_eq!(letters[start..end].iter().collect::<String>(), "Monday");
    insta::assert_snapshot!(out, @r#"
    {"start":63,"end":69,"text":"Monday","type":"DATE","value":"2025-02-17","mod":null,"rule":"weekday"}
    {"start":107,"end":116,"text":"next week","type":"DATE","value":"2025-W09","mod":null,"rule":"unit"}
    {"start":124,"end":133,"text":"early May","type":"DATE","value":"2025-05","mod":"START","rule":"month"}
    "#);
}

#[test]
fn the_option_goes_before_the_front_matter() {
    let out = sandbox().stdout(&["dates", "a.md", "--json", "--published", "2024-12-31"]);
    assert!(out.contains("\"2024-12-30\""), "{out}");
}

#[test]
fn nothing_found_is_code_1_and_an_empty_document() {
    let sandbox = Sandbox::new();
    sandbox.write("a.txt", "Nobody knows why.");
    let ran = sandbox.run(&["dates", "a.txt", "--json"]);
    assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.as_str()), (1, "", ""));
    let ran = sandbox.run(&["dates", "a.txt"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, "No time expressions found.\n"));
}

#[test]
fn without_a_date_of_publication_it_is_said() {
    let sandbox = Sandbox::new();
    let mut child = sandbox
        .command(&["dates", "-", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"He left on Friday.").unwrap();
    let ran = Ran::from(child.wait_with_output().unwrap());
    assert_eq!(ran.code, 0);
    assert!(ran.stdout.contains("\"XXXX-WXX-5\""), "{}", ran.stdout);
    assert!(ran.stderr.contains("--published"), "{}", ran.stderr);
}

#[test]
fn of_a_text_that_is_not_english_only_stated_dates_are_read_and_that_is_said() {
    let sandbox = Sandbox::new();
    let text = "Les ministres se sont vus le 17 février 2025 à Paris. Lundi, ils ont longuement parlé de la situation \
        sans rien dire aux journalistes qui les attendaient devant la porte du palais depuis la veille.";
    sandbox.write("a.txt", text);
    let ran = sandbox.run(&["dates", "a.txt"]);
    assert!(ran.stdout.contains("«17 février 2025»") && !ran.stdout.contains("«Lundi»"), "{}", ran.stdout);
    assert!(ran.stderr.contains("not in English"), "{}", ran.stderr);
    assert_eq!(ran.code, 0);
}

#[test]
fn what_cannot_be_read_is_code_2() {
    let sandbox = sandbox();
    for arguments in
        [&["dates", "none.txt"][..], &["dates", "."], &["dates", "a.md", "--published", "2025-02-30"], &["dates"]]
    {
        let ran = sandbox.run(arguments);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(!ran.stderr.is_empty() && !ran.stderr.contains("panicked"), "{}", ran.stderr);
    }
}

#[test]
fn hostile_letters_are_made_harmless() {
    let sandbox = Sandbox::new();
    sandbox.write("a.txt", "On 5 May\u{202e} 2020 \u{1b}[31m and on Fri\u{1b}day.");
    for arguments in [&["dates", "a.txt"][..], &["dates", "a.txt", "--json"]] {
        let ran = sandbox.run(arguments);
        assert!(!ran.stdout.contains(['\u{1b}', '\u{202e}']), "{:?}", ran.stdout);
    }
}

#[test]
fn every_rule_is_listed() {
    let out = Sandbox::new().stdout(&["dates", "--rules"]);
    for rule in annals::extract::time::rules() {
        assert!(out.lines().any(|line| line.split_whitespace().next() == Some(rule.name)), "{}", rule.name);
    }
    assert!(out.lines().all(|line| line.chars().count() <= 80));
}
