//! Writing a file whole or not at all.

use super::failure::Failure;
use super::unfinished::Unfinished;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::os::unix::fs::{MetadataExt, fchown};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// What to do where a file stands already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Leave it, and fail.
    Keep,
    /// Put the new one in its place.
    Replace,
}

/// How many files were written.
static WRITTEN: AtomicUsize = AtomicUsize::new(0);

/// How many files this program has written so far.
pub(super) fn written() -> usize {
    WRITTEN.load(Ordering::SeqCst)
}

/// Writes a file through `fill`. Until everything is on the disk the old file, or none, stands under that name; of a
/// file that could not be written nothing is left. The folder must exist.
pub fn write_whole(
    path: &Path,
    existing: Existing,
    fill: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
) -> Result<(), Failure> {
    if path.is_dir() {
        return Err(Failure::new(format!("{} is a folder", path.display()), "name a file in it"));
    }
    let fail = |error: std::io::Error| Failure::io("write", path, &error);
    // A device or a pipe is not to be replaced by a file, and cannot be written whole or not at all.
    if path.metadata().is_ok_and(|about| !about.is_file()) {
        let hint = "name a file; to write into a pipe or a device, leave out -o and redirect standard output";
        return Err(Failure::new(format!("{} is not a regular file", path.display()), hint));
    }
    if existing == Existing::Keep && path.symlink_metadata().is_ok() {
        return Err(already_there(path));
    }
    // A link stays one: the file that it leads to is replaced.
    let target = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let unfinished = Unfinished::beside(&target).map_err(fail)?;
    fill_up(unfinished.file(), fill).map_err(fail)?;
    if let Ok(old) = target.metadata() {
        // Only root can give a file away; whoever cannot keeps it.
        let _ = fchown(unfinished.file(), Some(old.uid()), Some(old.gid()));
        unfinished.file().set_permissions(old.permissions()).map_err(fail)?;
    }
    unfinished.file().sync_all().map_err(fail)?;
    unfinished.finish(&target, existing == Existing::Replace).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => already_there(path),
        _ => fail(error),
    })?;
    WRITTEN.fetch_add(1, Ordering::SeqCst);
    // A folder that cannot be synced (some file systems) has the new entry all the same.
    let _ = File::open(folder_of(&target)).and_then(|folder| folder.sync_all());
    Ok(())
}

fn fill_up(file: &File, fill: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> std::io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, file);
    fill(&mut out)?;
    out.flush()
}

/// The folder that a file lies in.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_path_buf(),
        _ => PathBuf::from("."),
    }
}

fn already_there(path: &Path) -> Failure {
    Failure::new(format!("{} is there already", path.display()), "choose another name, or overwrite it with --force")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_existing_file_is_kept_unless_told_otherwise() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.txt");
        write_whole(&path, Existing::Keep, |out| out.write_all(b"one")).unwrap();
        assert!(write_whole(&path, Existing::Keep, |out| out.write_all(b"two")).is_err());
        assert_eq!(std::fs::read(&path).unwrap(), b"one");
        write_whole(&path, Existing::Replace, |out| out.write_all(b"three")).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"three");
    }

    #[test]
    fn a_write_that_fails_leaves_the_old_file_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.txt");
        std::fs::write(&path, "old").unwrap();
        let result = write_whole(&path, Existing::Replace, |out| {
            out.write_all(b"half")?;
            Err(std::io::Error::other("interrupted"))
        });
        assert!(result.is_err());
        assert_eq!(std::fs::read(&path).unwrap(), b"old");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_is_no_regular_file_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.txt");
        let socket = std::os::unix::net::UnixListener::bind(&path).unwrap();
        for existing in [Existing::Keep, Existing::Replace] {
            write_whole(&path, existing, |out| out.write_all(b"new")).unwrap_err();
        }
        assert!(!path.metadata().unwrap().is_file());
        drop(socket);
    }

    #[test]
    fn a_missing_folder_is_not_made() {
        let folder = tempfile::tempdir().unwrap();
        let failure = write_whole(&folder.path().join("no/out.txt"), Existing::Keep, |_| Ok(())).unwrap_err();
        assert!(failure.message.contains("no/out.txt"), "{failure}");
        assert!(!folder.path().join("no").exists());
    }
}
