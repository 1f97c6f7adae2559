//! A file of lines, read in blocks of whole lines by as many threads as there are cores.

use std::io::Read;

/// How much is read at a time, in bytes.
pub(super) const SIZE: usize = 2 << 20;

/// The same where only the beginning is wanted: what is begun is read to the end of its block.
pub(super) const SMALL: usize = 256 << 10;

/// The same where nobody is to wait for the end of what comes slowly: whatever comes.
pub(super) const WHATEVER: usize = 1;

/// No line may be longer, in bytes.
pub(super) const LONGEST_LINE: usize = 256 << 20;

/// Whole lines.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// Which block of the file it is, from 0.
    pub number: usize,
    /// The number of its first line, from 1.
    pub first_line: u32,
    /// The lines; each but perhaps the last ends with LF.
    pub bytes: Vec<u8>,
    /// Whether what follows its only line, up to the next LF, was left out because the line is too long.
    pub is_cut: bool,
}

/// The blocks of what a reader gives.
pub(super) struct Blocks<R> {
    input: R,
    /// What was read after the last LF.
    rest: Vec<u8>,
    /// Room of blocks that are done with, for those that come.
    spare: Vec<Vec<u8>>,
    number: usize,
    line: u32,
    /// So many bytes are waited for before lines are given.
    least: usize,
    longest: usize,
    has_ended: bool,
    /// Why it ended, if it should not have; told after the whole lines that came before.
    failure: Option<std::io::Error>,
}

impl<R: Read> Blocks<R> {
    /// The blocks of an input, of so many bytes at least.
    pub fn new(input: R, least: usize) -> Blocks<R> {
        let (rest, spare) = (Vec::new(), Vec::new());
        Blocks { input, rest, spare, number: 0, line: 1, least, longest: LONGEST_LINE, has_ended: false, failure: None }
    }

    /// Whether the block that was given last is the last one.
    pub fn has_ended(&self) -> bool {
        self.has_ended && self.rest.is_empty() && self.failure.is_none()
    }

    /// The next block; nothing at the end.
    pub fn next(&mut self) -> std::io::Result<Option<Block>> {
        let mut bytes = self.spare.pop().unwrap_or_else(|| Vec::with_capacity(2 * self.least));
        bytes.append(&mut self.rest);
        let mut searched = 0;
        let mut is_cut = false;
        let end = loop {
            if let Some(last) = memchr::memrchr(b'\n', &bytes[searched..]).filter(|_| bytes.len() >= self.least) {
                break searched + last + 1;
            }
            if self.has_ended {
                break bytes.len();
            }
            if bytes.len() > self.longest {
                is_cut = true;
                break bytes.len();
            }
            searched = if bytes.len() >= self.least { bytes.len() } else { 0 };
            self.fill(&mut bytes);
        };
        self.rest.extend_from_slice(&bytes[end..]);
        bytes.truncate(end);
        if is_cut {
            self.skip_line();
        }
        if bytes.is_empty() {
            return self.failure.take().map_or(Ok(None), Err);
        }
        let block = Block { number: self.number, first_line: self.line, bytes, is_cut };
        let ends = memchr::memchr_iter(b'\n', &block.bytes).count() + usize::from(is_cut);
        self.number += 1;
        self.line = self.line.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
        Ok(Some(block))
    }

    /// Takes a block back that is done with.
    pub fn take_back(&mut self, block: Block) {
        let Block { mut bytes, .. } = block;
        bytes.clear();
        self.spare.push(bytes);
    }

    /// Reads more; what was read of a line when reading failed is dropped.
    fn fill(&mut self, bytes: &mut Vec<u8>) {
        match self.read_some(bytes) {
            Ok(is_last) => self.has_ended = is_last,
            Err(error) => {
                self.has_ended = true;
                self.failure = Some(error);
                bytes.truncate(memchr::memrchr(b'\n', bytes).map_or(0, |last| last + 1));
            }
        }
    }

    /// Reads as much as is waited for, or whatever comes; whether it is the last.
    fn read_some(&mut self, bytes: &mut Vec<u8>) -> std::io::Result<bool> {
        if self.least > WHATEVER {
            let length = self.input.by_ref().take(self.least as u64).read_to_end(bytes)?;
            return Ok(length < self.least);
        }
        let start = bytes.len();
        bytes.resize(start + SIZE, 0);
        let read = loop {
            match self.input.read(&mut bytes[start..]) {
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                read => break read,
            }
        };
        bytes.truncate(start + *read.as_ref().unwrap_or(&0));
        read.map(|length| length == 0)
    }

    /// Drops what comes before the next line.
    fn skip_line(&mut self) {
        while !self.has_ended {
            let mut bytes = Vec::new();
            self.fill(&mut bytes);
            if let Some(end) = memchr::memchr(b'\n', &bytes) {
                self.rest = bytes.split_off(end + 1);
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_whole_lines_and_know_their_numbers() {
        let line = "x".repeat(SIZE / 3);
        let text = (0..10).map(|_| line.as_str()).collect::<Vec<_>>().join("\n");
        let mut blocks = Blocks::new(text.as_bytes(), SIZE);
        let (mut all, mut number, mut next_line) = (Vec::new(), 0, 1);
        while let Some(block) = blocks.next().unwrap() {
            assert_eq!((block.number, block.first_line, block.is_cut), (number, next_line, false));
            number += 1;
            next_line += memchr::memchr_iter(b'\n', &block.bytes).count() as u32;
            all.extend(block.bytes);
        }
        assert_eq!((all == text.as_bytes(), next_line), (true, 10));
        assert!(number > 2, "one block would prove nothing");
        assert!(Blocks::new(&b""[..], SIZE).next().unwrap().is_none());
    }

    #[test]
    fn lines_that_come_slowly_are_given_as_they_come() {
        let mut blocks = Blocks::new((&b"one\ntw"[..]).chain(&b"o\nthree"[..]), WHATEVER);
        let mut given = || blocks.next().unwrap().map(|block| (block.first_line, block.bytes));
        assert_eq!(given(), Some((1, b"one\n".to_vec())));
        assert_eq!(given(), Some((2, b"two\n".to_vec())));
        assert_eq!(given(), Some((3, b"three".to_vec())));
        assert_eq!(given(), None);
    }

    #[test]
    fn a_line_without_end_is_cut_and_the_next_one_is_read() {
        let endless = std::io::repeat(b'x').take(5 * SIZE as u64).chain(&b"\nnext\n"[..]);
        let mut blocks = Blocks { longest: SIZE, ..Blocks::new(endless, SIZE) };
        let long = blocks.next().unwrap().unwrap();
        assert!(long.is_cut && long.bytes.len() <= 2 * SIZE);
        let next = blocks.next().unwrap().unwrap();
        assert_eq!((next.first_line, next.bytes.as_slice(), next.is_cut), (2, &b"next\n"[..], false));
        assert!(blocks.next().unwrap().is_none());
    }
}
