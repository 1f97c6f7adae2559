//! A program in a terminal of its own: how long it takes to answer, and how much memory it takes.

use portable_pty::{Child, CommandBuilder, MasterPty, PtyPair, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// No answer takes longer.
const LONGEST: Duration = Duration::from_secs(120);

/// A program in a terminal.
pub struct Pty {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    bytes: Receiver<(Instant, Vec<u8>)>,
    /// What it shows: of a frame it sends only what is new in it.
    shown: vt100::Parser,
    started: Instant,
    _terminal: Box<dyn MasterPty + Send>,
}

impl Pty {
    /// Starts a program in a terminal of so many columns and rows.
    pub fn start(mut command: CommandBuilder, (cols, rows): (u16, u16)) -> Pty {
        command.env("TERM", "xterm-256color");
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let PtyPair { slave, master } = native_pty_system().openpty(size).expect("a terminal");
        let bytes = hear(master.try_clone_reader().expect("it can be read"));
        let keys = master.take_writer().expect("it takes keys");
        let started = Instant::now();
        let child = slave.spawn_command(command).expect("it starts");
        let cells = |count| NonZero::new(count).expect("a screen has cells");
        let shown = vt100::Parser::new(cells(rows), cells(cols), 0);
        Pty { child, keys, bytes, shown, started, _terminal: master }
    }

    /// How long it took from the start until these words stood on the screen.
    pub fn first(&mut self, words: &str) -> Duration {
        let mut at = self.started;
        while !self.shown.screen().contents().contains(words) {
            at = self
                .hear(LONGEST)
                .unwrap_or_else(|| panic!("{words:?} never came:\n{}", self.shown.screen().contents()));
        }
        at - self.started
    }

    /// Waits until nothing has come for a while; when the last of it came.
    pub fn settle(&mut self, quiet: Duration) -> Option<Instant> {
        let mut last = None;
        while let Some(at) = self.hear(quiet) {
            last = Some(at);
        }
        last
    }

    /// Takes in what comes next, if it comes in time; when it came.
    fn hear(&mut self, wait: Duration) -> Option<Instant> {
        let (at, bytes) = self.bytes.recv_timeout(wait).ok()?;
        self.shown.process(&bytes);
        Some(at)
    }

    /// How long it takes from keys to the last that they put on the screen; nothing where they put nothing there.
    pub fn press(&mut self, keys: &str, quiet: Duration) -> Option<Duration> {
        let pressed = Instant::now();
        self.keys.write_all(keys.as_bytes()).and_then(|()| self.keys.flush()).expect("it takes keys");
        self.settle(quiet).map(|at| at - pressed)
    }

    /// The most memory it had so far, in bytes; 0 where that is not told.
    pub fn peak(&self) -> u64 {
        let path = format!("/proc/{}/status", self.child.process_id().unwrap_or_default());
        let status = std::fs::read_to_string(path).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok()).map_or(0, |kib: u64| kib << 10)
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn hear(mut terminal: Box<dyn Read + Send>) -> Receiver<(Instant, Vec<u8>)> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        let mut bytes = [0; 1 << 16];
        while let Ok(length @ 1..) = terminal.read(&mut bytes) {
            if sender.send((Instant::now(), bytes[..length].to_vec())).is_err() {
                return;
            }
        }
    });
    receiver
}

/// The figure below which so many in a hundred lie.
pub fn percentile(figures: &mut [f64], percent: usize) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get((figures.len() * percent / 100).min(figures.len().saturating_sub(1))).copied().unwrap_or(f64::NAN)
}
