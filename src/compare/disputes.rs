//! The conflicts of some events: what is held, who holds it, and of how many origins they are.

use crate::model::{Conflict, Event};

/// A conflict and the event that it is about.
#[derive(Clone, Debug)]
pub struct Dispute<'c> {
    /// The event.
    pub event: Event<'c>,
    /// What its assertions disagree on.
    pub conflict: Conflict<'c>,
    /// Its place among the conflicts of the event, from 0.
    pub number: usize,
}

/// Every conflict of some events: first those that are certain, then those whose dates are stated as approximate; each in
/// the order of the events. Linear in the assertions.
pub fn disputes<'c>(events: impl Iterator<Item = Event<'c>>) -> Vec<Dispute<'c>> {
    let of_event = |event: Event<'c>| {
        let conflicts = event.conflicts().into_iter().enumerate();
        conflicts.map(move |(number, conflict)| Dispute { event, conflict, number }).collect::<Vec<_>>()
    };
    let (mut certain, approximate): (Vec<_>, Vec<_>) =
        events.flat_map(of_event).partition(|dispute| dispute.conflict.certain);
    certain.extend(approximate);
    certain
}
