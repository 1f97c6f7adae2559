//! A file of events read in pieces and as a whole.

use super::*;
use proptest::prelude::*;

/// What both ways of reading come to; nothing for that in pieces where it is not taken.
fn both(text: &str) -> (Option<String>, String) {
    let file = TextFile { path: "events/x.toml".into(), stem: "x".to_string(), text: text.to_string() };
    let pieces = sound_events(&file, 1).map(|read| {
        let (events, problems): (Vec<_>, Vec<_>) = read.into_iter().unzip();
        format!("{:#?} {:#?}", events.concat(), problems.concat())
    });
    let mut reading = Reading::default();
    all_events(&file, &mut reading);
    (pieces, format!("{:#?} {:#?}", reading.records.events, reading.problems))
}

/// Lines that fit together mostly, and now and then do not.
const LINES: [&str; 22] = [
    "[[event]]",
    "[[event]]",
    "[[event]] # an event",
    "[[event.says]]",
    "[[event.says]]",
    "[event.more]",
    "title = \"T\"",
    "title = \"T\"",
    "title = 5",
    "kind = \"séance\"",
    "date = 2025-02-30",
    "date = \"2025-02-17\"",
    "  article = \"a\"",
    "article = 'a'",
    "quote = \"\"\"\n[[event]]\nwords\"\"\"",
    "places = [\n  \"Oslo\", # [[event]]\n]",
    "people = [[1], 'x']",
    "unknown = {a = 1}",
    "",
    "# title = \"no",
    "title = \"open",
    "[other]",
];

proptest! {
    #[test]
    fn a_file_read_in_pieces_comes_to_the_same(lines in proptest::collection::vec(proptest::sample::select(&LINES[..]), 0..24)) {
        let (pieces, whole) = both(&format!("[[event]]\ntitle = \"first\"\n{}\n", lines.join("\n")));
        prop_assert!(pieces.is_none_or(|pieces| pieces == whole));
    }
}

#[test]
fn the_events_of_the_built_in_corpus_are_read_in_pieces() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/corpus/events");
    for entry in std::fs::read_dir(folder).unwrap() {
        let (pieces, whole) = both(&std::fs::read_to_string(entry.unwrap().path()).unwrap());
        assert!(pieces.as_ref() == Some(&whole), "{pieces:?}\n{whole}");
    }
}
