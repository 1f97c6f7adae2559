//! The loop: receive, drain, update, draw once. Asleep when nothing happens.

use super::message::{Effect, Message, Mouse, MouseKind};
use super::perform::{Job, open_url, reopen};
use super::state::State;
use super::terminal::{Terminal, give_back};
use super::update::update;
use super::{Start, view};
use crate::keys::{Code, Key};
use crate::store::Failure;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use rustix::event::{PollFd, PollFlags, Timespec};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use std::os::fd::AsFd;
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};

/// What arrives from outside of the loop.
enum Arrival {
    Message(Message),
    Signal(i32),
    /// The keys cannot be read any more.
    Deaf(std::io::Error),
}

/// Opens the explorer and stays in it until the user leaves; the exit code of the program.
pub fn explore(start: Start) -> Result<u8, Failure> {
    open(start).or_else(|failure| match is_gone(Some(&Timespec::default())) {
        // Whatever failed, it failed because the terminal went away, and nobody is left to be told.
        Ok(true) => Ok(GONE),
        _ => Err(failure),
    })
}

fn open(start: Start) -> Result<u8, Failure> {
    let (sender, receiver) = channel();
    // Before the terminal is taken: from then on a signal must not end us without giving it back.
    hear_signals(sender.clone())?;
    let mut terminal = Terminal::take(start.mouse)?;
    let editor = start.editor.clone();
    let mut state = start.state(terminal.size());
    terminal.draw(|frame| view::draw(frame, &state))?;
    hear_keys(sender.clone())?;
    spawn("watchdog", watch)?;
    converse(&mut terminal, &mut state, &editor, &sender, &receiver)
}

fn converse(
    terminal: &mut Terminal,
    state: &mut State,
    editor: &str,
    sender: &Sender<Arrival>,
    receiver: &Receiver<Arrival>,
) -> Result<u8, Failure> {
    loop {
        let Ok(first) = receiver.recv() else { return Ok(0) };
        for arrival in std::iter::once(first).chain(receiver.try_iter()) {
            let effects = match arrival {
                Arrival::Message(message) => update(state, message),
                Arrival::Signal(SIGTSTP) => vec![Effect::Suspend],
                Arrival::Signal(SIGWINCH) => {
                    let (width, height) = terminal.size();
                    update(state, Message::Resize { width, height })
                }
                Arrival::Signal(signal) => return Ok(u8::try_from(128 + signal).unwrap_or(1)),
                Arrival::Deaf(error) => return Err(Failure::io("read keys from", Path::new("the terminal"), &error)),
            };
            for effect in effects {
                match effect {
                    Effect::Quit => return Ok(0),
                    Effect::Suspend => {
                        terminal.suspend()?;
                        let (width, height) = terminal.size();
                        update(state, Message::Resize { width, height });
                    }
                    Effect::Redraw => terminal.forget()?,
                    Effect::Export(order) => {
                        let job = Job::new(state, order);
                        work(sender.clone(), move || Message::Exported(job.run()))?;
                    }
                    Effect::Copy(text) => {
                        terminal.copy(&text)?;
                        state.say("copied, if the terminal allows it");
                    }
                    Effect::OpenUrl(url) => match open_url(&url) {
                        Ok(()) => state.say(format!("opening {url}")),
                        Err(failure) => state.fail(&failure),
                    },
                    Effect::Edit { file, line } => {
                        let edited = edit(terminal, editor, &file, line);
                        let reload = edited.map_or_else(Message::Failed, |()| reloaded(state));
                        update(state, reload);
                    }
                    Effect::Reload => {
                        let source = state.library.source.clone();
                        work(sender.clone(), move || Message::Reloaded(reopen(&source)))?;
                    }
                }
            }
        }
        terminal.draw(|frame| {
            // The terminal may have shrunk since; the frame knows its true size, and draws for it.
            let area = frame.area();
            if (area.width, area.height) != state.size {
                update(state, Message::Resize { width: area.width, height: area.height });
            }
            view::draw(frame, state);
        })?;
    }
}

/// Does something on a thread of its own and sends what came of it.
fn work(sender: Sender<Arrival>, job: impl FnOnce() -> Message + Send + 'static) -> Result<(), Failure> {
    spawn("work", move || {
        // Nobody is left to tell when the explorer has gone.
        let _ = sender.send(Arrival::Message(job()));
    })
}

/// Lends the terminal to the user's editor.
fn edit(terminal: &mut Terminal, editor: &str, file: &Path, line: u32) -> Result<(), Failure> {
    let command = super::editor::command(editor, file, line);
    let mut command = command.ok_or_else(|| Failure::new("no editor is known", "set EDITOR, for example to nano"))?;
    terminal.lend(&mut command)
}

fn reloaded(state: &State) -> Message {
    Message::Reloaded(reopen(&state.library.source))
}

/// Waits for what the terminal sends, on a thread of its own.
fn hear_keys(sender: Sender<Arrival>) -> Result<(), Failure> {
    spawn("keys", move || {
        loop {
            let arrival = match crossterm::event::read() {
                Ok(event) => match message(event) {
                    Some(message) => Arrival::Message(message),
                    None => continue,
                },
                Err(error) => Arrival::Deaf(error),
            };
            let deaf = matches!(arrival, Arrival::Deaf(_));
            if sender.send(arrival).is_err() || deaf {
                return;
            }
        }
    })
}

/// Waits for signals, on a thread of its own.
fn hear_signals(sender: Sender<Arrival>) -> Result<(), Failure> {
    let mut signals = signal_hook::iterator::Signals::new([SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP, SIGWINCH])
        .map_err(|error| Failure::new(format!("cannot listen for signals: {error}"), ""))?;
    spawn("signals", move || {
        for signal in signals.forever() {
            if sender.send(Arrival::Signal(signal)).is_err() {
                return;
            }
        }
    })
}

/// The exit code of a program whose terminal went away: as if SIGHUP had ended it.
const GONE: u8 = 128 + SIGHUP as u8;

/// Leaves when the terminal goes away. No signal need come then, and reading keys would spin for ever.
fn watch() {
    loop {
        match is_gone(None) {
            Ok(true) => {
                give_back();
                std::process::exit(GONE.into());
            }
            Ok(false) | Err(rustix::io::Errno::INTR) => {}
            Err(_) => return,
        }
    }
}

/// Waits, for so long or without end, until the terminal goes away. No event is asked for: only an error or a hang-up
/// wakes this, and waiting costs nothing.
fn is_gone(wait: Option<&Timespec>) -> rustix::io::Result<bool> {
    let output = std::io::stdout();
    let mut watched = [PollFd::from_borrowed_fd(output.as_fd(), PollFlags::empty())];
    rustix::event::poll(&mut watched, wait)?;
    Ok(watched[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL))
}

fn spawn(name: &str, body: impl FnOnce() + Send + 'static) -> Result<(), Failure> {
    let spawned = std::thread::Builder::new().name(name.to_string()).spawn(body);
    spawned.map(|_| ()).map_err(|error| Failure::new(format!("cannot start a thread: {error}"), ""))
}

/// What an event of the terminal is to us, if anything. Its size is not: that comes by signal, from the very first frame.
fn message(event: Event) -> Option<Message> {
    match event {
        Event::Key(key) => self::key(key).map(Message::Key),
        Event::Paste(text) => Some(Message::Paste(text)),
        Event::Mouse(event) => mouse(event).map(Message::Mouse),
        _ => None,
    }
}

fn key(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release || event.modifiers.contains(KeyModifiers::ALT) {
        return None;
    }
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let code = match event.code {
        KeyCode::Char(letter) if ctrl => return Some(Key { code: Code::Char(letter.to_ascii_lowercase()), ctrl }),
        KeyCode::Char(letter) => Code::Char(letter),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        _ => return None,
    };
    Some(Key::plain(code))
}

fn mouse(event: MouseEvent) -> Option<Mouse> {
    let kind = match event.kind {
        MouseEventKind::Down(MouseButton::Left) => MouseKind::Press,
        MouseEventKind::Drag(MouseButton::Left) => MouseKind::Drag,
        MouseEventKind::ScrollDown => MouseKind::WheelDown,
        MouseEventKind::ScrollUp => MouseKind::WheelUp,
        _ => return None,
    };
    Some(Mouse { kind, column: event.column, row: event.row })
}
