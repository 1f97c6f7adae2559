//! Values that many rows share, each kept once and found by its text.

use super::texts::{Text, Texts};
use crate::model::Kind;
use crate::model::date::Date;
use hashbrown::hash_table::Entry;
use hashbrown::{DefaultHashBuilder, HashTable};
use std::hash::BuildHasher;

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
pub struct Index {
    found: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl Index {
    /// The row with this text.
    pub fn find<'t>(&self, text: &str, key: impl Fn(u32) -> &'t str) -> Option<u32> {
        self.found.find(self.hasher.hash_one(text), |row| key(*row) == text).copied()
    }

    /// Notes a row; the one that has its text already, if there is one.
    pub fn insert<'t>(&mut self, row: u32, key: impl Fn(u32) -> &'t str) -> Option<u32> {
        let text = key(row);
        let Index { found, hasher } = self;
        let entry = found.entry(hasher.hash_one(text), |row| key(*row) == text, |row| hasher.hash_one(key(*row)));
        match entry {
            Entry::Occupied(first) => Some(*first.get()),
            Entry::Vacant(free) => {
                free.insert(row);
                None
            }
        }
    }
}

/// A list that is being filled, no text twice.
#[derive(Clone, Debug, Default)]
pub struct Table<L> {
    pub list: L,
    index: Index,
}

impl<L: Keyed> Table<L> {
    /// The number of the value with this text.
    pub fn find(&self, text: &str) -> Option<u32> {
        self.index.find(text, |index| self.list.key(index))
    }

    /// The number of the value with this text; `add` puts it at the end of the list where it is missing.
    fn find_or(&mut self, text: &str, add: impl FnOnce(&mut L)) -> u32 {
        self.find(text).unwrap_or_else(|| {
            let index = u32::try_from(self.list.len()).unwrap_or(u32::MAX - 1);
            add(&mut self.list);
            let list = &self.list;
            self.index.insert(index, |index| list.key(index));
            index
        })
    }
}

impl Table<Words> {
    /// The number of a word.
    pub fn intern(&mut self, text: &str) -> u32 {
        self.find_or(text, |words| {
            words.push(text);
        })
    }
}

impl Table<Vec<Date>> {
    /// The number of a date.
    pub fn intern(&mut self, date: &Date) -> u32 {
        self.find_or(date.as_edtf(), |dates| dates.push(date.clone()))
    }
}

impl Table<Vec<Kind>> {
    /// The number of a kind.
    pub fn intern(&mut self, kind: &Kind) -> u32 {
        self.find_or(kind.as_str(), |kinds| kinds.push(kind.clone()))
    }
}
