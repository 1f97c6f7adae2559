//! Keys, sequences in pieces, pastes, and what a person does with them.

use crate::session::{CAP, Launch, READY, folder, ready};
use std::time::{Duration, Instant};

#[test]
fn a_person_finds_somebody_and_writes_an_export() {
    let folder = folder();
    let mut session = ready(folder.path());
    session.press("/latte");
    session.wait_for("Mark Rutte");
    session.press("\r");
    session
        .wait("the query in the head line", |screen| screen.lines().next().is_some_and(|head| head.contains("latte")));
    session.press("e");
    session.wait_for("annals.txt");
    session.press("\r");
    session.wait_for("wrote");
    assert!(std::fs::read_to_string(folder.path().join("annals.txt")).unwrap().contains("Mark Latte"));
    session.press("qq");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_paste_is_text_and_no_keys() {
    let folder = folder();
    let mut session = ready(folder.path());
    session.press("/\x1b[200~qq\nrutte\x1b[201~");
    session.wait_for("qq rutte");
    session.press("\x03");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_paste_that_never_ends_is_text_and_then_keys_are_keys_again() {
    let folder = folder();
    let mut session = ready(folder.path());
    session.press("/\x1b[200~rutte");
    session.wait_for("rutte");
    session.press("\x03");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_paste_of_a_megabyte_is_cut_and_over_soon() {
    let folder = folder();
    let mut session = ready(folder.path());
    session.press("/\x1b[200~");
    session.send(&vec![b'x'; 1 << 20]);
    session.press("\x1b[201~");
    session.wait_for("xxxxxxxxxx");
    session.press("\x15kellogg");
    session.wait_for("Kellogg");
    session.press("\x03");
    assert_eq!(session.end(), 0);
}

#[test]
fn ten_thousand_keys_at_once_are_all_counted() {
    let folder = folder();
    let mut session = ready(folder.path());
    let selected = |screen: &str, position: &str| {
        screen.lines().last().is_some_and(|foot| foot.trim_end().ends_with(position) || foot.contains(position))
    };
    // From the first event 10,000 down and up again, an odd one down: on the second.
    session.press("gg");
    session.press(&"jk".repeat(5_000));
    session.press("j");
    session.wait("the second event", |screen| selected(screen, "2 of"));
    session.press("\x03");
    assert_eq!(session.end(), 0);
}

#[test]
fn an_arrow_key_may_come_in_pieces() {
    let folder = folder();
    let mut session = ready(folder.path());
    session.press("/");
    session.wait_for("find");
    // On a machine that is busy elsewhere a piece may come too late, and be a lone Esc; not every time.
    let moved = (0..20).any(|_| {
        session.press("\x03");
        session = ready(folder.path());
        for piece in ["\x1b", "[", "B"] {
            session.press(piece);
        }
        session.comes(Duration::from_secs(1), |heard| {
            heard.text().lines().last().is_some_and(|foot| foot.contains("2 of"))
        })
    });
    assert!(moved);
    // Later pieces may take their time.
    session.press("\x1b[");
    std::thread::sleep(Duration::from_millis(150));
    session.press("B");
    session.wait("the third event", |screen| screen.lines().last().is_some_and(|foot| foot.contains("3 of")));
    session.press("\x03");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_lone_escape_acts_soon() {
    let folder = folder();
    let mut session = ready(folder.path());
    session.press("/rutte");
    session.wait_for("Mark Rutte");
    let begun = Instant::now();
    session.press("\x1b");
    session.wait("the timeline without the box", |screen| screen.contains(READY) && !screen.contains("rutte"));
    assert!(begun.elapsed() < CAP / 10, "{:?}", begun.elapsed());
    session.press("\x03");
    assert_eq!(session.end(), 0);
}

#[test]
fn answers_of_a_terminal_that_nobody_asked_for_are_no_keys() {
    let folder = folder();
    let mut session = ready(folder.path());
    session.press("\x1b]11;rgb:1e1e/qqqq/1e1e\x1b\\\x1b[?62;22c\x1bP1+rqq\x1b\\\x1b[I\x1b[<0;3;4M\x1b[24;80Rj");
    session.wait("the second event", |screen| screen.lines().last().is_some_and(|foot| foot.contains("2 of")));
    session.press("\x03");
    assert_eq!(session.end(), 0);
}

#[test]
fn what_happens_to_the_files_does_not_happen_to_the_open_corpus() {
    let folder = folder();
    let corpus = folder.path().join("corpus");
    let write = |name: &str, text: &str| {
        let path = corpus.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    let body = "They met in Oslo.\n\n".to_string() + &"Nothing else was said.\n\n".repeat(200);
    write("articles/a.md", &format!("---\ntitle: A\npublished: 2025-03-04\n---\n{body}"));
    write(
        "events/e.toml",
        "[[event]]\ntitle = \"A meeting\"\ndate = \"2025-03-03\"\n[[event.says]]\narticle = \"a\"\nquote = \"They met in Oslo\"\n",
    );
    let mut session = Launch::new(folder.path(), &["corpus"]).start();
    session.wait_for(READY);
    std::fs::write(corpus.join("events/e.toml"), "").unwrap();
    std::fs::File::options().write(true).open(corpus.join("articles/a.md")).unwrap().set_len(3).unwrap();
    session.press("\x0c\r\r");
    session.wait_for("Nothing else was said");
    std::fs::remove_dir_all(&corpus).unwrap();
    session.press("qq\x0c");
    session.wait_for("A meeting");
    session.press("e\x15out.txt\r");
    session.wait_for("wrote 1 event");
    assert!(std::fs::read_to_string(folder.path().join("out.txt")).unwrap().contains("They met in Oslo"));
    session.press("\x03");
    assert_eq!(session.end(), 0);
}
