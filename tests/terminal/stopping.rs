//! Stopping and going on: Ctrl-Z, `kill -TSTP`, `kill -STOP`, once and again, over an overlay, in another size, in the
//! background.

use crate::session::{CAP, Launch, READY, Session, folder, frame, ready};
use rustix::process::{Pid, Signal, kill_process_group};
use std::os::unix::fs::PermissionsExt;
use std::time::Instant;

/// The program stopped, and the terminal as it was before it.
fn assert_stopped(session: &Session) {
    session.wait_until_stopped();
    session.assert_given_back();
}

#[test]
fn stopping_gives_the_terminal_back_until_it_goes_on() {
    let folder = folder();
    let mut session = ready(folder.path());
    for (cols, rows) in [(100, 30), (80, 24), (80, 24), (60, 20)] {
        for by_key in [true, false] {
            match by_key {
                true => session.press("\x1a"),
                false => session.signal(Signal::TSTP),
            }
            assert_stopped(&session);
            session.resize(cols, rows);
            session.signal(Signal::CONT);
            session.wait_until_is(&frame("", cols, rows));
            assert!(session.heard().screen.screen().alternate_screen());
        }
    }
    session.press("\x03");
    assert_eq!(session.end(), 0);
}

#[test]
fn stopping_keeps_the_overlay_and_what_was_typed() {
    for (keys, notation) in
        [("/latte", "/latte"), ("?", "?"), ("e\x15some.md", "e<c-u>some.md"), ("jj\r\r", "jj<enter><enter>")]
    {
        let folder = folder();
        let mut session = ready(folder.path());
        session.press(keys);
        let expected = frame(notation, 80, 24);
        session.wait_until_is(&expected);
        session.press("\x1a");
        assert_stopped(&session);
        session.signal(Signal::CONT);
        session.wait_until_is(&expected);
        session.press("\x03");
        assert_eq!(session.end(), 0);
    }
}

#[test]
fn stopped_outright_it_goes_on_with_its_own_modes_and_gives_back_the_first() {
    let folder = folder();
    let mut session = ready(folder.path());
    let expected = frame("", 80, 24);
    session.wait_until_is(&expected);
    session.signal(Signal::STOP);
    session.wait_until_stopped();
    // What a shell does then: its own modes, and its prompt over our screen.
    let name = session.master.tty_name().unwrap();
    let given = std::process::Command::new("stty").arg("-F").arg(name).arg("sane").status().unwrap();
    assert!(given.success());
    session.heard().screen.process(b"\x1b[2J\x1b[?25hPROMPT");
    session.signal(Signal::CONT);
    session.wait_until_is(&expected);
    session.press("?");
    session.wait_for("Help");
    session.press("\x03");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_stopped_program_can_be_ended() {
    let folder = folder();
    let mut session = ready(folder.path());
    session.press("\x1a");
    assert_stopped(&session);
    session.signal(Signal::TERM);
    session.signal(Signal::CONT);
    assert_eq!(session.end(), 143);
}

/// Waits for a process that is nobody's child here. The shell comes back when the program has stopped; until the editor
/// has too, it takes keys that are meant for the shell.
fn wait_until_stopped(pid: &str) {
    let end = Instant::now() + CAP;
    while !std::fs::read_to_string(format!("/proc/{}/stat", pid.trim())).unwrap().contains(") T ") {
        assert!(Instant::now() < end, "{pid} does not stop");
        std::thread::yield_now();
    }
}

#[test]
fn an_editor_has_the_terminal_to_itself_until_it_ends() {
    let folder = folder();
    let editor = folder.path().join("editor");
    std::fs::write(
        &editor,
        "#!/bin/sh\necho $$ >pid\necho EDITING\nread first\necho GOT $first\nread second\necho \"$first $second\" >seen\nwhile read next && test $next != end; do echo $next >>seen; done\n",
    )
    .unwrap();
    std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o755)).unwrap();
    std::fs::create_dir_all(folder.path().join("corpus/events")).unwrap();
    std::fs::create_dir_all(folder.path().join("corpus/articles")).unwrap();
    std::fs::write(folder.path().join("corpus/articles/a.md"), "---\npublished: 2025-03-04\n---\nThey met.\n").unwrap();
    let event = "[[event]]\ntitle = \"A meeting\"\n[[event.says]]\narticle = \"a\"\nquote = \"They met\"\n";
    std::fs::write(folder.path().join("corpus/events/e.toml"), event).unwrap();
    let launch = Launch::prompt(folder.path()).set("EDITOR", editor.to_str().unwrap());
    let mut session = launch.start();
    session.wait_for("PROMPT>");
    session.press("$annals corpus\r");
    session.wait_for("? help");
    session.press("E");
    session.wait_for("EDITING");
    // Neither the keys nor the signals of the keyboard are ours meanwhile, but that of Ctrl-Z.
    session.press("one\r");
    session.wait_for("GOT one");
    session.press("\x1a");
    session.wait("the prompt again", |screen| screen.contains("Stopped") && screen.ends_with("PROMPT>"));
    wait_until_stopped(&std::fs::read_to_string(folder.path().join("pid")).unwrap());
    session.press("fg\r");
    session.wait("fg taken", |screen| screen.ends_with("fg\n$annals corpus"));
    session.press("qq\r");
    // A line that somebody else took would be missing.
    let lines: Vec<String> = (0..100).map(|line| line.to_string()).collect();
    for line in &lines {
        session.press(&format!("{line}\r"));
    }
    session.press("end\r");
    session.wait_for("Not dated");
    assert_eq!(std::fs::read_to_string(folder.path().join("seen")).unwrap(), format!("one qq\n{}\n", lines.join("\n")));
    session.press("\x03");
    session.wait("the prompt", |screen| screen.trim_end().ends_with("PROMPT>"));
    session.press("echo code $?; exit\r");
    let (_, output) = session.leave();
    assert!(output.contains("code 0\r\n"), "{output}");
}

#[test]
fn in_the_background_it_waits_for_the_terminal() {
    let folder = folder();
    let mut session = Launch::prompt(folder.path()).start();
    session.wait_for("PROMPT>");
    session.press("set -b; stty -g > before; $annals\r");
    session.wait_for(READY);
    session.press("\x1a");
    session.wait("the prompt again", |screen| screen.contains("Stopped") && screen.ends_with("PROMPT>"));
    session.press("clear; bg\r");
    session.wait("stopped again in the background", |screen| screen.contains("annals &") && screen.contains("Stopped"));
    session.press("fg\r");
    session.wait_for(READY);
    session.press("\x03");
    session.wait("the prompt", |screen| screen.trim_end().ends_with("PROMPT>"));
    session.press("clear; stty -g > after; cmp before after && echo the same modes | tr a-z A-Z\r");
    session.wait_for("THE SAME MODES");
    session.press("$annals & \r");
    session.wait_for("Stopped");
    session.press("clear; fg\r");
    session.wait_for(READY);
    session.press("\x03");
    session.wait("the prompt", |screen| screen.trim_end().ends_with("PROMPT>"));
    session.press("clear; echo code $?; stty -g > after; cmp before after && echo the same again | tr a-z A-Z\r");
    session.wait_for("THE SAME AGAIN");
    session.press("exit\r");
    let (exit, output) = session.leave();
    assert!(output.contains("code 0\r\n"), "{exit:?}: {output}");
}

/// Else the modes that it gives back in the end are those in which the shell edits its command line.
#[test]
fn continued_while_the_shell_has_its_prompt_it_waits_for_the_terminal() {
    let folder = folder();
    let mut session = Launch::prompt(folder.path()).start();
    session.wait_for("PROMPT>");
    // Asked within the job: the shell itself would mend the modes first.
    session.press("set -b; stty -g > before; ($annals; stty -g > after)\r");
    session.wait_for(READY);
    session.press("\x1a");
    session.wait("the prompt again", |screen| screen.contains("Stopped") && screen.ends_with("PROMPT>"));
    session.press("clear; jobs -p > pid\r");
    session.wait("the prompt alone", |screen| screen.trim() == "PROMPT>");
    let job = std::fs::read_to_string(folder.path().join("pid")).unwrap();
    // What is typed comes back only from the shell's own editing of the line: its modes are in force.
    session.press("x");
    session.wait_for("PROMPT> x");
    kill_process_group(Pid::from_raw(job.trim().parse().unwrap()).unwrap(), Signal::CONT).unwrap();
    session.wait_for("Stopped");
    session.press("\x15clear; fg\r");
    session.wait_for(READY);
    session.press("\x03");
    session.wait("the prompt", |screen| screen.trim_end().ends_with("PROMPT>"));
    session.press("exit\r");
    session.leave();
    let modes = |file: &str| std::fs::read_to_string(folder.path().join(file)).unwrap();
    assert_eq!(modes("after"), modes("before"));
}
