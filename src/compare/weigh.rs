//! On which points two accounts of one event differ, and what is to be made of each.

use super::points::{Aspect, Point, Relation, Value};
use crate::model::{Assertion, Conflict, ConflictKind, Name, Status, Within};

/// Every point on which the assertions of two articles about one event differ: date, place, people, status, claimant.
pub fn points<'c>(a: &[Assertion<'c>], b: &[Assertion<'c>]) -> Vec<Point<'c>> {
    let all: Vec<Assertion<'c>> = a.iter().chain(b).copied().collect();
    let conflicts: Vec<Conflict<'c>> =
        Conflict::among(&all).into_iter().filter(|conflict| conflict.within != Within::Article).collect();
    let mut points = Vec::new();
    points.extend(dates(a, b, &conflicts));
    points.extend(places(a, b, &conflicts));
    points.extend(people(a, b, &conflicts));
    points.extend(statuses(a, b, &conflicts));
    points.extend(claimants(a, b));
    points
}

fn values<'c, I: IntoIterator<Item = Value<'c>>>(
    says: &[Assertion<'c>],
    of: impl Fn(Assertion<'c>) -> I,
) -> Vec<Value<'c>> {
    let mut values: Vec<Value<'c>> = Vec::new();
    for value in says.iter().flat_map(|says| of(*says)) {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values
}

fn same(a: &[Value<'_>], b: &[Value<'_>]) -> bool {
    a.len() == b.len() && a.iter().all(|value| b.contains(value))
}

/// What conflicts of a kind make of a difference.
fn relation(conflicts: &[Conflict<'_>], kind: ConflictKind) -> Relation {
    let is_certain = conflicts.iter().filter(|conflict| conflict.kind == kind).map(|conflict| conflict.certain).max();
    match is_certain {
        None => Relation::Compatible,
        Some(true) => Relation::Conflict,
        Some(false) => Relation::Approximate,
    }
}

/// Only dates that both give are compared: who takes over the event's date, or gives none, says nothing about it.
fn dates<'c>(a: &[Assertion<'c>], b: &[Assertion<'c>], conflicts: &[Conflict<'c>]) -> Option<Point<'c>> {
    let given = |says: &[Assertion<'c>]| values(says, |says| says.own_date().map(Value::Date));
    differing(Aspect::Date, ConflictKind::Date, given(a), given(b), conflicts)
}

/// Only places that both give are compared.
fn places<'c>(a: &[Assertion<'c>], b: &[Assertion<'c>], conflicts: &[Conflict<'c>]) -> Option<Point<'c>> {
    let given = |says: &[Assertion<'c>]| values(says, |says| says.places().map(Value::Place).collect::<Vec<_>>());
    differing(Aspect::Place, ConflictKind::Place, given(a), given(b), conflicts)
}

/// What both give, where it is not the same.
fn differing<'c>(
    aspect: Aspect,
    kind: ConflictKind,
    a: Vec<Value<'c>>,
    b: Vec<Value<'c>>,
    conflicts: &[Conflict<'_>],
) -> Option<Point<'c>> {
    let both_give = !a.is_empty() && !b.is_empty();
    (both_give && !same(&a, &b)).then(|| Point { aspect, relation: relation(conflicts, kind), a, b })
}

fn people<'c>(a: &[Assertion<'c>], b: &[Assertion<'c>], conflicts: &[Conflict<'c>]) -> Option<Point<'c>> {
    let disputed: Vec<Name<'c>> = absent(a).chain(absent(b)).collect();
    let given = |says: &[Assertion<'c>]| {
        values(says, |says| {
            let there = says.people().map(|name| Value::Person(name, true));
            let away = says.absent().map(|name| Value::Person(name, false));
            let about = |value: &Value<'c>| matches!(value, Value::Person(name, _) if disputed.contains(name));
            there.chain(away).filter(about).collect::<Vec<_>>()
        })
    };
    conflicts.iter().any(|conflict| conflict.kind == ConflictKind::People).then(|| Point {
        aspect: Aspect::People,
        relation: Relation::Conflict,
        a: given(a),
        b: given(b),
    })
}

fn absent<'c>(says: &[Assertion<'c>]) -> impl Iterator<Item = Name<'c>> {
    says.iter().flat_map(|says| says.absent())
}

/// A status that is not stated says nothing, so nothing is made of it.
fn statuses<'c>(a: &[Assertion<'c>], b: &[Assertion<'c>], conflicts: &[Conflict<'c>]) -> Option<Point<'c>> {
    let given = |says: &[Assertion<'c>]| values(says, |says| says.status().map(Value::Status));
    let mut point = differing(Aspect::Status, ConflictKind::Status, given(a), given(b), conflicts)?;
    if point.relation == Relation::Compatible && is_development(a, b) {
        point.relation = Relation::Development;
    }
    Some(point)
}

/// Whether the account that has the event go further was published no earlier than the other.
fn is_development(a: &[Assertion<'_>], b: &[Assertion<'_>]) -> bool {
    let furthest = |says: &[Assertion<'_>]| says.iter().filter_map(|says| says.status().and_then(stage)).max();
    match (furthest(a), furthest(b)) {
        (Some(one), Some(other)) if one < other => !is_before(b, a),
        (Some(one), Some(other)) if one > other => !is_before(a, b),
        _ => false,
    }
}

/// Whether the article of one account was out before that of the other.
fn is_before(one: &[Assertion<'_>], other: &[Assertion<'_>]) -> bool {
    let (Some(one), Some(other)) = (one.first(), other.first()) else { return false };
    one.article().was_out_before(other.article())
}

/// How far an event has come; what is denied never was on the way.
fn stage(status: Status) -> Option<u8> {
    match status {
        Status::Possible => Some(0),
        Status::Announced => Some(1),
        Status::Ongoing => Some(2),
        Status::Reported | Status::Cancelled => Some(3),
        Status::Denied => None,
    }
}

/// Without a claimant the article itself says it. Another spelling of a name is no other claimant.
fn claimants<'c>(a: &[Assertion<'c>], b: &[Assertion<'c>]) -> Option<Point<'c>> {
    let given = |says: &[Assertion<'c>]| values(says, |says| says.claimant().map(Value::Claimant));
    let (own, other) = (given(a), given(b));
    (!same(&own, &other)).then_some(Point {
        aspect: Aspect::Claimant,
        relation: Relation::Compatible,
        a: own,
        b: other,
    })
}
