//! Outputs that cannot be written: a full device, a pipe that nobody reads any more. Every command, every format.

use crate::corpora::oslo;
use crate::sandbox::Sandbox;
use annals::export::Format;
use std::process::Stdio;

/// Every way to print something.
fn ways(corpus: &str) -> Vec<Vec<String>> {
    let words = |line: &str| line.split(' ').map(str::to_string).collect::<Vec<_>>();
    let help = Sandbox::new().stdout(&["--help"]);
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let commands: Vec<&str> = commands.map_while(|line| line.split_whitespace().next()).collect();
    assert!(commands.contains(&"export"), "{help}");
    let mut ways = vec![words("--help"), words("--version"), words("--plain"), words("--print"), words("help")];
    for command in commands.into_iter().filter(|command| *command != "help") {
        ways.push(vec![command.to_string(), "--help".to_string()]);
        let help = Sandbox::new().stdout(&[command, "--help"]);
        let mut calls = vec![vec![command.to_string()]];
        if help.contains("[CORPUS]") {
            calls.push(vec![command.to_string(), corpus.to_string()]);
        }
        if help.contains("--json") {
            calls.push(vec![command.to_string(), "--json".to_string()]);
        }
        if help.contains("--format") {
            let formats = Format::ALL.map(|format| format.as_str().to_string());
            calls.extend(formats.map(|format| vec![command.to_string(), "-f".to_string(), format]));
        }
        ways.extend(calls);
    }
    assert!(ways.len() > 20, "{ways:?}");
    ways
}

#[test]
fn a_full_device_is_told_and_code_2() {
    let sandbox = oslo();
    for way in ways("oslo") {
        let arguments: Vec<&str> = way.iter().map(String::as_str).collect();
        let whole = sandbox.run(&arguments);
        if whole.stdout.is_empty() {
            continue;
        }
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let output = sandbox.command(&arguments).stdout(Stdio::from(full)).output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{way:?}: {stderr}");
        assert!(
            stderr.starts_with("annals: cannot write standard output: No space left on device\n"),
            "{way:?}: {stderr}"
        );
        assert_eq!(stderr.lines().count(), 2, "{way:?}: {stderr}");
    }
}

#[test]
fn a_closed_pipe_is_silence() {
    let sandbox = oslo();
    for way in ways("oslo") {
        let arguments: Vec<&str> = way.iter().map(String::as_str).collect();
        let whole = sandbox.run(&arguments);
        // Closed before the first byte: no output, however short, gets through.
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = sandbox.command(&arguments).stdout(Stdio::from(writer)).output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!((stderr.as_str(), output.status.code()), (whole.stderr.as_str(), Some(whole.code)), "{way:?}");
    }
    let line = format!("{} export -f json | head -1", env!("CARGO_BIN_EXE_annals"));
    let output = std::process::Command::new("sh").args(["-c", &line]).output().unwrap();
    assert!(!output.stdout.is_empty() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn nobody_need_listen_to_what_is_told() {
    let sandbox = oslo();
    for arguments in [&["export", "-o", "out.txt"] as &[_], &["export", "-q", "x:"], &["nowhere"], &["export", "--bad"]]
    {
        let code = sandbox.run(arguments).code;
        std::fs::remove_file(sandbox.path("out.txt")).unwrap_or_default();
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let output = sandbox.command(arguments).stderr(Stdio::from(full)).output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
    }
}
