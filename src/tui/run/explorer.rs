//! The loop itself: what arrives is taken in, then the screen is drawn.

use super::Parts;
use super::comparing::Keep;
use super::reading::read_on;
use super::threads::{Arrival, ends_us, exit_code, hear_keys, hear_signals, watch};
use crate::store::{Failure, Rest, Watch, doing};
use crate::tui::Start;
use crate::tui::decode::Decoder;
use crate::tui::message::{Effect, Message};
use crate::tui::overlay::Overlay;
use crate::tui::state::State;
use crate::tui::terminal::Terminal;
use crate::tui::update::compare;
use signal_hook::consts::{SIGCONT, SIGTSTP, SIGWINCH};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// How long an export that was begun may still take when the user leaves.
const LAST_EXPORT: Duration = Duration::from_secs(2);

/// Takes the terminal and stays in the loop until the user leaves, or has to; the exit code of the program.
pub(super) fn run(mut start: Start, parts: Parts) -> Result<u8, Failure> {
    let (sender, receiver) = channel();
    // Before the terminal is taken: from then on a signal must not end us without giving it back.
    hear_signals(&sender)?;
    let terminal = Terminal::take(start.mouse)?;
    let editor = start.editor.clone();
    let (source, rest) = (start.source.clone(), start.rest.take());
    let mut state = start.state(terminal.size());
    state.reading = rest.as_ref().map(|_| Default::default());
    let reading = rest.as_ref().map(Rest::watch);
    if let Some(rest) = rest {
        read_on(&sender, rest, source)?;
    }
    let open = Arc::default();
    let mut explorer =
        Explorer { terminal, state, parts, sender, editor, exporting: 0, export: None, reading, keep: None, open };
    let left = explorer.show().and_then(|asked| explorer.converse(asked, &receiver));
    let Explorer { terminal, state, .. } = explorer;
    drop(terminal);
    // The process ends: giving a large corpus back piece by piece would take longer than all that is left to do.
    std::mem::forget((state, receiver));
    left
}

pub(super) struct Explorer {
    pub(super) terminal: Terminal,
    pub(super) state: State,
    pub(super) parts: Parts,
    pub(super) sender: Sender<Arrival>,
    /// The words that start the user's editor.
    pub(super) editor: String,
    /// How many exports are under way.
    pub(super) exporting: usize,
    /// The eye on the last of them, to stop it.
    pub(super) export: Option<Watch>,
    /// The eye on the reading that is under way, to stop it.
    pub(super) reading: Option<Watch>,
    /// Where the corpus that was read is to be kept once it is compared.
    pub(super) keep: Option<Keep>,
    /// The number of the question that is open; 0 where none is.
    pub(super) open: Arc<AtomicU64>,
}

impl Explorer {
    /// Draws the first frame, then begins to hear keys; what the frame says to be under way already is to be done.
    fn show(&mut self) -> Result<Option<Effect>, Failure> {
        let asked = compare(&mut self.state);
        self.draw()?;
        hear_keys(&self.sender, self.terminal.hear()?)?;
        watch(&self.sender)?;
        Ok(asked)
    }

    fn converse(&mut self, asked: Option<Effect>, receiver: &Receiver<Arrival>) -> Result<u8, Failure> {
        let mut decoder = Decoder::default();
        self.perform(asked.into_iter().collect(), receiver)?;
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
            Arrival::Keep(keep) => self.keep = Some(keep),
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
        let effects = self.update(message);
        self.perform(effects, receiver)
    }

    pub(super) fn update(&mut self, message: Message) -> Vec<Effect> {
        doing(match message {
            Message::Key(_) | Message::Paste(_) | Message::Mouse(_) => "answering a key",
            Message::Resize { .. } => "fitting a new size",
            _ => "taking in what was done",
        });
        let effects = (self.parts.update)(&mut self.state, message);
        if !matches!(self.state.overlays.last(), Some(Overlay::Search(_))) {
            self.open.store(0, Ordering::Relaxed);
        }
        effects
    }

    fn measure(&mut self) {
        let (width, height) = self.terminal.size();
        self.update(Message::Resize { width, height });
    }

    fn draw(&mut self) -> Result<(), Failure> {
        doing("drawing the screen");
        self.terminal.draw(|frame| (self.parts.draw)(frame, &self.state))
    }

    /// Lets exports that were begun end, if that does not take long.
    pub(super) fn wait_for_exports(&mut self, receiver: &Receiver<Arrival>) {
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
