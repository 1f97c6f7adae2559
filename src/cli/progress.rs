//! How far long work has come, as one line on standard error that is gone when the work is done. Only for a person who
//! waits: nothing where standard error is no terminal, nothing in the first moment.

use crate::store::{Seen, Watch};
use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_millis(300);
const PAUSE: Duration = Duration::from_millis(100);

/// The line stands as long as this does.
#[derive(Default)]
pub(super) struct Progress {
    line: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Progress {
    /// Begins to tell what is being done, and how much of it the watch has counted.
    pub fn start(doing: &'static str, unit: &'static str, watch: &Watch) -> Progress {
        if !io::stderr().is_terminal() {
            return Progress::default();
        }
        let (done, waiting) = channel();
        let watch = watch.clone();
        let tell = move || tell(doing, unit, &watch, &waiting, &mut io::stderr());
        let line = std::thread::Builder::new().name("progress".to_string()).spawn(tell);
        // Without a thread to spare there is no line: nothing is lost but patience.
        Progress { line: line.ok().map(|thread| (done, thread)) }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((done, thread)) = self.line.take() {
            drop(done);
            let _ = thread.join();
        }
    }
}

/// Draws the line again and again until the sender is gone, then takes it away.
fn tell(doing: &str, unit: &str, watch: &Watch, waiting: &Receiver<()>, out: &mut dyn Write) {
    let mut widest = 0;
    let mut wait = PATIENCE;
    let mut began = (Instant::now(), "");
    while waiting.recv_timeout(wait) == Err(std::sync::mpsc::RecvTimeoutError::Timeout) {
        let seen = watch.seen();
        if seen.stage != began.1 {
            began = (Instant::now(), seen.stage);
        }
        let line = line(doing, unit, seen, began.0.elapsed());
        widest = widest.max(line.len());
        let _ = write!(out, "\r{line:widest$}").and_then(|()| out.flush());
        wait = PAUSE;
    }
    if widest > 0 {
        // Blanks rather than an escape sequence: even a terminal that knows none is left clean.
        let _ = write!(out, "\r{:widest$}\r", "").and_then(|()| out.flush());
    }
}

/// What is being done, how much of it is done, and how long it will take as far as that can be told.
fn line(doing: &str, unit: &str, seen: Seen, elapsed: Duration) -> String {
    let doing = if seen.stage.is_empty() { doing } else { seen.stage };
    match (seen.done, seen.all) {
        (0, _) => format!("annals: {doing}"),
        (done, 0) => format!("annals: {doing}: {} {unit}", grouped(done)),
        (done, all) => {
            let left = elapsed.as_secs_f64() * all.saturating_sub(done) as f64 / done as f64;
            let left = if left < 1.0 { String::new() } else { format!(", {} s left", grouped(left.ceil() as u64)) };
            format!("annals: {doing}: {} of {}{left}", grouped(done), grouped(all))
        }
    }
}

/// A number with its thousands apart.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(work: Duration, count: u64) -> String {
        let (done, waiting) = channel();
        let watch = Watch::default();
        watch.add(count);
        let worker = std::thread::spawn(move || {
            std::thread::sleep(work);
            drop(done);
        });
        let mut out = Vec::new();
        tell("reading", "records", &watch, &waiting, &mut out);
        worker.join().unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn short_work_is_not_spoken_of_and_long_work_leaves_nothing_behind() {
        assert_eq!(told(Duration::ZERO, 5), "");
        let told = told(PATIENCE * 3, 1_234_567);
        assert!(told.starts_with("\rannals: reading: 1 234 567 records\r"), "{told:?}");
        assert!(told.ends_with(&format!("\r{:34}\r", "")), "{told:?}");
        assert!(told.split('\r').all(|line| line.len() <= 34), "{told:?}");
    }

    #[test]
    fn thousands_stand_apart() {
        assert_eq!([7, 1000, 123_456, 1_234_567].map(grouped), ["7", "1 000", "123 456", "1 234 567"]);
    }
}
