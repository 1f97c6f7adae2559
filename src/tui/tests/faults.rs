//! Faults in the program itself: the terminal is given back, and the user is told, whatever panics.

use crate::keys::Keymap;
use crate::model::date::Date;
use crate::query::Query;
use crate::store::Source;
use crate::tui::message::Message;
use crate::tui::perform::Job;
use crate::tui::run::{Parts, explore_with};
use crate::tui::state::State;
use crate::tui::{Start, Theme};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::Frame;
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::process::ExitCode;

/// Explores with parts of which one panics; the exit code that the program would have. In a terminal of another test.
fn explore(parts: Parts) -> ExitCode {
    crate::guarded(|| {
        let opened = Source::BuiltIn.open()?;
        let query = Query::default();
        let (keymap, theme) = (Keymap::read(None).unwrap(), Theme::read(None, None, None).unwrap());
        let (ascii, mouse, editor) = (false, true, String::new());
        let start = Start { opened, rest: None, source: Source::BuiltIn, query, keymap, theme, ascii, mouse, editor };
        Ok(ExitCode::from(explore_with(start, parts)?))
    })
}

/// Whether the state has been touched by a key: the first frames are drawn in peace.
fn is_touched(state: &State) -> bool {
    state.cursor > 0
}

fn fail_to_update(state: &mut State, message: Message) -> Vec<crate::tui::message::Effect> {
    match message {
        Message::Key(_) => panic!("on purpose"),
        message => (Parts::REAL.update)(state, message),
    }
}

fn fail_to_draw(frame: &mut Frame<'_>, state: &State) {
    (Parts::REAL.draw)(frame, state);
    assert!(!is_touched(state), "on purpose");
}

/// Panics while it unwinds, as a faulty destructor does: the process is then ended by force.
fn fail_twice(_: &mut Frame<'_>, _: &State) {
    struct Again;
    impl Drop for Again {
        fn drop(&mut self) {
            panic!("once more");
        }
    }
    let _again = Again;
    panic!("on purpose");
}

#[test]
#[ignore = "panics on purpose, in a terminal of another test"]
fn child_update() {
    assert_eq!(explore(Parts { update: fail_to_update, ..Parts::REAL }), ExitCode::from(2));
}

#[test]
#[ignore = "panics on purpose, in a terminal of another test"]
fn child_view() {
    assert_eq!(explore(Parts { draw: fail_to_draw, ..Parts::REAL }), ExitCode::from(2));
}

#[test]
#[ignore = "panics on purpose, in a terminal of another test"]
fn child_twice() {
    explore(Parts { draw: fail_twice, ..Parts::REAL });
}

#[test]
#[ignore = "panics on purpose, in a terminal of another test"]
fn child_export() {
    assert_eq!(explore(Parts { export: |_: Job| panic!("on purpose"), ..Parts::REAL }), ExitCode::SUCCESS);
}

#[test]
#[ignore = "panics on purpose, in a terminal of another test"]
fn child_reopen() {
    assert_eq!(
        explore(Parts { reopen: |_: &Source, _: &BTreeMap<String, Date>| panic!("on purpose"), ..Parts::REAL }),
        ExitCode::SUCCESS
    );
}

#[test]
#[ignore = "panics on purpose, in a process of another test"]
fn child_command() {
    let code = crate::guarded(|| {
        crate::store::doing("doing `annals export`");
        panic!("on purpose")
    });
    assert_eq!(code, ExitCode::from(2));
}

#[test]
fn a_fault_in_a_command_is_told() {
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    command.args(["--ignored", "--exact", "--nocapture", "tui::tests::faults::child_command"]);
    let output = command.env("RUST_BACKTRACE", "1").output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "the exit code: {told}");
    let first = "annals: a fault in annals itself, not in your files, while doing `annals export`\n";
    assert!(told.starts_with(first) && told.contains("nothing of yours was changed"), "{told}");
    assert_eq!(told.lines().count(), 2, "{told}");
}

/// Runs one of these in a terminal, types keys each when a text is on the screen, and gives all that came out of it.
fn in_a_terminal(child: &str, typed: &[(&str, &str)]) -> (bool, String) {
    let pty = native_pty_system().openpty(PtySize { rows: 24, cols: 80, ..PtySize::default() }).unwrap();
    let before = format!("{:?}", pty.master.get_termios());
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    let name = format!("tui::tests::faults::{child}");
    command.args(["--ignored", "--exact", "--nocapture", &name]);
    command.env("RUST_BACKTRACE", "1");
    let mut child = pty.slave.spawn_command(command).unwrap();
    // Without this the output of a child that has ended would be waited for, for ever.
    let master = pty.master;
    drop(pty.slave);
    let mut killer = child.clone_killer();
    let (done, waited) = std::sync::mpsc::channel::<()>();
    std::thread::spawn(move || {
        if waited.recv_timeout(std::time::Duration::from_secs(30)).is_err() {
            let _ = killer.kill();
        }
    });
    let mut reader = master.try_clone_reader().unwrap();
    let mut keys = master.take_writer().unwrap();
    let mut screen = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
    let mut output = Vec::new();
    let mut buffer = [0; 4096];
    for (text, answer) in typed {
        while !screen.screen().contents().contains(text) {
            let length = reader.read(&mut buffer).unwrap_or(0);
            assert!(length > 0, "ended before {text:?}: {}", screen.screen().contents());
            screen.process(&buffer[..length]);
            output.extend(&buffer[..length]);
        }
        keys.write_all(answer.as_bytes()).unwrap();
    }
    let rest = std::thread::spawn(move || {
        let mut rest = Vec::new();
        // On Linux the end of a terminal is an error, not the end of a file.
        let _ = reader.read_to_end(&mut rest);
        rest
    });
    let status = child.wait().unwrap();
    let after = format!("{:?}", master.get_termios());
    let _ = done.send(());
    drop(keys);
    drop(master);
    output.extend(rest.join().unwrap());
    let output = String::from_utf8_lossy(&output).into_owned();
    assert_eq!(before, after, "{output:?}");
    for (on, off) in [
        ("\u{1b}[?1049h", "\u{1b}[?1049l"),
        ("\u{1b}[?2004h", "\u{1b}[?2004l"),
        ("\u{1b}[?25l", "\u{1b}[?25h"),
        ("\u{1b}[?1000h", "\u{1b}[?1000l"),
    ] {
        let (on, off) = (output.rfind(on), output.rfind(off));
        assert!(on.is_some() && on < off, "{off:?} in {output:?}");
    }
    assert!(!output.contains("stack backtrace"), "{output:?}");
    (status.success(), output)
}

fn assert_told_after_leaving(output: &str, doing: &str) {
    let left = output.rfind("\u{1b}[?1049l").unwrap();
    let told = output.find("annals: a fault in annals itself, not in your files, while ").unwrap();
    assert!(left < told, "{output:?}");
    let words = &output[told..];
    assert!(words.contains(doing) && words.contains("nothing of yours was changed"), "{words:?}");
    assert!(words.contains("on purpose (src/tui/tests/faults.rs:") && !output.contains("panicked at"), "{words:?}");
}

#[test]
fn a_fault_in_update_gives_the_terminal_back_and_is_told() {
    let (went_well, output) = in_a_terminal("child_update", &[("? help", "j")]);
    assert!(went_well, "the exit code: {output:?}");
    assert_told_after_leaving(&output, "while answering a key");
}

#[test]
fn a_fault_in_a_view_gives_the_terminal_back_and_is_told() {
    let (went_well, output) = in_a_terminal("child_view", &[("? help", "j")]);
    assert!(went_well, "the exit code: {output:?}");
    assert_told_after_leaving(&output, "while drawing the screen");
}

#[test]
fn a_fault_on_the_way_out_of_a_fault_gives_the_terminal_back() {
    in_a_terminal("child_twice", &[]);
}

#[test]
fn a_fault_in_an_export_is_told_on_the_screen() {
    let typed = [("? help", "e"), ("annals.txt", "\r"), ("a fault in annals itself", "\u{1b}"), ("? help", "\u{3}")];
    let (went_well, output) = in_a_terminal("child_export", &typed);
    assert!(went_well, "the exit code: {output:?}");
    assert!(!output.contains("panicked at"), "{output:?}");
    assert_eq!(output.matches("\u{1b}[?1049l").count(), 1, "left only in the end");
}

#[test]
fn a_fault_while_the_files_are_read_anew_is_told_and_the_corpus_stays_open() {
    let typed = [("? help", "R"), ("a fault in annals itself", "j"), ("2 of", "\u{3}")];
    let (went_well, output) = in_a_terminal("child_reopen", &typed);
    assert!(went_well, "the exit code: {output:?}");
    assert!(!output.contains("panicked at"), "{output:?}");
    assert_eq!(output.matches("\u{1b}[?1049l").count(), 1, "left only in the end");
}
