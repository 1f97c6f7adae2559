//! Where input or output is no terminal, or an unusual one.

use crate::session::{CAP, Launch, READY, folder};

#[test]
fn keys_come_from_the_terminal_whatever_standard_input_is() {
    for line in
        ["annals </dev/null", "annals <&-", ": | annals", "echo qqq | annals", "annals 2>&-", "annals 2>/dev/full"]
    {
        let folder = folder();
        let mut session = Launch::shell(folder.path(), line).start();
        session.wait_for(READY);
        session.press("/latte");
        session.wait_for("Mark Rutte");
        session.press("\x03");
        assert_eq!(session.end(), 0, "{line}");
    }
}

#[test]
fn a_corpus_may_come_from_standard_input_and_keys_from_the_terminal() {
    let folder = folder();
    let line = r#"echo '{"event":{"title":"A meeting","date":"2025-03-03","says":[{"article":"a","quote":"x"}]}}
{"article":{"id":"a","title":"A","published":"2025-03-04","body":"x"}}' | annals -"#;
    let mut session = Launch::shell(folder.path(), line).start();
    session.wait_for("A meeting");
    session.press("\x03");
    assert_eq!(session.end(), 0);
}

#[test]
fn where_the_output_is_no_terminal_it_prints_and_leaves_the_terminal_alone() {
    for line in
        ["annals | cat", "annals >out; cat out", "annals --plain", "TERM=dumb annals", "env -u TERM PATH= annals"]
    {
        let folder = folder();
        let session = Launch::shell(folder.path(), line).start();
        let (exit, output) = session.leave();
        assert_eq!(exit.code, 0, "{line}");
        assert!(output.contains("Kellogg") && !output.contains('\x1b'), "{line}: {output:?}");
    }
    for line in ["annals >/dev/null", "annals >&-"] {
        let folder = folder();
        let (exit, output) = Launch::shell(folder.path(), line).start().leave();
        assert_eq!((exit.code, output.as_str()), (0, ""), "{line}");
    }
}

#[test]
fn without_any_terminal_for_keys_it_says_so_before_it_takes_the_screen() {
    let folder = folder();
    let line = "setsid annals </dev/null 2>err; echo code $?; cat err";
    let (_, output) = Launch::shell(folder.path(), line).start().leave();
    assert!(output.contains("code 2") && !output.contains("1049"), "{output:?}");
    assert!(output.contains("annals: there is no terminal to read keys from"), "{output:?}");
    assert!(output.contains("--plain"), "{output:?}");
}

#[test]
fn colours_are_not_used_where_they_are_not_welcome() {
    for (no_color, coloured) in [(Some("1"), false), (None, true)] {
        let folder = folder();
        let launch = Launch::new(folder.path(), &[]).set("TERM", "xterm");
        let launch = match no_color {
            Some(value) => launch.set("NO_COLOR", value),
            None => launch.unset("NO_COLOR"),
        };
        let mut session = launch.start();
        session.wait_for(READY);
        session.press("/latte\x1b?q\x03");
        let (exit, output) = session.leave();
        assert_eq!(exit.code, 0);
        assert_eq!(has_colour(&output), coloured, "{no_color:?}: {output:?}");
    }
}

/// Whether a sequence sets a colour other than the terminal's own.
fn has_colour(output: &str) -> bool {
    let sequences = output.split("\x1b[").skip(1).filter_map(|rest| rest.split_once('m').map(|(numbers, _)| numbers));
    sequences.filter(|numbers| numbers.bytes().all(|byte| byte.is_ascii_digit() || byte == b';')).any(|numbers| {
        numbers
            .split(';')
            .filter_map(|number| number.parse().ok())
            .any(|number: u16| matches!(number, 30..=38 | 40..=48 | 90..=97 | 100..=107))
    })
}

#[test]
fn a_terminal_that_was_left_non_blocking_is_waited_for() {
    let folder = folder();
    let mut session = Launch::new(folder.path(), &[]).sized(200, 60).start_as_a_stranger(|slave| {
        let flags = rustix::fs::fcntl_getfl(slave).unwrap();
        rustix::fs::fcntl_setfl(slave, flags | rustix::fs::OFlags::NONBLOCK).unwrap();
    });
    session.wait_for(READY);
    session.stall(true);
    for _ in 0..100 {
        session.press("\x0c");
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    session.stall(false);
    session.press("?");
    assert!(session.comes(CAP, |heard| heard.text().contains("Help")), "{}", session.heard().text());
    session.press("\x03");
    assert_eq!(session.end(), 0);
}
