//! The terminal and all of its modes. Whatever happens, it is given back as it was.

use crate::store::Failure;
use crate::text::safe::Safe;
use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::terminal::{Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Frame, TerminalOptions, Viewport};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::process::{Signal, getpid, kill_process};
use rustix::termios::{Action, OptionalActions, Termios, isatty, tcflow, tcgetattr, tcgetwinsize, tcsetattr};
use std::fs::File;
use std::io::{BufWriter, ErrorKind, Read, Write};
use std::mem::ManuallyDrop;
use std::os::fd::{AsFd, BorrowedFd};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::ThreadId;

/// What is needed to give the terminal back, while it is in our hands.
static HELD: Mutex<Option<Held>> = Mutex::new(None);

/// Whether another program has the terminal, lent by us.
static LENT: AtomicBool = AtomicBool::new(false);

/// Held by whoever reads keys, or lends the terminal to somebody else who does.
static READING: Mutex<()> = Mutex::new(());

/// The thread that took it, which draws.
static OWNER: Mutex<Option<ThreadId>> = Mutex::new(None);

struct Held {
    keys: File,
    screen: Screen,
    modes: Termios,
}

/// A frame is written in one go if it is smaller than this.
const BUFFER: usize = 1 << 17;

/// What a terminal that does not know its size is taken to have.
const USUAL_SIZE: (u16, u16) = (80, 24);

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

    /// Gives the terminal back and stops this process. When somebody continues it a signal comes, for [`Self::resume`].
    pub fn suspend(&self) {
        give_back();
        stop();
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
        let reading = READING.lock().unwrap_or_else(PoisonError::into_inner);
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
            execute!(screen, EnterAlternateScreen, EnableBracketedPaste, Hide)?;
            if self.mouse { execute!(screen, EnableMouseCapture) } else { Ok(()) }
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

/// What the terminal sends.
pub(super) struct Hearing {
    keys: File,
}

impl Hearing {
    /// Waits for bytes; none where no more will come.
    pub fn wait(&mut self) -> std::io::Result<Vec<u8>> {
        let mut bytes = vec![0; 1 << 12];
        loop {
            wait_for(self.keys.as_fd(), PollFlags::IN)?;
            let _reading = READING.lock().unwrap_or_else(PoisonError::into_inner);
            if !is_ready(self.keys.as_fd(), PollFlags::IN) {
                // It was for the program that the terminal was lent to.
                continue;
            }
            match self.keys.read(&mut bytes) {
                Ok(length) => {
                    bytes.truncate(length);
                    return Ok(bytes);
                }
                Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted) => {}
                Err(error) => return Err(error),
            }
        }
    }
}

/// The output side. Whoever had the terminal before may have left it so that writing does not wait; here it does.
struct Screen(File);

impl Screen {
    fn new() -> std::io::Result<Screen> {
        std::io::stdout().as_fd().try_clone_to_owned().map(|output| Screen(output.into()))
    }

    fn try_clone(&self) -> std::io::Result<Screen> {
        self.0.try_clone().map(Screen)
    }

    fn size(&self) -> (u16, u16) {
        match tcgetwinsize(&self.0) {
            Ok(size) if size.ws_col > 0 && size.ws_row > 0 => (size.ws_col, size.ws_row),
            _ => USUAL_SIZE,
        }
    }
}

impl Write for Screen {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        loop {
            match self.0.write(bytes) {
                Err(error) if error.kind() == ErrorKind::WouldBlock => wait_for(self.0.as_fd(), PollFlags::OUT)?,
                written => return written,
            }
        }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

fn wait_for(what: BorrowedFd<'_>, flags: PollFlags) -> std::io::Result<()> {
    match poll(&mut [PollFd::from_borrowed_fd(what, flags)], None) {
        Ok(_) | Err(Errno::INTR) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

fn is_ready(what: BorrowedFd<'_>, flags: PollFlags) -> bool {
    poll(&mut [PollFd::from_borrowed_fd(what, flags)], Some(&Timespec::default())).is_ok_and(|ready| ready > 0)
}

/// Whether another program has the terminal, lent by us.
pub(super) fn is_lent() -> bool {
    LENT.load(Ordering::SeqCst)
}

/// Where keys come from: standard input, or the terminal itself where that is something else.
fn keys() -> Result<File, Failure> {
    let input = std::io::stdin();
    let opened = match isatty(&input) {
        true => input.as_fd().try_clone_to_owned().map(File::from),
        false => File::options().read(true).write(true).open("/dev/tty"),
    };
    opened.map_err(|_| {
        Failure::new("there is no terminal to read keys from", "to print instead of exploring: annals --plain")
    })
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
    // Not SIGTSTP: in an orphaned process group the kernel drops it. To ourselves it cannot fail.
    let _ = kill_process(getpid(), Signal::STOP);
}

fn held() -> MutexGuard<'static, Option<Held>> {
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
    let _ = execute!(screen, DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, Show);
}

/// The same where it must not wait: what a terminal that takes nothing more would show is left out.
pub(super) fn give_back_at_once() {
    let taken = held().take();
    if let Some(Held { keys, mut screen, modes }) = taken {
        let _ = tcsetattr(&keys, OptionalActions::Now, &modes);
        if is_ready(screen.0.as_fd(), PollFlags::OUT) {
            leave(&mut screen);
        }
    }
}

/// Waits, for so long or without end, until the terminal goes away. No event is asked for: only an error or a hang-up
/// wakes this, and waiting costs nothing.
pub(super) fn is_gone(wait: Option<&Timespec>) -> rustix::io::Result<bool> {
    let output = std::io::stdout();
    let mut watched = [PollFd::from_borrowed_fd(output.as_fd(), PollFlags::empty())];
    poll(&mut watched, wait)?;
    Ok(watched[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL))
}

/// A panic of the thread that draws gives the terminal back before anything is said, or goes wrong, after it. One of a
/// worker is reported by whoever waits for it, on the screen.
fn give_back_on_panic() {
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
