//! A timeline that is read from raw articles while it is on the screen.

use crate::session::{Launch, folder};
use std::fmt::Write;

/// More than is read between two keys: eight megabytes in two thousand articles.
fn write_articles(folder: &std::path::Path) {
    std::fs::create_dir(folder).unwrap();
    for article in 0..2_000_u32 {
        let mut text = format!("---\npublished: {}-03-{:02}\n---\n", 1990 + article % 30, article % 28 + 1);
        for paragraph in 0..40 {
            let (day, place) =
                (["Monday", "Tuesday", "Friday"][paragraph % 3], ["Oslo", "Riga", "Bern"][paragraph / 3 % 3]);
            writeln!(text, "Mayor Ada Brandt met engineers in {place} on {day} and left for the coast a day later.\n")
                .unwrap();
        }
        std::fs::write(folder.join(format!("{article:04}.txt")), text).unwrap();
    }
}

#[test]
fn events_come_while_articles_are_read_and_esc_stops_that() {
    let folder = folder();
    write_articles(&folder.path().join("raw"));
    let mut session = Launch::new(folder.path(), &["raw"]).start();
    session.wait_for("Esc stops");
    session.wait("the first events", |screen| screen.contains("Ada Brandt") && screen.contains("Esc stops"));
    session.press("j\x1b");
    let screen = session.wait_for("what was read stays");
    assert!(screen.contains("stopped while") && screen.contains("Ada Brandt"), "{screen}");
    session.press("G");
    session.wait("the last event", |screen| !screen.contains("what was read stays") && screen.contains("Ada Brandt"));
    session.press("q");
    assert_eq!(session.end(), 0);
}
