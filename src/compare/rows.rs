//! In which order the rows of a matrix stand.

use crate::model::{Event, EventId};
use std::cmp::Reverse;

/// An order of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RowOrder {
    /// As on the timeline.
    #[default]
    Time,
    /// What most origins assert first, then what most articles do, then as on the timeline.
    Told,
}

impl RowOrder {
    /// Every order, in which they are offered.
    pub const ALL: [RowOrder; 2] = [RowOrder::Time, RowOrder::Told];

    /// The word for it, as on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            RowOrder::Time => "time",
            RowOrder::Told => "told",
        }
    }

    /// The order that `word` names.
    pub fn from_word(word: &str) -> Option<RowOrder> {
        RowOrder::ALL.into_iter().find(|order| order.as_str() == word)
    }

    /// Events, which come as on the timeline, in this order.
    pub fn sorted<'c>(self, events: impl Iterator<Item = Event<'c>>) -> Vec<EventId> {
        match self {
            RowOrder::Time => events.map(Event::id).collect(),
            RowOrder::Told => {
                let key =
                    |event: Event<'c>| (Reverse(event.origin_count()), Reverse(event.article_count()), event.id());
                let mut keys: Vec<_> = events.map(key).collect();
                keys.sort_unstable();
                keys.into_iter().map(|(_, _, id)| id).collect()
            }
        }
    }
}
