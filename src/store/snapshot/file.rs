//! The bytes of a snapshot: a head, then the first events with what is known of the whole, then the whole.
//!
//! The head says what the file is, of which state of which files, how long the two parts are and which checksums they
//! have; it ends with a checksum of its own. Nothing of a part is believed before its checksum is found right, and so
//! the first part can be shown while the other is still read.

use crate::model::{Corpus, Input, Shelf};
use crate::store::outlook::Outlook;
use crate::store::shelf::FileShelf;
use crate::store::watch::Watch;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::FileExt;
use std::sync::Arc;
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

/// What a snapshot begins with: what it is, and the version of what follows. Another byte order reads another number.
const MAGIC: &[u8; 16] = b"annals snapshot\n";
pub(super) const VERSION: u32 = 5;

/// So many rows of the list are in the first part: more than the largest screen has. Where their articles are so long
/// that it would have more than so many bytes, fewer are.
const ROWS: [usize; 4] = [256, 64, 16, 0];
const MOST_FIRST: usize = 8 << 20;

/// How much is read or written at a time, in bytes.
const AT_ONCE: usize = 1 << 16;

/// A snapshot that is open: of the right state of the right files, and as long as it should be.
#[derive(Debug)]
pub(in crate::store) struct Kept {
    file: File,
    /// How many mistakes left something out.
    pub mistakes: usize,
    first: Section,
    whole: Section,
}

/// A part of the file.
#[derive(Clone, Copy, Debug)]
struct Section {
    start: u64,
    length: u64,
    sum: u64,
}

/// Writes a snapshot into an empty file.
pub(super) fn write(mut file: &File, stamp: &str, corpus: &Corpus, mistakes: usize) -> io::Result<()> {
    let first = first(corpus)?;
    let start = head(stamp, 0, [(0, 0); 2]).len() as u64;
    file.seek(SeekFrom::Start(start))?;
    let mut out = Summed::new(BufWriter::with_capacity(AT_ONCE, file));
    out.inner.write_all(&first)?;
    corpus.keep(&mut out)?;
    out.inner.flush()?;
    let parts = [(first.len() as u64, xxh3_64(&first)), (out.length, out.sum.digest())];
    file.write_all_at(&head(stamp, mistakes, parts), 0)
}

fn head(stamp: &str, mistakes: usize, parts: [(u64, u64); 2]) -> Vec<u8> {
    let mut head = beginning(stamp);
    let numbers = [mistakes as u64, parts[0].0, parts[0].1, parts[1].0, parts[1].1];
    head.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
    head.extend(xxh3_64(&head).to_le_bytes());
    head
}

fn beginning(stamp: &str) -> Vec<u8> {
    [MAGIC, &VERSION.to_ne_bytes()[..], &(stamp.len() as u64).to_le_bytes(), stamp.as_bytes()].concat()
}

/// The first part.
fn first(corpus: &Corpus) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    for rows in ROWS {
        let (outlook, events) = Outlook::of(corpus, rows);
        let numbers = outlook.to_numbers();
        bytes = (numbers.len() as u64).to_le_bytes().to_vec();
        bytes.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
        corpus.part(&events.into_iter().collect::<Vec<_>>()).keep(&mut bytes)?;
        if bytes.len() <= MOST_FIRST {
            break;
        }
    }
    Ok(bytes)
}

impl Kept {
    /// Looks at the head alone.
    pub(super) fn open(file: File, stamp: &str) -> io::Result<Kept> {
        let mut found = vec![0; head(stamp, 0, [(0, 0); 2]).len()];
        file.read_exact_at(&mut found, 0)?;
        let (head, sum) = found.split_at(found.len() - 8);
        let beginning = beginning(stamp);
        if !head.starts_with(&beginning) || sum != xxh3_64(head).to_le_bytes() {
            return Err(invalid());
        }
        let mut numbers = head[beginning.len()..].chunks_exact(8).map(number);
        let mut next = || numbers.next().ok_or_else(invalid);
        let mistakes = usize::try_from(next()?).unwrap_or(usize::MAX);
        let first = Section { start: found.len() as u64, length: next()?, sum: next()? };
        let start = first.start.checked_add(first.length).ok_or_else(invalid)?;
        let whole = Section { start, length: next()?, sum: next()? };
        match file.metadata()?.len().checked_sub(start) {
            Some(length) if length == whole.length => Ok(Kept { file, mistakes, first, whole }),
            _ => Err(invalid()),
        }
    }

    /// The first events, and what is known of the whole.
    pub(super) fn first(&self) -> io::Result<(Corpus, Outlook)> {
        let bytes = self.first_bytes()?;
        let (length, rest) = bytes.split_at_checked(8).ok_or_else(invalid)?;
        let length = usize::try_from(number(length)).ok().and_then(|length| length.checked_mul(8));
        let (numbers, mut rest) = length.and_then(|length| rest.split_at_checked(length)).ok_or_else(invalid)?;
        let numbers: Vec<i64> = numbers.chunks_exact(8).map(|bytes| number(bytes) as i64).collect();
        let outlook = Outlook::from_numbers(&numbers).ok_or_else(invalid)?;
        Ok((Corpus::fetch(&mut rest)?, outlook))
    }

    fn first_bytes(&self) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; usize::try_from(self.first.length).map_err(|_| invalid())?];
        self.file.read_exact_at(&mut bytes, self.first.start)?;
        if xxh3_64(&bytes) == self.first.sum { Ok(bytes) } else { Err(invalid()) }
    }

    /// The whole corpus; an error where somebody stops it.
    pub(in crate::store) fn whole(&self, watch: &Watch) -> io::Result<Corpus> {
        self.first_bytes()?;
        let mut file = &self.file;
        file.seek(SeekFrom::Start(self.whole.start))?;
        let input = BufReader::with_capacity(AT_ONCE, Watched { file, watch }.take(self.whole.length));
        let mut input = Whole { input: Summed::new(input), file, start: self.whole.start };
        let corpus = Corpus::fetch(&mut input)?;
        let input = input.input;
        match (input.length, input.sum.digest()) == (self.whole.length, self.whole.sum) {
            true => Ok(corpus),
            false => Err(invalid()),
        }
    }
}

fn number(bytes: &[u8]) -> u64 {
    u64::from_le_bytes(bytes.try_into().unwrap_or_default())
}

fn invalid() -> io::Error {
    io::ErrorKind::InvalidData.into()
}

/// A file that is read as long as nobody stops it.
struct Watched<'f> {
    file: &'f File,
    watch: &'f Watch,
}

impl Read for Watched<'_> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        if self.watch.is_stopped() { Err(io::Error::other("stopped")) } else { self.file.read(bytes) }
    }
}

/// The whole on its way in. The texts stay where they are and are only summed up.
struct Whole<'f, R> {
    input: Summed<R>,
    file: &'f File,
    /// Where it begins in the file.
    start: u64,
}

impl<R: Read> Read for Whole<'_, R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.input.read(bytes)
    }
}

impl<R: Read> Input for Whole<'_, R> {
    fn pass(&mut self, length: u64) -> io::Result<Option<Arc<dyn Shelf>>> {
        let start = self.start + self.input.length;
        let passed = io::copy(&mut (&mut self.input).take(length), &mut io::sink())?;
        if passed == length { Ok(Some(Arc::new(FileShelf::of(self.file.try_clone()?, start)))) } else { Err(invalid()) }
    }
}

/// What is read or written, counted and summed up on the way.
struct Summed<I> {
    inner: I,
    length: u64,
    sum: Xxh3,
}

impl<I> Summed<I> {
    fn new(inner: I) -> Summed<I> {
        Summed { inner, length: 0, sum: Xxh3::new() }
    }

    fn take_up(&mut self, bytes: &[u8]) {
        self.length += bytes.len() as u64;
        self.sum.update(bytes);
    }
}

impl<R: Read> Read for Summed<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(bytes)?;
        self.take_up(&bytes[..length]);
        Ok(length)
    }
}

impl<W: Write> Write for Summed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = self.inner.write(bytes)?;
        self.take_up(&bytes[..length]);
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
