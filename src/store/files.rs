//! Reading text files: regular ones only, of bounded size, never through a link that leaves the corpus.

use super::failure::Failure;
use crate::model::{At, Problem};
use rustix::fs::{Mode, OFlags};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// No file of a corpus may be larger, in bytes.
pub(super) const MAX_FILE: u64 = 512 * 1024 * 1024;

/// A text and the path to name in messages.
#[derive(Clone, Debug)]
pub(super) struct TextFile {
    /// As the user would write it.
    pub path: Arc<str>,
    /// The file name without its ending.
    pub stem: String,
    /// The text, a byte order mark dropped.
    pub text: String,
}

impl TextFile {
    /// Decodes what was read; bytes that are no UTF-8 become U+FFFD, with a warning.
    pub fn decode(path: &str, stem: &str, bytes: Vec<u8>, problems: &mut Vec<Problem>) -> TextFile {
        let path: Arc<str> = path.into();
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let line = error.as_bytes()[..error.utf8_error().valid_up_to()].iter().filter(|byte| **byte == b'\n');
                let line = u32::try_from(line.count() + 1).unwrap_or(u32::MAX);
                problems.push(Problem::warning(
                    At::new(&path, line, 1),
                    "not-utf8",
                    "the file is not UTF-8; unreadable bytes are shown as U+FFFD",
                    "convert it, for example: iconv -f WINDOWS-1252 -t UTF-8",
                ));
                String::from_utf8_lossy(error.as_bytes()).into_owned()
            }
        };
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_string(),
            None => text,
        };
        TextFile { path, stem: stem.to_string(), text }
    }
}

/// Opens a regular file; a FIFO or a device never blocks us.
pub(super) fn open_regular(path: &Path) -> Result<File, Failure> {
    let file = rustix::fs::open(path, OFlags::RDONLY | OFlags::NONBLOCK | OFlags::CLOEXEC, Mode::empty())
        .map(File::from)
        .map_err(|error| Failure::io("open", path, &error.into()))?;
    let about = file.metadata().map_err(|error| Failure::io("read", path, &error))?;
    if !about.is_file() {
        return Err(Failure::new(format!("{} is not a regular file", path.display()), "only regular files are read"));
    }
    if about.len() > MAX_FILE {
        return Err(Failure::new(
            format!("{} has {} MiB", path.display(), about.len() >> 20),
            format!("files of up to {} MiB are read; split it", MAX_FILE >> 20),
        ));
    }
    Ok(file)
}

/// The whole of a regular file.
pub(super) fn read_regular(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    open_regular(path)?.take(MAX_FILE).read_to_end(&mut bytes).map_err(|error| Failure::io("read", path, &error))?;
    Ok(bytes)
}

/// The text files right inside `folder` with one of these endings, by name. What cannot be read is a problem, not a failure.
pub(super) fn texts_in(folder: &Path, endings: &[&str], root: &Path, problems: &mut Vec<Problem>) -> Vec<TextFile> {
    let mut texts = Vec::new();
    for path in entries(folder, problems) {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if !endings.contains(&ending) || path.is_dir() {
            continue;
        }
        if let Some(text) = text_at(&path, root, problems) {
            texts.push(text);
        }
    }
    texts
}

/// One text file inside the corpus at `root`, if it can be read.
pub(super) fn text_at(path: &Path, root: &Path, problems: &mut Vec<Problem>) -> Option<TextFile> {
    let shown = path.display().to_string();
    let read = stays_inside(path, root).and_then(|()| read_regular(path));
    match read {
        Ok(bytes) => {
            let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            Some(TextFile::decode(&shown, &stem, bytes, problems))
        }
        Err(failure) => {
            let at = At::file(&shown.into());
            problems.push(Problem::error(at, "unreadable", failure.message.to_string(), failure.hint.to_string()));
            None
        }
    }
}

/// The entries of a folder, by name, hidden ones aside.
pub(super) fn entries(folder: &Path, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
    let listed = std::fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect::<std::io::Result<Vec<_>>>());
    match listed {
        Ok(mut paths) => {
            paths.retain(|path| !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')));
            paths.sort();
            paths
        }
        Err(error) => {
            let failure = Failure::io("read", folder, &error);
            let at = At::file(&folder.display().to_string().into());
            problems.push(Problem::error(at, "unreadable", failure.message.to_string(), failure.hint.to_string()));
            Vec::new()
        }
    }
}

/// Refuses a path that a link takes out of the corpus.
pub(super) fn stays_inside(path: &Path, root: &Path) -> Result<(), Failure> {
    let real = |path: &Path| path.canonicalize().map_err(|error| Failure::io("read", path, &error));
    if real(path)?.starts_with(real(root)?) {
        Ok(())
    } else {
        Err(Failure::new(
            format!("{} is a link out of the corpus folder", path.display()),
            "copy the file into the folder instead",
        ))
    }
}
