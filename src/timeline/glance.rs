//! A cell of the matrix at a glance: only what deviates is said.

use crate::compare::Cell;
use crate::model::date::Date;
use crate::model::{ConflictKind, Event, Status};
use chrono::Datelike;

/// What a cell shows besides that the article asserts the event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glance {
    /// The status, if nothing in the article reports the event.
    pub status: Option<Status>,
    /// What the article holds in a certain conflict, in few words. Text from outside.
    pub held: Option<String>,
    /// A date of its own, where none that it gives is written as the event's is, in few words. Text from outside.
    pub date: Option<String>,
}

impl Glance {
    /// A cell of an event at a glance.
    pub fn new(cell: &Cell<'_>, event: Event<'_>) -> Glance {
        let own: Vec<&Date> = cell.says.iter().filter_map(|says| says.own_date()).collect();
        let agrees = cell.says.iter().any(|says| says.date().is_some() && says.date() == event.date());
        Glance {
            status: Status::standing(cell.says.iter().filter_map(|says| says.status())),
            held: held(cell, event),
            date: own.first().filter(|_| !agrees).map(|date| short(date, event)),
        }
    }

    /// The one thing to say where there is room for one: what is disputed, else the status, else the date.
    pub fn words(&self) -> Option<String> {
        let status = self.status.map(|status| status.as_str().to_string());
        self.held.clone().or(status).or_else(|| self.date.clone())
    }
}

fn held(cell: &Cell<'_>, event: Event<'_>) -> Option<String> {
    let stand = cell.stands.first()?;
    Some(match (stand.kind, stand.says.own_date()) {
        (ConflictKind::Date, Some(date)) => short(date, event),
        (ConflictKind::People, _) => stand.value.rsplit(' ').next().unwrap_or_default().to_string(),
        _ => stand.value.clone(),
    })
}

/// A date without its year where that is the event's.
fn short(date: &Date, event: Event<'_>) -> String {
    let year = |date: &Date| date.earliest().or(date.latest()).map(|day| day.year());
    date.short(year(date) != event.date().and_then(year))
}
