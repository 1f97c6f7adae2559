//! The same rows in annals and in other programs that look through rows in a terminal, in turns: the titles of the events, and the names alone.
//! `benches/peers.sh` runs it.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    missing_docs,
    reason = "a bench that cannot run stops"
)]

mod common;

use common::pty::{Pty, percentile};
use portable_pty::CommandBuilder;
use std::borrow::Cow;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// So many runs of each, in turns.
const PAIRS: usize = 3;

/// Nothing comes for so long where a frame is the last: others tell their progress more rarely than we do.
const QUIET: Duration = Duration::from_millis(400);

const SIZE: (u16, u16) = (200, 60);

/// A program: how it is started on a file of rows, and the keys by which a word is looked for.
struct Peer {
    name: &'static str,
    program: &'static str,
    arguments: &'static [&'static str],
    before: &'static str,
    /// What is typed at once and measured; each letter on its own where nothing need be confirmed.
    typed: &'static [&'static str],
}

const LETTERS: &[&str] = &["m", "o", "r", "a", "n"];

/// What the screen says when the first rows can be seen.
const ROWS: &str = "▸";

const PEERS: [Peer; 3] = [
    Peer { name: "fzf", program: "sh", arguments: &["-c", "exec fzf < \"$0\""], before: "", typed: LETTERS },
    Peer { name: "lnav", program: "lnav", arguments: &[], before: ":filter-in moran", typed: &["\r"] },
    Peer { name: "VisiData", program: "vd", arguments: &["-f", "txt"], before: "|moran", typed: &["\r"] },
];

fn main() {
    let corpus_path = common::without_texts();
    let folder = tempfile::tempdir().expect("a folder");
    let [titles, names] = rows(&corpus_path, folder.path());
    let cache = folder.path().join("cache");
    let mut annals = CommandBuilder::new(env!("CARGO_BIN_EXE_annals"));
    annals.arg(&corpus_path);
    annals.env("XDG_CACHE_HOME", &cache);
    // The first start makes the snapshot.
    let status = Command::new(env!("CARGO_BIN_EXE_annals"))
        .arg("articles")
        .arg(&corpus_path)
        .env("XDG_CACHE_HOME", &cache)
        .stdout(Stdio::null())
        .status();
    assert!(status.is_ok_and(|status| status.success()));
    for (what, rows) in [("titles", &titles), ("names", &names)] {
        for peer in PEERS.iter().filter(|peer| is_asked_for(peer)) {
            let version = Command::new(installed_as(peer)).arg("--version").stdout(Stdio::null()).status();
            if version.is_err() {
                println!("{} is not installed", peer.name);
                continue;
            }
            let mut command = CommandBuilder::new(peer.program);
            command.args(peer.arguments);
            command.arg(rows);
            command.env("XDG_CONFIG_HOME", folder.path());
            command.env("HOME", folder.path());
            let runs: Vec<[Run; 2]> = (0..PAIRS)
                .map(|_| [own(&annals), run(command.clone(), first_row(rows), None, peer.before, peer.typed)])
                .collect();
            tell(what, peer.name, &runs);
        }
    }
}

/// Whether it is among those that `ANNALS_BENCH_PEERS` names, divided by commas; without that, all are.
fn is_asked_for(peer: &Peer) -> bool {
    std::env::var("ANNALS_BENCH_PEERS").map_or(true, |names| names.split(',').any(|name| name == peer.name))
}

fn installed_as(peer: &Peer) -> &'static str {
    if peer.program == "sh" { "fzf" } else { peer.program }
}

/// Writes the titles of the events, and every spelling of the names, a row each.
fn rows(corpus: &Path, folder: &Path) -> [std::path::PathBuf; 2] {
    let corpus = annals::store::Source::from_argument(Some(corpus)).open().expect("it was written").corpus;
    let write = |name: &str, rows: &mut dyn Iterator<Item = Cow<'_, str>>| {
        let path = folder.join(name);
        let mut out = BufWriter::new(File::create(&path).expect("it can be made"));
        rows.for_each(|row| writeln!(out, "{row}").expect("it can be written"));
        out.flush().expect("it can be written");
        path
    };
    [
        write("titles.txt", &mut corpus.events().map(|event| event.title())),
        write("names.txt", &mut corpus.names().flat_map(|name| name.spellings().map(Cow::Borrowed))),
    ]
}

/// The beginning of the first row, as it must come to stand on the screen.
fn first_row(rows: &Path) -> String {
    let text = std::fs::read_to_string(rows).expect("it was written");
    text.lines().next().unwrap_or_default().chars().take(8).collect()
}

/// Times in milliseconds, memory in MiB.
struct Run {
    first: f64,
    key: f64,
    memory: f64,
}

fn own(annals: &CommandBuilder) -> Run {
    run(annals.clone(), ROWS.to_string(), Some(&format!(" of {}", common::events())), "/", LETTERS)
}

fn run(command: CommandBuilder, first: String, whole: Option<&str>, before: &str, typed: &[&str]) -> Run {
    let mut screen = Pty::start(command, SIZE);
    let first = screen.first(&first).as_secs_f64() * 1e3;
    if let Some(words) = whole {
        screen.first(words);
    }
    screen.settle(QUIET * 2);
    screen.press(before, QUIET);
    let pressed = typed.iter().filter_map(|keys| screen.press(keys, QUIET));
    let mut keys: Vec<f64> = pressed.map(|time| time.as_secs_f64() * 1e3).collect();
    Run { first, key: percentile(&mut keys, 50), memory: screen.peak() as f64 / 1048576.0 }
}

fn tell(what: &str, peer: &str, runs: &[[Run; 2]]) {
    println!("{what}, annals and {peer}:");
    tell_one("first rows, ms", runs, |run| run.first);
    tell_one("a key to its settled frame, ms", runs, |run| run.key);
    tell_one("memory at most, MiB", runs, |run| run.memory);
}

fn tell_one(name: &str, runs: &[[Run; 2]], of: fn(&Run) -> f64) {
    let median = |of: &dyn Fn(&[Run; 2]) -> f64| percentile(&mut runs.iter().map(of).collect::<Vec<_>>(), 50);
    let (ours, theirs) = (median(&|[own, _]| of(own)), median(&|[_, peer]| of(peer)));
    let ratio = median(&|[own, peer]| of(own) / of(peer));
    println!("    {name}: {ours:.1} and {theirs:.1}, {ratio:.4} times");
}
