//! Folders written whole or not at all: `convert` and `init`, killed, ended by a signal, on a full disk.

use crate::sandbox::Sandbox;
use crate::whole::{OLD, large, pid, strays};
use rustix::process::{Signal, kill_process};
use std::collections::BTreeMap;
use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Instant;

/// A corpus for `convert`, and an old one in the place that it will be written to.
fn prepared(events: usize) -> Sandbox {
    let sandbox = large(events);
    put_old(&sandbox);
    sandbox
}

fn put_old(sandbox: &Sandbox) {
    let _ = std::fs::remove_dir_all(sandbox.path("out"));
    sandbox.write("out/events/old.toml", OLD);
}

fn convert(sandbox: &Sandbox, more: &[&str]) -> Child {
    let mut command = sandbox.command(&["convert", "in.jsonl", "-o", "out", "--force"]);
    command.args(more).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Every file in a folder, by its path in it.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_string();
        if path.is_dir() {
            found.extend(files(&path).into_iter().map(|(inner, text)| (format!("{name}/{inner}"), text)));
        } else {
            found.insert(name, std::fs::read_to_string(&path).unwrap());
        }
    }
    found
}

fn killed_at_random_moments(times: u32) {
    let sandbox = prepared(1_500);
    let old = files(&sandbox.path("out"));
    let begun = Instant::now();
    assert!(convert(&sandbox, &[]).wait().unwrap().success());
    let whole = begun.elapsed();
    let new = files(&sandbox.path("out"));
    assert!(new.len() > 3, "{:?}", new.keys());
    let (mut old_folders, mut left_over) = (0, 0);
    for time in 0..times {
        put_old(&sandbox);
        let mut child = convert(&sandbox, &[]);
        // Spread over the whole of a run, in no order.
        std::thread::sleep(whole * (time * 617 % times) / times);
        child.kill().unwrap();
        child.wait().unwrap();
        let found = files(&sandbox.path("out"));
        assert!(found == old || found == new, "{:?}", found.keys());
        old_folders += u32::from(found == old);
        for stray in strays(&sandbox) {
            assert!(stray.starts_with(".out.unfinished-"), "{stray}");
            std::fs::remove_dir_all(sandbox.path(stray)).unwrap();
            left_over += 1;
        }
    }
    let new_folders = times - old_folders;
    // Seen with --nocapture.
    let told = format!("{times} killed: {old_folders} old, {new_folders} new, {left_over} left an unfinished folder\n");
    std::io::stderr().write_all(told.as_bytes()).unwrap();
    assert!(old_folders > 0, "{told}");
}

#[test]
fn killed_at_any_moment_a_conversion_leaves_the_old_folder_or_the_new() {
    killed_at_random_moments(40);
}

/// `cargo test --release --test cli a_thousand -- --ignored --nocapture`
#[test]
#[ignore = "takes minutes: the same a thousand times"]
fn killed_a_thousand_times_a_conversion_leaves_the_old_folder_or_the_new() {
    killed_at_random_moments(1_000);
}

#[test]
fn a_signal_removes_a_folder_that_is_not_finished() {
    for (signal, bulk) in [(Signal::TERM, false), (Signal::INT, true), (Signal::HUP, false), (Signal::QUIT, true)] {
        let sandbox = prepared(6_000);
        let old = files(&sandbox.path("out"));
        let met = (0..20).any(|_| {
            put_old(&sandbox);
            let mut child = convert(&sandbox, if bulk { &["--bulk"] } else { &[] });
            let mut writing = false;
            while !writing && child.try_wait().unwrap().is_none() {
                writing = strays(&sandbox).iter().any(|name| name.starts_with(".out.unfinished-"));
            }
            let _ = kill_process(pid(&child), signal);
            let ended = child.wait().unwrap().signal() == Some(signal.as_raw());
            assert_eq!(strays(&sandbox), [""; 0], "{signal:?}");
            writing && ended && files(&sandbox.path("out")) == old
        });
        assert!(met, "{signal:?} never came in the middle");
    }
}

#[test]
fn a_full_disk_leaves_the_old_folder_or_none_and_nothing_else() {
    let sandbox = prepared(600);
    let old = files(&sandbox.path("out"));
    for (arguments, limit, unwritten) in [
        ("convert in.jsonl -o out --force", 8, "out/"),
        ("convert in.jsonl -o out --force --bulk", 8, "out/"),
        ("convert in.jsonl -o new", 8, "new/"),
        ("convert in.jsonl -o new.jsonl", 8, "new.jsonl"),
        ("init new", 0, "new/"),
    ] {
        // A limit on the size of files meets a writer as a full disk does.
        let line = format!("trap '' XFSZ; ulimit -f {limit}; exec {} {arguments}", env!("CARGO_BIN_EXE_annals"));
        let mut command = std::process::Command::new("/bin/sh");
        let output = command.args(["-c", &line]).current_dir(sandbox.path("")).output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments}: {stderr}");
        let told =
            stderr.starts_with(&format!("annals: cannot write {unwritten}")) && stderr.contains("File too large");
        assert!(told && !stderr.contains("unfinished"), "{arguments}: {stderr}");
        assert_eq!(files(&sandbox.path("out")), old);
        assert_eq!(strays(&sandbox), [""; 0], "{arguments}");
    }
}
