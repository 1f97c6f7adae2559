//! `names`, `articles`, `check` and `keys`.

use crate::corpora::oslo;
use crate::sandbox::Sandbox;
use serde_json::{Value, json};

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn names_with_their_counts_and_spellings() {
    let sandbox = oslo();
    insta::assert_snapshot!(sandbox.stdout(&["names", "oslo"]), @r"
    name      kind    events  articles  also written
    Ada Lund  person       2         3  Ada Lundt
    Bo Ek     person       2         3
    Norway    place        1         3
    Oslo      place        1         3
    ");
    assert_eq!(
        parsed(&sandbox.stdout(&["names", "oslo", "-q", "lundt", "--json"])),
        json!([{"name": "Ada Lund", "kind": "person", "spellings": ["Ada Lund", "Ada Lundt"], "events": 2, "articles": 3}])
    );
}

#[test]
fn no_names_are_an_empty_list_and_code_1() {
    let sandbox = oslo();
    let ran = sandbox.run(&["names", "oslo", "-q", "xyzzy", "--json"]);
    assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.as_str()), (1, "[]\n", ""));
    assert_eq!(sandbox.run(&["names", "oslo", "-q", "xyzzy"]).code, 1);
}

#[test]
fn the_garbled_spelling_is_found_under_the_name() {
    let names = parsed(&Sandbox::new().stdout(&["names", "-q", "rutte", "--json"]));
    assert_eq!(names[0]["name"], "Mark Rutte");
    assert!(names[0]["spellings"].as_array().unwrap().contains(&"Mark Latte".into()));
}

#[test]
fn articles_with_what_they_assert() {
    let sandbox = oslo();
    insta::assert_snapshot!(sandbox.stdout(&["articles", "oslo"]), @r"
         published   outlet   events  origin       title
    [1]  4 Mar 2025  Daily A       2  its own      What a knows
    [2]  5 Mar 2025  Daily B       1  retells [1]  What b knows
    [3]  6 Mar 2025  Daily C       2  its own      What c knows
    [4]  7 Mar 2025  Daily D  unread  its own      What d knows
    ");
    let articles = parsed(&sandbox.stdout(&["articles", "oslo", "--json"]));
    assert_eq!(articles.as_array().unwrap().len(), 4);
    assert_eq!(
        articles[1],
        json!({
            "id": "b", "title": "What b knows", "outlet": "Daily B", "published": "2025-03-05",
            "published_from": "record", "url": "https://example.org/b",
            "digest": false, "events": 1, "unread": false, "origin": "a", "copy_of": "a", "copy_basis": "stated",
        })
    );
    assert_eq!(articles[3]["unread"], true);
}

#[test]
fn check_finds_nothing_to_mend_in_the_built_in_corpus() {
    let ran = Sandbox::new().run(&["check"]);
    assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.as_str()), (0, "No problems.\n", ""));
}

#[test]
fn warnings_alone_are_code_0() {
    let ran = oslo().run(&["check", "oslo"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.stdout.starts_with("oslo/articles/d.md:1:1: warning: no event cites the article \"d\"\n"), "{ran:?}");
    assert!(ran.stdout.ends_with("\n0 errors, 1 warning\n"), "{ran:?}");
}

#[test]
fn mistakes_are_shown_with_their_line_and_are_code_1() {
    let sandbox = oslo();
    let events = sandbox.read("oslo/events/all.toml");
    let events = events.replace("More is planned", "More was planned").replace("2025-04\"", "2025-02-30\"");
    sandbox.write("oslo/events/all.toml", &events);
    let ran = sandbox.run(&["check", "oslo"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (1, ""));
    insta::assert_snapshot!(ran.stdout);

    let problems = parsed(&sandbox.run(&["check", "oslo", "--json"]).stdout);
    let problems = problems.as_array().unwrap();
    let lost = problems.iter().find(|problem| problem["code"] == "lost-passage").unwrap();
    let keys: Vec<&String> = lost.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["file", "line", "column", "severity", "code", "message", "help"]);
    let line = events.lines().position(|line| line.contains("More was planned")).unwrap() + 1;
    assert_eq!((&lost["file"], &lost["line"]), (&"oslo/events/all.toml".into(), &line.into()));

    // What is sound is shown all the same, and one line says that it is not all.
    let ran = sandbox.run(&["export", "oslo"]);
    assert_eq!(ran.code, 0);
    let told =
        "annals: 1 mistake in the corpus files; what is sound was read. `annals check oslo` lists what is wrong.\n";
    assert_eq!(ran.stderr, told);
}

#[test]
fn every_key_is_listed() {
    let listed = Sandbox::new().stdout(&["keys"]);
    let keymap = annals::keys::Keymap::read(None).unwrap();
    for context in annals::keys::Context::ALL {
        let (_, section) = listed.split_once(&format!("[{}]\n", context.word())).unwrap();
        let section = section.split("\n\n").next().unwrap();
        let listing = keymap.listing(context);
        assert_eq!(section.lines().count(), listing.len());
        for (line, listed) in section.lines().zip(listing) {
            let told: Vec<&str> = line.trim().split("  ").map(str::trim).filter(|word| !word.is_empty()).collect();
            assert_eq!(told, [listed.keys.as_str(), listed.entry.action.word(), listed.entry.doc]);
        }
    }
}
