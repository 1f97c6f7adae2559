//! The terminal and all of its modes. Whatever happens, it is given back as it was.

mod hearing;
mod held;
mod screen;
mod wait;

use crate::store::Failure;
use crate::text::safe::Safe;
use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::Hide;
use crossterm::event::{EnableBracketedPaste, EnableMouseCapture};
use crossterm::terminal::{Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{execute, queue};
use hearing::{keys, reading};
use held::{Held, give_back, give_back_on_panic, held};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Frame, TerminalOptions, Viewport};
use rustix::process::{Signal, getpid, kill_current_process_group, kill_process};
use rustix::termios::{Action, OptionalActions, tcflow, tcgetattr, tcsetattr};
use screen::Screen;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::mem::ManuallyDrop;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

pub(super) use hearing::Hearing;
pub(super) use held::give_back_at_once;
pub(super) use screen::is_gone;

/// Whether another program has the terminal, lent by us.
static LENT: AtomicBool = AtomicBool::new(false);

/// A frame is written in one go if it is smaller than this.
const BUFFER: usize = 1 << 17;

/// The terminal while the explorer has it.
pub(super) struct Terminal {
    keys: File,
    screen: Screen,
    /// Never dropped: ratatui would then print to standard error what went wrong with the cursor, and that panics where
    /// the terminal has gone. Nothing is lost, since every frame is flushed and [`give_back`] does the rest.
    frames: ManuallyDrop<ratatui::Terminal<CrosstermBackend<BufWriter<Screen>>>>,
    mouse: bool,
}

impl Terminal {
    /// Takes the terminal: raw, on its other screen, without a cursor, pastes marked as such.
    pub fn take(mouse: bool) -> Result<Terminal, Failure> {
        let keys = keys()?;
        let screen = Screen::new().map_err(cannot_use)?;
        give_back_on_panic();
        let terminal = screen.try_clone().and_then(|output| {
            let backend = CrosstermBackend::new(BufWriter::with_capacity(BUFFER, output));
            // Not the viewport that ratatui measures: it would ask another terminal than ours, or start programs.
            let (width, height) = screen.size();
            let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
            let frames = ratatui::Terminal::with_options(backend, TerminalOptions { viewport })?;
            Ok(Terminal { keys, screen, frames: ManuallyDrop::new(frames), mouse })
        });
        let terminal = terminal.map_err(cannot_use)?;
        terminal.enter()?;
        Ok(terminal)
    }

    /// Draws a frame. While the terminal is given back there is nothing to draw on.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Frame<'_>)) -> Result<(), Failure> {
        if held().is_none() {
            return Ok(());
        }
        let drawn = self.frames.draw(draw).map(|_| ()).and_then(|()| self.frames.backend_mut().flush());
        drawn.map_err(|error| Failure::io("draw on", Path::new("the terminal"), &error))
    }

    /// How large it is.
    pub fn size(&self) -> (u16, u16) {
        self.screen.size()
    }

    /// Forgets what it shows, so that the next frame draws everything, in this size.
    pub fn forget(&mut self, (width, height): (u16, u16)) -> Result<(), Failure> {
        // Not ratatui's `clear`: that asks the terminal where its cursor is, and waits for an answer.
        let cleared = queue!(self.frames.backend_mut(), Clear(ClearType::All));
        let resized = cleared.and_then(|()| self.frames.resize(Rect::new(0, 0, width, height)));
        resized.map_err(|error| Failure::io("clear", Path::new("the terminal"), &error))
    }

    /// Gives the terminal back and stops this process alone. When somebody continues it a signal comes, for
    /// [`Self::resume`].
    pub fn suspend(&self) {
        give_back();
        stop();
    }

    /// The same with the whole job, as the terminal's own Ctrl-Z does: who started us waits for us, and the shell for him.
    pub fn suspend_job(&self) {
        give_back();
        // Not SIGTSTP: in an orphaned process group the kernel drops it. To our own group it cannot fail.
        let _ = kill_current_process_group(Signal::STOP);
    }

    /// Takes the terminal again, after this process was stopped by us or by somebody else.
    pub fn resume(&mut self) -> Result<(), Failure> {
        if held().is_some() {
            // Stopped by somebody else: the shell wrote on our screen. Left first, it is entered with the right cursor.
            let left = self.screen.try_clone().and_then(|mut screen| execute!(screen, LeaveAlternateScreen));
            left.map_err(cannot_use)?;
        }
        self.enter()?;
        self.forget(self.size())
    }

    /// Gives the terminal to another program until that ends.
    pub fn lend(&mut self, program: &mut Command) -> Result<(), Failure> {
        // Whoever hears keys for us waits so long: they are for the other program.
        let reading = reading();
        give_back();
        LENT.store(true, Ordering::SeqCst);
        let name = program.get_program().to_owned();
        let status = program.status().map_err(|error| Failure::io("start", Path::new(&name), &error));
        LENT.store(false, Ordering::SeqCst);
        self.enter()?;
        drop(reading);
        self.forget(self.size())?;
        status.map(|_| ())
    }

    /// Hands a text to the clipboard of the terminal (OSC 52), which also works through ssh.
    pub fn copy(&mut self, text: &Safe) -> Result<(), Failure> {
        let copied = execute!(self.frames.backend_mut(), CopyToClipboard::to_clipboard_from(text.as_str()));
        copied.map_err(|error| Failure::io("copy through", Path::new("the terminal"), &error))
    }

    /// The end that the keys come from, for a thread of its own.
    pub fn hear(&self) -> Result<Hearing, Failure> {
        self.keys.try_clone().map(|keys| Hearing { keys }).map_err(cannot_use)
    }

    fn enter(&self) -> Result<(), Failure> {
        wait_for_foreground(&self.keys);
        let entered = self.take_modes().and_then(|()| {
            let mut screen = self.screen.try_clone()?;
            screen.order(|commands| {
                queue!(commands, EnterAlternateScreen, EnableBracketedPaste, Hide)?;
                if self.mouse { queue!(commands, EnableMouseCapture) } else { Ok(()) }
            })
        });
        entered.map_err(|error| {
            give_back();
            cannot_use(error)
        })
    }

    fn take_modes(&self) -> std::io::Result<()> {
        let (keys, screen) = (self.keys.try_clone()?, self.screen.try_clone()?);
        // Those from before us, where we were stopped while we had it: never, not for a moment, do keys go to anybody else.
        let before = held().take().map(|held| held.modes);
        let modes = before.map_or_else(|| tcgetattr(&self.keys), Ok)?;
        let mut raw = modes.clone();
        raw.make_raw();
        *held() = Some(Held { keys, screen, modes });
        Ok(tcsetattr(&self.keys, OptionalActions::Now, &raw)?)
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

/// Whether another program has the terminal, lent by us.
pub(super) fn is_lent() -> bool {
    LENT.load(Ordering::SeqCst)
}

fn cannot_use(error: std::io::Error) -> Failure {
    Failure::io("use", Path::new("the terminal"), &error)
}

/// Continued in the background, stops again until the terminal is ours: else the modes that we find, and give back in
/// the end, would be those of the shell's own prompt.
fn wait_for_foreground(keys: &File) {
    // Lets output go on that nobody has held back: the kernel stops whoever asks for that from the background.
    let _ = tcflow(keys, Action::OOn);
}

/// Stops this process until somebody continues it.
pub(super) fn stop() {
    // Not SIGTSTP, for the same reason.
    let _ = kill_process(getpid(), Signal::STOP);
}
