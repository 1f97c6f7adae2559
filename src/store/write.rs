//! Writing a file whole or not at all.

use super::failure::Failure;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// What to do where a file stands already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Leave it, and fail.
    Keep,
    /// Put the new one in its place.
    Replace,
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
    // A device or a pipe is not to be replaced by a file, and cannot be written whole or not at all.
    if path.metadata().is_ok_and(|about| !about.is_file()) {
        let hint = "name a file; to write into a pipe or a device, leave out -o and redirect standard output";
        return Err(Failure::new(format!("{} is not a regular file", path.display()), hint));
    }
    if existing == Existing::Keep && path.symlink_metadata().is_ok() {
        return Err(already_there(path));
    }
    let fail = |error: &std::io::Error| Failure::io("write", path, error);
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let mut file = temporary_in(folder).map_err(|error| fail(&error))?;
    let mut out = BufWriter::new(&mut file);
    fill(&mut out).and_then(|()| out.flush()).map_err(|error| fail(&error))?;
    drop(out);
    if let Ok(old) = path.metadata() {
        file.as_file().set_permissions(old.permissions()).map_err(|error| fail(&error))?;
    }
    file.as_file().sync_all().map_err(|error| fail(&error))?;
    match existing {
        Existing::Replace => file.persist(path).map_err(|error| fail(&error.error))?,
        Existing::Keep => file.persist_noclobber(path).map_err(|error| match error.error.kind() {
            std::io::ErrorKind::AlreadyExists => already_there(path),
            _ => fail(&error.error),
        })?,
    };
    // A folder that cannot be synced (some file systems) has the new entry all the same.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

fn already_there(path: &Path) -> Failure {
    Failure::new(format!("{} is there already", path.display()), "choose another name, or overwrite it with --force")
}

/// A temporary file with the permissions that a new file of this user has, not the private ones of most temporary files.
fn temporary_in(folder: &Path) -> std::io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    tempfile::Builder::new().permissions(std::fs::Permissions::from_mode(0o666)).tempfile_in(folder)
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
            let failure = write_whole(&path, existing, |out| out.write_all(b"new")).unwrap_err();
            assert!(failure.message.contains("not a regular file"), "{failure}");
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
