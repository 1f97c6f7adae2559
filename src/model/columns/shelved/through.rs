//! Reading many texts of a shelf that mostly stand near one another: what was read last is at hand.

use super::{LOST, Shelved};
use crate::model::columns::texts::{Text, measured};
use std::io;

/// So many bytes are read at a time, and so many such blocks are at hand: more than a month of the news of a decade, as far
/// as these stand near one another.
const BLOCK: usize = 1 << 12;
const BLOCKS: u64 = 256;

/// A length has at most so many bytes.
const HEAD: usize = 11;

/// Shelved texts being read.
#[derive(Debug)]
pub struct Through<'t> {
    texts: &'t Shelved,
    /// Each block that is at hand, by its number, in the place that its number tells.
    blocks: Vec<(u64, Vec<u8>)>,
    /// The text that is read, behind its length.
    text: Vec<u8>,
}

impl<'t> Through<'t> {
    pub(super) fn new(texts: &'t Shelved) -> Through<'t> {
        Through { texts, blocks: Vec::new(), text: Vec::new() }
    }

    /// A text. One that cannot be read any more says so in its place.
    pub fn get(&mut self, text: Text) -> &str {
        match self.texts.in_memory(text) {
            Some(text) => text,
            None => {
                let texts = self.texts;
                self.read(text.bits()).unwrap_or_else(|| {
                    texts.fail(text.bits(), &io::ErrorKind::InvalidData.into());
                    LOST
                })
            }
        }
    }

    fn read(&mut self, start: u64) -> Option<&str> {
        self.text.clear();
        self.take(start, HEAD);
        let (head, length) = measured(&self.text)?;
        let end = head.checked_add(length).filter(|end| *end as u64 <= self.texts.size() - start)?;
        self.take(start, end);
        std::str::from_utf8(self.text.get(head..end)?).ok()
    }

    /// Reads on until there are so many bytes of what begins there, or no more.
    fn take(&mut self, start: u64, length: usize) {
        while self.text.len() < length {
            let at = start + self.text.len() as u64;
            let (number, within) = (at / BLOCK as u64, (at % BLOCK as u64) as usize);
            let wanted = length - self.text.len();
            let block = block(self.texts, &mut self.blocks, number);
            let some = block.get(within..).unwrap_or_default();
            if some.is_empty() {
                return;
            }
            self.text.extend_from_slice(&some[..some.len().min(wanted)]);
        }
    }
}

/// A block; empty where it cannot be read.
fn block<'b>(texts: &Shelved, blocks: &'b mut Vec<(u64, Vec<u8>)>, number: u64) -> &'b [u8] {
    if blocks.is_empty() {
        blocks.resize(BLOCKS as usize, (u64::MAX, Vec::new()));
    }
    let (held, bytes) = &mut blocks[(number % BLOCKS) as usize];
    if *held != number {
        bytes.resize(BLOCK, 0);
        let read = texts.read(number * BLOCK as u64, bytes);
        bytes.truncate(read.unwrap_or(0));
        *held = number;
    }
    bytes
}
