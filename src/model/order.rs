//! The order of events on a timeline.

use super::Kind;
use super::columns::{EventColumns, Shared, Through};
use super::cores::in_pieces;
use super::date::{Date, Day};
use std::ops::Range;

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
        let mut order: Vec<Key> = Vec::with_capacity(rows.len());
        sorted.into_iter().for_each(|piece| order.extend(piece));
        // What is sorted piece by piece is only merged.
        order.sort();
        let pieces = in_pieces(order.len(), |piece| told_apart(&order, piece, events, shared, rows));
        // Not in place: the room of the keys is wanted for what comes next.
        drop(order);
        pieces.concat()
    }
}

/// The numbers of the events of a piece in order, those whose keys are alike by all of their titles, then by their ids: most
/// titles of a day differ in their first letters, and looking at all of each is slow. Of keys that are alike all belong to
/// the piece in which the first stands.
fn told_apart(
    order: &[Key],
    piece: Range<usize>,
    events: &EventColumns,
    shared: &Shared,
    rows: &[(u32, u32)],
) -> Vec<u32> {
    let is_alike = |a: &Key, b: &Key| (a.place, a.title) == (b.place, b.title);
    let begins = |at: usize| match at.checked_sub(1) {
        Some(last) => at + order[at..].iter().take_while(|key| is_alike(key, &order[last])).count(),
        None => 0,
    };
    let (start, end) = (begins(piece.start), begins(piece.end));
    let row = |index: u32| rows[index as usize].0 as usize;
    let (mut titles, mut keys) = (shared.titles.through(), shared.keys.through());
    let mut title = |index: u32| events.title.get(row(index)).map(|title| titles.get(title).to_string());
    let mut id = |index: u32| events.key.get(row(index)).map(|key| keys.get(key).to_string());
    let mut placed = Vec::with_capacity(end - start);
    for alike in order[start..end].chunk_by(is_alike) {
        match alike {
            [key] => placed.push(key.index),
            _ => {
                let mut alike: Vec<_> = alike.iter().map(|key| (title(key.index), key.index)).collect();
                alike.sort();
                for same in alike.chunk_by_mut(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
                    same.sort_by_cached_key(|(_, index)| id(*index));
                }
                placed.extend(alike.iter().map(|(_, index)| *index));
            }
        }
    }
    placed
}

/// The place of what has none on the calendar.
const UNPLACED: u32 = u32::MAX >> 1;

/// What an event is sorted by, as far as it is known without a look at the titles of others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    /// By date, statements last.
    place: u32,
    /// Its first letters, four and four: so a key takes 28 bytes.
    title: [u32; 5],
    index: u32,
}

/// The first bytes of a text, in the order of texts.
fn beginning(text: &str) -> [u32; 5] {
    let mut bytes = [0; 20];
    text.bytes().zip(&mut bytes).for_each(|(byte, place)| *place = byte);
    let mut letters = [0; 5];
    bytes.as_chunks().0.iter().zip(&mut letters).for_each(|(four, place)| *place = u32::from_be_bytes(*four));
    letters
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
