//! A writer whose bytes are counted by an eye on the work, which may stop it.

use super::Watch;
use std::io::{self, Write};

/// Counts what goes through; takes nothing more once somebody asks the work to stop.
pub struct Counted<'w> {
    /// Where the bytes go.
    pub out: &'w mut dyn Write,
    /// Who counts them.
    pub watch: &'w Watch,
}

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.watch.is_stopped() {
            return Err(io::Error::other("stopped"));
        }
        let length = self.out.write(bytes)?;
        self.watch.add(length as u64);
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
