//! Reading text files: regular ones only, of bounded size, never through a link that leaves the corpus.

use super::failure::Failure;
use crate::model::{At, Problem};
use crate::text::lines::lines;
use rustix::fs::{Mode, OFlags};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// No file of a corpus may be larger, in bytes.
pub(super) const MAX_FILE: u64 = 512 * 1024 * 1024;

/// No TOML file may be larger, in bytes: reading one takes many times its size in memory.
pub(super) const MAX_TABLES: u64 = 16 * 1024 * 1024;

/// No saved page may be larger, in bytes: those with their pictures inside have a few million.
const MAX_PAGE: u64 = 32 * 1024 * 1024;

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
    /// Decodes what was read; bytes that are no UTF-8 become U+FFFD, with a warning. A text in another encoding of
    /// Unicode is left out: read as UTF-8 it would be noise.
    pub fn decode(path: &str, stem: &str, bytes: Vec<u8>, problems: &mut Vec<Problem>) -> Option<TextFile> {
        let path: Arc<str> = path.into();
        if let Some(encoding) = other_unicode(&bytes) {
            problems.push(Problem::error(
                At::file(&path),
                "not-utf8",
                format!("the file is {encoding}, not UTF-8; it is left out"),
                format!("convert it: iconv -f {encoding} -t UTF-8 FILE > NEW"),
            ));
            return None;
        }
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                problems.push(Problem::warning(
                    place(&path, &error.as_bytes()[..error.utf8_error().valid_up_to()]),
                    "not-utf8",
                    "the file is not UTF-8; unreadable bytes are shown as U+FFFD",
                    "convert it, for example: iconv -f WINDOWS-1252 -t UTF-8",
                ));
                String::from_utf8_lossy(error.as_bytes()).into_owned()
            }
        };
        let mut text = text;
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        Some(TextFile { path, stem: stem.to_string(), text })
    }
}

/// The place after so much of a file.
fn place(path: &Arc<str>, read: &[u8]) -> At {
    let text = String::from_utf8_lossy(read);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    // The letter stands for what comes next, so that a line that has just begun is there.
    let lines = lines(&format!("{text}x"));
    let column = lines.last().and_then(|line| text.get(line.start..)).map_or(0, |line| line.chars().count());
    At::new(path, u32::try_from(lines.len()).unwrap_or(u32::MAX), u32::try_from(column + 1).unwrap_or(u32::MAX))
}

/// The name of the encoding, where a text is Unicode but not UTF-8: told by its byte order mark, or, without one, by
/// every second of its first bytes being zero.
fn other_unicode(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => return Some("UTF-32"),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => return Some("UTF-16"),
        _ => {}
    }
    let (pairs, _) = bytes[..bytes.len().min(1024)].as_chunks::<2>();
    let zeros = |at: usize| pairs.iter().filter(|pair| pair[at] == 0).count();
    let most = |count: usize| pairs.len() >= 8 && count * 4 >= pairs.len() * 3;
    match (most(zeros(0)), most(zeros(1))) {
        (false, true) => Some("UTF-16LE"),
        (true, false) => Some("UTF-16BE"),
        _ => None,
    }
}

/// Opens a regular file; a FIFO or a device never blocks us.
pub(super) fn open_regular(path: &Path, most: u64) -> Result<File, Failure> {
    let file = rustix::fs::open(path, OFlags::RDONLY | OFlags::NONBLOCK | OFlags::CLOEXEC, Mode::empty())
        .map(File::from)
        .map_err(|error| Failure::io("open", path, &error.into()))?;
    let about = file.metadata().map_err(|error| Failure::io("read", path, &error))?;
    if !about.is_file() {
        return Err(Failure::new(format!("{} is not a regular file", path.display()), "only regular files are read"));
    }
    if about.len() > most {
        return Err(too_large(&path.display().to_string(), most));
    }
    Ok(file)
}

/// A file that is larger than may be.
pub(super) fn too_large(name: &str, most: u64) -> Failure {
    Failure::new(
        format!("{name} has more than {} MiB, and no more are read", most >> 20),
        "split it into several files",
    )
}

/// The whole of a regular file.
pub(super) fn read_regular(path: &Path) -> Result<Vec<u8>, Failure> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
    let most = match ending.as_str() {
        "toml" => MAX_TABLES,
        "html" | "htm" | "xhtml" => MAX_PAGE,
        _ => MAX_FILE,
    };
    let file = open_regular(path, most)?;
    let size = file.metadata().map_or(0, |about| about.len());
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    // It may have grown since.
    file.take(most + 1).read_to_end(&mut bytes).map_err(|error| Failure::io("read", path, &error))?;
    if bytes.len() as u64 > most {
        return Err(too_large(&path.display().to_string(), most));
    }
    Ok(bytes)
}

/// The text files right inside `folder` with one of these endings, by name. What cannot be read is a problem, not a failure.
pub(super) fn texts_in(folder: &Path, endings: &[&str], root: &Path, problems: &mut Vec<Problem>) -> Vec<TextFile> {
    let mut texts = Vec::new();
    for path in entries(folder, problems) {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if !endings.contains(&ending) {
            continue;
        }
        if path.is_dir() {
            problems.push(Problem::warning(
                At::file(&path.display().to_string().into()),
                "folder",
                "this is a folder with the name of a file; it is not looked into",
                format!("move the files in it to {}", folder.display()),
            ));
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
            TextFile::decode(&shown, &stem, bytes, problems)
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
