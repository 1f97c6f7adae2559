//! Waiting for a terminal, or looking whether it is ready.

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use std::os::fd::BorrowedFd;

/// Waits until it is ready.
pub(super) fn wait_for(what: BorrowedFd<'_>, flags: PollFlags) -> std::io::Result<()> {
    match poll(&mut [PollFd::from_borrowed_fd(what, flags)], None) {
        Ok(_) | Err(Errno::INTR) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Whether it is ready now.
pub(super) fn is_ready(what: BorrowedFd<'_>, flags: PollFlags) -> bool {
    poll(&mut [PollFd::from_borrowed_fd(what, flags)], Some(&Timespec::default())).is_ok_and(|ready| ready > 0)
}
