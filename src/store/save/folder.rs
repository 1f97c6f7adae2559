//! Writing a folder whole or not at all.

use super::replace;
use crate::store::unfinished::UnfinishedFolder;
use crate::store::write::folder_of;
use crate::store::{Existing, Failure};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Writes a folder through `fill`, which puts files into an empty one beside it. Until everything is on the disk the old
/// folder, or none, stands under that name. One that holds something is replaced only if told so, and only if it is a
/// corpus and nothing else: what a person keeps beside it would be lost. The folder above must exist.
pub fn write_folder(
    path: &Path,
    existing: Existing,
    fill: impl FnOnce(&Inside<'_>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let fail = |error: &io::Error| Failure::io("write", path, error);
    let old = replace::look(path, existing)?;
    let new = UnfinishedFolder::beside(path).map_err(|error| fail(&error))?;
    fill(&Inside { folder: new.path(), named: path })?;
    if let Ok(old) = path.metadata() {
        std::fs::set_permissions(new.path(), old.permissions()).map_err(|error| fail(&error))?;
    }
    settle(new.path()).map_err(|error| fail(&error))?;
    let put = new.finish(|new| match old {
        replace::Old::Nothing => std::fs::rename(new, path),
        replace::Old::Corpus => replace::swap(new, path),
    });
    put.map_err(|error| fail(&error))?;
    // A folder that cannot be synced (some file systems) has the new entry all the same.
    let _ = File::open(folder_of(path)).and_then(|above| above.sync_all());
    let left = new.path().to_path_buf();
    new.clear().map_err(|error| Failure::io("remove", &left, &error))
}

/// A folder that is ours alone until it is put in its place.
pub struct Inside<'f> {
    folder: &'f Path,
    /// What it is going to be called.
    named: &'f Path,
}

impl Inside<'_> {
    /// Writes a new file, and makes the folder that its name asks for: never this folder itself, which has been taken
    /// away where the program is being left.
    pub fn put(&self, name: &str, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
        let path = self.folder.join(name);
        let write = || {
            let inner = Path::new(name).parent().filter(|inner| !inner.as_os_str().is_empty());
            match inner.map(|inner| std::fs::create_dir(self.folder.join(inner))) {
                Some(Err(error)) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
                _ => {}
            }
            let mut out = BufWriter::new(File::create_new(&path)?);
            fill(&mut out)?;
            out.flush()
        };
        write().map_err(|error| Failure::io("write", &self.named.join(name), &error))
    }
}

/// Waits until what was written is on the disk.
fn settle(folder: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    rustix::fs::syncfs(File::open(folder)?)?;
    #[cfg(not(target_os = "linux"))]
    {
        File::open(folder)?.sync_all()?;
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

    fn write(folder: &Inside<'_>, text: &str) -> Result<(), Failure> {
        folder.put("events/e.toml", |out| out.write_all(text.as_bytes()))
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
        let half = |folder: &Inside<'_>| {
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
