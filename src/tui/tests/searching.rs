//! The search box.

use super::Screen;
use super::moving::small;
use crate::tui::message::Message;

#[test]
fn the_list_changes_with_every_key() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("/rut");
    insta::assert_snapshot!(screen.roles());
    screen.press("<bs><bs><bs>alsaka");
    assert!(screen.text().contains("Alaska summit of Trump and Putin"), "{}", screen.text());
}

#[test]
fn every_way_of_writing_finds_the_person() {
    for typed in ["latte", "rutte", "rutte mark", "Mark Latte"] {
        let mut screen = Screen::built_in(80, 24);
        screen.press(&format!("/{typed}<down><enter>"));
        assert_eq!(screen.state.query.as_str(), "who:\"Mark Rutte\"", "{typed}");
        assert!(screen.line(0).contains("10 of "), "{}", screen.line(0));
    }
}

#[test]
fn plain_words_are_offered_as_the_query_they_may_mean() {
    for (typed, query) in [("announced", "status:announced"), ("septem", "on:2025-09"), ("disagree", "is:conflict")] {
        let mut screen = Screen::built_in(80, 24);
        screen.press(&format!("/{typed}<enter>"));
        assert_eq!(screen.state.query.as_str(), query);
        assert!(!screen.state.plan.is_empty());
    }
}

#[test]
fn what_is_typed_applies_as_it_is() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("/place:paris after:2025-02-16 before:2025-02-18<enter>");
    assert_eq!(screen.state.query.as_str(), "place:paris after:2025-02-16 before:2025-02-18");
    assert!(screen.line(0).contains("place:paris"), "the query in force is on the screen");
}

#[test]
fn enter_on_an_event_goes_there_and_leaves_the_query() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("/alaska<down><down><enter>");
    assert_eq!(screen.event(), "Alaska summit of Trump and Putin");
    assert!(screen.state.query.is_empty());
}

#[test]
fn escape_restores_what_was() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("/rutte<enter>jj");
    let (query, event) = (screen.state.query.clone(), screen.event().to_string());
    screen.press("/macron<down><esc>");
    assert_eq!((&screen.state.query, screen.event()), (&query, event.as_str()));
}

#[test]
fn the_query_in_force_is_there_to_be_edited_or_replaced() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("/place:paris<enter>/<right> rut");
    assert!(screen.text().contains("Mark Rutte"));
    screen.press("<down><enter>");
    assert_eq!(screen.state.query.as_str(), "place:paris who:\"Mark Rutte\"");
    screen.press("/kyiv<enter>");
    assert_eq!(screen.state.query.as_str(), "kyiv");
}

#[test]
fn a_wrong_query_is_told_and_changes_nothing() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("/rutte<enter>/sttus:denied");
    assert!(screen.text().contains("status"), "a hint is given: {}", screen.text());
    screen.press("<enter>");
    assert_eq!(screen.state.query.as_str(), "rutte");
    assert!(!screen.state.overlays.is_empty(), "the box stays open");
}

#[test]
fn words_that_only_a_near_spelling_answers_are_told() {
    let mut screen = Screen::built_in(100, 30);
    screen.press("/alsaka<enter>");
    assert_eq!(screen.event(), "Alaska summit of Trump and Putin");
    assert!(screen.line(0).contains("alaska"), "{}", screen.line(0));
}

#[test]
fn nothing_left_says_so_and_how_to_go_on() {
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press("/kind:disaster<enter>");
    assert!(screen.text().contains("No event is left by this query"), "{}", screen.text());
    screen.press("jkJKG<tab><enter> e+-");
    assert!(!screen.left);
}

#[test]
fn a_paste_goes_into_the_box_as_one_line() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("/").send(Message::Paste("rutte\nmark".to_string())).press("<down><enter>");
    assert_eq!(screen.state.query.as_str(), "who:\"Mark Rutte\"");
}
