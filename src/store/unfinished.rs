//! Files that are being written, under names that say so, until they are whole. None is left behind, but where the
//! program is killed outright.

use super::failure::Failure;
use super::write::folder_of;
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use std::ffi::OsString;
use std::fs::{File, Permissions};
use std::io::{Error, ErrorKind, Result};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tempfile::NamedTempFile;

/// What is under way.
static DESK: Mutex<Desk> = Mutex::new(Desk { closed: false, papers: Vec::new() });

struct Desk {
    /// Whether the program is leaving, so that nothing may be begun or finished any more.
    closed: bool,
    papers: Vec<PathBuf>,
}

fn desk() -> MutexGuard<'static, Desk> {
    DESK.lock().unwrap_or_else(PoisonError::into_inner)
}

fn leaving() -> Error {
    Error::new(ErrorKind::Interrupted, "the program is being left")
}

/// A file that is being written. Dropped before it is finished it is removed.
pub(super) struct Unfinished {
    temporary: NamedTempFile,
}

impl Unfinished {
    /// A file beside `target`, with the permissions that a new file of this user has, not the private ones of most
    /// temporary files.
    pub fn beside(target: &Path) -> Result<Unfinished> {
        let mut desk = desk();
        if desk.closed {
            return Err(leaving());
        }
        let temporary = tempfile::Builder::new()
            .prefix(&prefix(target))
            .permissions(Permissions::from_mode(0o666))
            .tempfile_in(folder_of(target))?;
        desk.papers.push(temporary.path().to_path_buf());
        Ok(Unfinished { temporary })
    }

    pub fn file(&self) -> &File {
        self.temporary.as_file()
    }

    /// Puts the file in its place, over an old one only if told so.
    pub fn finish(self, target: &Path, replace: bool) -> Result<()> {
        // Held until it is done: whoever leaves meanwhile waits, and then nothing is left to remove.
        let mut desk = desk();
        if desk.closed {
            return Err(leaving());
        }
        let path = self.temporary.path().to_path_buf();
        let finished = match replace {
            true => self.temporary.persist(target),
            false => self.temporary.persist_noclobber(target),
        };
        desk.papers.retain(|paper| *paper != path);
        finished.map(|_| ()).map_err(|error| error.error)
    }
}

/// Hidden, so that no corpus folder takes it for one of its files; of a long name only the beginning.
fn prefix(target: &Path) -> OsString {
    let name = target.file_name().unwrap_or_default().as_bytes();
    let name = String::from_utf8_lossy(&name[..name.len().min(100)]);
    OsString::from_vec(format!(".{}.unfinished-", name.trim_end_matches('\u{fffd}')).into_bytes())
}

/// Removes what is being written and lets nothing more be written, since the program is being left; how many files
/// that was.
pub fn give_up_writing() -> usize {
    let mut desk = desk();
    desk.closed = true;
    let papers = std::mem::take(&mut desk.papers);
    papers.iter().filter(|paper| std::fs::remove_file(paper).is_ok()).count()
}

/// From now on a signal that ends the program first removes what it is writing. For commands without a screen: the
/// explorer hears signals itself.
pub fn give_up_writing_on_signals() -> std::result::Result<(), Failure> {
    let cannot = |error: Error| Failure::new(format!("cannot listen for signals: {error}"), "");
    let ignored = ignored_signals();
    let ends_us = [SIGTERM, SIGINT, SIGHUP, SIGQUIT].into_iter().filter(|signal| ignored >> (signal - 1) & 1 == 0);
    let mut signals = signal_hook::iterator::Signals::new(ends_us).map_err(cannot)?;
    let body = move || {
        for signal in signals.forever() {
            give_up_writing();
            let _ = signal_hook::low_level::emulate_default_handler(signal);
        }
    };
    std::thread::Builder::new().name("signals".to_string()).spawn(body).map(|_| ()).map_err(cannot)
}

/// The signals that whoever started us, `nohup` perhaps, wants ignored, a bit each. Known on Linux only.
fn ignored_signals() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0)
}
