//! Files and folders that are being written, under names that say so, until they are whole. None is left behind, but where the
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
use tempfile::{NamedTempFile, TempDir};

/// What is under way.
static DESK: Mutex<Desk> = Mutex::new(Desk { closed: false, papers: Vec::new() });

struct Desk {
    /// Whether the program is leaving, so that nothing may be begun or finished any more.
    closed: bool,
    papers: Vec<Paper>,
}

/// A file or folder that is being written.
struct Paper {
    path: PathBuf,
    /// Whether somebody waits for it.
    is_wanted: bool,
}

impl Desk {
    /// Nothing is begun or finished once the program is being left.
    fn open(&mut self) -> Result<&mut Desk> {
        if self.closed { Err(Error::new(ErrorKind::Interrupted, "the program is being left")) } else { Ok(self) }
    }
}

fn desk() -> MutexGuard<'static, Desk> {
    DESK.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A file that is being written. Dropped before it is finished it is removed.
pub(super) struct Unfinished {
    temporary: NamedTempFile,
}

impl Unfinished {
    /// A file beside `target`, with the permissions that a new file of this user has, not the private ones of most
    /// temporary files.
    pub fn beside(target: &Path) -> Result<Unfinished> {
        Unfinished::with_mode(target, 0o666, true)
    }

    /// A private file beside `target`, for which nobody waits: given up, it is not missed.
    pub fn of_our_own(target: &Path) -> Result<Unfinished> {
        Unfinished::with_mode(target, 0o600, false)
    }

    fn with_mode(target: &Path, mode: u32, is_wanted: bool) -> Result<Unfinished> {
        let mut desk = desk();
        let desk = desk.open()?;
        let temporary = tempfile::Builder::new()
            .prefix(&prefix(target))
            .permissions(Permissions::from_mode(mode))
            .tempfile_in(folder_of(target))?;
        desk.papers.push(Paper { path: temporary.path().to_path_buf(), is_wanted });
        Ok(Unfinished { temporary })
    }

    pub fn file(&self) -> &File {
        self.temporary.as_file()
    }

    /// Puts the file in its place, over an old one only if told so.
    pub fn finish(self, target: &Path, replace: bool) -> Result<()> {
        // Held until it is done: whoever leaves meanwhile waits, and then nothing is left to remove.
        let mut desk = desk();
        let desk = desk.open()?;
        let path = self.temporary.path().to_path_buf();
        let finished = match replace {
            true => self.temporary.persist(target),
            false => self.temporary.persist_noclobber(target),
        };
        desk.papers.retain(|paper| paper.path != path);
        finished.map(|_| ()).map_err(|error| error.error)
    }
}

/// A folder that is being written. Dropped before it is finished it is removed.
pub(super) struct UnfinishedFolder {
    temporary: TempDir,
}

impl UnfinishedFolder {
    /// An empty folder beside `target`, with the permissions that a new folder of this user has.
    pub fn beside(target: &Path) -> Result<UnfinishedFolder> {
        let mut desk = desk();
        let desk = desk.open()?;
        let temporary = tempfile::Builder::new()
            .prefix(&prefix(target))
            .permissions(Permissions::from_mode(0o777))
            .tempdir_in(folder_of(target))?;
        desk.papers.push(Paper { path: temporary.path().to_path_buf(), is_wanted: true });
        Ok(UnfinishedFolder { temporary })
    }

    pub fn path(&self) -> &Path {
        self.temporary.path()
    }

    /// Puts the folder in its place through `put`, which is given its path.
    pub fn finish(&self, put: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
        // Held until it is done, as with a file.
        let mut desk = desk();
        desk.open()?;
        put(self.path())
    }

    /// Removes what stands under its first name after it was put in its place: an old folder, or nothing.
    pub fn clear(self) -> Result<()> {
        let path = self.path().to_path_buf();
        let cleared = self.temporary.close();
        desk().papers.retain(|paper| paper.path != path);
        match cleared {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

/// Hidden, so that no corpus folder takes it for one of its files; of a long name only the beginning.
fn prefix(target: &Path) -> OsString {
    let name = target.file_name().unwrap_or_default().as_bytes();
    let name = String::from_utf8_lossy(&name[..name.len().min(100)]);
    OsString::from_vec(format!(".{}.unfinished-", name.trim_end_matches('\u{fffd}')).into_bytes())
}

/// Removes what is being written and lets nothing more be written, since the program is being left; how many files
/// that was for which somebody waits.
pub fn give_up_writing() -> usize {
    let mut desk = desk();
    desk.closed = true;
    let papers = std::mem::take(&mut desk.papers);
    papers.iter().filter(|paper| remove(&paper.path).is_ok() && paper.is_wanted).count()
}

fn remove(paper: &Path) -> Result<()> {
    if !paper.symlink_metadata()?.is_dir() {
        return std::fs::remove_file(paper);
    }
    // Out of the way first: whoever still writes into it finds it no more, and it stays as empty as it was made.
    let mut aside = paper.as_os_str().to_owned();
    aside.push("-given-up");
    std::fs::rename(paper, &aside)?;
    // One file may have been on its way.
    std::fs::remove_dir_all(&aside).or_else(|_| std::fs::remove_dir_all(&aside))
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
