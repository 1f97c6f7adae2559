//! The command line, copying, opening, editing, reading anew, and the mouse.

use super::Screen;
use super::moving::small;
use crate::tui::message::{Effect, Message, Mouse, MouseKind};
use crate::tui::state::Focus;

#[test]
fn a_date_is_gone_to() {
    let mut screen = Screen::built_in(80, 24);
    screen.press(":2025-08-20<enter>");
    assert_eq!(screen.event(), "Élysée: Europe is ready, Washington must do more");
    screen.press(":go 2030<enter>");
    assert!(screen.text().contains("nothing begins on 2030 or later"), "{}", screen.text());
}

#[test]
fn what_is_wrong_is_told_and_the_line_stays() {
    let mut screen = Screen::built_in(80, 24);
    screen.press(":go 2025-02-30<enter>");
    assert!(screen.text().contains("28 days"), "{}", screen.text());
    screen.press("<bs><bs>17<enter>");
    assert_eq!(screen.state.overlays.len(), 0);
}

#[test]
fn commands_are_completed_and_explained() {
    let mut screen = Screen::built_in(80, 24);
    screen.press(":");
    for word in ["go", "query", "export", "sort", "origins", "reload", "help", "quit"] {
        assert!(screen.text().contains(word), "{word}: {}", screen.text());
    }
    screen.press("que<tab>place:par<enter>");
    assert_eq!(screen.state.query.as_str(), "place:par");
    screen.press(":q<enter>");
    assert!(screen.left);
}

#[test]
fn sorting_turns_the_dates_round_and_keeps_the_place() {
    let mut screen = Screen::of(&small(), 100, 30);
    screen.press("j");
    let event = screen.event().to_string();
    let oldest_first: Vec<_> = screen.state.plan.events().collect();
    screen.press(":sort newest<enter>");
    assert_eq!(screen.event(), event);
    assert_eq!(screen.state.plan.len(), oldest_first.len());
    screen.press("gg");
    assert_eq!(screen.event(), "Nobody knows when");
    screen.press(":sort oldest<enter>");
    assert_eq!(screen.state.plan.events().collect::<Vec<_>>(), oldest_first);
}

#[test]
fn an_export_is_ordered_in_a_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.csv");
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press(&format!(":export {}<enter>", path.display()));
    assert!(screen.text().contains("wrote 5 events"), "{}", screen.text());
    assert!(super::read(&path).starts_with("id,"));
    screen.press(&format!(":export {}<enter>", path.display()));
    assert!(screen.text().contains("there already"), "a file is never replaced unasked: {}", screen.text());
}

#[test]
fn a_passage_is_copied_with_its_citation() {
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press("<enter>y");
    let Some(Effect::Copy(text)) = screen.asked.last() else { panic!("nothing was copied") };
    assert_eq!(text.as_str(), "“The council met in Oslo on Monday” (Gazette, A bridge at last, 5 Mar 2024, §2)");
}

#[test]
fn only_web_addresses_are_opened() {
    for (url, opened) in [
        ("https://example.org/a?b=c", true),
        ("javascript:alert(1)", false),
        ("file:///etc/passwd", false),
        ("https://example.org/\u{202e}x", false),
        ("", false),
    ] {
        let mut files = small();
        let article = files[1].1.replace("outlet: Gazette", &format!("outlet: Gazette\nurl: {url}"));
        files[1].1 = Box::leak(article.into_boxed_str());
        let mut screen = Screen::of(&files, 80, 24);
        screen.press("<enter>o");
        assert_eq!(screen.asked.iter().any(|effect| matches!(effect, Effect::OpenUrl(_))), opened, "{url}");
        assert_eq!(screen.state.notice.is_some(), !opened, "{url}");
    }
}

#[test]
fn the_editor_opens_at_the_line() {
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press("E<enter>jE");
    let lines: Vec<u32> = screen
        .asked
        .iter()
        .filter_map(|effect| match effect {
            Effect::Edit { file, line } if file.ends_with("events/bridge.toml") => Some(*line),
            _ => None,
        })
        .collect();
    assert_eq!(lines, [13, 26], "the event, then its second assertion");
    let mut built_in = Screen::built_in(80, 24);
    built_in.press("E");
    assert!(built_in.asked.is_empty() && built_in.text().contains("part of the program"));
}

#[test]
fn reading_anew_keeps_query_place_and_marks() {
    let mut screen = Screen::of(&small(), 100, 30);
    screen.press("/bridge<enter>G<space>");
    assert_eq!(screen.event(), "The bridge opens");
    let file = screen.folder.as_ref().unwrap().path().join("events/bridge.toml");
    let text = super::read(&file).replace("The bridge opens", "The bridge opens to all");
    std::fs::write(&file, format!("[[event]]\ntitle = \"A bridge is wished for\"\ndate = \"2020\"\n[[event.says]]\narticle = \"gazette\"\n{text}")).unwrap();
    screen.press("R");
    assert_eq!(screen.event(), "The bridge opens to all");
    assert_eq!(screen.state.query.as_str(), "bridge");
    assert_eq!(screen.state.marks.len(), 1);
    assert!(screen.text().contains("read anew"), "{}", screen.text());
    assert!(screen.text().contains("A bridge is wished for"));
}

#[test]
fn a_corpus_that_cannot_be_read_anew_stays_open() {
    let mut screen = Screen::of(&small(), 100, 30);
    screen.folder = None;
    let before = screen.event().to_string();
    screen.press("R");
    assert!(screen.state.notice.as_ref().unwrap().is_error);
    assert_eq!(screen.event(), before);
}

#[test]
fn the_mouse_selects_scrolls_and_drags() {
    let mut screen = Screen::of(&small(), 100, 30);
    let mut mouse = |kind, column, row| {
        screen.send(Message::Mouse(Mouse { kind, column, row }));
        (screen.event().to_string(), screen.state.focus)
    };
    assert_eq!(mouse(MouseKind::Press, 10, 9), ("The mayor promises a bridge".to_string(), Focus::List));
    assert_eq!(mouse(MouseKind::Press, 10, 8).0, "The mayor promises a bridge", "a heading selects nothing");
    assert_eq!(mouse(MouseKind::WheelDown, 10, 8).0, "Nobody knows when");
    assert_eq!(mouse(MouseKind::WheelUp, 10, 8).0, "Mayor: it will be done by June");
    assert_eq!(mouse(MouseKind::Press, 26, 2).0, "The bridge opens");
    assert_eq!(mouse(MouseKind::Drag, 1, 2).0, "Council meets on the bridge");
    assert_eq!(mouse(MouseKind::Press, 70, 20).1, Focus::Pane);
    screen.press("qm");
    screen.send(Message::Mouse(Mouse { kind: MouseKind::WheelDown, column: 10, row: 8 }));
    assert_eq!(screen.event(), "The bridge opens", "three further in the matrix");
}

#[test]
fn which_articles_tell_one_story_is_a_page_to_read() {
    let mut screen = Screen::built_in(80, 24);
    screen.press(":origins<enter>");
    let text = screen.text();
    for told in [
        "4 independent origins found in this corpus",
        "retells Article 1",
        "same events: 16 of its 20 events and of the other's 18",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    screen.press("jk<c-d>gg");
    assert_eq!(screen.text(), text);
    screen.press("q:query who:vance<enter>:origins<enter>");
    assert!(screen.text().contains("1 independent origin found in this corpus among 1 article."), "{}", screen.text());
    screen.press("<esc>");
    assert_eq!(screen.state.overlays.len(), 0);
}
