//! A snapshot of a large corpus in the cache folder, so that opening it again need not read and link it.
//!
//! It is keyed by where the corpus lies, and by the size, the times of change and the number of each of its files: whoever
//! changes a file changes its `ctime`, which no program can set. It is written beside and then moved into its place,
//! and has checksums over all of it: what is stale, cut off or damaged is no snapshot, and the next is written over it.

mod file;

use super::jsonl;
use super::source::{Opened, Source};
use super::unfinished::Unfinished;
use super::watch::Watch;
use crate::model::Corpus;
use etcetera::BaseStrategy;
pub(super) use file::Kept;
use std::fmt::Write as _;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};
use xxhash_rust::xxh3::xxh3_128;

/// All snapshots together take no more than this, in bytes; the oldest give way.
const MOST: u64 = 8 << 30;

/// A file that was changed so shortly before it is read may change again without its times telling.
const SETTLED: Duration = Duration::from_millis(100);

/// Whether snapshots are neither read nor written.
static OFF: AtomicBool = AtomicBool::new(false);

/// Neither reads nor writes snapshots from now on.
pub fn without_snapshots() {
    OFF.store(true, Ordering::Relaxed);
}

/// Where snapshots are, unless there are to be none.
pub(super) fn folder() -> Option<PathBuf> {
    let is_off = OFF.load(Ordering::Relaxed);
    let strategy = etcetera::choose_base_strategy().ok().filter(|_| !is_off)?;
    Some(strategy.cache_dir().join("annals"))
}

/// Where the snapshot of a corpus is, and which state of its files it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    path: PathBuf,
    stamp: String,
}

impl Snapshot {
    /// The snapshot of a corpus as its files are now; nothing where none is worth it, or none may be.
    pub fn of(source: &Source) -> Option<Snapshot> {
        Snapshot::within(&folder()?, source, SystemTime::now())
    }

    fn within(folder: &Path, source: &Source, now: SystemTime) -> Option<Snapshot> {
        let Source::Path(path) = source else { return None };
        let path = path.canonicalize().ok()?;
        let mut stamp = format!("{} {}\n", env!("CARGO_PKG_VERSION"), file::VERSION);
        let mut size = 0;
        for file in jsonl::files(&path)? {
            let about = file.metadata().ok().filter(|about| about.is_file())?;
            let changed =
                SystemTime::UNIX_EPOCH + Duration::new(about.ctime().try_into().ok()?, about.ctime_nsec() as u32);
            let is_settled = now.duration_since(changed).is_ok_and(|age| age >= SETTLED);
            if !is_settled {
                return None;
            }
            size += about.len();
            let times = (about.mtime(), about.mtime_nsec(), about.ctime(), about.ctime_nsec());
            // Writing to a string cannot fail.
            let _ = writeln!(stamp, "{} {} {} {} {times:?}", file.display(), about.len(), about.dev(), about.ino());
        }
        let name = format!("{:032x}.snapshot", xxh3_128(path.as_os_str().as_encoded_bytes()));
        (size >= jsonl::LARGE).then(|| Snapshot { path: folder.join(name), stamp })
    }

    /// The corpus; nothing where there is no snapshot of this state.
    pub fn open(&self) -> Option<Opened> {
        let kept = self.kept()?;
        kept.whole(&Watch::default()).ok().map(|corpus| Opened::kept(corpus, kept.mistakes))
    }

    /// The first events of the corpus, and where the whole of it is to be read; nothing where there is no snapshot of
    /// this state.
    pub(super) fn open_first(&self) -> Option<(Opened, Kept)> {
        let kept = self.kept()?;
        let (corpus, outlook) = kept.first().ok()?;
        Some((Opened { outlook: Some(outlook), ..Opened::kept(corpus, kept.mistakes) }, kept))
    }

    fn kept(&self) -> Option<Kept> {
        let file = super::files::open_regular(&self.path, u64::MAX).ok()?;
        Kept::open(file, &self.stamp).ok()
    }

    /// Keeps a corpus that was read from these files, unless they have changed since. What cannot be written is not: it
    /// costs time, and nothing else.
    ///
    /// What was read by rules is not to be kept: it hangs on the rules, and its mistakes are not all of files.
    pub fn save(&self, source: &Source, corpus: &Corpus, mistakes: usize) {
        self.save_at(SystemTime::now(), source, corpus, mistakes);
    }

    fn save_at(&self, now: SystemTime, source: &Source, corpus: &Corpus, mistakes: usize) {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        if Snapshot::within(folder, source, now).as_ref() == Some(self) && corpus.unreadable().is_none() {
            let _ = self.write(folder, corpus, mistakes);
        }
    }

    fn write(&self, folder: &Path, corpus: &Corpus, mistakes: usize) -> io::Result<()> {
        std::fs::create_dir_all(folder)?;
        let unfinished = Unfinished::of_our_own(&self.path)?;
        file::write(unfinished.file(), &self.stamp, corpus, mistakes)?;
        unfinished.finish(&self.path, true)?;
        make_room(folder, &self.path)
    }
}

/// Removes the oldest snapshots until the rest take no more than they may; the one that was just written stays.
fn make_room(folder: &Path, newest: &Path) -> io::Result<()> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let (path, about) = entry.and_then(|entry| Ok((entry.path(), entry.metadata()?)))?;
        let is_ours = path.extension().is_some_and(|ending| ending == "snapshot");
        // What was begun long ago will not be finished: whoever wrote it was killed.
        let is_left_over = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
            && about.modified()?.elapsed().is_ok_and(|age| age > Duration::from_secs(3600));
        if is_left_over {
            std::fs::remove_file(&path)?;
        } else if is_ours && path != newest {
            all.push((about.modified()?, about.len(), path));
        }
    }
    all.sort();
    let mut size: u64 = newest.metadata()?.len() + all.iter().map(|(_, size, _)| size).sum::<u64>();
    for (_, of_file, path) in all {
        if size <= MOST {
            break;
        }
        std::fs::remove_file(path)?;
        size -= of_file;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
