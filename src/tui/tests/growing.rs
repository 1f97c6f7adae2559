//! A timeline that grows while its articles are read, and what was not read of them.

use super::Screen;
use super::moving::small;
use crate::extract::Unread;
use crate::keys::Action;
use crate::lexicon::Lexicon;
use crate::model::date::Date;
use crate::store::{Existing, Seen, Source};
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
    let source = screen.state.library.source.clone();
    let corpus = grown.state.library.corpus.clone();
    let library = Library { lexicon: Lexicon::new(&corpus), corpus, source, unread: Vec::new() };
    Reopened { library: Arc::new(library), mistakes: 0 }
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
    assert_eq!((screen.event(), screen.state.plan.len()), (event.as_str(), events + 2));
    assert!(screen.state.reading.is_some(), "there is more to come");
    let all = more(&screen);
    screen.send(Message::Read(Some(all)));
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
fn esc_at_the_top_stops_the_reading_and_keeps_what_is_there() {
    let mut screen = reading();
    screen.press("<esc>");
    assert_eq!(screen.asked, [Effect::Stop]);
    let events = screen.state.plan.len();
    screen.send(Message::Read(None));
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
    let mut library = Library {
        corpus: screen.state.library.corpus.clone(),
        lexicon: Lexicon::new(screen.state.corpus()),
        source: Source::BuiltIn,
        unread: Vec::new(),
    };
    library.unread.push(Unread {
        article: "dated".to_string(),
        paragraph: Some(3),
        passage: Some("\u{1b}[2JThey may have met".to_string()),
        reason: "it is in doubt".to_string(),
    });
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
