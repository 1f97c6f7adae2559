//! A timeline that grows while its articles are read, and what was not read of them.

use super::Screen;
use super::moving::small;
use crate::extract::Unread;
use crate::keys::Action;
use crate::model::date::Date;
use crate::store::{Existing, Outlook, Seen, Source};
use crate::tui::library::Library;
use crate::tui::message::{Effect, Message, Progress, Reopened};
use std::sync::Arc;

/// The small corpus with an event before and one after all others.
fn more(screen: &Screen) -> Reopened {
    let event = |id: &str, date: &str| {
        format!(
            "[[event]]\nid = \"{id}\"\ntitle = \"New: {id}\"\ndate = \"{date}\"\n[[event.says]]\narticle = \"new\"\n\n"
        )
    };
    let events = event("early", "1990-01-01") + &event("late", "2190-01-01");
    let mut files = small().to_vec();
    files.push(("events/new.toml", &events));
    files.push(("articles/new.md", "Text."));
    let grown = Screen::of(&files, 80, 24);
    let opened = grown.state.library.source.open().unwrap();
    Reopened::new(opened, &screen.state.library.source)
}

fn progress() -> Progress {
    Progress { seen: Seen { stage: "finding events", done: 120, all: 4600 }, left: Some(12) }
}

fn reading() -> Screen {
    let mut screen = Screen::of(&small(), 100, 30);
    screen.state.reading = Some(Progress::default());
    screen.send(Message::Progress(progress()));
    screen
}

#[test]
fn the_timeline_grows_and_the_cursor_stays_where_it_is() {
    let mut screen = reading();
    screen.press("jj");
    let (event, events) = (screen.event().to_string(), screen.state.plan.len());
    assert!(screen.text().contains("finding events, 120 of 4600, 12 s left; Esc stops"), "{}", screen.text());
    let grown = more(&screen);
    screen.send(Message::Grown(grown));
    assert_eq!((&*screen.event(), screen.state.plan.len()), (event.as_str(), events + 2));
    assert!(screen.state.reading.is_some(), "there is more to come");
    let all = more(&screen);
    screen.send(Message::Read(Ok(Some(all))));
    assert!(screen.state.reading.is_none() && !screen.text().contains("Esc stops"));
}

#[test]
fn nothing_grows_under_an_open_search_and_the_query_stays() {
    let mut screen = reading();
    screen.press("/bridge");
    let shown = screen.text();
    let grown = more(&screen);
    screen.send(Message::Grown(grown));
    assert_eq!(screen.text(), shown);
    screen.press("<esc>:query New<enter>");
    assert_eq!(screen.state.plan.len(), 2);
    assert_eq!(screen.state.query.as_str(), "New");
}

#[test]
fn a_letter_typed_into_an_open_search_asks_all_that_is_read() {
    let mut screen = reading();
    screen.press("/");
    let all = more(&screen);
    screen.send(Message::Read(Ok(Some(all))));
    assert!(!screen.text().contains("New: late"));
    screen.press("late");
    assert!(screen.text().contains("New: late"), "{}", screen.text());
    screen.press("<enter>");
    assert_eq!((&*screen.event(), screen.state.overlays.len()), ("New: late", 0));
}

#[test]
fn who_asked_for_the_last_event_before_all_was_read_gets_the_last_of_all() {
    let mut screen = reading();
    screen.press("G");
    let grown = more(&screen);
    screen.send(Message::Grown(grown));
    let last = screen.state.plan.len() - 1;
    assert_eq!(screen.state.cursor, last);
    screen.press("k");
    let (event, all) = (screen.event().to_string(), more(&screen));
    screen.send(Message::Read(Ok(Some(all))));
    assert_eq!(screen.event(), event);
}

#[test]
fn what_is_known_of_the_whole_is_shown_while_only_its_first_events_are_read() {
    let mut whole = Screen::of(&small(), 100, 30);
    let opened = |screen: &Screen| screen.state.library.source.open().unwrap();
    let (frame, strip) = (whole.text(), whole.line(2));
    let outlook = Outlook { totals: whole.state.totals, density: (*whole.state.density).clone() };
    let first = Screen::of(&small()[..2], 100, 30);
    let mut first = opened(&first);
    first.outlook = Some(outlook);
    let reopened = Reopened::new(first, &whole.state.library.source);
    whole.state.reading = Some(Progress::default());
    whole.send(Message::Grown(reopened));
    assert_eq!((whole.line(0), whole.line(2)), (frame.lines().next().unwrap().to_string(), strip));
    whole.press("/x");
    let all = Reopened::new(opened(&whole), &whole.state.library.source);
    whole.press("<esc>").send(Message::Read(Ok(Some(all))));
    assert_eq!(whole.text(), frame);
}

#[test]
fn esc_at_the_top_stops_the_reading_and_keeps_what_is_there() {
    let mut screen = reading();
    screen.press("<esc>");
    assert_eq!(screen.asked, [Effect::Stop]);
    let events = screen.state.plan.len();
    screen.send(Message::Read(Ok(None)));
    assert!(
        screen.text().contains("stopped while finding events, 120 of 4600; what was read stays"),
        "{}",
        screen.text()
    );
    screen.press("<esc>");
    assert_eq!((screen.state.plan.len(), screen.asked.len(), screen.left), (events, 1, false));
}

#[test]
fn what_was_not_read_is_listed_article_by_article() {
    let raw = [("dated.txt", "Blue is a colour."), ("undated.txt", "Blue is a colour.")];
    let mut screen = Screen::of(&raw, 80, 24);
    let opened = screen.state.library.source.open().unwrap();
    let mut library = Library::new(opened, Source::BuiltIn);
    library.unread = vec![Unread {
        article: "dated".to_string(),
        paragraph: Some(3),
        passage: Some("\u{1b}[2JThey may have met".to_string()),
        reason: "it is in doubt",
    }];
    screen.state.library = Arc::new(library);
    screen.press("u");
    let text = screen.text();
    assert!(text.contains("Without a publication date") && text.contains("Articles that assert no event"), "{text}");
    assert!(
        text.contains("Not read: it is in doubt") && text.contains("dated §3: <U+001B>[2JThey may have met"),
        "{text}"
    );
    screen.press("G");
    assert!(screen.state.keymap.key(screen.state.context(), Action::Open).is_some());
    screen.press("<c-d><c-u>kkkkkkkkggjq");
    assert!(screen.state.overlays.is_empty());
}

#[test]
fn a_date_given_here_counts_for_its_article_from_then_on() {
    let mut screen = Screen::of(&[("a.txt", "Blue is a colour."), ("b.txt", "Blue is a colour.")], 80, 24);
    screen.press("uj<enter>2025-02-30<enter>");
    assert!(screen.text().contains("February"), "{}", screen.text());
    screen.press("<bs><bs>17<enter>");
    let published = |id: &str| screen.state.corpus().find_article(id).unwrap().published().map(Date::as_edtf);
    assert_eq!((published("a"), published("b")), (None, Some("2025-02-17")));
    screen.press(":manifest<enter>");
    assert_eq!(screen.asked, [Effect::WriteManifest(Existing::Keep)]);
    screen.press("R");
    let published = |id: &str| screen.state.corpus().find_article(id).unwrap().published().map(Date::as_edtf);
    assert_eq!(published("b"), Some("2025-02-17"));
}
