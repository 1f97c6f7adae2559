//! A point on which two accounts of one event differ, and what it comes to.

use crate::model::date::Date;
use crate::model::{Name, Status};

/// What a point is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aspect {
    /// When.
    Date,
    /// Where.
    Place,
    /// Who was there. Only where one names as absent whom the other lists.
    People,
    /// Whether it is to happen, did, or did not.
    Status,
    /// Whom the article names as its source.
    Claimant,
}

impl Aspect {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Aspect::Date => "date",
            Aspect::Place => "place",
            Aspect::People => "people",
            Aspect::Status => "status",
            Aspect::Claimant => "claimant",
        }
    }
}

/// What a difference comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Both cannot be true.
    Conflict,
    /// The dates do not meet, but are stated as approximate.
    Approximate,
    /// What one announces or weighs, the other, published no earlier, has go further: time has passed, no more.
    Development,
    /// Both may be true: one says it more exactly, or in another way, or one alone says it.
    Compatible,
}

impl Relation {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Relation::Conflict => "conflict",
            Relation::Approximate => "approximate",
            Relation::Development => "development",
            Relation::Compatible => "compatible",
        }
    }
}

/// One thing that an article says on a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'c> {
    /// A date of its own.
    Date(&'c Date),
    /// A place.
    Place(Name<'c>),
    /// Somebody, and whether they were there.
    Person(Name<'c>, bool),
    /// A status.
    Status(Status),
    /// Whom it names as its source.
    Claimant(&'c str),
}

/// One point on which two accounts differ.
#[derive(Clone, Debug)]
pub struct Point<'c> {
    /// What it is about.
    pub aspect: Aspect,
    /// What it comes to.
    pub relation: Relation,
    /// What the first says; empty where it says it on its own account.
    pub a: Vec<Value<'c>>,
    /// What the second says; empty likewise.
    pub b: Vec<Value<'c>>,
}
