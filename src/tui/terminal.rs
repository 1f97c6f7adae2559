//! The terminal and all of its modes. Whatever happens, it is given back as it was.

use crate::store::Failure;
use crate::text::safe::Safe;
use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use ratatui::Frame;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::mem::ManuallyDrop;
use std::os::fd::AsFd;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::ThreadId;

/// Whether the terminal is in our hands.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// The thread that took it, which draws.
static OWNER: Mutex<Option<ThreadId>> = Mutex::new(None);

/// A frame is written in one go if it is smaller than this.
const BUFFER: usize = 1 << 17;

/// The terminal while the explorer has it.
pub(super) struct Terminal {
    /// Never dropped: ratatui would then print to standard error what went wrong with the cursor, and that panics where
    /// the terminal has gone. Nothing is lost, since every frame is flushed and [`give_back`] does the rest.
    screen: ManuallyDrop<ratatui::Terminal<CrosstermBackend<BufWriter<File>>>>,
    mouse: bool,
}

impl Terminal {
    /// Takes the terminal: raw, on its other screen, without a cursor, pastes marked as such.
    pub fn take(mouse: bool) -> Result<Terminal, Failure> {
        let fail = |error: std::io::Error| Failure::io("use", Path::new("the terminal"), &error);
        let output = std::io::stdout().as_fd().try_clone_to_owned().map(File::from).map_err(fail)?;
        give_back_on_panic();
        enter(mouse).map_err(fail)?;
        let backend = CrosstermBackend::new(BufWriter::with_capacity(BUFFER, output));
        let screen = ratatui::Terminal::new(backend).map_err(|error| {
            give_back();
            fail(error)
        })?;
        Ok(Terminal { screen: ManuallyDrop::new(screen), mouse })
    }

    /// Draws a frame.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Frame<'_>)) -> Result<(), Failure> {
        let drawn = self.screen.draw(draw).map(|_| ()).and_then(|()| self.screen.backend_mut().flush());
        drawn.map_err(|error| Failure::io("draw on", Path::new("the terminal"), &error))
    }

    /// How large it is.
    pub fn size(&self) -> (u16, u16) {
        crossterm::terminal::size().unwrap_or((80, 24))
    }

    /// Forgets what it shows, so that the next frame draws everything.
    pub fn forget(&mut self) -> Result<(), Failure> {
        // Not ratatui's `clear`: that asks the terminal where its cursor is, and waits for an answer.
        let (width, height) = self.size();
        let resized = self.screen.resize(Rect::new(0, 0, width, height));
        resized.map_err(|error| Failure::io("clear", Path::new("the terminal"), &error))
    }

    /// Gives the terminal back, stops this process until somebody continues it, and takes the terminal again.
    pub fn suspend(&mut self) -> Result<(), Failure> {
        give_back();
        // Not SIGTSTP: in an orphaned process group the kernel drops it.
        let stopped = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::STOP);
        stopped
            .map_err(std::io::Error::from)
            .and_then(|()| enter(self.mouse))
            .map_err(|error| Failure::io("use", Path::new("the terminal"), &error))?;
        self.forget()
    }

    /// Gives the terminal to another program until that ends.
    pub fn lend(&mut self, program: &mut Command) -> Result<(), Failure> {
        give_back();
        let name = program.get_program().to_owned();
        let status = program.status().map_err(|error| Failure::io("start", Path::new(&name), &error));
        enter(self.mouse).map_err(|error| Failure::io("use", Path::new("the terminal"), &error))?;
        self.forget()?;
        status.map(|_| ())
    }

    /// Hands a text to the clipboard of the terminal (OSC 52), which also works through ssh.
    pub fn copy(&mut self, text: &Safe) -> Result<(), Failure> {
        let copied = execute!(self.screen.backend_mut(), CopyToClipboard::to_clipboard_from(text.as_str()));
        copied.map_err(|error| Failure::io("copy through", Path::new("the terminal"), &error))
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

fn enter(mouse: bool) -> std::io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    execute!(std::io::stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide)?;
    if mouse { execute!(std::io::stdout(), EnableMouseCapture) } else { Ok(()) }
}

/// Gives the terminal back as it was; a second time does nothing. What fails cannot be helped: there is nobody to tell.
pub(super) fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = execute!(std::io::stdout(), DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, Show);
        let _ = disable_raw_mode();
    }
}

/// A panic of the thread that draws gives the terminal back before anything is said. One of a worker is reported by
/// whoever waits for it, on the screen.
fn give_back_on_panic() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    if let Ok(mut owner) = OWNER.lock() {
        *owner = Some(std::thread::current().id());
    }
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            let is_owner = OWNER.lock().is_ok_and(|owner| *owner == Some(std::thread::current().id()));
            if is_owner || !TAKEN.load(Ordering::SeqCst) {
                give_back();
                before(info);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::Terminal;
    use portable_pty::{CommandBuilder, PtySize, native_pty_system};
    use std::io::Read;

    /// Not a test of its own: what [`a_panic_gives_the_terminal_back`] runs in a terminal.
    #[test]
    #[ignore = "panics on purpose, in a terminal of another test"]
    fn panics_while_it_has_the_terminal() {
        let mut terminal = Terminal::take(false).unwrap();
        terminal.draw(|_| panic!("on purpose")).unwrap();
    }

    #[test]
    fn a_panic_gives_the_terminal_back() {
        let pty = native_pty_system().openpty(PtySize::default()).unwrap();
        let before = format!("{:?}", pty.master.get_termios());
        let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
        command.args(["--ignored", "--exact", "--nocapture", "tui::terminal::tests::panics_while_it_has_the_terminal"]);
        let mut child = pty.slave.spawn_command(command).unwrap();
        let mut reader = pty.master.try_clone_reader().unwrap();
        let output = std::thread::spawn(move || {
            let mut output = Vec::new();
            // On Linux the end of a terminal is an error, not the end of a file.
            let _ = reader.read_to_end(&mut output);
            String::from_utf8_lossy(&output).into_owned()
        });
        child.wait().unwrap();
        let after = format!("{:?}", pty.master.get_termios());
        drop(pty);
        let output = output.join().unwrap();
        assert_eq!(before, after);
        let [entered, left, told] = ["\u{1b}[?1049h", "\u{1b}[?1049l", "on purpose"].map(|text| output.find(text));
        assert!(entered.is_some() && entered < left && left < told, "{output:?}");
        assert!(output.contains("\u{1b}[?25h"), "the cursor is shown again: {output:?}");
    }
}
