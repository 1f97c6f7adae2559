//! The loop: receive, drain, update, draw once. Asleep when nothing happens.

use super::decode::Decoder;
use super::message::{Effect, Message, Outcome, Reopened};
use super::perform::{Job, open_url, reopen};
use super::state::State;
use super::terminal::{Hearing, Terminal, give_back_at_once, is_gone, is_lent, stop};
use super::update::update;
use super::{Start, view};
use crate::store::{Failure, Source, catch, doing, give_up_writing};
use ratatui::Frame;
use rustix::event::Timespec;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// What arrives from outside of the loop.
enum Arrival {
    /// What the terminal sends.
    Bytes(Vec<u8>),
    /// What came of work on another thread.
    Done(Message),
    Signal(i32),
    /// The keys cannot be read any more, or a thread that is needed has ended.
    Lost(Failure),
}

/// How long an export that was begun may still take when the user leaves.
const LAST_EXPORT: Duration = Duration::from_secs(2);

/// How long leaving in order may take after a signal, before it is done by force.
const GRACE: Duration = Duration::from_secs(1);

/// The exit code of a program whose terminal went away: as if SIGHUP had ended it.
const GONE: u8 = 128 + SIGHUP as u8;

/// What the loop is made of; tests put others in their place.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    pub update: fn(&mut State, Message) -> Vec<Effect>,
    pub draw: fn(&mut Frame<'_>, &State),
    pub export: fn(Job) -> Outcome,
}

impl Parts {
    pub const REAL: Parts = Parts { update, draw: view::draw, export: Job::run };
}

/// Opens the explorer and stays in it until the user leaves; the exit code of the program.
pub fn explore(start: Start) -> Result<u8, Failure> {
    explore_with(start, Parts::REAL)
}

pub(super) fn explore_with(start: Start, parts: Parts) -> Result<u8, Failure> {
    let left = catch("starting the explorer", || open(start, parts)).and_then(|left| left);
    let unfinished = give_up_writing();
    match left {
        // Whatever failed, it failed because the terminal went away, and nobody is left to be told.
        Err(_) if matches!(is_gone(Some(&Timespec::default())), Ok(true)) => Ok(GONE),
        Ok(0) if unfinished > 0 => {
            Err(Failure::new("you left before the export was finished", "it was given up; nothing was written"))
        }
        left => left,
    }
}

fn open(start: Start, parts: Parts) -> Result<u8, Failure> {
    let (sender, receiver) = channel();
    // Before the terminal is taken: from then on a signal must not end us without giving it back.
    hear_signals(&sender)?;
    let terminal = Terminal::take(start.mouse)?;
    let editor = start.editor.clone();
    let state = start.state(terminal.size());
    hear_keys(&sender, terminal.hear()?)?;
    watch(&sender)?;
    Explorer { terminal, state, parts, sender, editor, exporting: 0 }.converse(&receiver)
}

struct Explorer {
    terminal: Terminal,
    state: State,
    parts: Parts,
    sender: Sender<Arrival>,
    /// The words that start the user's editor.
    editor: String,
    /// How many exports are under way.
    exporting: usize,
}

impl Explorer {
    fn converse(mut self, receiver: &Receiver<Arrival>) -> Result<u8, Failure> {
        let mut decoder = Decoder::default();
        self.draw()?;
        loop {
            let received = match decoder.patience() {
                None => receiver.recv().map_err(RecvTimeoutError::from),
                Some(patience) => receiver.recv_timeout(patience),
            };
            let arrivals = match received {
                Ok(first) => std::iter::once(first).chain(receiver.try_iter()),
                Err(RecvTimeoutError::Timeout) => {
                    for message in decoder.give_up() {
                        if let Some(code) = self.take_in(message, receiver)? {
                            return Ok(code);
                        }
                    }
                    self.draw()?;
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => return Ok(0),
            };
            for arrival in arrivals {
                if let Some(code) = self.arrive(arrival, &mut decoder, receiver)? {
                    return Ok(code);
                }
            }
            self.draw()?;
        }
    }

    /// Takes in what arrived; the exit code where the explorer leaves.
    fn arrive(
        &mut self,
        arrival: Arrival,
        decoder: &mut Decoder,
        receiver: &Receiver<Arrival>,
    ) -> Result<Option<u8>, Failure> {
        match arrival {
            Arrival::Bytes(bytes) => {
                for message in decoder.take(&bytes) {
                    if let Some(code) = self.take_in(message, receiver)? {
                        return Ok(Some(code));
                    }
                }
            }
            Arrival::Done(message) => {
                self.exporting -= usize::from(matches!(message, Message::Exported(_)));
                return self.take_in(message, receiver);
            }
            Arrival::Signal(SIGTSTP) => self.terminal.suspend(),
            Arrival::Signal(SIGCONT) => {
                self.terminal.resume()?;
                self.measure();
            }
            Arrival::Signal(SIGWINCH) => {
                self.terminal.forget(self.terminal.size())?;
                self.measure();
            }
            Arrival::Signal(signal) => return Ok(Some(exit_code(signal))),
            Arrival::Lost(failure) => return Err(failure),
        }
        Ok(None)
    }

    /// Takes a message in and does what follows from it; the exit code where the explorer leaves.
    fn take_in(&mut self, message: Message, receiver: &Receiver<Arrival>) -> Result<Option<u8>, Failure> {
        for effect in self.update(message) {
            match effect {
                Effect::Quit => {
                    self.wait_for_exports(receiver);
                    return Ok(Some(0));
                }
                Effect::Suspend => self.terminal.suspend(),
                Effect::Redraw => self.terminal.forget(self.state.size)?,
                Effect::Export(order) => {
                    let (export, job) = (self.parts.export, Job::new(&self.state, order));
                    self.exporting += 1;
                    self.work(move || Message::Exported(run(export, job)))?;
                }
                Effect::Reload => {
                    let source = self.state.library.source.clone();
                    self.work(move || Message::Reloaded(read_anew(&source)))?;
                }
                Effect::Copy(text) => {
                    self.terminal.copy(&text)?;
                    self.state.say("copied, if the terminal allows it");
                }
                Effect::OpenUrl(url) => match open_url(&url) {
                    Ok(()) => self.state.say(format!("opening {url}")),
                    Err(failure) => self.state.fail(&failure),
                },
                Effect::Edit { file, line } => {
                    let edited = self.edit(&file, line);
                    let source = &self.state.library.source;
                    self.update(edited.map_or_else(Message::Failed, |()| Message::Reloaded(read_anew(source))));
                }
            }
        }
        Ok(None)
    }

    fn update(&mut self, message: Message) -> Vec<Effect> {
        doing(match message {
            Message::Key(_) | Message::Paste(_) | Message::Mouse(_) => "answering a key",
            Message::Resize { .. } => "fitting a new size",
            _ => "taking in what was done",
        });
        (self.parts.update)(&mut self.state, message)
    }

    fn measure(&mut self) {
        let (width, height) = self.terminal.size();
        self.update(Message::Resize { width, height });
    }

    fn draw(&mut self) -> Result<(), Failure> {
        doing("drawing the screen");
        self.terminal.draw(|frame| (self.parts.draw)(frame, &self.state))
    }

    /// Does something on a thread of its own, and sends what came of it.
    fn work(&self, job: impl FnOnce() -> Message + Send + 'static) -> Result<(), Failure> {
        let sender = self.sender.clone();
        spawn("working", &self.sender, move || {
            // Nobody is left to tell when the explorer has gone.
            let _ = sender.send(Arrival::Done(job()));
        })
    }

    /// Lends the terminal to the user's editor.
    fn edit(&mut self, file: &Path, line: u32) -> Result<(), Failure> {
        let command = super::editor::command(&self.editor, file, line);
        let mut command =
            command.ok_or_else(|| Failure::new("no editor is known", "set EDITOR, for example to nano"))?;
        self.terminal.lend(&mut command)
    }

    /// Lets exports that were begun end, if that does not take long.
    fn wait_for_exports(&mut self, receiver: &Receiver<Arrival>) {
        let end = Instant::now() + LAST_EXPORT;
        while self.exporting > 0 {
            let left = end.saturating_duration_since(Instant::now());
            match receiver.recv_timeout(left) {
                Ok(Arrival::Done(Message::Exported(_))) => self.exporting -= 1,
                Ok(Arrival::Signal(signal)) if ends_us(signal) => return,
                Ok(_) => {}
                Err(_) => return,
            }
        }
    }
}

/// Does an export. A fault in the program becomes a failure that can be shown.
fn run(export: fn(Job) -> Outcome, job: Job) -> Outcome {
    catch("writing the export", || export(job)).unwrap_or_else(Outcome::Failed)
}

/// Reads the corpus anew. A fault in that too is a failure, and the corpus that is open stays.
fn read_anew(source: &Source) -> Result<Reopened, Failure> {
    catch("reading the corpus anew", || reopen(source)).and_then(|read| read)
}

fn exit_code(signal: i32) -> u8 {
    u8::try_from(128 + signal).unwrap_or(1)
}

fn ends_us(signal: i32) -> bool {
    [SIGTERM, SIGINT, SIGHUP, SIGQUIT].contains(&signal)
}

/// Waits for what the terminal sends, on a thread of its own.
fn hear_keys(sender: &Sender<Arrival>, mut hearing: Hearing) -> Result<(), Failure> {
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
fn hear_signals(sender: &Sender<Arrival>) -> Result<(), Failure> {
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
fn watch(sender: &Sender<Arrival>) -> Result<(), Failure> {
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
fn spawn(name: &'static str, sender: &Sender<Arrival>, body: impl FnOnce() + Send + 'static) -> Result<(), Failure> {
    let sender = sender.clone();
    let body = move || {
        if let Err(failure) = catch(name, body) {
            let _ = sender.send(Arrival::Lost(failure));
        }
    };
    let spawned = std::thread::Builder::new().name(name.to_string()).spawn(body);
    spawned.map(|_| ()).map_err(|error| Failure::new(format!("cannot start a thread: {error}"), ""))
}
