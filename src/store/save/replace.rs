//! Putting a new folder in the place of an old one.

use crate::store::{Existing, Failure};
use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;
use std::path::{Path, PathBuf};

/// What stands where a folder is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Old {
    /// Nothing, or an empty folder.
    Nothing,
    /// A corpus, which may be replaced.
    Corpus,
}

/// Looks at what stands there, and refuses where it must stay.
pub fn look(path: &Path, existing: Existing) -> Result<Old, Failure> {
    let shown = path.display();
    let Ok(about) = path.symlink_metadata() else { return Ok(Old::Nothing) };
    if about.is_symlink() {
        return Err(Failure::new(format!("{shown} is a link"), "name the folder that it leads to"));
    }
    if !about.is_dir() {
        return Err(Failure::new(format!("{shown} is a file"), "name a folder, or a file that ends in .jsonl"));
    }
    let here = std::env::current_dir().and_then(|here| here.canonicalize());
    if path.canonicalize().is_ok_and(|path| here.is_ok_and(|here| here.starts_with(path))) {
        let message = format!("{shown} is the folder you are in, and cannot be replaced");
        return Err(Failure::new(message, "go to the folder above it, and name it from there"));
    }
    let entries = entries(path)?;
    if entries.is_empty() {
        return Ok(Old::Nothing);
    }
    if existing == Existing::Keep {
        let message = format!("{shown} is there already, and is not empty");
        return Err(Failure::new(message, "choose another name, or replace it with --force"));
    }
    let mut strangers = Vec::new();
    for entry in entries {
        strangers.extend(stranger(&entry)?);
    }
    if let Some(first) = strangers.first() {
        let message = format!("{shown} holds more than a corpus, and that would be lost: {}", first.display());
        return Err(Failure::new(message, "choose another name, or move it away first"));
    }
    Ok(Old::Corpus)
}

/// What is no part of a corpus, in an entry of a corpus folder.
fn stranger(path: &Path) -> Result<Option<PathBuf>, Failure> {
    const FILES: [&str; 6] =
        ["corpus.toml", "names.toml", "articles.jsonl", "events.jsonl", "names.jsonl", ".ingested"];
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let endings: &[&str] = match name {
        "articles" => &["md", "txt"],
        "events" => &["toml"],
        _ => return Ok(Some(path.to_path_buf()).filter(|_| !FILES.contains(&name) || !is_file(path))),
    };
    if !path.symlink_metadata().is_ok_and(|about| about.is_dir()) {
        return Ok(Some(path.to_path_buf()));
    }
    let ours = |path: &PathBuf| {
        is_file(path) && path.extension().and_then(|ending| ending.to_str()).is_some_and(|it| endings.contains(&it))
    };
    Ok(entries(path)?.into_iter().find(|path| !ours(path)))
}

/// Everything in a folder, hidden or not, by name.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let listed = std::fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    let mut paths: Vec<PathBuf> = listed.map_err(|error| Failure::io("read", folder, &error))?;
    paths.sort();
    Ok(paths)
}

fn is_file(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|about| about.is_file())
}

/// Puts one folder in the place of another, in one step where the file system knows how; the old one then stands
/// where the new one was.
pub fn swap(new: &Path, old: &Path) -> std::io::Result<()> {
    match renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE) {
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => swap_in_steps(new, old),
        done => Ok(done?),
    }
}

fn swap_in_steps(new: &Path, old: &Path) -> std::io::Result<()> {
    let aside = new.with_extension("old");
    std::fs::rename(old, &aside)?;
    if let Err(error) = std::fs::rename(new, old) {
        std::fs::rename(&aside, old)?;
        return Err(error);
    }
    std::fs::rename(&aside, new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn either_way_of_swapping_puts_each_where_the_other_was() {
        for swap in [swap, swap_in_steps] {
            let root = tempfile::tempdir().unwrap();
            let [new, old] = ["new", "old"].map(|name| root.path().join(name));
            for folder in [&new, &old] {
                std::fs::create_dir(folder).unwrap();
                std::fs::write(folder.join("x"), folder.file_name().unwrap().as_encoded_bytes()).unwrap();
            }
            swap(&new, &old).unwrap();
            assert_eq!(std::fs::read_to_string(old.join("x")).unwrap(), "new");
            assert_eq!(std::fs::read_to_string(new.join("x")).unwrap(), "old");
            assert_eq!(std::fs::read_dir(root.path()).unwrap().count(), 2);
        }
    }

    #[test]
    fn only_a_corpus_and_nothing_else_is_replaced() {
        for (file, is_ours) in [
            ("corpus.toml", true),
            ("articles/a.md", true),
            ("events/e.toml", true),
            ("events.jsonl", true),
            ("README.md", false),
            (".git/config", false),
            ("articles/.hidden", false),
            ("articles/deep/a.md", false),
            ("events/notes.md", false),
            ("corpus.toml/x", false),
        ] {
            let root = tempfile::tempdir().unwrap();
            let path = root.path().join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, "").unwrap();
            assert!(look(root.path(), Existing::Keep).is_err(), "{file}");
            let looked = look(root.path(), Existing::Replace);
            assert_eq!(looked.is_ok_and(|old| old == Old::Corpus), is_ours, "{file}");
        }
    }

    #[test]
    fn links_files_and_the_folder_one_is_in_are_refused() {
        let root = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink(root.path(), root.path().join("link")).unwrap();
        std::fs::write(root.path().join("file"), "").unwrap();
        for (path, why) in [(&*root.path().join("link"), "a link"), (&root.path().join("file"), "a file")] {
            assert!(look(path, Existing::Replace).unwrap_err().message.contains(why));
        }
        assert!(look(Path::new("."), Existing::Replace).unwrap_err().message.contains("the folder you are in"));
    }
}
