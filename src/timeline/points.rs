//! The points on which two accounts differ, in words.

use super::when;
use crate::compare::{Aspect, Point, Relation, Value};

/// A point in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointWords {
    /// What it is about.
    pub aspect: &'static str,
    /// What the first says. Text from outside.
    pub a: String,
    /// What the second says. Text from outside.
    pub b: String,
    /// What it comes to, unless both may simply be true.
    pub remark: Option<&'static str>,
    /// Whether both cannot be true.
    pub is_conflict: bool,
}

impl PointWords {
    /// A point in words.
    pub fn new(point: &Point<'_>) -> PointWords {
        let side = |values: &[Value<'_>]| match (values, point.aspect) {
            ([], Aspect::Claimant) => "the article itself".to_string(),
            _ => values.iter().map(value).collect::<Vec<_>>().join(", "),
        };
        PointWords {
            aspect: match point.aspect {
                Aspect::Claimant => "according to",
                aspect => aspect.as_str(),
            },
            a: side(&point.a),
            b: side(&point.b),
            remark: match point.relation {
                Relation::Conflict => Some("both cannot be true"),
                Relation::Approximate => Some("they differ, but are stated as approximate"),
                Relation::Development => Some("a development, no contradiction"),
                Relation::Compatible => None,
            },
            is_conflict: point.relation == Relation::Conflict,
        }
    }
}

fn value(value: &Value<'_>) -> String {
    match value {
        Value::Date(date) => when(date),
        Value::Place(name) => name.text().to_string(),
        Value::Person(name, true) => format!("{} was there", name.text()),
        Value::Person(name, false) => format!("{} was not there", name.text()),
        Value::Status(status) => status.as_str().to_string(),
        Value::Claimant(claimant) => (*claimant).to_string(),
    }
}
