//! A shelf for texts that need not stay in memory: a file without a name, which is gone with whoever has it open.

use super::snapshot;
use crate::model::Shelf;
use signal_hook::consts::SIGXFSZ;
use std::fs::File;
use std::io::{self, ErrorKind};
use std::os::unix::fs::FileExt;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

/// A part of a file, from some byte on.
#[derive(Debug)]
pub(super) struct FileShelf {
    file: File,
    start: u64,
    /// Where the next is put.
    end: AtomicU64,
    failure: OnceLock<String>,
    /// Whether something found no room: nothing more is put there, so that others find some.
    is_full: AtomicBool,
    /// So many bytes of the disk are left to other programs.
    left_free: u64,
}

/// A disk without room is everybody's trouble; memory is ours.
const LEFT_FREE: u64 = 512 << 20;

impl FileShelf {
    /// What a file holds from there on.
    pub fn of(file: File, start: u64) -> FileShelf {
        let (failure, is_full) = (OnceLock::new(), AtomicBool::new(false));
        FileShelf { file, start, end: AtomicU64::new(start), failure, is_full, left_free: LEFT_FREE }
    }

    /// An empty one, in the cache folder or else where temporary files are; nothing where none can be made.
    pub fn empty() -> Option<Arc<dyn Shelf>> {
        error_beyond_limits().ok()?;
        let in_cache = || {
            let folder = snapshot::folder()?;
            std::fs::create_dir_all(&folder).ok()?;
            tempfile::tempfile_in(folder).ok()
        };
        let file = in_cache().or_else(|| tempfile::tempfile().ok())?;
        Some(Arc::new(FileShelf::of(file, 0)))
    }
}

impl FileShelf {
    /// Fails where too little of the disk would be left.
    fn room_for(&self, bytes: &[u8]) -> io::Result<()> {
        let disk = rustix::fs::fstatvfs(&self.file)?;
        let free = disk.f_bavail.saturating_mul(disk.f_frsize);
        let wanted = self.left_free.saturating_add(bytes.len() as u64);
        if free < wanted { Err(ErrorKind::StorageFull.into()) } else { Ok(()) }
    }
}

/// Writing more than `ulimit -f` allows is an error from now on, as a full disk is: by itself the system ends who does it.
fn error_beyond_limits() -> io::Result<()> {
    static ONCE: OnceLock<()> = OnceLock::new();
    if ONCE.get().is_none() {
        signal_hook::flag::register(SIGXFSZ, Arc::default())?;
        ONCE.get_or_init(|| ());
    }
    Ok(())
}

impl Shelf for FileShelf {
    fn fail(&self, error: &io::Error) {
        self.failure.get_or_init(|| error.to_string());
    }

    fn failure(&self) -> Option<String> {
        self.failure.get().cloned()
    }

    fn put(&self, bytes: &[u8]) -> io::Result<u64> {
        if self.is_full.load(Ordering::Relaxed) {
            return Err(ErrorKind::StorageFull.into());
        }
        let at = self.end.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        let written = self.room_for(bytes).and_then(|()| self.file.write_all_at(bytes, at));
        self.is_full.fetch_or(written.is_err(), Ordering::Relaxed);
        written.map(|()| at - self.start)
    }

    fn read(&self, at: u64, bytes: &mut [u8]) -> io::Result<usize> {
        let mut read = 0;
        while read < bytes.len() {
            match self.file.read_at(&mut bytes[read..], self.start + at + read as u64) {
                Ok(0) => break,
                Ok(more) => read += more,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{Format, Subject, write};
    use crate::model::{Builder, Corpus};
    use crate::query::Selection;
    use crate::store::jsonl::{self, Sort};
    use crate::store::reading::Reading;

    fn exported(corpus: &Corpus) -> Vec<u8> {
        let subject = Subject { corpus, query: "", selection: &Selection::all(corpus) };
        let mut out = Vec::new();
        write(Format::Json, &subject, &mut out).unwrap();
        out
    }

    fn read(lines: &str, builder: Builder) -> Corpus {
        let mut reading = Reading { builder: Some(builder), ..Reading::default() };
        jsonl::read_lines("lines.jsonl", lines.as_bytes(), Sort::Tagged, &mut reading).unwrap();
        reading.link().corpus
    }

    /// Some megabytes of events.
    fn lines() -> String {
        let article = r#"{"article":{"id":"a","title":"One","published":"2025-02-18"}}"#;
        let event = |number: usize| {
            let (day, words) = (number % 28 + 1, "and so on ".repeat(number % 23));
            format!(
                r#"{{"event":{{"id":"e{number}","title":"Talks {words}{number}","date":"2025-02-{day:02}","says":[{{"article":"a","quote":"They met {words}{number}"}}]}}}}"#
            ) + "\n"
        };
        format!("{article}\n") + &(0..12_000).map(event).collect::<String>()
    }

    #[test]
    fn a_corpus_whose_texts_lie_on_a_shelf_is_the_same() {
        let lines = lines();
        let shelf: Arc<dyn Shelf> = Arc::new(FileShelf::of(tempfile::tempfile().unwrap(), 0));
        let (shelved, plain) = (read(&lines, Builder::on(Some(shelf.clone()))), read(&lines, Builder::default()));
        assert_eq!(shelf.read(0, &mut [0]).unwrap(), 1, "it is used");
        assert!(exported(&shelved) == exported(&plain));
        let mut kept = Vec::new();
        shelved.keep(&mut kept).unwrap();
        assert!(exported(&Corpus::fetch(&mut &kept[..]).unwrap()) == exported(&plain));
    }

    #[test]
    fn a_disk_is_not_filled_up_and_texts_without_room_stay_in_memory() {
        let shelf = FileShelf { left_free: u64::MAX, ..FileShelf::of(tempfile::tempfile().unwrap(), 0) };
        let shelf: Arc<dyn Shelf> = Arc::new(shelf);
        let corpus = read(&lines(), Builder::on(Some(shelf.clone())));
        assert_eq!(shelf.read(0, &mut [0]).unwrap(), 0, "nothing is put there");
        assert!(exported(&corpus) == exported(&read(&lines(), Builder::default())));
    }

    #[test]
    fn what_cannot_be_read_any_more_is_not_written_down() {
        let file = tempfile::tempfile().unwrap();
        let shelf: Arc<dyn Shelf> = Arc::new(FileShelf::of(file.try_clone().unwrap(), 0));
        let corpus = read(&lines(), Builder::on(Some(shelf)));
        file.set_len(0).unwrap();
        let subject = Subject { corpus: &corpus, query: "", selection: &Selection::all(&corpus) };
        let refused = write(Format::Text, &subject, &mut Vec::new()).unwrap_err();
        assert!(refused.to_string().contains("cannot be read any more"), "{refused}");
    }
}
