//! Every way out that is not a key: signals at any moment, a terminal that goes away, or that takes nothing more.

use crate::session::{CAP, Launch, Session, folder, pty_size, ready, wait_for_exit, wait_for_stranger};
use portable_pty::{CommandBuilder, MasterPty, native_pty_system};
use rustix::process::Signal;
use std::io::{Read, Write};
use std::path::Path;
use std::time::{Duration, Instant};

const ENDING: [(Signal, u32); 4] = [(Signal::TERM, 143), (Signal::INT, 130), (Signal::HUP, 129), (Signal::QUIT, 131)];

#[test]
fn signals_leave_in_order() {
    for (signal, code) in ENDING {
        let folder = folder();
        let session = ready(folder.path());
        session.signal(signal);
        assert_eq!(session.end(), code, "{signal:?}");
    }
}

/// Before the terminal is taken a signal may end the program as it ends any other; from then on it must give it back.
fn assert_left(session: Session, signal: Signal, code: u32) {
    let (exit, output) = session.leave();
    let taken = output.contains("\x1b[?1049h");
    assert!(exit.code == code || (exit.killed && !taken), "{signal:?}: {exit:?}, {output:?}");
}

#[test]
fn a_signal_may_come_at_any_moment_of_the_start() {
    for (step, (signal, code)) in (0..60_u32).zip(ENDING.into_iter().cycle()) {
        let folder = folder();
        let session = Launch::new(folder.path(), &[]).start();
        // Not a wait for anything: these are the moments to try.
        std::thread::sleep(Duration::from_micros(250) * step);
        session.signal(signal);
        assert_left(session, signal, code);
    }
}

#[test]
fn a_signal_may_come_at_any_moment_of_the_output() {
    for (step, (signal, code)) in (0..40_usize).zip(ENDING.into_iter().cycle()) {
        let folder = folder();
        let mut session = Launch::new(folder.path(), &[]).start();
        session.press(["", "jjjJJJ", "/ru", "?", "e"][step % 5]);
        let wanted = step * 311 % 9_000;
        while !session.comes(Duration::from_millis(20), |heard| heard.bytes.len() >= wanted) {
            session.press("\x0c");
        }
        session.signal(signal);
        assert_left(session, signal, code);
    }
}

#[test]
fn a_terminal_that_goes_away_ends_the_program() {
    let folder = folder();
    let pty = native_pty_system().openpty(pty_size(80, 24)).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_annals"));
    command.cwd(folder.path());
    command.env("TERM", "xterm-256color");
    let child = pty.slave.spawn_command(command).unwrap();
    // No thread may read here: it would keep the terminal open.
    let mut reader = pty.master.try_clone_reader().unwrap();
    read_until_ready(&mut reader);
    drop(reader);
    drop(pty);
    assert_eq!(wait_for_exit(child).code, 129);
}

#[test]
fn a_terminal_that_goes_away_without_a_signal_ends_the_program() {
    for keys in ["", "/rutte", "e"] {
        let folder = folder();
        let pty = native_pty_system().openpty(pty_size(80, 24)).unwrap();
        let slave = other_side(&*pty.master);
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_annals"));
        command.current_dir(folder.path()).env_clear().env("TERM", "xterm-256color");
        command.stdin(slave.try_clone().unwrap()).stdout(slave.try_clone().unwrap()).stderr(slave);
        let child = command.spawn().unwrap();
        drop(command);
        let mut reader = pty.master.try_clone_reader().unwrap();
        read_until_ready(&mut reader);
        let mut writer = pty.master.take_writer().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        drop(reader);
        // Dropped it would send an end-of-file key first; that is a key like any other here.
        drop(writer);
        drop(pty);
        assert_eq!(wait_for_stranger(child).code, 129, "{keys}");
    }
}

/// The terminal of a program whose terminal this is not otherwise.
fn other_side(master: &dyn MasterPty) -> std::fs::File {
    let flags = rustix::fs::OFlags::RDWR | rustix::fs::OFlags::NOCTTY | rustix::fs::OFlags::CLOEXEC;
    std::fs::File::from(rustix::fs::open(master.tty_name().unwrap(), flags, rustix::fs::Mode::empty()).unwrap())
}

#[test]
fn a_screen_that_goes_away_ends_the_program_although_its_keys_are_still_there() {
    let folder = folder();
    // So small that a frame is written in one go: the program is asleep, not writing, when its screen goes.
    let [keys, screen] = [(), ()].map(|()| native_pty_system().openpty(pty_size(60, 8)).unwrap());
    let before = format!("{:?}", keys.master.get_termios());
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_annals"));
    command.current_dir(folder.path()).env_clear().env("TERM", "xterm-256color");
    command.stdin(other_side(&*keys.master)).stdout(other_side(&*screen.master)).stderr(other_side(&*keys.master));
    let child = command.spawn().unwrap();
    drop(command);
    let mut reader = screen.master.try_clone_reader().unwrap();
    read_until(&mut reader, "events");
    drop(reader);
    drop(screen);
    assert_eq!(wait_for_stranger(child).code, 129);
    assert_eq!(before, format!("{:?}", keys.master.get_termios()), "the modes of the terminal with the keys");
}

fn read_until_ready(reader: &mut dyn Read) {
    read_until(reader, "Who says so");
}

fn read_until(reader: &mut dyn Read, words: &str) {
    let mut heard = Vec::new();
    while !String::from_utf8_lossy(&heard).contains(words) {
        let mut buffer = [0; 4096];
        let length = reader.read(&mut buffer).unwrap();
        heard.extend(&buffer[..length]);
    }
}

#[test]
fn a_terminal_that_takes_nothing_more_does_not_keep_the_program() {
    let folder = folder();
    let mut session = ready(folder.path());
    session.stall(true);
    // Frames until the terminal is full, each for itself.
    for _ in 0..300 {
        session.press("\x0c");
        std::thread::sleep(Duration::from_millis(2));
    }
    session.signal(Signal::TERM);
    let begun = Instant::now();
    assert_eq!(session.end_in_the_dark(), 143);
    assert!(begun.elapsed() < CAP / 2, "{:?}", begun.elapsed());
}

/// The explorer on a corpus that takes its time to be written, in the middle of writing it over an old file; nothing
/// where it was too quick for us.
fn in_the_middle_of_an_export(folder: &Path) -> Option<Session> {
    let mut lines = String::from(r#"{"article":{"id":"a","title":"A","published":"2025-03-04","body":"They met."}}"#);
    for event in 0..6_000 {
        lines += &format!("\n{{\"event\":{{\"id\":\"e{event}\",\"title\":\"Meeting {event}\",\"date\":\"2025-03-03\",");
        lines += r#""says":[{"article":"a","quote":"They met"}]}}"#;
    }
    std::fs::write(folder.join("in.jsonl"), lines).unwrap();
    std::fs::write(folder.join("annals.txt"), "old").unwrap();
    let mut session = Launch::new(folder, &["in.jsonl"]).start();
    session.wait_for("? help");
    session.press("e\r");
    session.wait_for("is there");
    session.press("\r");
    let end = Instant::now() + CAP;
    while Instant::now() < end {
        if std::fs::read_to_string(folder.join("annals.txt")).unwrap() != "old" {
            session.press("\x03");
            session.end();
            return None;
        }
        if !unfinished(folder).is_empty() {
            return Some(session);
        }
    }
    panic!("nothing was written: {}", session.heard().text());
}

fn unfinished(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.contains("unfinished")).collect()
}

#[test]
fn a_signal_in_the_middle_of_an_export_leaves_the_old_file_and_nothing_else() {
    let met = (0..20).any(|_| {
        let folder = folder();
        let Some(session) = in_the_middle_of_an_export(folder.path()) else { return false };
        session.signal(Signal::TERM);
        assert_eq!(session.end(), 143);
        assert_eq!(unfinished(folder.path()), [""; 0]);
        std::fs::read_to_string(folder.path().join("annals.txt")).unwrap() == "old"
    });
    assert!(met, "the signal never came in the middle");
}

#[test]
fn who_leaves_in_the_middle_of_an_export_has_it_finished_or_is_told() {
    let folder = folder();
    let Some(mut session) = in_the_middle_of_an_export(folder.path()) else { return };
    session.press("\x03");
    let (exit, output) = session.leave();
    assert_eq!(unfinished(folder.path()), [""; 0]);
    let is_old = std::fs::read_to_string(folder.path().join("annals.txt")).unwrap() == "old";
    match is_old {
        true => assert!(exit.code == 2 && output.contains("before the export was finished"), "{output:?}"),
        false => assert_eq!(exit.code, 0, "{output:?}"),
    }
}

#[test]
fn the_mouse_is_given_back_too() {
    let folder = folder();
    let session = Launch::new(folder.path(), &["--mouse"]).start();
    session.wait_for("? help");
    assert_ne!(session.heard().screen.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    session.signal(Signal::TERM);
    assert_eq!(session.end(), 143);
}

#[test]
fn leaving_is_quick() {
    let folder = folder();
    let mut session = ready(folder.path());
    let begun = Instant::now();
    session.press("\x03");
    assert_eq!(session.end(), 0);
    assert!(begun.elapsed() < CAP / 10, "{:?}", begun.elapsed());
}
