//! Moving through the timeline.

use super::Screen;
use crate::tui::state::Focus;

#[test]
fn the_first_screen_of_a_small_corpus() {
    let screen = Screen::of(&small(), 100, 30);
    insta::assert_snapshot!(screen.roles());
}

#[test]
fn the_built_in_corpus_on_a_small_terminal() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("/emergency meeting<enter>");
    insta::assert_snapshot!(screen.roles());
}

#[test]
fn moving_by_event_by_date_and_to_the_ends() {
    let mut screen = Screen::of(&small(), 100, 30);
    let mut walked = vec![screen.event().to_string()];
    for key in ["j", "j", "J", "K", "k", "G", "j", "gg", "k", "<c-d>"] {
        screen.press(key);
        walked.push(screen.event().to_string());
    }
    assert_eq!(
        walked,
        [
            "Council meets on the bridge",
            "Mayor: it will be done by June",
            "The mayor promises a bridge",
            "The bridge opens",
            "The mayor promises a bridge",
            "Mayor: it will be done by June",
            "Nobody knows when",
            "Nobody knows when",
            "Council meets on the bridge",
            "Council meets on the bridge",
            "Nobody knows when",
        ]
    );
}

#[test]
fn a_key_that_begins_nothing_further_counts_for_itself() {
    let mut screen = Screen::of(&small(), 100, 30);
    screen.press("gj");
    assert_eq!(screen.event(), "Mayor: it will be done by June");
    assert!(screen.state.pending.is_empty());
}

#[test]
fn escape_takes_a_begun_sequence_back_and_nothing_else() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("/rutte<enter><tab>g<esc>");
    assert_eq!((screen.state.focus, screen.state.pending.len()), (Focus::Pane, 0));
    screen.press("<esc>");
    assert_eq!(screen.state.focus, Focus::List);
}

#[test]
fn moving_changes_nothing_but_what_is_selected() {
    let mut screen = Screen::built_in(100, 30);
    let before = screen.state.selection.clone();
    screen.press("jjJKG<c-u>+-0hl<tab>jk<tab>gg");
    assert_eq!(screen.state.selection, before);
    assert!(screen.state.marks.is_empty() && !screen.left);
}

#[test]
fn one_step_back_from_the_pane_then_from_the_query_then_out() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("/rutte<enter><tab>");
    assert_eq!(screen.state.focus, Focus::Pane);
    screen.press("q");
    assert_eq!(screen.state.focus, Focus::List);
    screen.press("q");
    assert!(screen.state.query.is_empty() && !screen.left);
    screen.press("<esc>");
    assert!(!screen.left, "Esc at the top does nothing");
    screen.press("q");
    assert!(screen.left);
}

#[test]
fn help_and_the_way_out_are_always_in_the_footer() {
    for (width, height) in [(60, 20), (80, 24), (100, 30), (160, 50)] {
        let mut screen = Screen::built_in(width, height);
        assert!(screen.text().contains("? help  q leave"), "{}", screen.text());
        screen.press("/rutte<enter>");
        assert!(screen.text().contains("q all events"), "{}", screen.text());
        screen.press("<tab>");
        assert!(screen.text().contains("q events"), "{}", screen.text());
    }
}

#[test]
fn the_head_counts_what_is_shown() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("/on:2025-09<enter>");
    assert!(screen.line(0).ends_with("events · 1 article"), "{}", screen.line(0));
}

#[test]
fn without_room_for_both_enter_shows_who_says_so_in_place_of_the_list() {
    let mut screen = Screen::built_in(60, 20);
    screen.press("/emergency meeting<enter>");
    assert!(!screen.text().contains("told by 4 articles"));
    screen.press("<enter>");
    assert!(screen.text().contains("told by 4 articles of 3 origins"), "{}", screen.text());
    screen.press("<esc>");
    assert!(!screen.text().contains("told by 4 articles"));
}

#[test]
fn the_pane_follows_the_selected_assertion() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("/emergency meeting<enter><tab>");
    let tellings = screen.state.account().unwrap().tellings.len();
    for index in 1..tellings {
        screen.press("j");
        assert_eq!(screen.state.telling, index);
        let words = screen.state.assertion().unwrap().words().unwrap();
        let beginning: String = words.chars().take(20).collect();
        assert!(screen.text().contains(&beginning), "{beginning} is out of sight:\n{}", screen.text());
    }
    screen.press("j");
    assert_eq!(screen.state.telling, tellings - 1);
}

#[test]
fn zooming_keeps_the_selected_event_on_the_strip() {
    let mut screen = Screen::built_in(80, 24);
    for _ in 0..screen.state.plan.len() {
        for zoom in ["+++++++", "-", "-", "-", "-", "-", "-", "-", "0"] {
            screen.press(zoom);
            assert!(screen.state.strip().unwrap().cursor.is_some(), "{} at {zoom}", screen.event());
        }
        screen.press("j");
    }
}

/// Two articles on a bridge, of which one copies the other in part.
pub(super) fn small() -> [(&'static str, &'static str); 4] {
    [
        ("corpus.toml", "title = \"A bridge\"\nformat = 1\n"),
        (
            "articles/gazette.md",
            "---\ntitle: A bridge at last\noutlet: Gazette\npublished: 2024-03-05\n---\n\
             Ada Lund, the mayor, promised a bridge.\n\nThe council met in Oslo on Monday. \"It will be done by June\", \
             Lund said there.\n\nThe bridge is to open on 1 June 2024.\n",
        ),
        (
            "articles/courier.md",
            "---\ntitle: Council meets\noutlet: Courier\npublished: 2024-03-06\ncopy_of: gazette\n---\n\
             The council met in Oslo on Tuesday.\n\nNobody knows when the old ferry will stop.\n",
        ),
        (
            "events/bridge.toml",
            r#"
[[event]]
id = "promise"
title = "The mayor promises a bridge"
kind = "statement"
date = "../2024-03-05"
people = ["Ada Lund"]
[[event.says]]
article = "gazette"
quote = "Ada Lund, the mayor, promised a bridge"
status = "reported"

[[event]]
id = "council"
title = "Council meets on the bridge"
kind = "meeting"
date = "[2024-03-04,2024-03-05]"
places = ["Oslo"]
[[event.says]]
article = "gazette"
quote = "The council met in Oslo on Monday"
date = "2024-03-04"
basis = "relative"
rule = "Monday: the latest such day"
status = "reported"
[[event.says]]
article = "courier"
quote = "The council met in Oslo on Tuesday"
date = "2024-03-05"
basis = "relative"
rule = "Tuesday: the latest such day"
status = "reported"

[[event]]
id = "june"
title = "Mayor: it will be done by June"
kind = "statement"
date = "2024-03-04"
part_of = "council"
people = ["Ada Lund"]
[[event.says]]
article = "gazette"
quote = "\"It will be done by June\", Lund said"
status = "reported"

[[event]]
id = "opening"
title = "The bridge opens"
kind = "other"
date = "2024-06-01"
[[event.says]]
article = "gazette"
quote = "The bridge is to open on 1 June 2024"

[[event]]
id = "ferry"
title = "Nobody knows when"
[[event.says]]
article = "courier"
quote = "the old ferry will stop"
"#,
        ),
    ]
}
