//! Reading an article at a passage.

use super::Screen;
use super::moving::small;
use crate::tui::overlay::Overlay;

#[test]
fn the_article_opens_at_the_passage() {
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press("j<enter><enter>");
    insta::assert_snapshot!(screen.roles());
}

#[test]
fn from_assertion_to_assertion_the_timeline_goes_along() {
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press("/promises<enter><esc><enter><enter>");
    let mut walked = vec![screen.event().to_string()];
    for key in ["n", "n", "n", "n", "N"] {
        screen.press(key);
        walked.push(screen.event().to_string());
    }
    assert_eq!(
        walked,
        [
            "The mayor promises a bridge",
            "Council meets on the bridge",
            "Mayor: it will be done by June",
            "The bridge opens",
            "The bridge opens",
            "Mayor: it will be done by June",
        ]
    );
    screen.press("q");
    assert_eq!(screen.event(), "Mayor: it will be done by June");
}

#[test]
fn under_a_query_the_steps_go_to_what_it_leaves() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("/rutte<enter><enter><enter>");
    for _ in 0..5 {
        screen.press("n");
        let Some(Overlay::Article(view)) = screen.state.overlays.last() else { panic!("the article is closed") };
        let event = view.assertion(screen.state.corpus()).unwrap().event().id();
        assert_eq!(screen.state.event().unwrap().id(), event, "the timeline goes along");
    }
}

#[test]
fn every_passage_of_the_built_in_corpus_can_be_opened_and_is_in_sight() {
    let mut screen = Screen::built_in(80, 24);
    for _ in 0..screen.state.plan.len() {
        screen.press("<enter><enter>");
        assert!(matches!(screen.state.overlays.last(), Some(Overlay::Article(_))), "{}", screen.event());
        assert!(screen.roles().contains("PassageInFocus") || screen.roles().contains("Selected"), "{}", screen.event());
        screen.press("q<esc>j");
    }
}

#[test]
fn a_passage_that_was_not_found_is_told_instead() {
    let mut files = small();
    files[2].1 = "---\npublished: 2024-03-06\n---\nAnother text.\n";
    let mut screen = Screen::of(&files, 80, 24);
    screen.press("G<enter>");
    assert!(screen.text().contains("not found in the article: "), "{}", screen.text());
    assert!(!screen.text().contains('“'), "what the article does not say is no quotation: {}", screen.text());
    screen.press("<enter>");
    assert!(screen.state.overlays.is_empty());
    screen.press("y");
    assert!(screen.asked.is_empty() && screen.text().contains("nothing to cite"), "{}", screen.text());
}
