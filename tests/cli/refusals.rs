//! What cannot be done: a message and a hint, code 2, never a backtrace. And pipes that nobody reads.

use crate::corpora::oslo;
use crate::sandbox::{Ran, Sandbox};
use std::process::Stdio;

fn refused(sandbox: &Sandbox, arguments: &[&str]) -> String {
    let ran = sandbox.run(arguments);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{arguments:?}: {ran:?}");
    assert!(!ran.stderr.contains("panicked") && !ran.stderr.contains("src/"), "{ran:?}");
    ran.stderr
}

#[test]
fn a_wrong_query_is_shown_with_a_caret() {
    let sandbox = Sandbox::new();
    for command in [&["export"] as &[_], &["--plain"], &["--print"]] {
        let arguments: Vec<&str> = command.iter().copied().chain(["-q", "who:rutte after:2025-02-30"]).collect();
        let told = refused(&sandbox, &arguments);
        let lines: Vec<&str> = told.lines().collect();
        assert!(lines[0].starts_with("annals: ") && lines[0].contains("February"), "{told}");
        assert_eq!(lines[1], "  who:rutte after:2025-02-30");
        assert_eq!(lines[2].find('^'), lines[1].find("30"), "{told}");
        assert!(lines.len() > 3, "a hint: {told}");
    }
}

#[test]
fn a_path_that_is_not_there_is_named_with_a_hint() {
    let sandbox = Sandbox::new();
    let told = refused(&sandbox, &["export", "no/such"]);
    assert_eq!(told, "annals: cannot open no/such: No such file or directory\n  check the path\n");
    assert!(refused(&sandbox, &["exprot"]).contains("did you mean the command `annals export`?"));
    sandbox.write("notes.pdf", "x");
    assert!(refused(&sandbox, &["check", "notes.pdf"]).contains("neither a folder nor a .jsonl file"));
}

#[test]
fn arguments_that_make_no_sense_are_refused() {
    let sandbox = Sandbox::new();
    for arguments in [
        &["--nonsense"] as &[_],
        &["export", "-f", "pdf"],
        &["oslo", "export"],
        &["check", "-q", "x"],
        &["--print", "--size", "wide"],
        &["--print", "--keys", "<nokey>"],
    ] {
        assert!(refused(&sandbox, arguments).starts_with("error: "), "{arguments:?}");
    }
}

#[test]
fn help_and_version_are_answers() {
    let sandbox = Sandbox::new();
    let help = sandbox.stdout(&["--help"]);
    for command in ["export", "names", "articles", "check", "convert", "init", "keys", "completions", "man"] {
        assert!(help.contains(&format!("\n  {command} ")), "{help}");
    }
    assert_eq!(sandbox.stdout(&["--version"]), format!("annals {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_command_wins_over_a_folder_of_its_name() {
    let sandbox = oslo();
    std::fs::rename(sandbox.path("oslo"), sandbox.path("export")).unwrap();
    assert!(sandbox.stdout(&["export"]).starts_with("Ukraine diplomacy"));
    assert!(sandbox.stdout(&["./export"]).starts_with("Oslo talks"));
}

#[test]
fn a_closed_pipe_is_silence() {
    let sandbox = oslo();
    for arguments in [
        &["export"] as &[_],
        &["export", "-f", "json"],
        &["export", "-f", "csv"],
        &["--plain"],
        &["names"],
        &["articles", "--json"],
        &["check", "oslo"],
        &["keys"],
        &["completions", "zsh"],
        &["man"],
        &["--help"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = sandbox.command(arguments).stdout(writer).stderr(Stdio::piped()).output().unwrap();
        let ran = Ran::from(output);
        assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{arguments:?}");
    }
}

#[test]
fn nobody_listening_to_the_messages_is_no_harm() {
    let sandbox = Sandbox::new();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = sandbox.command(&["no/such"]).stderr(writer).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let sandbox = Sandbox::new();
    for arguments in [&["export"] as &[_], &["keys"], &["--help"]] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let ran = Ran::from(sandbox.command(arguments).stdout(full).stderr(Stdio::piped()).output().unwrap());
        assert_eq!(ran.code, 2, "{arguments:?}");
        assert!(ran.stderr.starts_with("annals: cannot write standard output: No space left"), "{ran:?}");
    }
}
