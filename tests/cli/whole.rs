//! Files written whole or not at all, whatever happens meanwhile: killed, ended by a signal, no room, an odd target.

use crate::sandbox::Sandbox;
use rustix::process::{Pid, Signal, kill_process};
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, Stdio};
use std::time::Instant;

pub const OLD: &str = "what stood there before\n";

/// A corpus that takes its time to be written.
pub fn large(events: usize) -> Sandbox {
    let sandbox = Sandbox::new();
    let mut lines = String::from(
        "{\"article\":{\"id\":\"a\",\"title\":\"A\",\"published\":\"2025-03-04\",\"body\":\"They met.\"}}\n",
    );
    for event in 0..events {
        lines += &format!(
            "{{\"event\":{{\"id\":\"e{event}\",\"title\":\"Meeting {event}\",\"date\":\"2025-03-03\",\"says\":[{{\"article\":\"a\",\"quote\":\"They met\"}}]}}}}\n"
        );
    }
    sandbox.write("in.jsonl", &lines);
    sandbox.write("out.json", OLD);
    sandbox
}

fn export(sandbox: &Sandbox) -> Child {
    let mut command = sandbox.command(&["export", "in.jsonl", "-o", "out.json", "--force"]);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

pub fn pid(child: &Child) -> Pid {
    Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap()
}

/// What lies in the folder besides what was put there.
pub fn strays(sandbox: &Sandbox) -> Vec<String> {
    let entries = std::fs::read_dir(sandbox.path("")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| !["home", "in.jsonl", "out.json", "out"].contains(&name.as_str())).collect()
}

fn killed_at_random_moments(times: u32) {
    let sandbox = large(600);
    let begun = Instant::now();
    assert!(export(&sandbox).wait().unwrap().success());
    let whole = begun.elapsed();
    let new = sandbox.read("out.json");
    let (mut old_files, mut left_over) = (0, 0);
    for time in 0..times {
        sandbox.write("out.json", OLD);
        let mut child = export(&sandbox);
        // Spread over the whole of a run, in no order.
        std::thread::sleep(whole * (time * 617 % times) / times);
        child.kill().unwrap();
        child.wait().unwrap();
        let found = sandbox.read("out.json");
        assert!(found == OLD || found == new, "{} of {} bytes", found.len(), new.len());
        old_files += u32::from(found == OLD);
        for stray in strays(&sandbox) {
            assert!(stray.starts_with(".out.json.unfinished-"), "{stray}");
            std::fs::remove_file(sandbox.path(stray)).unwrap();
            left_over += 1;
        }
    }
    let new_files = times - old_files;
    // Seen with --nocapture.
    let told = format!("{times} killed: {old_files} old, {new_files} new, {left_over} left an unfinished file\n");
    std::io::stderr().write_all(told.as_bytes()).unwrap();
    assert!(old_files > 0, "{told}");
}

#[test]
fn killed_at_any_moment_an_export_leaves_the_old_file_or_the_new() {
    killed_at_random_moments(50);
}

#[test]
#[ignore = "takes minutes: the same a thousand times"]
fn killed_a_thousand_times_an_export_leaves_the_old_file_or_the_new() {
    killed_at_random_moments(1_000);
}

/// Waits until the export is in the middle of writing; false where it was too quick.
fn is_writing(sandbox: &Sandbox, child: &mut Child) -> bool {
    while child.try_wait().unwrap().is_none() {
        if strays(sandbox).iter().any(|name| name.starts_with(".out.json.unfinished-")) {
            return true;
        }
    }
    false
}

#[test]
fn a_signal_removes_what_is_not_finished() {
    for signal in [Signal::TERM, Signal::INT, Signal::HUP, Signal::QUIT] {
        let sandbox = large(6_000);
        let met = (0..20).any(|_| {
            sandbox.write("out.json", OLD);
            let mut child = export(&sandbox);
            let writing = is_writing(&sandbox, &mut child);
            let _ = kill_process(pid(&child), signal);
            let ended = child.wait().unwrap().signal() == Some(signal.as_raw());
            assert_eq!(strays(&sandbox), [""; 0], "{signal:?}");
            writing && ended && sandbox.read("out.json") == OLD
        });
        assert!(met, "{signal:?} never came in the middle");
    }
}

#[test]
fn a_signal_that_is_ignored_stays_so() {
    let sandbox = large(3_000);
    let line = format!("trap '' HUP; exec {} export in.jsonl -o out.json --force", env!("CARGO_BIN_EXE_annals"));
    let mut command = std::process::Command::new("/bin/sh");
    command.args(["-c", &line]).current_dir(sandbox.path("")).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    is_writing(&sandbox, &mut child);
    let _ = kill_process(pid(&child), Signal::HUP);
    assert!(child.wait().unwrap().success());
    assert_ne!(sandbox.read("out.json"), OLD);
}

#[test]
fn a_device_is_refused_and_never_replaced() {
    let sandbox = large(3);
    // Without --force: a fault here must not replace a device of this machine.
    for device in ["/dev/full", "/dev/null"] {
        let ran = sandbox.run(&["export", "in.jsonl", "-o", device]);
        assert_eq!(ran.code, 2);
        assert!(ran.stderr.contains(&format!("annals: {device} is not a regular file")), "{}", ran.stderr);
    }
}

#[test]
fn a_link_stays_a_link_and_a_file_keeps_its_permissions() {
    let sandbox = large(3);
    sandbox.write("deep/real.json", OLD);
    std::fs::set_permissions(sandbox.path("deep/real.json"), std::fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink("deep/real.json", sandbox.path("link.json")).unwrap();
    assert_eq!(sandbox.run(&["export", "in.jsonl", "-o", "link.json"]).code, 2);
    assert_eq!(sandbox.read("deep/real.json"), OLD);
    assert_eq!(sandbox.run(&["export", "in.jsonl", "-o", "link.json", "--force"]).code, 0);
    assert!(sandbox.path("link.json").symlink_metadata().unwrap().is_symlink());
    assert!(sandbox.read("deep/real.json").contains("Meeting 2"));
    assert_eq!(sandbox.path("deep/real.json").metadata().unwrap().mode() & 0o777, 0o640);
}

#[test]
fn a_place_that_takes_no_file_is_told_and_nothing_is_left() {
    let sandbox = large(3);
    let long = "x".repeat(250) + ".json";
    assert_eq!(sandbox.run(&["export", "in.jsonl", "-o", &long]).code, 0, "as long as a name can be");
    for (target, reason) in [
        ("/proc/out.json", "/proc/out.json"),
        ("in.jsonl/out.json", "Not a directory"),
        ("no/out.json", "No such file or directory"),
        (&("x".repeat(300)), "File name too long"),
    ] {
        let ran = sandbox.run(&["export", "in.jsonl", "-o", target, "--force"]);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{target}");
        assert!(ran.stderr.starts_with("annals: cannot write ") && ran.stderr.contains(reason), "{}", ran.stderr);
    }
    assert_eq!(strays(&sandbox), [long]);
}

#[test]
fn a_full_disk_leaves_the_old_file_and_nothing_else() {
    // A limit on the size of files meets a writer as a full disk does, and needs no disk; the signal of it is ignored,
    // as the program started from a shell may have it.
    let sandbox = large(600);
    let line =
        format!("trap '' XFSZ; ulimit -f 8; exec {} export in.jsonl -o out.json --force", env!("CARGO_BIN_EXE_annals"));
    let folder = sandbox.path("");
    let output = std::process::Command::new("/bin/sh").args(["-c", &line]).current_dir(folder).output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{stderr}");
    assert!(stderr.starts_with("annals: cannot write out.json: File too large"), "{stderr}");
    assert_eq!(sandbox.read("out.json"), OLD);
    assert_eq!(strays(&sandbox), [""; 0]);
}

#[test]
fn a_folder_that_may_not_be_written_to_is_told_and_left_alone() {
    let sandbox = large(3);
    for path in ["", "home"] {
        std::fs::set_permissions(sandbox.path(path), std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    sandbox.write("closed/out.json", OLD);
    sandbox.write("closed/c/events/e.toml", "");
    std::fs::set_permissions(sandbox.path("closed"), std::fs::Permissions::from_mode(0o555)).unwrap();
    // Where this user may write everywhere, the program is run as one who may not.
    let program = sandbox.path("annals");
    std::fs::copy(env!("CARGO_BIN_EXE_annals"), &program).unwrap();
    for (arguments, path) in [
        (&["export", "in.jsonl", "-o", "closed/new.json"] as &[_], "closed/new.json"),
        (&["export", "in.jsonl", "-o", "closed/out.json", "--force"], "closed/out.json"),
        (&["convert", "in.jsonl", "-o", "closed/new"], "closed/new"),
        (&["convert", "in.jsonl", "-o", "closed/c", "--force"], "closed/c"),
        (&["convert", "in.jsonl", "-o", "closed/new.jsonl"], "closed/new.jsonl"),
        (&["init", "closed/new"], "closed/new"),
    ] {
        let mut command = std::process::Command::new(&program);
        command.args(arguments).current_dir(sandbox.path(""));
        if rustix::process::getuid().is_root() {
            command.uid(65_534).gid(65_534);
        }
        let output = command.output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {stderr}");
        let told = format!("annals: cannot write {path}: Permission denied\n  check who may read and write there\n");
        assert_eq!(stderr, told, "{arguments:?}");
        assert_eq!(sandbox.read("closed/out.json"), OLD);
        assert_eq!(sandbox.read("closed/c/events/e.toml"), "");
        assert_eq!(std::fs::read_dir(sandbox.path("closed")).unwrap().count(), 2, "{arguments:?}");
    }
    std::fs::set_permissions(sandbox.path("closed"), std::fs::Permissions::from_mode(0o755)).unwrap();
}
