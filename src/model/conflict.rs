//! Where the assertions of one event cannot all be true.

use super::status::Status;
use super::views::{Assertion, Name};

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

impl Conflict<'_> {
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
    let voters = sides(says, |says| {
        says.own_date().filter(|date| date.is_placed()).map(|date| date.as_edtf().to_string()).into_iter().collect()
    });
    let date_of = |side: &Side<'c>| side.says.first().and_then(|says| says.own_date());
    [true, false]
        .into_iter()
        .filter_map(|certain| {
            conflict(ConflictKind::Date, certain, &voters, |a, b| {
                let (Some(a), Some(b)) = (date_of(a), date_of(b)) else { return false };
                a.excludes(b) && certain == (a.is_certain() && b.is_certain())
            })
        })
        .collect()
}

/// Places of which neither lies in the other. An assertion with several places agrees through any one of them.
fn places<'c>(says: &[Assertion<'c>]) -> Option<Conflict<'c>> {
    let voters = sides(says, |says| {
        let mut places: Vec<&str> = says.places().map(Name::text).collect();
        places.sort_unstable();
        if places.is_empty() { Vec::new() } else { vec![places.join(", ")] }
    });
    conflict(ConflictKind::Place, true, &voters, |a, b| {
        let (Some(a), Some(b)) = (a.says.first(), b.says.first()) else { return false };
        !a.places().any(|one| b.places().any(|other| nested(one, other)))
    })
}

fn nested(one: Name<'_>, other: Name<'_>) -> bool {
    one.around().any(|place| place.id() == other.id()) || other.around().any(|place| place.id() == one.id())
}

/// People whom one assertion lists and another names as absent.
fn people<'c>(says: &[Assertion<'c>]) -> Vec<Conflict<'c>> {
    let mut missing: Vec<Name<'c>> = says.iter().flat_map(|says| says.absent()).collect();
    missing.sort_by_key(|name| name.id());
    missing.dedup_by_key(|name| name.id());
    missing
        .into_iter()
        .filter_map(|person| {
            let voters = sides(says, |says| {
                let listed = says.people().any(|name| name.id() == person.id());
                let absent = says.absent().any(|name| name.id() == person.id());
                let mut held = Vec::new();
                if listed {
                    held.push(format!("{} present", person.text()));
                }
                if absent {
                    held.push(format!("{} absent", person.text()));
                }
                held
            });
            conflict(ConflictKind::People, true, &voters, |a, b| a.value != b.value)
        })
        .collect()
}

/// Reported by one, denied or cancelled by another. Announced and then reported is a development, no conflict.
fn statuses<'c>(says: &[Assertion<'c>]) -> Option<Conflict<'c>> {
    let voters = sides(says, |says| says.status().map(|status| status.as_str().to_string()).into_iter().collect());
    let is = |side: &Side<'c>, status: Status| side.value == status.as_str();
    let against =
        |a: &Side<'c>, b: &Side<'c>| is(a, Status::Reported) && (is(b, Status::Denied) || is(b, Status::Cancelled));
    conflict(ConflictKind::Status, true, &voters, |a, b| against(a, b) || against(b, a))
}

/// Groups the assertions by what they hold, in the order in which each value first appears.
fn sides<'c>(says: &[Assertion<'c>], held: impl Fn(Assertion<'c>) -> Vec<String>) -> Vec<Side<'c>> {
    let mut sides: Vec<Side<'c>> = Vec::new();
    for assertion in says {
        for value in held(*assertion) {
            match sides.iter_mut().find(|side| side.value == value) {
                Some(side) => side.says.push(*assertion),
                None => sides.push(Side { value, says: vec![*assertion] }),
            }
        }
    }
    sides
}

/// The conflict among those sides that exclude another one, if there are any.
fn conflict<'c>(
    kind: ConflictKind,
    certain: bool,
    voters: &[Side<'c>],
    excludes: impl Fn(&Side<'c>, &Side<'c>) -> bool,
) -> Option<Conflict<'c>> {
    let sides: Vec<Side<'c>> =
        voters.iter().filter(|side| voters.iter().any(|other| excludes(side, other))).cloned().collect();
    if sides.is_empty() {
        return None;
    }
    let same = |of: fn(&Assertion<'c>) -> super::ArticleId| {
        let mut ids = sides.iter().flat_map(|side| &side.says).map(of);
        let first = ids.next();
        ids.all(|id| Some(id) == first)
    };
    let within = if same(|says| says.article().id()) {
        Within::Article
    } else if same(|says| says.article().origin()) {
        Within::Origin
    } else {
        Within::Corpus
    };
    Some(Conflict { kind, certain, within, sides })
}
