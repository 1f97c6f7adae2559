//! Writing a folder whole or not at all.

use super::replace;
use crate::store::{Existing, Failure};
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use tempfile::TempDir;

/// Writes a folder through `fill`, which is given an empty one beside it. Until everything is on the disk the old
/// folder, or none, stands under that name. One that holds something is replaced only if told so, and only if it is a
/// corpus and nothing else: what a person keeps beside it would be lost. The folder above must exist.
pub fn write_folder(
    path: &Path,
    existing: Existing,
    fill: impl FnOnce(&Path) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let fail = |error: &std::io::Error| Failure::io("write", path, error);
    let old = replace::look(path, existing)?;
    let above = match path.parent() {
        Some(above) if !above.as_os_str().is_empty() => above,
        _ => Path::new("."),
    };
    let new = beside(above).map_err(|error| fail(&error))?;
    fill(new.path())?;
    if let Ok(old) = path.metadata() {
        std::fs::set_permissions(new.path(), old.permissions()).map_err(|error| fail(&error))?;
    }
    settle(new.path()).map_err(|error| fail(&error))?;
    match old {
        replace::Old::Nothing => std::fs::rename(new.path(), path).map_err(|error| fail(&error))?,
        replace::Old::Corpus => replace::swap(new.path(), path).map_err(|error| fail(&error))?,
    }
    // A folder that cannot be synced (some file systems) has the new entry all the same.
    let _ = std::fs::File::open(above).and_then(|above| above.sync_all());
    // Either it was moved, or the old one stands there now.
    let left = new.keep();
    match std::fs::remove_dir_all(&left) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Failure::io("remove", &left, &error)),
        _ => Ok(()),
    }
}

/// A new folder with the permissions that a new folder of this user has, hidden until it has its name.
fn beside(above: &Path) -> std::io::Result<TempDir> {
    tempfile::Builder::new().prefix(".annals-").permissions(Permissions::from_mode(0o777)).tempdir_in(above)
}

/// Waits until what was written is on the disk.
fn settle(folder: &Path) -> std::io::Result<()> {
    #[cfg(target_os = "linux")]
    rustix::fs::syncfs(std::fs::File::open(folder)?)?;
    #[cfg(not(target_os = "linux"))]
    {
        std::fs::File::open(folder)?.sync_all()?;
        rustix::fs::sync();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn names(folder: &Path) -> BTreeSet<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    fn write(folder: &Path, text: &str) -> Result<(), Failure> {
        std::fs::create_dir(folder.join("events")).unwrap();
        std::fs::write(folder.join("events/e.toml"), text).unwrap();
        Ok(())
    }

    #[test]
    fn a_folder_is_new_or_fills_an_empty_one_or_replaces_a_corpus_when_told_so() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("out");
        let read = || std::fs::read_to_string(path.join("events/e.toml")).unwrap();
        std::fs::create_dir(&path).unwrap();
        write_folder(&path, Existing::Keep, |folder| write(folder, "one")).unwrap();
        assert!(write_folder(&path, Existing::Keep, |folder| write(folder, "two")).is_err());
        assert_eq!(read(), "one");
        std::fs::write(path.join("names.toml"), "").unwrap();
        write_folder(&path, Existing::Replace, |folder| write(folder, "three")).unwrap();
        assert_eq!(read(), "three");
        assert_eq!((names(root.path()), names(&path)), (["out".into()].into(), ["events".into()].into()));
    }

    #[test]
    fn a_write_that_fails_leaves_the_old_folder_and_nothing_else() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("out");
        write_folder(&path, Existing::Keep, |folder| write(folder, "old")).unwrap();
        let half = |folder: &Path| {
            write(folder, "half")?;
            Err(Failure::new("interrupted", ""))
        };
        assert!(write_folder(&path, Existing::Replace, half).is_err());
        assert_eq!(std::fs::read_to_string(path.join("events/e.toml")).unwrap(), "old");
        assert!(write_folder(&root.path().join("new"), Existing::Keep, half).is_err());
        assert_eq!(names(root.path()), ["out".into()].into());
    }

    #[test]
    fn a_missing_folder_above_is_not_made() {
        let root = tempfile::tempdir().unwrap();
        let failure = write_folder(&root.path().join("no/out"), Existing::Keep, |_| Ok(())).unwrap_err();
        assert!(failure.message.contains("no/out"), "{failure}");
        assert!(!root.path().join("no").exists());
    }
}
