//! What is needed to give the terminal back as it was, whoever has to do it: in order, at once, or after a panic.

use super::screen::Screen;
use super::wait::is_ready;
use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture};
use crossterm::queue;
use crossterm::terminal::LeaveAlternateScreen;
use rustix::event::PollFlags;
use rustix::termios::{OptionalActions, Termios, tcsetattr};
use std::fs::File;
use std::os::fd::AsFd;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::ThreadId;

/// What is needed to give the terminal back, while it is in our hands.
static HELD: Mutex<Option<Held>> = Mutex::new(None);

/// The thread that took it, which draws.
static OWNER: Mutex<Option<ThreadId>> = Mutex::new(None);

pub(super) struct Held {
    pub keys: File,
    pub screen: Screen,
    pub modes: Termios,
}

pub(super) fn held() -> MutexGuard<'static, Option<Held>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Gives the terminal back as it was; a second time does nothing. What fails cannot be helped: there is nobody to tell.
pub(super) fn give_back() {
    // Taken out first: writing may wait for ever, and nobody else shall wait for us then.
    let taken = held().take();
    if let Some(Held { keys, mut screen, modes }) = taken {
        let _ = tcsetattr(&keys, OptionalActions::Now, &modes);
        leave(&mut screen);
    }
}

fn leave(screen: &mut Screen) {
    let _ = screen
        .order(|commands| queue!(commands, DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, Show));
}

/// The same where it must not wait: what a terminal that takes nothing more would show is left out.
pub(in crate::tui) fn give_back_at_once() {
    let taken = held().take();
    if let Some(Held { keys, mut screen, modes }) = taken {
        let _ = tcsetattr(&keys, OptionalActions::Now, &modes);
        if is_ready(screen.as_fd(), PollFlags::OUT) {
            leave(&mut screen);
        }
    }
}

/// A panic of the thread that draws gives the terminal back before anything is said, or goes wrong, after it. One of a
/// worker is reported by whoever waits for it, on the screen.
pub(super) fn give_back_on_panic() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    let own = |owner: &Mutex<Option<ThreadId>>| {
        *owner.lock().unwrap_or_else(PoisonError::into_inner) == Some(std::thread::current().id())
    };
    *OWNER.lock().unwrap_or_else(PoisonError::into_inner) = Some(std::thread::current().id());
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if own(&OWNER) {
                give_back();
            }
            before(info);
        }));
    });
}
