//! The order of events on a timeline.

use super::Kind;
use super::columns::{EventColumns, Shared, Through};
use super::cores::in_pieces;
use super::date::{Date, Day};

/// The order: by start, an open start by its end and before that day; then the narrower and the more certain first,
/// statements last, then title and id. What has no place on the calendar comes last.
pub(super) struct Order {
    /// The place of each date among all, the same where nothing but the events can tell them apart.
    places: Vec<u32>,
    statements: Vec<bool>,
}

impl Order {
    /// The order of events with these dates and kinds.
    pub fn new(dates: &[Date], kinds: &[Kind]) -> Order {
        let mut sorted: Vec<usize> = (0..dates.len()).collect();
        sorted.sort_by_key(|date| place(Some(&dates[*date])));
        let mut places = vec![0; dates.len()];
        let mut last = 0;
        for pair in sorted.windows(2) {
            last += u32::from(place(Some(&dates[pair[0]])) != place(Some(&dates[pair[1]])));
            places[pair[1]] = last;
        }
        for (date, place) in dates.iter().zip(&mut places) {
            if !date.is_placed() {
                *place = UNPLACED;
            }
        }
        Order { places, statements: kinds.iter().map(Kind::is_statement).collect() }
    }

    /// The numbers of these events in order.
    pub fn of(&self, events: &EventColumns, shared: &Shared, rows: &[(u32, u32)]) -> Vec<u32> {
        let key = |index: u32, row: usize, titles: &mut Through<'_>| {
            let place = events.date.get(row).map_or(UNPLACED, |date| self.places[date as usize]);
            let is_statement = events.kind.get(row).is_some_and(|kind| self.statements[kind as usize]);
            let title = events.title.get(row).map_or("", |title| titles.get(title));
            Key { place: place << 1 | u32::from(is_statement), title: beginning(title), index }
        };
        let sorted = in_pieces(rows.len(), |piece| {
            let mut titles = shared.titles.through();
            let rows = (piece.start as u32..).zip(&rows[piece]);
            let mut keys: Vec<Key> = rows.map(|(index, (row, _))| key(index, *row as usize, &mut titles)).collect();
            keys.sort_unstable();
            keys
        });
        let mut order = Vec::with_capacity(rows.len());
        sorted.into_iter().for_each(|piece| order.extend(piece));
        // What is sorted piece by piece is only merged.
        order.sort();
        // Most titles of a day differ in their first letters: looking at all of each is slow.
        let (mut titles, mut keys) = (shared.titles.through(), shared.keys.through());
        let mut text = |row: usize| {
            let title = events.title.get(row).map(|title| titles.get(title).to_string());
            (title, events.key.get(row).map(|key| keys.get(key).to_string()))
        };
        let is_alike = |a: &Key, b: &Key| (a.place, a.title) == (b.place, b.title);
        for alike in order.chunk_by_mut(is_alike).filter(|alike| alike.len() > 1) {
            alike.sort_by_cached_key(|key| text(rows[key.index as usize].0 as usize));
        }
        // Not in place: the room of the keys is wanted for what comes next.
        order.iter().map(|key| key.index).collect()
    }
}

/// The place of what has none on the calendar.
const UNPLACED: u32 = u32::MAX >> 1;

/// What an event is sorted by, as far as it is known without a look at the titles of others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    /// By date, statements last.
    place: u32,
    /// Its first letters, in halves: so a key takes sixteen bytes.
    title: [u32; 2],
    index: u32,
}

/// The first bytes of a text, in the order of texts.
fn beginning(text: &str) -> [u32; 2] {
    let mut bytes = [0; 8];
    text.bytes().zip(&mut bytes).for_each(|(byte, place)| *place = byte);
    let first = u64::from_be_bytes(bytes);
    [(first >> 32) as u32, first as u32]
}

/// Where a date stands: undated last, then the day to sort by, open starts before it, widths in days, vague after firm.
fn place(date: Option<&Date>) -> (bool, Option<Day>, bool, i64, bool) {
    let Some(date) = date.filter(|date| date.is_placed()) else {
        return (true, None, false, 0, false);
    };
    match (date.earliest(), date.latest()) {
        (Some(first), last) => {
            let width = last.map_or(i64::MAX, |last| (last - first).num_days());
            (false, Some(first), true, width, !date.is_certain())
        }
        (None, last) => (false, last, false, 0, !date.is_certain()),
    }
}
