//! A shelf for texts that need not stay in memory: a file without a name, which is gone with whoever has it open.

use super::snapshot;
use crate::model::Shelf;
use std::fs::File;
use std::io::{self, ErrorKind};
use std::os::unix::fs::FileExt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A part of a file, from some byte on.
#[derive(Debug)]
pub(super) struct FileShelf {
    file: File,
    start: u64,
    /// Where the next is put.
    end: AtomicU64,
}

impl FileShelf {
    /// What a file holds from there on.
    pub fn of(file: File, start: u64) -> FileShelf {
        FileShelf { file, start, end: AtomicU64::new(start) }
    }

    /// An empty one, in the cache folder or else where temporary files are; nothing where none can be made.
    pub fn empty() -> Option<Arc<dyn Shelf>> {
        let in_cache = || {
            let folder = snapshot::folder()?;
            std::fs::create_dir_all(&folder).ok()?;
            tempfile::tempfile_in(folder).ok()
        };
        let file = in_cache().or_else(|| tempfile::tempfile().ok())?;
        Some(Arc::new(FileShelf::of(file, 0)))
    }
}

impl Shelf for FileShelf {
    fn put(&self, bytes: &[u8]) -> io::Result<u64> {
        let at = self.end.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        self.file.write_all_at(bytes, at)?;
        Ok(at - self.start)
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
