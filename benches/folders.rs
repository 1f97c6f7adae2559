//! Reading and linking a folder of TOML, beside the plain `toml` crate that reads the same files into owned structs and
//! does no more: `cargo bench --bench folders`, in pairs, each in a process of its own, with the ratio of each.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    missing_docs,
    reason = "a bench that cannot run stops"
)]

mod common;

use annals::store::Source;
use common::cost::{Cost, measured};
use common::owned::Event;
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How many pairs.
const PAIRS: usize = 7;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, how, path] = arguments.as_slice() {
        let path = Path::new(path);
        let cost = measured(|| if how == "plain" { plain(path) } else { ours(path) });
        println!("{} {} {}", cost.clock, cost.processor, peak());
        return;
    }
    let lines = common::without_texts();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("corpus");
    let convert = Command::new(env!("CARGO_BIN_EXE_annals")).arg("convert").arg(&lines).arg("-o").arg(&path).output();
    assert!(convert.is_ok_and(|done| done.status.success()));
    let mut ratios: Vec<[f64; 3]> = (0..PAIRS)
        .map(|_| {
            let (plain, ours) = (alone("plain", &path), alone("ours", &path));
            println!("plain {} {:.0} MiB   ours {} {:.0} MiB", plain.0, plain.1, ours.0, ours.1);
            [ours.0.clock / plain.0.clock, ours.0.processor / plain.0.processor, ours.1 / plain.1]
        })
        .collect();
    let [clock, processor, memory] = [0, 1, 2].map(|of| {
        ratios.sort_by(|a, b| a[of].total_cmp(&b[of]));
        ratios[PAIRS / 2][of]
    });
    println!(
        "{} events: median ratio {clock:.2} by the clock, {processor:.2} of the processor's time, {memory:.2} of the memory",
        common::events()
    );
}

/// One of the two in a process of its own, with the most memory that it had, in MiB.
fn alone(how: &str, path: &Path) -> (Cost, f64) {
    let program = std::env::current_exe().expect("this program");
    let output = Command::new(program).arg(how).arg(path).output().expect("it runs");
    let told = String::from_utf8(output.stdout).expect("it is UTF-8");
    let mut numbers = told.split_whitespace().map(|number| number.parse().expect("a number"));
    let mut next = || numbers.next().expect("three numbers");
    (Cost { clock: next(), processor: next() }, next())
}

fn ours(path: &Path) -> usize {
    Source::Path(path.to_path_buf()).open().expect("it was written").corpus.events().len()
}

fn plain(path: &Path) -> usize {
    #[derive(Deserialize)]
    struct File {
        event: Vec<Event>,
    }
    let read = |path: PathBuf| std::fs::read_to_string(path).expect("it is UTF-8");
    let articles: Vec<String> = files(&path.join("articles")).map(read).collect();
    let events =
        files(&path.join("events")).map(|path| toml::from_str::<File>(&read(path)).expect("it is sound").event);
    std::hint::black_box((articles, events.flatten().collect::<Vec<_>>())).1.len()
}

fn files(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    std::fs::read_dir(folder).expect("it was written").map(|entry| entry.expect("it was written").path())
}

/// The most memory that this process had so far, in MiB; Linux tells it.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<f64>().ok()).unwrap_or_default() / 1024.0
}
