//! What a corpus keeps of each assertion.

use super::{Column, Lists, Places, Spots, Text};
use crate::model::passage::PassageState;
use crate::model::status::{Basis, Status};
use std::ops::Range;

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
    pub(super) status: Column<u8>,
    pub own_date: Column<u32>,
    pub date_at: Places,
    pub(super) basis: Column<u8>,
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
    /// How many bytes of quotes do.
    pub quotes: u64,
    pub word: &'a dyn Fn(u32) -> u32,
    pub date: &'a dyn Fn(u32) -> u32,
    pub mention: &'a dyn Fn(u32) -> u32,
    pub files: &'a [u32],
}

/// Where the words of the assertions stand.
#[derive(Clone, Debug, Default)]
pub struct PassageColumns {
    pub(super) state: Column<u8>,
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
        let Renumbered { events, quotes, word, date, mention, files } = numbers;
        self.at.append(row, &other.at, other.len(), files);
        self.event.append(row, &other.event, |event| event + events);
        self.article.append(row, &other.article, word);
        self.quote.append(row, &other.quote, |quote| quote.moved(*quotes));
        self.quote_at.append(row, &other.quote_at);
        self.before.append(row, &other.before, word);
        self.after.append(row, &other.after, word);
        self.passage.state.append(row, &other.passage.state, |state| state);
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

    /// These rows, in this order.
    pub(super) fn picked(&self, rows: &[u32]) -> PassageColumns {
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
