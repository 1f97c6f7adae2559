//! Files that are not what they should be: each is named with a reason and a remedy, and none hangs or panics.

use crate::hostile::assert_harmless;
use crate::sandbox::{Ran, Sandbox};
use serde_json::Value;
use std::fs::File;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Runs to the end, which must come soon, and must be one that the program chose.
pub(crate) fn end(mut command: Command) -> Ran {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (out, err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
    let read = |mut from: Box<dyn std::io::Read + Send>| {
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            from.read_to_end(&mut bytes).unwrap();
            String::from_utf8(bytes).unwrap()
        })
    };
    let (out, err) = (read(Box::new(out)), read(Box::new(err)));
    let began = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if began.elapsed() > Duration::from_secs(100) {
            child.kill().unwrap();
            panic!("{command:?} does not end");
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let code = status.code().unwrap_or_else(|| panic!("{command:?} was ended by {status}"));
    let ran = Ran { stdout: out.join().unwrap(), stderr: err.join().unwrap(), code };
    assert!((0..=2).contains(&code), "{command:?}: {ran:?}");
    for text in [&ran.stdout, &ran.stderr] {
        assert_harmless(text, &[]);
        assert!(!text.contains("panicked") && !text.contains("RUST_BACKTRACE"), "{ran:?}");
    }
    ran
}

pub(crate) fn run(sandbox: &Sandbox, arguments: &[&str]) -> Ran {
    end(sandbox.command(arguments))
}

/// The refusal that a run must come to: nothing on standard output, a reason and a remedy beside it.
pub(crate) fn refusal(ran: Ran) -> String {
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{ran:?}");
    assert!(ran.stderr.lines().count() >= 2, "no remedy: {ran:?}");
    ran.stderr
}

fn make_fifo(sandbox: &Sandbox, name: &str) {
    assert!(Command::new("mkfifo").arg(sandbox.path(name)).status().unwrap().success());
}

/// What `check --json` says: code, file, line, column, message.
pub(crate) fn problems(sandbox: &Sandbox, corpus: &str) -> Vec<(String, String, u64, u64, String)> {
    let ran = run(sandbox, &["check", corpus, "--json"]);
    let listed: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error}: {ran:?}"));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let row = |row: &Value| {
        let [code, file, message] = ["code", "file", "message"].map(|key| text(&row[key]));
        assert!(row["help"].as_str().is_some_and(|help| !help.is_empty()), "no remedy: {row}");
        (code, file, row["line"].as_u64().unwrap_or(0), row["column"].as_u64().unwrap_or(0), message)
    };
    listed.as_array().unwrap().iter().map(row).collect()
}

pub(crate) fn has(problems: &[(String, String, u64, u64, String)], code: &str, file: &str, words: &str) -> bool {
    problems.iter().any(|(c, f, _, _, message)| c == code && f.ends_with(file) && message.contains(words))
}

#[test]
fn no_special_file_hangs_the_reading_of_a_folder() {
    let sandbox = Sandbox::new();
    sandbox.write("c/good.md", "They met in Oslo.");
    sandbox.write("c/folder.md/inner.md", "x");
    sandbox.write("outside.md", "secret");
    sandbox.write("c/locked.md", "x");
    std::fs::set_permissions(sandbox.path("c/locked.md"), PermissionsExt::from_mode(0o000)).unwrap();
    make_fifo(&sandbox, "c/pipe.md");
    let socket = UnixListener::bind(sandbox.path("c/socket.md")).unwrap();
    symlink("loop.md", sandbox.path("c/loop.md")).unwrap();
    symlink("gone", sandbox.path("c/dangling.md")).unwrap();
    symlink("../outside.md", sandbox.path("c/out.md")).unwrap();
    symlink("/dev/zero", sandbox.path("c/endless.md")).unwrap();
    let listed = problems(&sandbox, "c");
    for (code, file, words) in [
        ("folder", "c/folder.md", "folder with the name of a file"),
        ("unreadable", "c/pipe.md", "not a regular file"),
        ("unreadable", "c/loop.md", "symbolic links"),
        ("unreadable", "c/dangling.md", "No such file"),
        ("unreadable", "c/out.md", "link out of the corpus folder"),
        ("unreadable", "c/endless.md", "link out of the corpus folder"),
        ("unreadable", "c/socket.md", ""),
    ] {
        assert!(has(&listed, code, file, words), "{file}: {listed:?}");
    }
    // Root may read everything.
    if File::open(sandbox.path("c/locked.md")).is_err() {
        assert!(has(&listed, "unreadable", "c/locked.md", "ermission"), "{listed:?}");
    }
    let ran = run(&sandbox, &["articles", "c"]);
    assert!(ran.stdout.contains("good") && !ran.stdout.contains("secret"), "{ran:?}");
    assert!(ran.stderr.contains("annals check c"), "{ran:?}");
    drop(socket);
}

#[test]
fn a_folder_of_nothing_readable_says_why() {
    let sandbox = Sandbox::new();
    std::fs::create_dir(sandbox.path("c")).unwrap();
    symlink("loop.md", sandbox.path("c/loop.md")).unwrap();
    symlink("/etc/hostname", sandbox.path("c/out.md")).unwrap();
    let told = refusal(run(&sandbox, &["check", "c"]));
    assert!(told.contains("nothing that can be read") && told.contains("loop.md") && told.contains("1 more"), "{told}");
}

#[test]
fn a_corpus_that_is_no_folder_and_no_file_is_refused() {
    let sandbox = Sandbox::new();
    make_fifo(&sandbox, "pipe");
    make_fifo(&sandbox, "pipe.jsonl");
    symlink("/dev/zero", sandbox.path("zero.jsonl")).unwrap();
    symlink("loop", sandbox.path("loop")).unwrap();
    std::fs::create_dir(sandbox.path("file")).unwrap();
    std::fs::create_dir(sandbox.path("bulk")).unwrap();
    symlink("/dev/zero", sandbox.path("bulk/events.jsonl")).unwrap();
    for corpus in
        ["pipe", "pipe.jsonl", "zero.jsonl", "/dev/zero", "/dev/full", "/dev/null", "loop", "file", "bulk", ""]
    {
        for arguments in [&["export", corpus] as &[_], &["--print", corpus], &[corpus, "--plain"]] {
            let told = refusal(run(&sandbox, arguments));
            assert!(corpus.is_empty() || told.contains(corpus), "{arguments:?}: {told}");
        }
    }
}

#[test]
fn a_bulk_folder_opens_without_the_file_that_cannot_be_read() {
    let sandbox = Sandbox::new();
    sandbox.write("b/articles.jsonl", "{\"id\":\"a\",\"body\":\"x\"}\n");
    std::fs::create_dir(sandbox.path("b/events.jsonl")).unwrap();
    assert!(has(&problems(&sandbox, "b"), "unreadable", "b/events.jsonl", "not a regular file"));
    assert_eq!(run(&sandbox, &["articles", "b"]).code, 0);
}

#[test]
fn standard_input_without_an_end_is_refused() {
    let sandbox = Sandbox::new();
    let mut command = sandbox.command(&["export", "-"]);
    command.stdin(File::open("/dev/zero").unwrap());
    let told = refusal(end(command));
    assert!(told.contains("standard input has more than 512 MiB") && told.contains("split it"), "{told}");
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_read_and_the_rest_opens() {
    let sandbox = Sandbox::new();
    sandbox.write("c/good.md", "They met in Oslo.");
    std::fs::create_dir(sandbox.path("c/events")).unwrap();
    // Holes: they are large, and take no room.
    for (name, size) in [("c/bad.md", 513), ("c/events/e.toml", 17), ("bad.jsonl", 17 << 10)] {
        File::create(sandbox.path(name)).unwrap().set_len(size << 20).unwrap();
    }
    let began = Instant::now();
    let listed = problems(&sandbox, "c");
    assert!(has(&listed, "unreadable", "c/bad.md", "has more than 512 MiB"), "{listed:?}");
    assert!(has(&listed, "unreadable", "c/events/e.toml", "has more than 16 MiB"), "{listed:?}");
    assert!(run(&sandbox, &["articles", "c"]).stdout.contains("good"));
    assert!(refusal(run(&sandbox, &["check", "bad.jsonl"])).contains("has more than 16384 MiB"));
    assert!(began.elapsed() < Duration::from_secs(50), "{:?}", began.elapsed());
}

#[test]
fn a_full_disk_is_told() {
    let sandbox = Sandbox::new();
    for arguments in [&["export"] as &[_], &["names", "--json"], &["articles"], &["--print"], &["--help"], &["keys"]] {
        let mut command = sandbox.command(arguments);
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = command.stdout(full).stderr(Stdio::piped()).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {told}");
        assert!(told.contains("standard output") && told.contains("make room"), "{arguments:?}: {told}");
    }
}

#[test]
fn nothing_but_a_file_is_ever_overwritten() {
    let sandbox = Sandbox::new();
    make_fifo(&sandbox, "pipe");
    symlink("/dev/null", sandbox.path("null")).unwrap();
    std::fs::create_dir(sandbox.path("folder")).unwrap();
    for place in ["pipe", "null", "folder"] {
        let before = sandbox.path(place).symlink_metadata().unwrap();
        let told = refusal(run(&sandbox, &["export", "-o", place, "--force"]));
        assert!(told.contains(place), "{told}");
        let after = sandbox.path(place).symlink_metadata().unwrap();
        assert_eq!(before.file_type(), after.file_type(), "{place}");
    }
}
