//! New articles in a corpus that somebody has worked on.

use super::*;
use crate::model::NameKind;
use crate::model::testing::{article, name, plain, says};

const EVENTS: &str = "# Mine.\n[[event]]\nid = \"talks\"\ntitle = \"Talks, as I call them\"\ndate = \"2025-02-19\"\n\n\
    [[event.says]]\narticle = \"a\"\nquote = \"they met\"\nnote = \"checked\"\n\n# The end.\n";

fn written(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// Adds an event that the articles `a` and `b` assert, of which `b` is new.
fn add(folder: &Path) -> Ingested {
    let told = |id: &str, quote: &str| says(id, quote, None);
    let read = plain("e-1", "2025-02-18", vec![told("a", "they met"), told("b", "talks were held")]);
    let new = article("b", "b", "", "2025-02-18", "There talks were held.");
    let corpus = corpus(folder).unwrap();
    let state = State::read(&std::fs::read_to_string(folder.join(state::NAME)).unwrap_or_default());
    let mut adding = Adding::nothing(folder, state);
    let new = adding.take_new(&corpus, vec![new]);
    adding.take_events(&corpus, vec![read], &new).unwrap();
    adding.write().unwrap()
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path(), "articles/a.md", "---\npublished: 2025-02-18\n---\nThere they met.\n");
    written(folder.path(), "events/mine.toml", EVENTS);
    folder
}

#[test]
fn a_new_article_is_put_to_the_event_that_holds_what_it_also_tells() {
    let folder = folder();
    let told = add(folder.path());
    assert_eq!((told.articles, told.events, told.says), (1, 0, 1));
    let text = std::fs::read_to_string(folder.path().join("events/mine.toml")).unwrap();
    let (before, after) = EVENTS.split_once("\n# The end.").unwrap();
    assert!(text.starts_with(before) && text.ends_with(&format!("\n# The end.{after}")), "{text}");
    assert!(text.contains("article = \"b\"") && text.contains("date = \"2025-02-18\""), "its own date: {text}");
    assert_eq!(add(folder.path()), Ingested { known: 1, ..Ingested::default() }, "once is enough");
}

#[test]
fn what_somebody_deleted_does_not_come_back() {
    let folder = folder();
    let mut state = State::default();
    state.says(&says("a", "they met", None));
    written(folder.path(), state::NAME, &state.text());
    std::fs::remove_file(folder.path().join("events/mine.toml")).unwrap();
    let told = add(folder.path());
    assert_eq!((told.articles, told.events, told.says, told.deleted), (1, 0, 0, 1));
    assert!(std::fs::read_dir(folder.path().join("events")).unwrap().next().is_none());
}

#[test]
fn what_nobody_told_yet_is_an_event_of_its_own() {
    let folder = folder();
    std::fs::remove_file(folder.path().join("events/mine.toml")).unwrap();
    let told = add(folder.path());
    assert_eq!((told.articles, told.events, told.says), (1, 1, 0));
    assert!(folder.path().join("events/added.toml").exists());
}

#[test]
fn names_that_somebody_changed_get_others_behind_them_only() {
    let folder = folder();
    let adding = |state: State| Adding::nothing(folder.path(), state);
    let person = |proper: &str, spelling: &str| name(NameKind::Person, proper, &[spelling], "");
    let there = [person("Ada Brandt", "Brandt")];
    let text = names_text(&there);
    let found = || vec![person("Ada Brandt", "Ada"), person("Otto Lind", "Lind")];
    let mut changed = adding(State::default());
    changed.take_names(&there, found(), &text);
    let names = changed.names.unwrap();
    assert!(names.starts_with(&text) && names.contains("Otto Lind") && !names.contains("\"Ada\""), "{names}");
    let mut state = State::default();
    state.names(&text);
    let mut untouched = adding(state);
    untouched.take_names(&there, found(), &text);
    assert!(untouched.names.unwrap().contains("\"Ada\""));
}
