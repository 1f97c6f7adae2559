//! The rows of the list: headings by day, events with their parts below them, and stretches of nothing.

use super::stretch;
use crate::model::date::Date;
use crate::model::{Corpus, Event, EventId};
use crate::query::Selection;
use std::collections::HashMap;

/// From how many days without anything on a gap is said.
const GAP: i64 = 31;

/// One row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The date of the events that follow: the one of this event.
    Heading(EventId),
    /// So many days in which nothing is asserted.
    Gap(i32),
    /// An event, and how many wholes it is shown under.
    Event {
        /// Which.
        id: EventId,
        /// 0 for an event of its own.
        depth: u16,
    },
}

/// A selection laid out as rows.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    rows: Vec<Row>,
    /// The rows that hold an event, in order.
    event_rows: Vec<u32>,
    /// The positions of the events in the order of their handles; empty where they stand in that order.
    by_id: Vec<u32>,
}

impl Plan {
    /// Lays out a selection. A part stands under its whole where both are there and their dates meet.
    pub fn new(corpus: &Corpus, selection: &Selection) -> Plan {
        let chosen = selection.ids();
        let mut parts: HashMap<EventId, Vec<EventId>> = HashMap::new();
        let mut tops: Vec<EventId> = Vec::with_capacity(chosen.len());
        for id in chosen {
            match whole_in(corpus.event(*id), chosen) {
                Some(whole) => parts.entry(whole).or_default().push(*id),
                None => tops.push(*id),
            }
        }
        let mut plan = Plan { event_rows: Vec::with_capacity(chosen.len()), ..Plan::default() };
        let mut last: Option<Event<'_>> = None;
        let mut known_until = None;
        for id in tops {
            let event = corpus.event(id);
            if last.is_none_or(|last| !same_heading(last, event)) {
                plan.gap(known_until, event.placed());
                plan.rows.push(Row::Heading(id));
            }
            plan.push(id, &parts);
            known_until = known_until.max(event.placed().and_then(|date| date.latest().or(date.earliest())));
            last = Some(event);
        }
        plan.found_by_id()
    }

    /// Events as they come, without headings.
    pub fn without_headings(events: Vec<EventId>) -> Plan {
        let rows: Vec<Row> = events.into_iter().map(|id| Row::Event { id, depth: 0 }).collect();
        Plan { event_rows: (0..number(rows.len())).collect(), rows, by_id: Vec::new() }.found_by_id()
    }

    /// The same with each event found by its handle.
    fn found_by_id(mut self) -> Plan {
        let id = |plan: &Plan, position: u32| plan.event(position as usize);
        let positions = 0..number(self.len());
        if !positions.clone().is_sorted_by_key(|position| id(&self, position)) {
            let mut by_id: Vec<u32> = positions.collect();
            by_id.sort_by_key(|position| id(&self, *position));
            self.by_id = by_id;
        }
        self
    }

    fn gap(&mut self, known_until: Option<chrono::NaiveDate>, next: Option<&Date>) {
        let start = next.and_then(|date| date.earliest().or(date.latest()));
        if let (Some(end), Some(start)) = (known_until, start) {
            let days = (start - end).num_days() - 1;
            if days >= GAP {
                self.rows.push(Row::Gap(i32::try_from(days).unwrap_or(i32::MAX)));
            }
        }
    }

    /// An event, its parts below it, theirs below them; however deep, without recursion.
    fn push(&mut self, top: EventId, parts: &HashMap<EventId, Vec<EventId>>) {
        let mut waiting = vec![(top, 0_u16)];
        while let Some((id, depth)) = waiting.pop() {
            self.event_rows.push(number(self.rows.len()));
            self.rows.push(Row::Event { id, depth });
            let below = parts.get(&id).into_iter().flatten().rev();
            waiting.extend(below.map(|part| (*part, depth.saturating_add(1))));
        }
    }

    /// The same rows with the latest dates first; what stands under one heading keeps its order.
    pub fn newest_first(&self) -> Plan {
        let starts: Vec<usize> =
            (0..self.rows.len()).filter(|row| !matches!(self.rows[*row], Row::Event { .. })).collect();
        let mut rows = Vec::with_capacity(self.rows.len());
        let mut end = self.rows.len();
        for start in starts.into_iter().rev() {
            rows.extend(&self.rows[start..end]);
            end = start;
        }
        let is_event = |row: &usize| matches!(rows[*row], Row::Event { .. });
        let event_rows = (0..rows.len()).filter(is_event).map(number).collect();
        Plan { rows, event_rows, by_id: Vec::new() }.found_by_id()
    }

    /// Every row.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// How many events there are.
    pub fn len(&self) -> usize {
        self.event_rows.len()
    }

    /// Whether there is no event.
    pub fn is_empty(&self) -> bool {
        self.event_rows.is_empty()
    }

    /// The row of the `position`th event.
    pub fn row_of(&self, position: usize) -> Option<usize> {
        self.event_rows.get(position).map(|row| *row as usize)
    }

    /// The `position`th event as shown.
    pub fn event(&self, position: usize) -> Option<EventId> {
        match self.rows.get(self.row_of(position)?)? {
            Row::Event { id, .. } => Some(*id),
            _ => None,
        }
    }

    /// Every event as shown.
    pub fn events(&self) -> impl DoubleEndedIterator<Item = EventId> + '_ {
        (0..self.len()).filter_map(|position| self.event(position))
    }

    /// The position of the event that stands in `row` or last above it.
    pub fn position_at(&self, row: usize) -> Option<usize> {
        self.event_rows.partition_point(|event_row| *event_row as usize <= row).checked_sub(1)
    }

    /// The position of an event.
    pub fn position_of(&self, id: EventId) -> Option<usize> {
        let at = |index: usize| self.by_id.get(index).map_or(index, |position| *position as usize);
        // The least index whose event is not before this one.
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.event(at(middle)) < Some(id) { low = middle + 1 } else { high = middle }
        }
        Some(at(low)).filter(|position| self.event(*position) == Some(id))
    }

    /// The row of the heading over `row`.
    pub fn heading_of(&self, row: usize) -> Option<usize> {
        let last = row.min(self.rows.len().checked_sub(1)?);
        (0..=last).rev().find(|row| matches!(self.rows[*row], Row::Heading(_)))
    }

    /// The event whose heading stands over `row`, if that row is an event and its heading is further up.
    pub fn headed_by(&self, row: usize) -> Option<EventId> {
        if !matches!(self.rows.get(row)?, Row::Event { .. }) {
            return None;
        }
        match self.rows[self.heading_of(row)?] {
            Row::Heading(id) => Some(id),
            _ => None,
        }
    }

    /// The position of the first event under the next heading.
    pub fn next_day(&self, position: usize) -> Option<usize> {
        let row = self.row_of(position)?;
        let heading = (row..self.rows.len()).find(|row| matches!(self.rows[*row], Row::Heading(_)))?;
        self.position_at(heading + 1)
    }

    /// The position of the first event under this heading, or, where that is `position` itself, under the one before.
    pub fn previous_day(&self, position: usize) -> Option<usize> {
        let row = self.row_of(position)?;
        let mut heading = self.heading_of(row)?;
        if self.position_at(heading + 1) == Some(position) {
            heading = self.heading_of(heading.checked_sub(1)?)?;
        }
        self.position_at(heading + 1)
    }
}

/// The words of a heading.
pub fn heading(event: Event<'_>) -> String {
    event.placed().map_or_else(|| "Not dated".to_string(), Date::heading)
}

/// The words of a gap.
pub fn gap(days: i32) -> String {
    format!("{}, nothing asserted", stretch(i64::from(days)))
}

/// The number of a row or a position. No corpus has four thousand million of them.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

fn same_heading(a: Event<'_>, b: Event<'_>) -> bool {
    match (a.placed(), b.placed()) {
        (None, None) => true,
        (Some(a), Some(b)) => a.shares_heading(b),
        _ => false,
    }
}

/// The whole under which an event is shown, if that is among the chosen.
fn whole_in(event: Event<'_>, chosen: &[EventId]) -> Option<EventId> {
    let whole = event.part_of()?;
    chosen.binary_search(&whole.id()).ok()?;
    let meets = match (event.placed(), whole.placed()) {
        (Some(part), Some(whole)) => part.meets(whole),
        (None, None) => true,
        _ => false,
    };
    meets.then_some(whole.id())
}
