//! The order of events on a timeline.

use super::Kind;
use super::columns::{EventColumns, Texts};
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
    pub fn of(&self, events: &EventColumns, texts: &Texts, rows: &[(u32, usize)]) -> Vec<u32> {
        let text = |text: Option<_>| text.map_or("", |text| texts.get(text));
        let key = |(index, (row, _)): (u32, &(u32, usize))| {
            let row = *row as usize;
            let place = events.date.get(row).map_or(UNPLACED, |date| self.places[date as usize]);
            let is_statement = events.kind.get(row).is_some_and(|kind| self.statements[kind as usize]);
            // Most titles of a day differ in their first letters: looking at the titles themselves is slow.
            (u64::from(place) << 1 | u64::from(is_statement), beginning(text(events.title.get(row))), index)
        };
        let words = |index: u32| {
            let row = rows[index as usize].0 as usize;
            (text(events.title.get(row)), text(events.key.get(row)))
        };
        let by = |a: &(u64, u64, u32), b: &(u64, u64, u32)| {
            (a.0, a.1).cmp(&(b.0, b.1)).then_with(|| words(a.2).cmp(&words(b.2)))
        };
        let sorted = in_pieces(rows.len(), |piece| {
            let mut keys: Vec<(u64, u64, u32)> = (piece.start as u32..).zip(&rows[piece]).map(key).collect();
            keys.sort_by(by);
            keys
        });
        // What is sorted piece by piece is only merged.
        let mut keys = sorted.concat();
        keys.sort_by(by);
        keys.into_iter().map(|(_, _, index)| index).collect()
    }
}

/// The place of what has none on the calendar.
const UNPLACED: u32 = u32::MAX;

/// The first bytes of a text, in the order of texts.
fn beginning(text: &str) -> u64 {
    let mut bytes = [0; 8];
    text.bytes().zip(&mut bytes).for_each(|(byte, place)| *place = byte);
    u64::from_be_bytes(bytes)
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
