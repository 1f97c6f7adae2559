//! What a corpus keeps of each article, event and assertion, seen only by those who build and view it.
//!
//! What many share (dates, kinds, outlets, claimants) is kept once, and found by a number; texts lie one behind the
//! other; a column of which nobody gives a value takes no room.

mod column;
mod kept;
mod lists;
mod spots;
mod table;
mod texts;

pub use column::Column;
pub use kept::Kept;
pub(in crate::model) use kept::by_field;
pub use lists::Lists;
pub use spots::{Files, Places, Spots};
pub use table::{Index, Table, Words};
pub use texts::{Text, Texts};

use super::Kind;
use super::copied::Copied;
use super::date::Date;
use super::ids::{ArticleId, NameId};
use super::passage::PassageState;
use super::published::PublishedFrom;
use super::status::{Basis, Status};
use super::tally::Tally;
use std::ops::Range;

/// What rows refer to by number.
#[derive(Clone, Debug, Default)]
pub struct Shared {
    /// Titles, ids, quotes, addresses.
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

/// The assertions, a row each.
#[derive(Clone, Debug, Default)]
pub struct SaysColumns {
    /// Where it stands, if elsewhere than its event.
    pub at: Spots,
    pub event: Column<u32>,
    /// The article: as a word until it is linked, then as its number.
    pub article: Column<u32>,
    pub quote: Column<Text>,
    pub quote_at: Places,
    pub before: Column<u32>,
    pub after: Column<u32>,
    pub passage: PassageColumns,
    /// A [`Status`] and whether a file gives it.
    status: Column<u8>,
    pub own_date: Column<u32>,
    pub date_at: Places,
    basis: Column<u8>,
    pub rule: Column<u32>,
    pub confidence: Column<u32>,
    /// The names, as mentions until they are linked, then as their numbers; those of the absent are marked.
    pub names: Lists,
    pub attributed_to: Column<u32>,
    pub note: Column<u32>,
}

/// What the rows of a batch refer to, under the numbers it has among all.
pub struct Renumbered<'a> {
    /// How many events stand before those of the batch.
    pub events: u32,
    pub text: &'a dyn Fn(Text) -> Text,
    pub word: &'a dyn Fn(u32) -> u32,
    pub date: &'a dyn Fn(u32) -> u32,
    pub mention: &'a dyn Fn(u32) -> u32,
    pub files: &'a [u32],
}

/// Where the words of the assertions stand.
#[derive(Clone, Debug, Default)]
pub struct PassageColumns {
    state: Column<u8>,
    /// Bytes of the body.
    pub start: Column<u32>,
    pub end: Column<u32>,
    /// The paragraph that a file names; once the passage is found, the one it stands in.
    pub paragraph: Column<u32>,
}

const GIVEN: u8 = 0x80;

impl SaysColumns {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// The status in effect, and whether a file gives it rather than the dates.
    pub fn status(&self, row: usize) -> (Option<Status>, bool) {
        let code = self.status.get(row);
        let status = code.and_then(|code| Status::ALL.get(usize::from(code & !GIVEN)).copied());
        (status, code.is_some_and(|code| code & GIVEN != 0))
    }

    /// Sets the status.
    pub fn set_status(&mut self, row: usize, status: Option<Status>, is_given: bool) {
        let code = status.and_then(|status| Status::ALL.iter().position(|other| *other == status));
        let given = if is_given { GIVEN } else { 0 };
        self.status.set(row, code.map(|code| code as u8 | given));
    }

    /// How its date was reached.
    pub fn basis(&self, row: usize) -> Option<Basis> {
        self.basis.get(row).and_then(|code| Basis::ALL.get(usize::from(code)).copied())
    }

    /// Says how.
    pub fn set_basis(&mut self, row: usize, basis: Option<Basis>) {
        let code = basis.and_then(|basis| Basis::ALL.iter().position(|other| *other == basis));
        self.basis.set(row, code.map(|code| code as u8));
    }

    /// The date in effect, given that of the event: its own, else the event's unless it says that it gives none.
    pub fn date(&self, row: usize, of_event: Option<u32>) -> Option<u32> {
        match self.basis(row) {
            Some(Basis::None) => None,
            _ => self.own_date.get(row).or(of_event),
        }
    }

    /// Adds the assertions of another, what they refer to under the numbers it has here.
    pub fn append(&mut self, other: &SaysColumns, numbers: &Renumbered<'_>) {
        let (row, same) = (self.len(), |value| value);
        let Renumbered { events, text, word, date, mention, files } = numbers;
        self.at.append(row, &other.at, other.len(), files);
        self.event.append(row, &other.event, |event| event + events);
        self.article.append(row, &other.article, word);
        self.quote.append(row, &other.quote, text);
        self.quote_at.append(row, &other.quote_at);
        self.before.append(row, &other.before, word);
        self.after.append(row, &other.after, word);
        self.passage.paragraph.append(row, &other.passage.paragraph, same);
        self.status.append(row, &other.status, |status| status);
        self.own_date.append(row, &other.own_date, date);
        self.date_at.append(row, &other.date_at);
        self.basis.append(row, &other.basis, |basis| basis);
        self.rule.append(row, &other.rule, word);
        self.confidence.append(row, &other.confidence, word);
        self.names.append(&other.names, mention);
        self.attributed_to.append(row, &other.attributed_to, word);
        self.note.append(row, &other.note, word);
    }
}

impl PassageColumns {
    /// How the words were found.
    pub fn state(&self, row: usize) -> PassageState {
        let code = self.state.get(row).map_or(0, usize::from);
        PassageState::ALL.get(code).copied().unwrap_or(PassageState::Unread)
    }

    /// Says how. What most passages of a corpus without texts are takes no room.
    pub fn set_state(&mut self, row: usize, state: PassageState) {
        let code = PassageState::ALL.iter().position(|other| *other == state).filter(|code| *code > 0);
        self.state.set(row, code.map(|code| code as u8));
    }

    fn picked(&self, rows: &[u32]) -> PassageColumns {
        PassageColumns {
            state: self.state.picked(rows),
            start: self.start.picked(rows),
            end: self.end.picked(rows),
            paragraph: self.paragraph.picked(rows),
        }
    }

    /// Where the words stand in the body.
    pub fn range(&self, row: usize) -> Option<Range<usize>> {
        Some(self.start.get(row)? as usize..self.end.get(row)? as usize)
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

/// A name of an assertion that lists it as absent is marked so.
const ABSENT: u32 = 1 << 31;

/// A linked name, and whether it is one of the absent.
pub fn linked(number: u32) -> (NameId, bool) {
    (NameId::new((number & !ABSENT) as usize), number & ABSENT != 0)
}

/// A linked name as it is kept.
pub fn number(name: NameId, is_absent: bool) -> u32 {
    let number = u32::try_from(name.index()).unwrap_or(ABSENT - 1).min(ABSENT - 1);
    if is_absent { number | ABSENT } else { number }
}
