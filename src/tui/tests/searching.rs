//! The search box.

use super::moving::small;
use super::{Library, Screen, update};
use crate::keys::Key;
use crate::store::Source;
use crate::tui::message::{Effect, Message};
use crate::tui::overlay::Overlay;
use crate::tui::question::{Answer, Question};
use crate::tui::search_box::SearchBox;
use std::sync::Arc;

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
    assert_eq!((&screen.state.query, &*screen.event()), (&query, event.as_str()));
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

#[test]
fn the_list_is_the_same_however_its_words_came_about() {
    let picks = |keys: &str| {
        let mut screen = Screen::built_in(80, 24);
        screen.press(keys);
        searched(&screen).clone()
    };
    for typed in ["rutte", "par", "e", "mark la", "alsaka", "meeting", "septem", "zelensky par"] {
        let fresh = {
            let mut screen = Screen::built_in(80, 24);
            screen.press("/").send(Message::Paste(typed.to_string()));
            searched(&screen).clone()
        };
        let longer = format!("/{typed} xq{}", "<bs>".repeat(3));
        let in_the_middle = format!("/x{typed}{}<del>", "<left>".repeat(typed.chars().count() + 1));
        for keys in [format!("/{typed}"), longer, in_the_middle] {
            let other = picks(&keys);
            assert_eq!((&other.picks, &other.typed), (&fresh.picks, &fresh.typed), "{keys}");
            assert_eq!((&other.suggested, other.chosen), (&fresh.suggested, fresh.chosen), "{keys}");
        }
    }
}

fn searched(screen: &Screen) -> &SearchBox {
    match screen.state.overlays.last() {
        Some(Overlay::Search(search)) => search,
        _ => panic!("the box is not open"),
    }
}

/// A corpus with so many events that what looks at each of them is answered beside the screen.
fn large() -> Screen {
    let mut screen = Screen::built_in(80, 24);
    let mut library = Library::new(Source::BuiltIn.open().unwrap(), Source::BuiltIn);
    library.is_small = false;
    screen.state.library = Arc::new(library);
    screen
}

#[test]
fn in_a_large_corpus_the_slow_part_of_an_answer_comes_later() {
    let mut screen = large();
    let asked = |screen: &mut Screen, key: char| -> Question {
        let effects = update(&mut screen.state, Message::Key(Key::parse_all(&key.to_string()).unwrap()[0]));
        match &effects[..] {
            [Effect::Answer(question)] => question.clone(),
            other => panic!("{other:?}"),
        }
    };
    screen.press("/annou");
    let (older, newer) = (asked(&mut screen, 'n'), asked(&mut screen, 'c'));
    assert!(newer.number > older.number);
    assert_eq!((older.text.as_str(), newer.text.as_str()), ("announ", "announc"));
    let answer = |question: &Question, screen: &Screen| question.answer(&screen.state.library, &|| true).unwrap();
    // What was asked before changes nothing any more.
    let before = searched(&screen).clone();
    let late = Answer { suggested: Vec::new(), ..answer(&older, &screen) };
    screen.send(Message::Answered(late));
    assert_eq!(searched(&screen).suggested, before.suggested);
    let right = answer(&newer, &screen);
    screen.send(Message::Answered(right.clone()));
    assert_eq!(searched(&screen).suggested, right.suggested);
    let mut small = Screen::built_in(80, 24);
    small.press("/announc");
    assert_eq!((searched(&small).chosen, &searched(&small).suggested), (searched(&screen).chosen, &right.suggested));
    assert_eq!(newer.answer(&screen.state.library, &|| false), None, "a question that is closed is not answered");
}

#[test]
fn what_somebody_chose_stays_chosen_when_the_rest_of_the_answer_comes() {
    let mut screen = large();
    let chosen = |screen: &Screen| format!("{:?}", searched(screen).row(searched(screen).chosen));
    update(&mut screen.state, Message::Key(Key::parse_all("/").unwrap()[0]));
    let mut last = Vec::new();
    for key in Key::parse_all("meeting<down><down>").unwrap() {
        last.extend(update(&mut screen.state, Message::Key(key)));
    }
    let before = chosen(&screen);
    let Some(Effect::Answer(question)) = last.pop() else { panic!("nothing is asked") };
    let answer = question.answer(&screen.state.library, &|| true).unwrap();
    assert!(!answer.suggested.is_empty());
    screen.send(Message::Answered(answer));
    assert_eq!(chosen(&screen), before);
}

#[test]
fn letters_that_mean_no_query_are_answered_at_once_and_taken_back_show_what_was_there() {
    let mut screen = large();
    screen.press("/");
    let mut seen = Vec::new();
    for key in Key::parse_all("rutte").unwrap() {
        assert_eq!(update(&mut screen.state, Message::Key(key)), [], "nothing is left to be asked");
        seen.push(screen.roles());
    }
    seen.pop();
    while let Some(before) = seen.pop() {
        screen.press("<bs>");
        assert_eq!(screen.roles(), before);
    }
}
