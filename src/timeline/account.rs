//! What is said about one event, in the order and the words in which screen and exports tell it.

mod disagreement;
mod telling;
mod wording;

use super::stretch;
use crate::compare::order;
use crate::model::date::Date;
use crate::model::{Assertion, Event, Name, Status};
use std::borrow::Cow;
use telling::tellings;

pub use disagreement::{disagreement, held};
pub use telling::{Telling, retells};
pub use wording::{Wording, WordingKind};

/// An event and who says so, ready to be told.
#[derive(Clone, Debug)]
pub struct Account<'c> {
    /// The event.
    pub event: Event<'c>,
    /// When, in words; a weekday where the day is known.
    pub when: String,
    /// Where: each place with what it lies in.
    pub places: Vec<String>,
    /// Who took part or spoke.
    pub people: Vec<&'c str>,
    /// Which organisations took part or spoke.
    pub organisations: Vec<&'c str>,
    /// The title of the event it belongs to.
    pub part_of: Option<Cow<'c, str>>,
    /// How many articles tell it, and of how many origins; nothing where a single one does.
    pub support: Option<String>,
    /// Which article told it before every other origin, if several origins do, and how long the next one took.
    pub first: Option<String>,
    /// What deviates in its standing: announced and reported by nobody, say.
    pub standing: Option<&'static str>,
    /// What the articles disagree on, a sentence each.
    pub conflicts: Vec<String>,
    /// Each assertion, copies after what they retell.
    pub tellings: Vec<Telling<'c>>,
}

impl<'c> Account<'c> {
    /// The account of an event.
    pub fn new(event: Event<'c>) -> Account<'c> {
        Account {
            event,
            when: event.date().map_or_else(|| "not dated".to_string(), when),
            places: event.places().map(place).collect(),
            people: event.people().map(Name::text).collect(),
            organisations: event.organisations().map(Name::text).collect(),
            part_of: event.part_of().map(Event::title),
            support: support(event),
            first: first(event),
            standing: standing(event),
            conflicts: event.conflicts().iter().map(disagreement::sentence).collect(),
            tellings: tellings(event.says().collect()),
        }
    }

    /// The same with only these of its assertions. What all of them come to is left out.
    pub fn of(event: Event<'c>, says: Vec<Assertion<'c>>) -> Account<'c> {
        Account {
            support: None,
            first: None,
            standing: None,
            conflicts: Vec::new(),
            tellings: tellings(says),
            ..Account::new(event)
        }
    }
}

/// A date in words, with its weekday where it is a day: "Mon 17 Feb 2025", "about Mon 17 Feb 2025".
pub fn when(date: &Date) -> String {
    if date.is_single_day().is_none() || date.time().is_some() {
        return date.words();
    }
    let heading = date.heading();
    // A heading begins with a capital, which a weekday keeps within a sentence and "About" does not.
    match heading.chars().next() {
        Some(first) if !date.is_certain() => first.to_lowercase().chain(heading.chars().skip(1)).collect(),
        _ => heading,
    }
}

/// A place, and what it lies in: "Paris, in France". How that goes on outwards everybody knows or can look up.
fn place(name: Name<'_>) -> String {
    match name.around().nth(1) {
        Some(outer) => format!("{}, in {}", name.text(), outer.text()),
        None => name.text().to_string(),
    }
}

fn support(event: Event<'_>) -> Option<String> {
    let (articles, origins) = (event.article_count(), event.origin_count());
    match (articles, origins) {
        (..2, _) => None,
        (articles, 1) => Some(format!("told by {articles} articles of one origin")),
        (articles, origins) if articles == origins => {
            Some(format!("told by {articles} articles, each of its own origin"))
        }
        (articles, origins) => Some(format!("told by {articles} articles of {origins} origins")),
    }
}

fn first(event: Event<'_>) -> Option<String> {
    let order = order(event);
    let label = order.first?.label();
    Some(match order.later.first()?.days {
        Some(days) => format!("first told by {label}, {} before the next", stretch(days)),
        None => format!("first told by {label}"),
    })
}

fn standing(event: Event<'_>) -> Option<&'static str> {
    match event.standing()? {
        Status::Announced => Some("announced; no article reports that it took place"),
        Status::Possible => Some("only spoken of as possible"),
        Status::Ongoing => Some("going on when it was told"),
        Status::Denied => Some("denied"),
        Status::Cancelled => Some("cancelled"),
        Status::Reported => None,
    }
}
