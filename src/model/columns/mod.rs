//! What a corpus keeps of each article, event and assertion, seen only by those who build and view it.
//!
//! What many share (dates, kinds, outlets, claimants) is kept once, and found by a number; texts lie one behind the
//! other; a column of which nobody gives a value takes no room.

mod column;
mod filling;
mod kept;
mod lists;
mod says;
mod shelved;
mod spots;
mod table;
mod texts;

pub use column::Column;
pub use filling::Filling;
pub(in crate::model) use kept::by_field;
pub use kept::{Input, Kept};
pub use lists::Lists;
pub use says::{PassageColumns, Renumbered, SaysColumns};
pub use shelved::{Shelf, Shelved, Through};
pub use spots::{Files, Places, Spots};
pub use table::{Hash, Index, Table, Words};
pub use texts::{Text, Texts};

use super::Kind;
use super::copied::Copied;
use super::date::Date;
use super::ids::{ArticleId, NameId};
use super::published::PublishedFrom;
use super::tally::Tally;
use std::ops::Range;

/// What rows refer to by number.
#[derive(Clone, Debug, Default)]
pub struct Shared {
    /// The ids of events.
    pub keys: Shelved,
    /// The titles of events.
    pub titles: Shelved,
    pub quotes: Shelved,
    /// Titles and addresses of articles.
    pub texts: Texts,
    /// The texts of articles.
    pub bodies: Texts,
    pub words: Words,
    pub dates: Vec<Date>,
    pub kinds: Vec<Kind>,
    pub files: Files,
}

/// An article.
#[derive(Clone, Debug)]
pub struct ArticleData {
    /// A word.
    pub key: u32,
    pub title: Text,
    /// A word.
    pub outlet: Option<u32>,
    pub published: Option<u32>,
    pub published_from: PublishedFrom,
    pub url: Option<Text>,
    pub digest: bool,
    pub body: Option<Text>,
    pub copied: Copied,
    /// The article at the end of its chain of copies: what it and its fellows share.
    pub origin: ArticleId,
    /// How many events it asserts.
    pub events: u32,
}

/// The events, a row each.
#[derive(Clone, Debug, Default)]
pub struct EventColumns {
    pub at: Spots,
    pub key: Column<Text>,
    pub title: Column<Text>,
    pub kind: Column<u32>,
    pub date: Column<u32>,
    /// Where the date stands, and whether a file gives it.
    pub date_at: Places,
    pub date_is_given: Column<u8>,
    /// The names, as mentions until they are linked, then as their numbers.
    pub names: Lists,
    pub part_of: Column<u32>,
    /// Where the assertions of each event end.
    pub says_end: Vec<u32>,
    articles: Column<u32>,
    origins: Column<u32>,
    conflict: Column<u8>,
}

impl EventColumns {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.says_end.len()
    }

    /// The assertions of an event.
    pub fn says(&self, row: usize) -> Range<usize> {
        let start = row.checked_sub(1).map_or(0, |before| self.says_end[before]);
        start as usize..self.says_end[row] as usize
    }

    /// What the assertions of an event come to.
    pub(in crate::model) fn tally(&self, row: usize) -> Tally {
        Tally {
            articles: self.articles.get(row).unwrap_or(0),
            origins: self.origins.get(row).unwrap_or(0),
            conflict: self.conflict.get(row).is_some(),
        }
    }

    /// Says what they come to.
    pub(in crate::model) fn set_tally(&mut self, row: usize, tally: Tally) {
        self.articles.set(row, Some(tally.articles));
        self.origins.set(row, Some(tally.origins));
        self.conflict.set(row, Some(1).filter(|_| tally.conflict));
    }
}

/// Picking rows out of columns; one that is forgotten here is missed by the compiler. What stands in brackets is to be said anew.
macro_rules! by_row {
    ($($name:ident { $($column:ident),* } $([$rest:ident])?)*) => {$(
        impl $name {
            /// These rows, in this order.
            pub fn picked(&self, rows: &[u32]) -> $name {
                $name { $($column: self.$column.picked(rows),)* $($rest: Default::default())? }
            }

            /// Puts the rows into this order, and leaves out those that are not in it. One column after the other, so
            /// that none but one is there twice.
            pub fn reorder(&mut self, rows: &[u32]) {
                $(self.$column = self.$column.picked(rows);)*
                $(self.$rest = Default::default();)?
            }
        }
    )*};
}

by_row! {
    EventColumns {
        at, key, title, kind, date, date_at, date_is_given, names, part_of, articles, origins, conflict
    } [says_end]
    SaysColumns {
        at, event, article, quote, quote_at, before, after, passage, status, own_date, date_at, basis, rule, confidence,
        names, attributed_to, note
    }
}

/// A linked name, and whether an assertion lists it as absent: the last bit says so.
pub fn linked(number: u32) -> (NameId, bool) {
    (NameId::new((number >> 1) as usize), number & 1 != 0)
}

/// A linked name as it is kept.
pub fn number(name: NameId, is_absent: bool) -> u32 {
    const MOST: u32 = (u32::MAX >> 1) - 1;
    u32::try_from(name.index()).unwrap_or(MOST).min(MOST) << 1 | u32::from(is_absent)
}
