//! The export dialog.

use super::moving::small;
use super::{Screen, read};
use crate::export::Format;
use crate::keys::Key;
use crate::tui::export_box::What;
use crate::tui::message::{Effect, Message, Order, Outcome};
use crate::tui::overlay::Overlay;
use crate::tui::perform::Job;
use crate::tui::update::update;

/// Opens the dialog and types a path in place of the one that stands there.
fn to(path: &std::path::Path) -> String {
    format!("e<c-u>{}", path.display())
}

#[test]
fn what_is_shown_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.txt");
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press("/bridge<enter>").press(&to(&path));
    assert!(screen.text().contains("3 events of the query bridge"), "{}", screen.text());
    screen.press("<enter>");
    assert!(screen.text().contains("wrote 3 events"), "{}", screen.text());
    let text = read(&path);
    assert!(text.contains("Council meets on the bridge") && !text.contains("Nobody knows when"));
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_told_twice() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.txt");
    std::fs::write(&path, "mine").unwrap();
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press(&to(&path)).press("<enter>");
    assert!(screen.text().contains("there already"), "{}", screen.text());
    assert_eq!(read(&path), "mine");
    screen.press("<esc>");
    assert!(matches!(screen.state.overlays.last(), Some(Overlay::Export(_))), "Esc only takes the question back");
    screen.press("<enter><enter>");
    assert!(read(&path).contains("Council meets"));
}

#[test]
fn a_path_that_cannot_be_written_is_told_in_the_dialog() {
    let folder = tempfile::tempdir().unwrap();
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press(&to(&folder.path().join("no/out.txt"))).press("<enter>");
    assert!(screen.text().contains("cannot write"), "{}", screen.text());
    screen.press("<c-u><enter>");
    assert!(screen.text().contains("no file is named"), "{}", screen.text());
}

#[test]
fn the_ending_follows_the_format() {
    let mut screen = Screen::of(&small(), 80, 24);
    for ending in ["txt", "md", "json", "jsonl", "csv", "txt"] {
        let file = if ending == "txt" && screen.state.overlays.is_empty() { "e" } else { "<tab>" };
        screen.press(file);
        assert!(screen.text().contains(&format!("annals.{ending}")), "{}", screen.text());
    }
}

#[test]
fn marked_events_are_written_whatever_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.jsonl");
    let mut screen = Screen::of(&small(), 80, 24);
    screen.press("<space>G<space>/opens<enter>").press("e<tab><tab><tab><c-u>").press(&path.display().to_string());
    screen.press("<enter>");
    let ids: Vec<String> = read(&path)
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["id"].as_str().unwrap().to_string())
        .collect();
    assert_eq!(ids, ["council", "ferry"]);
}

#[test]
fn how_much_is_written_is_told_and_escape_stops_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.txt");
    let mut screen = Screen::of(&small(), 80, 24);
    let mut state = screen.state.clone();
    let keys = Key::parse_all(&format!("{}<enter>", to(&path))).unwrap();
    let asked = keys.into_iter().flat_map(|key| update(&mut state, Message::Key(key))).collect::<Vec<_>>();
    let [Effect::Export(order)] = &asked[..] else { panic!("{asked:?}") };

    screen.state = state;
    screen.send(Message::Written(48_100_000));
    assert!(screen.text().contains("Writing, 48 MB so far. Esc stops."), "{}", screen.text());
    screen.press("<enter><tab>x").send(Message::Paste("y".to_string()));
    assert!(screen.asked.is_empty(), "it is written once: {:?}", screen.asked);
    assert!(screen.text().contains("48 MB") && screen.text().contains("out.txt"), "as it was: {}", screen.text());
    screen.press("<esc><esc>");
    assert_eq!(screen.asked, [Effect::StopExport]);
    assert!(screen.text().contains("Stopping."), "{}", screen.text());

    let job = Job::new(&screen.state, order.clone());
    job.watch().stop();
    let outcome = job.run();
    assert_eq!(outcome, Outcome::Stopped);
    assert_eq!(folder.path().read_dir().unwrap().count(), 0, "no file, and no part of one");
    screen.send(Message::Written(1)).send(Message::Exported(outcome));
    assert!(screen.state.overlays.is_empty());
    assert!(screen.text().contains("stopped; nothing was written"), "{}", screen.text());
}

#[test]
fn a_file_to_be_replaced_stays_where_the_writing_is_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.txt");
    std::fs::write(&path, "mine").unwrap();
    let screen = Screen::of(&small(), 80, 24);
    let order = Order { format: Format::Json, path: path.clone(), replace: true, what: What::Shown };
    let job = Job::new(&screen.state, order);
    job.watch().stop();
    assert_eq!(job.run(), Outcome::Stopped);
    assert_eq!(read(&path), "mine");
}
