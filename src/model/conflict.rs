//! Where the assertions of one event cannot all be true.

use super::ids::ArticleId;
use super::status::Status;
use super::views::{Article, Assertion, Name};
use std::collections::BTreeSet;

/// What two assertions disagree on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConflictKind {
    /// The day.
    Date,
    /// Where.
    Place,
    /// Whether somebody was there.
    People,
    /// Whether it happened.
    Status,
}

impl ConflictKind {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            ConflictKind::Date => "date",
            ConflictKind::Place => "place",
            ConflictKind::People => "people",
            ConflictKind::Status => "status",
        }
    }
}

/// How far apart those who disagree are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Within {
    /// One article contradicts itself.
    Article,
    /// Articles of one origin differ.
    Origin,
    /// Articles of different origins differ.
    Corpus,
}

/// One of the things held, and who holds it.
#[derive(Clone, Debug)]
pub struct Side<'c> {
    /// What is held: an EDTF date, a place, a person with "present" or "absent", a status. Text from outside.
    pub value: String,
    /// The assertions that hold it.
    pub says: Vec<Assertion<'c>>,
}

impl<'c> Side<'c> {
    /// The articles that hold it, in the order of publication.
    pub fn articles(&self) -> Vec<Article<'c>> {
        let mut articles: Vec<Article<'c>> = self.says.iter().map(|says| says.article()).collect();
        articles.dedup_by_key(|article| article.id());
        articles
    }

    /// How many origins those articles have.
    pub fn origin_count(&self) -> usize {
        let origins: BTreeSet<ArticleId> = self.says.iter().map(|says| says.article().origin()).collect();
        origins.len()
    }
}

/// A disagreement.
#[derive(Clone, Debug)]
pub struct Conflict<'c> {
    /// On what.
    pub kind: ConflictKind,
    /// False where the dates differ but are stated as approximate.
    pub certain: bool,
    /// How far apart the sides are.
    pub within: Within,
    /// The sides, two or more, in the order of publication.
    pub sides: Vec<Side<'c>>,
}

impl<'c> Conflict<'c> {
    /// Every conflict among some assertions of one event: dates, then places, people, status.
    pub fn among(says: &[Assertion<'c>]) -> Vec<Conflict<'c>> {
        among(says)
    }

    /// Whether everybody on every side announces: then the event is announced for different days, not told differently.
    pub fn is_of_announcements(&self) -> bool {
        self.sides.iter().flat_map(|side| &side.says).all(|says| says.status() == Some(Status::Announced))
    }
}

/// Every conflict among the assertions of one event: dates, then places, people, status.
pub(super) fn among<'c>(says: &[Assertion<'c>]) -> Vec<Conflict<'c>> {
    if says.len() < 2 {
        return Vec::new();
    }
    let mut conflicts = dates(says);
    conflicts.extend(places(says));
    conflicts.extend(people(says));
    conflicts.extend(statuses(says));
    conflicts
}

/// Days that do not meet, first where both are certain, then where one is only approximate.
fn dates<'c>(says: &[Assertion<'c>]) -> Vec<Conflict<'c>> {
    // It takes two to disagree; most events are done with here.
    if says.iter().filter(|says| says.own_date().is_some()).nth(1).is_none() {
        return Vec::new();
    }
    let held = group(says, |says| says.own_date().filter(|date| date.is_placed()));
    let apart = |certain| {
        conflict(
            ConflictKind::Date,
            certain,
            &held,
            |a, b| a.excludes(b) && certain == (a.is_certain() && b.is_certain()),
            |date| date.as_edtf().to_string(),
        )
    };
    [true, false].into_iter().filter_map(apart).collect()
}

/// Places of which neither lies in the other. An assertion with several places agrees through any one of them.
fn places<'c>(says: &[Assertion<'c>]) -> Option<Conflict<'c>> {
    says.iter().filter(|says| says.places().next().is_some()).nth(1)?;
    let held = group(says, |says| {
        let mut places: Vec<Name<'c>> = says.places().collect();
        places.sort_by_key(|name| name.text());
        (!places.is_empty()).then_some(places)
    });
    let nested =
        |a: &Name<'_>, b: &Name<'_>| a.around().any(|c| c.id() == b.id()) || b.around().any(|c| c.id() == a.id());
    conflict(
        ConflictKind::Place,
        true,
        &held,
        |a, b| !a.iter().any(|one| b.iter().any(|other| nested(one, other))),
        |places| places.iter().map(|place| place.text()).collect::<Vec<_>>().join(", "),
    )
}

/// People whom one assertion lists and another names as absent.
fn people<'c>(says: &[Assertion<'c>]) -> Vec<Conflict<'c>> {
    let mut missing: Vec<Name<'c>> = says.iter().flat_map(|says| says.absent()).collect();
    missing.sort_by_key(|name| name.id());
    missing.dedup_by_key(|name| name.id());
    let about = |person: Name<'c>| {
        let held = group(says, |says| {
            let listed = says.people().any(|name| name.id() == person.id()).then_some("present");
            let absent = says.absent().any(|name| name.id() == person.id()).then_some("absent");
            listed.into_iter().chain(absent)
        });
        conflict(ConflictKind::People, true, &held, |a, b| a != b, |there| format!("{} {there}", person.text()))
    };
    missing.into_iter().filter_map(about).collect()
}

/// Reported by one, denied or cancelled by another. Announced and then reported is a development, no conflict.
fn statuses<'c>(says: &[Assertion<'c>]) -> Option<Conflict<'c>> {
    let is_against = |says: &Assertion<'_>| matches!(says.status(), Some(Status::Denied | Status::Cancelled));
    says.iter().find(|says| is_against(says))?;
    let held = group(says, |says| says.status());
    let against = |a: Status, b: Status| a == Status::Reported && matches!(b, Status::Denied | Status::Cancelled);
    conflict(
        ConflictKind::Status,
        true,
        &held,
        |a, b| against(*a, *b) || against(*b, *a),
        |status| status.as_str().to_string(),
    )
}

/// Something held, and who holds it.
type Held<'c, V> = (V, Vec<Assertion<'c>>);

/// Groups the assertions by what they hold, in the order in which each value first appears.
fn group<'c, V: PartialEq, I: IntoIterator<Item = V>>(
    says: &[Assertion<'c>],
    held: impl Fn(Assertion<'c>) -> I,
) -> Vec<Held<'c, V>> {
    let mut groups: Vec<Held<'c, V>> = Vec::new();
    for assertion in says {
        for value in held(*assertion) {
            match groups.iter_mut().find(|(other, _)| *other == value) {
                Some((_, says)) => says.push(*assertion),
                None => groups.push((value, vec![*assertion])),
            }
        }
    }
    groups
}

/// The conflict among those values that exclude another one, if there are any.
fn conflict<'c, V>(
    kind: ConflictKind,
    certain: bool,
    held: &[Held<'c, V>],
    excludes: impl Fn(&V, &V) -> bool,
    words: impl Fn(&V) -> String,
) -> Option<Conflict<'c>> {
    let opposed = |(value, _): &&Held<'c, V>| held.iter().any(|(other, _)| excludes(value, other));
    let sides: Vec<Side<'c>> =
        held.iter().filter(opposed).map(|(value, says)| Side { value: words(value), says: says.clone() }).collect();
    (!sides.is_empty()).then(|| Conflict { kind, certain, within: within(&sides), sides })
}

fn within(sides: &[Side<'_>]) -> Within {
    let one = |of: fn(&Assertion<'_>) -> ArticleId| {
        let mut ids = sides.iter().flat_map(|side| &side.says).map(of);
        let first = ids.next();
        ids.all(|id| Some(id) == first)
    };
    if one(|says| says.article().id()) {
        Within::Article
    } else if one(|says| says.article().origin()) {
        Within::Origin
    } else {
        Within::Corpus
    }
}
