//! What arrives from outside of the loop: threads that wait for it, and one that leaves where the loop cannot.

use super::comparing::Keep;
use crate::store::{Failure, catch, give_up_writing};
use crate::tui::message::Message;
use crate::tui::terminal::{Hearing, give_back_at_once, is_gone, is_lent, stop};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// What arrives from outside of the loop.
pub(super) enum Arrival {
    /// What the terminal sends.
    Bytes(Vec<u8>),
    /// What came of work on another thread.
    Done(Message),
    /// Where what comes next is to be kept once its articles are compared.
    Keep(Keep),
    Signal(i32),
    /// The keys cannot be read any more, or a thread that is needed has ended.
    Lost(Failure),
}

/// How long leaving in order may take after a signal, before it is done by force.
const GRACE: Duration = Duration::from_secs(1);

/// How often it is told how far work on another thread has come.
const PAUSE: Duration = Duration::from_millis(250);

/// The exit code of a program whose terminal went away: as if SIGHUP had ended it.
pub(super) const GONE: u8 = 128 + SIGHUP as u8;

/// The exit code of a program that a signal ends.
pub(super) fn exit_code(signal: i32) -> u8 {
    u8::try_from(128 + signal).unwrap_or(1)
}

/// Whether a signal means that we shall end.
pub(super) fn ends_us(signal: i32) -> bool {
    [SIGTERM, SIGINT, SIGHUP, SIGQUIT].contains(&signal)
}

/// Waits for what the terminal sends, on a thread of its own.
pub(super) fn hear_keys(sender: &Sender<Arrival>, mut hearing: Hearing) -> Result<(), Failure> {
    let arrivals = sender.clone();
    spawn("reading keys", sender, move || {
        loop {
            let arrival = match hearing.wait() {
                Ok(bytes) if bytes.is_empty() => Arrival::Lost(Failure::new("the terminal sends no more keys", "")),
                Ok(bytes) => Arrival::Bytes(bytes),
                Err(error) => Arrival::Lost(Failure::io("read keys from", Path::new("the terminal"), &error)),
            };
            let is_last = matches!(arrival, Arrival::Lost(_));
            if arrivals.send(arrival).is_err() || is_last {
                return;
            }
        }
    })
}

/// Waits for signals, on a thread of its own. One that ends us does so even if the loop is busy, or waits for a terminal
/// that takes nothing more.
pub(super) fn hear_signals(sender: &Sender<Arrival>) -> Result<(), Failure> {
    let all = [SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH];
    let mut signals = signal_hook::iterator::Signals::new(all)
        .map_err(|error| Failure::new(format!("cannot listen for signals: {error}"), ""))?;
    let arrivals = sender.clone();
    spawn("hearing signals", sender, move || {
        for signal in signals.forever() {
            if is_lent() {
                // What is typed there is for the other program; stopped, it takes us with it.
                match signal {
                    SIGINT | SIGQUIT => continue,
                    SIGTSTP => {
                        stop();
                        continue;
                    }
                    _ => {}
                }
            }
            let sent = arrivals.send(Arrival::Signal(signal));
            if ends_us(signal) {
                std::thread::sleep(GRACE);
                leave_at_once(exit_code(signal));
            }
            if sent.is_err() {
                return;
            }
        }
    })
}

/// Leaves when the terminal goes away, on a thread of its own. No signal need come then.
pub(super) fn watch(sender: &Sender<Arrival>) -> Result<(), Failure> {
    spawn("watching the terminal", sender, || {
        loop {
            match is_gone(None) {
                Ok(true) => leave_at_once(GONE),
                Ok(false) | Err(rustix::io::Errno::INTR) => {}
                Err(_) => return,
            }
        }
    })
}

fn leave_at_once(code: u8) -> ! {
    give_up_writing();
    give_back_at_once();
    std::process::exit(code.into())
}

/// Starts a thread. A fault in it ends the explorer, which would wait for it in vain.
pub(super) fn spawn(
    name: &'static str,
    sender: &Sender<Arrival>,
    body: impl FnOnce() + Send + 'static,
) -> Result<(), Failure> {
    let sender = sender.clone();
    let body = move || {
        if let Err(failure) = catch(name, body) {
            let _ = sender.send(Arrival::Lost(failure));
        }
    };
    let spawned = std::thread::Builder::new().name(name.to_string()).spawn(body);
    spawned.map(|_| ()).map_err(|error| Failure::new(format!("cannot start a thread: {error}"), ""))
}

/// Sends a message again and again until the thread that it is about is done.
pub(super) fn tell_meanwhile(waiting: &Receiver<()>, arrivals: &Sender<Arrival>, mut message: impl FnMut() -> Message) {
    while waiting.recv_timeout(PAUSE) == Err(RecvTimeoutError::Timeout) {
        if arrivals.send(Arrival::Done(message())).is_err() {
            return;
        }
    }
}
