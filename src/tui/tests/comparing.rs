//! How two articles differ, the choice of them, and the conflicts.

use super::Screen;
use super::moving::small;
use crate::tui::overlay::Overlay;

#[test]
fn two_articles_are_chosen_and_compared() {
    let mut screen = Screen::built_in(100, 30);
    screen.press("d");
    assert!(screen.text().contains("Which article?"), "{}", screen.text());
    screen.press("european pledges<enter>");
    assert!(screen.text().contains("Compared with which? First: Article 1"), "{}", screen.text());
    screen.press("cnn<enter>");
    insta::assert_snapshot!(screen.text());
}

#[test]
fn the_choice_is_taken_back_one_step_at_a_time() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("d<enter>");
    screen.press("zzz");
    assert!(screen.text().contains("no article has these words"));
    screen.press("<enter>");
    assert!(matches!(screen.state.overlays.last(), Some(Overlay::Choice(_))), "nothing to take");
    screen.press("<esc>");
    assert!(screen.text().contains("Which article?"), "{}", screen.text());
    screen.press("<esc>");
    assert!(screen.state.overlays.is_empty());
}

#[test]
fn it_takes_two_articles() {
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press("/nobody<enter>d");
    assert!(screen.state.overlays.is_empty());
    assert!(screen.text().contains("it takes two articles"), "{}", screen.text());
}

#[test]
fn sections_are_gone_through_and_passages_and_articles_opened() {
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press(":diff gazette courier<enter>");
    assert_eq!(screen.event(), "Council meets on the bridge");
    assert!(
        screen.text().contains("! date: Mon 4 Mar 2024 (Gazette) against Tue 5 Mar 2024 (Courier)"),
        "{}",
        screen.text()
    );
    screen.press("J");
    assert_eq!(screen.event(), "Mayor: it will be done by June", "the timeline goes with it");
    screen.press("JK");
    assert_eq!(screen.event(), "Mayor: it will be done by June");
    screen.press("gg<enter>");
    assert!(screen.line(3).contains("Passages"), "{}", screen.text());
    screen.press("j<enter>");
    assert!(screen.line(3).contains("Council meets"), "{}", screen.text());
    assert!(screen.text().contains("Tuesday"));
    screen.press("qqq");
    assert!(screen.state.overlays.is_empty());
}

#[test]
fn articles_are_named_on_the_command_line_or_what_is_wrong_is_told() {
    let mut screen = Screen::built_in(100, 30);
    for (typed, told) in [
        ("diff article-1", "name two articles"),
        ("diff article cnn", "\"article\" may be 5 articles"),
        ("diff xyzzy cnn", "no article is called \"xyzzy\""),
        ("diff cnn cnn", "it takes two"),
    ] {
        screen.press(&format!(":{typed}<enter>"));
        assert!(screen.text().contains(told), "{typed}: {}", screen.text());
        screen.press("<esc>");
    }
    screen.press(":diff \"article 1\" cnn<enter>");
    assert!(matches!(screen.state.overlays.last(), Some(Overlay::Accounts(_))));
    screen.press("q:diff<enter>");
    assert!(screen.text().contains("Which article?"));
}

#[test]
fn conflicts_are_listed_with_both_passages() {
    let mut screen = Screen::built_in(100, 30);
    screen.press("c");
    insta::assert_snapshot!(screen.roles());
    screen.press("<enter>");
    let text = screen.text();
    assert!(text.contains("Wednesday") && text.contains("Thursday") && text.contains("! announced for different days"));
}

#[test]
fn a_short_list_leaves_its_room_to_the_passages() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("c");
    let text = screen.text();
    assert!(text.contains("Wednesday →") && text.contains("is to come to Ukraine on Thursday"), "both sides: {text}");
    screen.press("q:diff 1 2<enter>");
    assert!(screen.line(3).contains("Difference of Article 1 and Article 2"), "{}", screen.text());
    assert!(screen.line(3).contains("17 more lines"), "{}", screen.text());
    assert!(screen.line(13).contains("Passages"), "a long list has half: {}", screen.text());
    assert!(screen.line(5).starts_with(" ▸ 17 Feb 2025     Starmer"), "{}", screen.text());
    screen.press("G");
    assert!(!screen.line(3).contains("more line"), "{}", screen.text());
}

#[test]
fn what_one_article_alone_tells_stands_under_the_date_that_it_gives() {
    let mut screen = Screen::built_in(80, 24);
    screen.press(":diff 1 cnn<enter>J");
    assert!(screen.text().contains("8 in Article 1: European pledges after the Paris meeting, not in CNN"));
    assert_eq!(screen.event(), "Starmer in the Daily Telegraph: ready to send troops");
    assert!(
        screen.text().contains(" ▸ by 17 Feb 2025  Starmer in the Daily"),
        "another says the 16th: {}",
        screen.text()
    );
}

#[test]
fn where_nothing_conflicts_that_is_said() {
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press("/opens<enter>c");
    assert!(screen.state.overlays.is_empty());
    assert!(screen.text().contains("no conflicts"), "{}", screen.text());
    screen.press(":conflicts<enter>");
    assert!(screen.text().contains("no conflicts"));
}

#[test]
fn a_list_follows_the_query() {
    let mut screen = Screen::built_in(80, 24);
    screen.press("c/-kellogg<enter>");
    assert!(screen.text().contains("nothing of this is left by the query"), "{}", screen.text());
    screen.press("<enter>jkGJ:query<enter>");
    assert!(screen.text().contains("Kellogg's visit to Ukraine begins"), "{}", screen.text());
}

#[test]
fn each_list_is_exported() {
    let folder = tempfile::tempdir().unwrap();
    let mut screen = Screen::of(&small(), 80, 24);
    for (keys, name, told) in [
        (":diff gazette courier<enter>", "d.txt", "wrote 5 events of two articles"),
        ("c", "c.txt", "wrote 1 conflict"),
    ] {
        let path = folder.path().join(name);
        screen.press(&format!("{keys}e<c-u>{}<enter>", path.display()));
        assert!(screen.text().contains(told), "{}", screen.text());
        assert!(super::read(&path).contains("Council meets on the bridge"));
        screen.press("q");
    }
}

#[test]
fn who_was_first_is_told_where_several_origins_tell_it() {
    let mut files = small();
    files[2].1 = "---\ntitle: Council meets\noutlet: Courier\npublished: 2024-03-20\n---\n\
                  The council met in Oslo on Tuesday.\n\nNobody knows when the old ferry will stop.\n";
    let mut screen = Screen::of(&files, 100, 30);
    assert!(screen.text().contains("first told by Gazette, 15 days"), "{}", screen.text());
    screen.press("m");
    assert!(screen.text().contains("first to assert it, 15 days before the next"), "{}", screen.text());
}

#[test]
fn reading_anew_closes_what_belongs_to_the_old_corpus() {
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press("m:reload<enter>");
    assert!(screen.state.overlays.is_empty());
    assert!(screen.text().contains("read anew"));
}
