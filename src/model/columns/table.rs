//! Values that many rows share, each kept once and found by its text.

use super::texts::{Text, Texts};
use crate::model::Kind;
use crate::model::date::Date;
use hashbrown::{DefaultHashBuilder, HashTable};
use std::hash::BuildHasher;
use std::sync::LazyLock;

/// A list of values that each have a text.
pub trait Keyed: Default {
    /// How many there are.
    fn len(&self) -> usize;
    /// The text of one.
    fn key(&self, index: u32) -> &str;
}

/// Texts that repeat: keys of articles, spellings, outlets, claimants.
#[derive(Clone, Debug, Default)]
pub struct Words {
    pub(super) texts: Texts,
    pub(super) all: Vec<Text>,
}

impl Words {
    /// One of them.
    pub fn get(&self, word: u32) -> &str {
        self.texts.get(self.all[word as usize])
    }

    /// Adds one that is not among them; its number.
    pub fn push(&mut self, word: &str) -> u32 {
        let text = self.texts.push(word);
        self.all.push(text);
        u32::try_from(self.all.len() - 1).unwrap_or(u32::MAX)
    }

    /// All of them, in the order of their numbers.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|text| self.texts.get(*text))
    }
}

impl Keyed for Words {
    fn len(&self) -> usize {
        self.all.len()
    }

    fn key(&self, index: u32) -> &str {
        self.get(index)
    }
}

impl Keyed for Vec<Date> {
    fn len(&self) -> usize {
        Vec::len(self)
    }

    fn key(&self, index: u32) -> &str {
        self[index as usize].as_edtf()
    }
}

impl Keyed for Vec<Kind> {
    fn len(&self) -> usize {
        Vec::len(self)
    }

    fn key(&self, index: u32) -> &str {
        self[index as usize].as_str()
    }
}

/// Where the rows of a column are found by a text of theirs, each text once.
#[derive(Clone, Debug, Default)]
pub struct Index(HashTable<Slot>);

/// A row, and the hash of its text: looking elsewhere for texts that are others is slow.
#[derive(Clone, Copy, Debug)]
struct Slot {
    row: u32,
    hash: u32,
}

/// What a text is found by. All tables of a process hash alike, so that what one knows need not be hashed for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hash(u32);

impl Hash {
    /// That of a text.
    pub fn of(text: &str) -> Hash {
        static HASHER: LazyLock<DefaultHashBuilder> = LazyLock::new(DefaultHashBuilder::default);
        Hash((HASHER.hash_one(text) >> 32) as u32)
    }

    /// As many bits as a table asks for (Knuth's multiplicative hashing).
    fn spread(self) -> u64 {
        u64::from(self.0).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

impl Index {
    /// Room for so many rows.
    pub fn of_rows(rows: usize) -> Index {
        Index(HashTable::with_capacity(rows))
    }

    /// The row with this text, given which rows have it.
    pub fn find(&self, text: &str, has_it: impl Fn(u32) -> bool) -> Option<u32> {
        self.find_hashed(Hash::of(text), has_it)
    }

    fn find_hashed(&self, hash: Hash, has_it: impl Fn(u32) -> bool) -> Option<u32> {
        let is_it = |slot: &Slot| slot.hash == hash.0 && has_it(slot.row);
        self.0.find(hash.spread(), is_it).map(|slot| slot.row)
    }

    /// Notes a row whose text has this hash; the one that has the text already, if there is one.
    pub fn insert(&mut self, row: u32, hash: Hash, has_it: impl Fn(u32) -> bool) -> Option<u32> {
        let known = self.find_hashed(hash, has_it);
        if known.is_none() {
            self.add(row, hash);
        }
        known
    }

    /// Notes a row whose text no other has.
    fn add(&mut self, row: u32, hash: Hash) {
        self.0.insert_unique(hash.spread(), Slot { row, hash: hash.0 }, |slot| Hash(slot.hash).spread());
    }
}

/// A list that is being filled, no text twice.
#[derive(Clone, Debug, Default)]
pub struct Table<L> {
    pub list: L,
    /// Of each value of the list.
    hashes: Vec<Hash>,
    index: Index,
}

impl<L: Keyed> Table<L> {
    /// The number of the value with this text.
    pub fn find(&self, text: &str) -> Option<u32> {
        self.index.find(text, |index| self.list.key(index) == text)
    }

    /// The number of the value with this text; `add` puts it at the end of the list where it is missing.
    fn find_or(&mut self, hash: Hash, text: &str, add: impl FnOnce(&mut L)) -> u32 {
        self.index.find_hashed(hash, |index| self.list.key(index) == text).unwrap_or_else(|| {
            let index = u32::try_from(self.list.len()).unwrap_or(u32::MAX - 1);
            add(&mut self.list);
            self.hashes.push(hash);
            self.index.add(index, hash);
            index
        })
    }
}

impl Table<Words> {
    /// The number of a word.
    pub fn intern(&mut self, text: &str) -> u32 {
        self.intern_hashed(Hash::of(text), text)
    }

    /// The numbers that the words of another have here, in the order of theirs.
    pub fn intern_all(&mut self, other: &Table<Words>) -> Vec<u32> {
        let words = other.list.all().zip(&other.hashes);
        words.map(|(word, hash)| self.intern_hashed(*hash, word)).collect()
    }

    fn intern_hashed(&mut self, hash: Hash, text: &str) -> u32 {
        self.find_or(hash, text, |words| {
            words.push(text);
        })
    }
}

impl Table<Vec<Date>> {
    /// The number of a date.
    pub fn intern(&mut self, date: &Date) -> u32 {
        let text = date.as_edtf();
        self.find_or(Hash::of(text), text, |dates| dates.push(date.clone()))
    }
}

impl Table<Vec<Kind>> {
    /// The number of a kind.
    pub fn intern(&mut self, kind: &Kind) -> u32 {
        let text = kind.as_str();
        self.find_or(Hash::of(text), text, |kinds| kinds.push(kind.clone()))
    }
}
