//! Copies found while the explorer is open: they fold in, and nothing else changes.

use super::Screen;
use crate::store::{Source, Watch};
use crate::tui::library::Library;
use crate::tui::message::{Compared, Effect, Message};
use crate::tui::state::Comparing;
use crate::tui::update::compare;
use std::borrow::Cow;
use std::sync::Arc;

/// Two articles with the same words, and one with others.
const FILES: [(&str, &str); 5] = [
    ("corpus.toml", "title = \"A ferry\"\nformat = 1\n"),
    (
        "articles/a.md",
        concat!(
            "---\ntitle: The ferry\noutlet: Gazette\npublished: 2024-03-05\n---\n",
            "The old ferry stopped on Monday after eighty years, and its captain, Ada Lund, wept at the quay.\n"
        ),
    ),
    (
        "articles/b.md",
        concat!(
            "---\ntitle: Ferry stops\noutlet: Courier\npublished: 2024-03-06\n---\n",
            "The old ferry stopped on Monday after eighty years, and its captain, Ada Lund, wept at the quay.\n"
        ),
    ),
    ("articles/c.md", "---\ntitle: No boat\noutlet: Herald\npublished: 2024-03-06\n---\nNo boat crossed on Monday.\n"),
    (
        "events/ferry.toml",
        r#"
[[event]]
id = "lund"
title = "Lund weeps"
date = "2024-03-04"
[[event.says]]
article = "a"
quote = "wept at the quay"

[[event]]
id = "stop"
title = "The ferry stops"
date = "2024-03-04"
[[event.says]]
article = "a"
quote = "The old ferry stopped"
[[event.says]]
article = "b"
quote = "The old ferry stopped"
[[event.says]]
article = "c"
quote = "No boat crossed"
"#,
    ),
];

/// The explorer on them as it is just after it was opened.
fn opened() -> Screen {
    let mut screen = Screen::of(&FILES, 100, 30);
    let source = screen.state.library.source.clone();
    let linked = source.read(&Watch::default()).unwrap().link();
    screen.state.replace(Arc::new(Library::new(linked, source)));
    let asked = compare(&mut screen.state);
    assert_eq!(asked, Some(Effect::Compare));
    screen
}

fn found(screen: &Screen) -> Message {
    Message::Compared(Ok(Compared::new(&screen.state.library)))
}

#[test]
fn copies_fold_in_and_cursor_query_and_place_stay() {
    let mut screen = opened();
    screen.press(":query boat<enter>:query ferry<enter><tab>jj");
    let passage = screen.state.assertion().map(|says| says.quote().map(Cow::into_owned));
    assert!(screen.text().contains("comparing the articles · 1 of 1"), "{}", screen.text());
    assert!(screen.line(0).ends_with("3 articles"), "{}", screen.text());
    let (before, message) = (screen.event().to_string(), found(&screen));
    screen.send(message);
    assert_eq!((&*screen.event(), screen.state.query.as_str()), (before.as_str(), "ferry"));
    assert_eq!(screen.state.assertion().map(|says| says.quote().map(Cow::into_owned)), passage);
    assert!(screen.text().contains("3 articles, 2 origins"), "{}", screen.text());
    assert!(!screen.text().contains("comparing"), "{}", screen.text());
    assert!(screen.asked.is_empty(), "nothing more is asked for: {:?}", screen.asked);
}

#[test]
fn what_lies_over_the_timeline_takes_copies_in() {
    let mut screen = opened();
    screen.press("O");
    assert!(screen.text().contains("The articles are being compared"), "{}", screen.text());
    screen.press("e");
    assert!(screen.text().contains("still being compared"), "{}", screen.text());
    screen.press("qjml");
    assert!(!screen.text().contains('('), "{}", screen.text());
    let message = found(&screen);
    screen.send(message);
    assert!(screen.text().contains('('), "a copy stands in parentheses: {}", screen.text());
    assert!(screen.text().contains("The ferry stops"), "{}", screen.text());
    screen.press("qO");
    assert!(screen.text().contains("2 independent origins found in this corpus among 3 articles"), "{}", screen.text());
    assert!(screen.text().contains("Ferry stops"), "{}", screen.text());
    let (_, alone) = screen
        .text()
        .split_once("Each of these is an origin of its own:")
        .map(|(a, b)| (a.to_string(), b.to_string()))
        .unwrap();
    assert!(alone.contains("No boat") && alone.contains("Herald, Wed 6 Mar 2024"), "{alone}");
    assert!(!alone.contains("Ferry stops"), "{alone}");
}

#[test]
fn an_export_before_they_are_found_is_the_one_after() {
    let folder = tempfile::tempdir().unwrap();
    let export = |screen: &mut Screen, name: &str| {
        let path = folder.path().join(name);
        screen.press(&format!(":export {}<enter>", path.display()));
        super::read(&path)
    };
    let mut screen = opened();
    let before = export(&mut screen, "before.json");
    let message = found(&screen);
    screen.send(message);
    assert_eq!(before, export(&mut screen, "after.json"));
    assert!(before.contains("\"copy_basis\": \"detected\""), "{before}");
}

#[test]
fn what_was_found_in_another_corpus_is_left() {
    let mut screen = opened();
    let message = found(&screen);
    let source = Source::BuiltIn;
    screen.state.replace(Arc::new(Library::new(source.open().unwrap(), source)));
    screen.send(message);
    assert!(screen.text().contains("96 events"), "{}", screen.text());
    assert_eq!(screen.state.comparing, Comparing::Over);
}

#[test]
fn where_comparing_fails_that_is_said_and_all_else_goes_on() {
    let mut screen = opened();
    screen.send(Message::Compared(Err(crate::store::Failure::new("no memory left", "close something"))));
    assert!(screen.text().contains("no memory left"), "{}", screen.text());
    screen.press("jO");
    assert!(screen.text().contains("independent origin"), "{}", screen.text());
}

#[test]
fn the_page_of_origins_is_exported() {
    let folder = tempfile::tempdir().unwrap();
    let mut screen = Screen::of(&FILES, 80, 24);
    let path = folder.path().join("o.txt");
    screen.press(&format!("Oe<c-u>{}<enter>", path.display()));
    assert!(screen.text().contains("wrote 1 story told more than once"), "{}", screen.text());
    assert!(super::read(&path).contains("same text"), "{}", super::read(&path));
    screen.press("/boat<enter>");
    assert!(screen.text().contains("Origins"), "the page follows the query: {}", screen.text());
    screen.press("O");
    assert!(screen.state.overlays.is_empty());
}

#[test]
fn no_copy_is_called_an_origin_of_its_own() {
    let mut files = FILES;
    let text = FILES[4].1.replacen("[[event.says]]\narticle = \"a\"\nquote = \"The old ferry stopped\"\n", "", 1);
    let text = text.replacen("article = \"c\"", "article = \"c\"\nstatus = \"denied\"", 1);
    files[4].1 = Box::leak(text.into_boxed_str());
    let mut screen = Screen::of(&files, 80, 24);
    screen.press("/stops<enter>O");
    let text = screen.text();
    let (_, alone) = text.split_once("Each of these is an origin of its own:").unwrap();
    assert!(alone.contains("No boat") && !alone.contains("Ferry stops"), "{text}");
}
