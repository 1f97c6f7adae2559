//! An event as a view of accounts looks at it: as a whole, as two articles tell it, or as far as it is in conflict.

use super::shown::Shown;
use super::theme::Role;
use crate::compare::{Point, points};
use crate::model::date::Date;
use crate::model::{Article, ArticleId, Assertion, Conflict, EventId, Side, Status};
use crate::timeline::{Account, PointWords, disagreement, held};

/// An event and a way of looking at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// All that is said.
    Whole(EventId),
    /// What two articles say.
    Told(EventId, ArticleId, ArticleId),
    /// The sides of one of its conflicts, by its number among them.
    Disputed(EventId, usize),
}

/// What is to be said of an item, and by whom.
#[derive(Clone, Debug)]
pub struct Portrait<'c> {
    /// The event and the assertions that matter here.
    pub account: Account<'c>,
    /// What they come to, a line each. Text from outside.
    pub remarks: Vec<(Role, String)>,
}

impl Item {
    /// Which event.
    pub fn event(self) -> EventId {
        let (Item::Whole(event) | Item::Told(event, ..) | Item::Disputed(event, _)) = self;
        event
    }

    /// The date to list it under: the one that an article gives where of two it alone tells the event, else the event's.
    pub fn date(self, shown: Shown<'_>) -> Option<&Date> {
        let event = shown.event(self.event());
        match self.told_alone(shown) {
            Some(says) => says.into_iter().find_map(Assertion::date),
            None => event.date(),
        }
    }

    /// Where it stands, unless it is reported: as the one article has it that of two alone tells the event, else as all do.
    pub fn standing(self, shown: Shown<'_>) -> Option<Status> {
        let event = shown.event(self.event());
        match self.told_alone(shown) {
            Some(says) => Status::standing(says.into_iter().filter_map(Assertion::status)),
            None => event.standing(),
        }
        .filter(|status| *status != Status::Reported)
    }

    /// What the one article says that of two alone tells the event.
    fn told_alone(self, shown: Shown<'_>) -> Option<Vec<Assertion<'_>>> {
        let Item::Told(event, a, b) = self else { return None };
        let by = |id: ArticleId| -> Vec<Assertion<'_>> {
            shown.event(event).says().filter(|says| says.article().id() == id).collect()
        };
        match (by(a), by(b)) {
            (own, other) if other.is_empty() => Some(own),
            (own, other) if own.is_empty() => Some(other),
            _ => None,
        }
    }

    /// What there is to say.
    pub fn portrait(self, shown: Shown<'_>) -> Portrait<'_> {
        let event = shown.event(self.event());
        match self {
            Item::Whole(_) => Portrait { account: Account::new(event), remarks: Vec::new() },
            Item::Told(_, a, b) => {
                let of = |id: ArticleId| -> Vec<Assertion<'_>> {
                    event.says().filter(|says| says.article().id() == id).collect()
                };
                let (own, other) = (of(a), of(b));
                let articles = [a, b].map(|id| shown.corpus.article(id));
                let points = if own.is_empty() || other.is_empty() { Vec::new() } else { points(&own, &other) };
                let remarks = points.iter().map(|one| point(one, articles)).collect();
                Portrait { account: Account::of(event, [own, other].concat()), remarks }
            }
            Item::Disputed(_, number) => {
                let Some(conflict) = event.conflicts().into_iter().nth(number) else {
                    return Item::Whole(event.id()).portrait(shown);
                };
                let role = if conflict.certain { Role::Conflict } else { Role::Plain };
                let sides = conflict.sides.iter().map(|each| (Role::Plain, side(&conflict, each)));
                let remarks = std::iter::once((
                    role,
                    format!("{}{}", if conflict.certain { "! " } else { "" }, disagreement(&conflict)),
                ))
                .chain(sides)
                .collect();
                let says = conflict.sides.iter().flat_map(|side| side.says.iter().copied()).collect();
                Portrait { account: Account::of(event, says), remarks }
            }
        }
    }
}

/// "! date: Wed 19 Feb 2025 (Daily A) against Thu 20 Feb 2025 (Daily B)".
fn point(point: &Point<'_>, [a, b]: [Article<'_>; 2]) -> (Role, String) {
    let PointWords { aspect, a: own, b: other, remark, is_conflict } = PointWords::new(point);
    let (a, b) = (a.label(), b.label());
    if is_conflict {
        return (Role::Conflict, format!("! {aspect}: {own} ({a}) against {other} ({b})"));
    }
    let remark = remark.map(|remark| format!("; {remark}")).unwrap_or_default();
    (Role::Plain, format!("{aspect}: {own} ({a}), {other} ({b}){remark}"))
}

/// "Wed 19 Feb 2025: Daily A, Daily B, of one origin".
fn side(conflict: &Conflict<'_>, side: &Side<'_>) -> String {
    let labels: Vec<&str> = side.articles().into_iter().map(Article::label).collect();
    let origins = match (labels.len(), side.origin_count()) {
        (1, _) => String::new(),
        (_, 1) => ", of one origin".to_string(),
        (_, origins) => format!(", of {origins} origins"),
    };
    format!("{}: {}{origins}", held(conflict, side), labels.join(", "))
}
