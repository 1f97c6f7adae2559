//! Copies among articles, found while the screen is open.

use crate::session::{Launch, folder};
use std::fmt::Write as _;

#[test]
fn the_screen_opens_before_the_articles_are_compared_and_takes_in_what_is_found() {
    let folder = folder();
    let mut lines = String::new();
    for number in 0..40 {
        // The last two have the same words.
        let words = (0..30).map(|word| format!("w{} ", number.min(38) * 100 + word)).collect::<String>();
        writeln!(lines, r#"{{"article":{{"id":"a{number}","published":"2025-03-04","body":"{words}"}}}}"#).unwrap();
        writeln!(
            lines,
            r#"{{"event":{{"title":"Meeting {number}","date":"2025-03-03","says":[{{"article":"a{number}"}}]}}}}"#
        )
        .unwrap();
    }
    std::fs::write(folder.path().join("c.jsonl"), lines).unwrap();
    let mut session = Launch::new(folder.path(), &["c.jsonl"]).sized(100, 30).start();
    session.wait_for("40 articles, 39 origins");
    session.wait("nothing more is compared", |screen| !screen.contains("comparing"));
    // What the first frame said is in the bytes, its blanks left out.
    assert!(session.heard().raw().contains("comparing"), "it was said meanwhile");
    session.press("\x03");
    assert_eq!(session.end(), 0);
}
