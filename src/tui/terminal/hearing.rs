//! The side of the terminal that keys come from.

use super::wait::{is_ready, wait_for};
use crate::store::Failure;
use rustix::event::PollFlags;
use rustix::termios::isatty;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::os::fd::AsFd;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Held by whoever reads keys, or lends the terminal to somebody else who does.
static READING: Mutex<()> = Mutex::new(());

/// What the terminal sends.
pub(in crate::tui) struct Hearing {
    pub(super) keys: File,
}

impl Hearing {
    /// Waits for bytes; none where no more will come.
    pub fn wait(&mut self) -> std::io::Result<Vec<u8>> {
        let mut bytes = vec![0; 1 << 12];
        loop {
            wait_for(self.keys.as_fd(), PollFlags::IN)?;
            let _reading = reading();
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

/// Whoever holds this reads keys; everybody else waits.
pub(super) fn reading() -> MutexGuard<'static, ()> {
    READING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Where keys come from: standard input, or the terminal itself where that is something else.
pub(super) fn keys() -> Result<File, Failure> {
    let input = std::io::stdin();
    let opened = match isatty(&input) {
        true => input.as_fd().try_clone_to_owned().map(File::from),
        false => File::options().read(true).write(true).open("/dev/tty"),
    };
    opened.map_err(|_| {
        Failure::new("there is no terminal to read keys from", "to print instead of exploring: annals --plain")
    })
}
