//! Starting in a real terminal (a PTY of 24 lines), to the first frame, the first rows, the whole; and leaving. Beside `less` on a
//! small file, in turns.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    missing_docs,
    reason = "a bench that cannot run stops"
)]

mod common;

use portable_pty::{CommandBuilder, PtyPair, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// How often each is done; the medians are told.
const TIMES: usize = 15;

/// No start takes longer.
const LONGEST: Duration = Duration::from_secs(120);

fn main() {
    let cache = tempfile::tempdir().expect("a folder for the cache");
    let small = cache.path().join("small.txt");
    std::fs::write(&small, "A line of a small file.\n".repeat(40)).expect("it can be written");
    let annals = |arguments: &[&str]| {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_annals"));
        command.args(arguments);
        command.env("XDG_CACHE_HOME", cache.path());
        command.env("TERM", "xterm-256color");
        command
    };
    let mut less = CommandBuilder::new("less");
    less.arg(&small);
    less.env("TERM", "xterm-256color");
    let runs = (0..TIMES).map(|_| (run(&less, b"small", None), run(&annals(&[]), FOOT, None)));
    let (of_less, of_annals): (Vec<Run>, Vec<Run>) = runs.unzip();
    tell("less, a small file", &of_less);
    tell("annals, the built-in corpus", &of_annals);
    let mut ratios: Vec<f64> = of_annals.iter().zip(&of_less).map(|(own, other)| own.all() / other.all()).collect();
    println!("    start, frame and quit beside less: {:.2} times", median(&mut ratios));
    let path = common::without_texts();
    // What stands at the right of the last line when all is read: "1 of 10000". In the title no number stands before it.
    let done = format!(" of {}", common::events());
    let done = Some(done.as_bytes());
    let path = path.to_str().expect("it is UTF-8");
    let cold: Vec<Run> = (0..3).map(|_| run(&annals(&[path, "--no-cache"]), ROWS, done)).collect();
    println!("{path}:");
    tell("annals reads it, to the first rows", &cold);
    // The first makes the snapshot.
    let headless = std::process::Command::new(env!("CARGO_BIN_EXE_annals"))
        .args(["articles", path])
        .env("XDG_CACHE_HOME", cache.path())
        .stdout(std::process::Stdio::null())
        .status();
    assert!(headless.is_ok_and(|status| status.success()));
    let again: Vec<Run> = (0..TIMES).map(|_| run(&annals(&[path]), ROWS, done)).collect();
    tell("annals opens it again", &again);
    let at_once: Vec<Run> = (0..TIMES).map(|_| run(&annals(&[path]), ROWS, None)).collect();
    tell("annals opens it again, and is left at once", &at_once);
}

/// Words of the last line, and the pointer at the first event.
const FOOT: &[u8] = b"move";
const ROWS: &[u8] = "▸".as_bytes();

/// One start: how long it took to what was waited for, and to leave; memory at the first of them and at most, in bytes.
struct Run {
    first: Duration,
    whole: Option<Duration>,
    quit: Duration,
    memory: u64,
    most: u64,
}

impl Run {
    fn all(&self) -> f64 {
        (self.first + self.quit).as_secs_f64()
    }
}

fn run(command: &CommandBuilder, first: &[u8], whole: Option<&[u8]>) -> Run {
    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    let PtyPair { slave, master } = native_pty_system().openpty(size).expect("a terminal");
    let bytes = hear(master.try_clone_reader().expect("it can be read"));
    let mut keys = master.take_writer().expect("it takes keys");
    let start = Instant::now();
    let mut child = slave.spawn_command(command.clone()).expect("it starts");
    drop(slave);
    let mut seen = Vec::new();
    wait_for(&bytes, &mut seen, first);
    let first = start.elapsed();
    let memory = peak(child.process_id());
    let whole = whole.map(|words| {
        wait_for(&bytes, &mut seen, words);
        start.elapsed()
    });
    let most = peak(child.process_id());
    let pressed = Instant::now();
    keys.write_all(b"q").and_then(|()| keys.flush()).expect("it takes keys");
    let ended = child.wait().expect("it ends");
    assert!(ended.success(), "{ended:?}");
    Run { first, whole, quit: pressed.elapsed(), memory, most }
}

fn hear(mut terminal: Box<dyn Read + Send>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        let mut bytes = [0; 1 << 16];
        while let Ok(length @ 1..) = terminal.read(&mut bytes) {
            if sender.send(bytes[..length].to_vec()).is_err() {
                return;
            }
        }
    });
    receiver
}

fn wait_for(bytes: &Receiver<Vec<u8>>, seen: &mut Vec<u8>, words: &[u8]) {
    let is_there = |seen: &[u8]| {
        let mut places = seen.windows(words.len()).enumerate().filter(|(_, window)| *window == words);
        places.any(|(at, _)| !words.starts_with(b" ") || at > 0 && seen[at - 1].is_ascii_digit())
    };
    while !is_there(seen) {
        seen.extend(bytes.recv_timeout(LONGEST).expect("it says what is waited for"));
    }
}

/// The most memory that a process had so far, in bytes; 0 where that is not told.
fn peak(process: Option<u32>) -> u64 {
    let path = format!("/proc/{}/status", process.unwrap_or_default());
    let status = std::fs::read_to_string(path).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok()).map_or(0, |kib: u64| kib << 10)
}

fn tell(what: &str, runs: &[Run]) {
    let of = |figure: &dyn Fn(&Run) -> f64| median(&mut runs.iter().map(figure).collect::<Vec<_>>());
    let milliseconds = |duration: Duration| duration.as_secs_f64() * 1e3;
    let (first, quit) = (of(&|run| milliseconds(run.first)), of(&|run| milliseconds(run.quit)));
    let (memory, most) = (of(&|run| run.memory as f64 / 1048576.0), of(&|run| run.most as f64 / 1048576.0));
    let whole = runs.iter().any(|run| run.whole.is_some()).then(|| of(&|run| run.whole.map_or(0.0, milliseconds)));
    println!(
        "{what}: first {first:.1} ms with {memory:.1} MiB; whole {whole:.1?} ms with {most:.1} MiB; quit {quit:.1} ms"
    );
}

fn median(figures: &mut [f64]) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}
