//! Texts that are too many to stay in memory: all but those that came last lie on a shelf outside of it.

mod through;

pub use through::Through;

use super::kept::{Input, Kept};
use super::texts::{Text, Texts, measured};
use std::borrow::Cow;
use std::fmt::Debug;
use std::io::{self, Write};
use std::sync::Arc;

/// Where bytes are put that are rarely asked for.
pub trait Shelf: Debug + Send + Sync {
    /// Puts bytes on it; where they lie.
    fn put(&self, bytes: &[u8]) -> io::Result<u64>;
    /// Reads what lies there, as much of it as there is and finds room; how much that is.
    fn read(&self, at: u64, bytes: &mut [u8]) -> io::Result<usize>;
    /// Remembers that something on it could not be read.
    fn fail(&self, error: &io::Error);
    /// What went wrong first, if anything did.
    fn failure(&self) -> Option<String>;
}

/// What stands in the place of a text that cannot be read any more.
const LOST: &str = "[cannot be read any more]";

/// So many bytes of texts are put on a shelf together.
const TOGETHER: usize = 1 << 20;

/// How much is read at once where it is not known how much is wanted: most texts are shorter.
const AT_FIRST: usize = 192;

/// How much is copied at a time.
const AT_ONCE: usize = 1 << 16;

/// Texts, one after the other, as [`Texts`] has them. Without a shelf all stay in memory.
#[derive(Clone, Debug, Default)]
pub struct Shelved {
    /// Where the next are put.
    shelf: Option<Arc<dyn Shelf>>,
    pieces: Vec<Piece>,
    /// How many bytes the pieces have together.
    length: u64,
    /// What came after them.
    rest: Texts,
}

/// Texts that were put away together.
#[derive(Clone, Debug)]
struct Piece {
    /// How many bytes of texts came before.
    start: u64,
    place: Place,
}

#[derive(Clone, Debug)]
enum Place {
    /// On a shelf, from there on.
    Shelf(Arc<dyn Shelf>, u64),
    /// In memory, since others follow that lie on a shelf.
    Memory(Texts),
}

impl Shelved {
    /// No text yet; many will be put on this shelf.
    pub fn on(shelf: Arc<dyn Shelf>) -> Shelved {
        Shelved { shelf: Some(shelf), ..Shelved::default() }
    }

    /// No text yet; many will be put on the same shelf.
    pub fn beside(&self) -> Shelved {
        self.shelf.clone().map(Shelved::on).unwrap_or_default()
    }

    /// What lies on a shelf from its beginning on.
    fn all_on(shelf: Arc<dyn Shelf>, length: u64) -> Shelved {
        Shelved { pieces: vec![Piece { start: 0, place: Place::Shelf(shelf, 0) }], length, ..Shelved::default() }
    }

    /// Adds a text.
    pub fn push(&mut self, text: &str) -> Text {
        let pushed = self.rest.push(text).moved(self.length);
        self.tidy();
        pushed
    }

    /// Adds the texts of another, and says by how much their handles have to move.
    pub fn append(&mut self, other: &Shelved) -> u64 {
        let by = self.size();
        if !other.pieces.is_empty() {
            if by > self.length {
                let rest = std::mem::take(&mut self.rest);
                self.pieces.push(Piece { start: self.length, place: Place::Memory(rest) });
            }
            let moved = |piece: &Piece| Piece { start: by + piece.start, place: piece.place.clone() };
            self.pieces.extend(other.pieces.iter().map(moved));
            self.length = by + other.length;
        }
        self.rest.append(&other.rest);
        self.tidy();
        by
    }

    /// Puts what is in memory on the shelf once it is much.
    fn tidy(&mut self) {
        if self.rest.as_str().len() >= TOGETHER {
            self.put_away();
        }
    }

    /// Puts what is in memory on the shelf. What finds no room there stays.
    pub fn put_away(&mut self) {
        let bytes = self.rest.as_str().as_bytes();
        if bytes.is_empty() {
            return;
        }
        let Some(shelf) = &self.shelf else { return };
        match shelf.put(bytes) {
            Ok(at) => {
                self.pieces.push(Piece { start: self.length, place: Place::Shelf(shelf.clone(), at) });
                self.length += bytes.len() as u64;
                self.rest = Texts::default();
            }
            Err(_) => self.shelf = None,
        }
    }

    /// A text. One that cannot be read any more says so in its place.
    pub fn get(&self, text: Text) -> Cow<'_, str> {
        self.in_memory(text).map(Cow::Borrowed).unwrap_or_else(|| {
            let read = self.on_shelf(text.bits());
            Cow::Owned(read.unwrap_or_else(|error| {
                self.fail(text.bits(), &error);
                LOST.to_string()
            }))
        })
    }

    /// Remembers that what follows so many bytes could not be read.
    fn fail(&self, start: u64, error: &io::Error) {
        if let Some((Piece { place: Place::Shelf(shelf, _), .. }, _)) = self.piece(start) {
            shelf.fail(error);
        }
    }

    /// Why some text could not be read, if one was asked for in vain.
    pub fn failure(&self) -> Option<String> {
        self.pieces.iter().find_map(|piece| match &piece.place {
            Place::Shelf(shelf, _) => shelf.failure(),
            Place::Memory(_) => None,
        })
    }

    /// For reading many texts that mostly stand near one another.
    pub fn through(&self) -> Through<'_> {
        Through::new(self)
    }

    /// A text, if it is in memory.
    fn in_memory(&self, text: Text) -> Option<&str> {
        let (texts, start) = match self.piece(text.bits()) {
            None => (&self.rest, self.length),
            Some((Piece { start, place: Place::Memory(texts) }, _)) => (texts, *start),
            Some((Piece { place: Place::Shelf(..), .. }, _)) => return None,
        };
        Some(texts.get(Text::from_bits(text.bits() - start)))
    }

    /// A text that lies on a shelf.
    fn on_shelf(&self, start: u64) -> io::Result<String> {
        let mut first = [0; AT_FIRST];
        let read = self.read(start, &mut first)?;
        let (head, length) = measured(&first[..read]).ok_or(io::ErrorKind::InvalidData)?;
        let left = self.size() - start;
        let end = head.checked_add(length).filter(|end| *end as u64 <= left).ok_or(io::ErrorKind::InvalidData)?;
        let mut bytes = first[head..read.min(end)].to_vec();
        let known = bytes.len();
        if known < length {
            bytes.resize(length, 0);
            if self.read(start + (head + known) as u64, &mut bytes[known..])? < length - known {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData.into())
    }

    /// The piece that what follows so many bytes lies in, and where that piece ends.
    fn piece(&self, start: u64) -> Option<(&Piece, u64)> {
        if start >= self.length {
            return None;
        }
        let after = self.pieces.partition_point(|piece| piece.start <= start);
        let piece = self.pieces.get(after.checked_sub(1)?)?;
        Some((piece, self.pieces.get(after).map_or(self.length, |next| next.start)))
    }

    /// Reads what follows so many bytes, as much of it as there is and finds room; how much that is.
    fn read(&self, start: u64, bytes: &mut [u8]) -> io::Result<usize> {
        let mut read = 0;
        while read < bytes.len() {
            let (at, room) = (start + read as u64, &mut bytes[read..]);
            let (texts, start) = match self.piece(at) {
                None => (&self.rest, self.length),
                Some((Piece { start, place: Place::Memory(texts) }, _)) => (texts, *start),
                Some((Piece { start, place: Place::Shelf(shelf, place) }, end)) => {
                    let some = room.len().min(usize::try_from(end - at).unwrap_or(usize::MAX));
                    match shelf.read(place + (at - start), &mut room[..some])? {
                        all if all == some => read += all,
                        _ => return Err(io::ErrorKind::UnexpectedEof.into()),
                    }
                    continue;
                }
            };
            let left = texts.as_str().as_bytes().get((at - start) as usize..).unwrap_or_default();
            let some = room.len().min(left.len());
            room[..some].copy_from_slice(&left[..some]);
            read += some;
            if some == 0 {
                break;
            }
        }
        Ok(read)
    }

    /// How many bytes all have together.
    fn size(&self) -> u64 {
        self.length + self.rest.as_str().len() as u64
    }
}

impl Kept for Shelved {
    fn keep(&self, out: &mut dyn Write) -> io::Result<()> {
        self.size().keep(out)?;
        let mut bytes = vec![0; AT_ONCE];
        let mut start = 0;
        while start < self.size() {
            let read = self.read(start, &mut bytes)?;
            out.write_all(&bytes[..read])?;
            start += read as u64;
        }
        Ok(())
    }

    fn fetch(input: &mut dyn Input) -> io::Result<Self> {
        let length = u64::fetch(input)?;
        if let Some(shelf) = input.pass(length)? {
            return Ok(Shelved::all_on(shelf, length));
        }
        let mut bytes = Vec::new();
        io::Read::read_to_end(&mut io::Read::take(input, length), &mut bytes)?;
        let all = String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData)?;
        Ok(Shelved { rest: Texts::from(all), ..Shelved::default() })
    }
}

#[cfg(test)]
mod tests;
