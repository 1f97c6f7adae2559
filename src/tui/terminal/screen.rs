//! The output side of the terminal.

use super::wait::wait_for;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::termios::tcgetwinsize;
use std::fs::File;
use std::io::{ErrorKind, Write};
use std::os::fd::{AsFd, BorrowedFd};

/// What a terminal that does not know its size is taken to have.
const USUAL_SIZE: (u16, u16) = (80, 24);

/// The output side. Whoever had the terminal before may have left it so that writing does not wait; here it does.
pub(super) struct Screen(File);

impl Screen {
    pub fn new() -> std::io::Result<Screen> {
        std::io::stdout().as_fd().try_clone_to_owned().map(|output| Screen(output.into()))
    }

    pub fn try_clone(&self) -> std::io::Result<Screen> {
        self.0.try_clone().map(Screen)
    }

    /// Writes some commands in one go: a terminal that gets them one by one wakes for each.
    pub fn order(&mut self, put: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> std::io::Result<()> {
        let mut commands = Vec::new();
        put(&mut commands)?;
        self.write_all(&commands)
    }

    /// Columns and rows.
    pub fn size(&self) -> (u16, u16) {
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

/// Waits, for so long or without end, until the terminal goes away. No event is asked for: only an error or a hang-up
/// wakes this, and waiting costs nothing.
pub(in crate::tui) fn is_gone(wait: Option<&Timespec>) -> rustix::io::Result<bool> {
    let output = std::io::stdout();
    let mut watched = [PollFd::from_borrowed_fd(output.as_fd(), PollFlags::empty())];
    poll(&mut watched, wait)?;
    Ok(watched[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL))
}

impl AsFd for Screen {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}
