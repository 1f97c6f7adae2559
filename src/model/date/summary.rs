//! What is kept of a date besides its text: where it lies, how finely, and how surely.

use super::span::Span;
use super::written::{Marks, Member, Month, Pair, Place, Point, Side, Written, Year};
use super::{Day, Precision};

/// What is kept of a date besides its text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Summary {
    pub(super) span: Span,
    /// Of a placed set, its members; else nothing, to be small.
    pub(super) members: Option<Box<[Span]>>,
    pub(super) precision: Precision,
    pub(super) marks: Marks,
    pub(super) placed: bool,
    pub(super) beyond: bool,
}

impl Summary {
    pub(super) fn of_day(day: Day) -> Self {
        Self {
            span: Span::of_day(day),
            members: None,
            precision: Precision::Day,
            marks: Marks::default(),
            placed: true,
            beyond: false,
        }
    }

    pub(super) fn of(written: &Written<'_>) -> Self {
        let points = points(written);
        let beyond = points.iter().any(|point| point.place == Place::Beyond);
        let members = members(written).unwrap_or_default();
        let placed = !members.is_empty();
        Self {
            span: members.iter().copied().reduce(Span::around).unwrap_or_default(),
            precision: if placed { precision(written) } else { Precision::Unknown },
            members: (placed && matches!(written, Written::Set(..))).then(|| members.into()),
            marks: points.iter().fold(Marks::default(), |all, point| all.and(point.marks)),
            placed,
            beyond,
        }
    }
}

/// The dates in it, one after the other, a range by its ends.
pub(super) fn points<'a, 'b>(written: &'a Written<'b>) -> Vec<&'a Point<'b>> {
    match written {
        Written::Empty => Vec::new(),
        Written::Point(point) => vec![point],
        Written::Interval(start, end) => [start.point(), end.point()].into_iter().flatten().collect(),
        Written::Set(_, members) => members.iter().flat_map(Member::points).flatten().collect(),
    }
}

/// The spans it consists of; nothing as soon as one date in it is not placed, or no date is in it.
fn members(written: &Written<'_>) -> Option<Vec<Span>> {
    let members = match written {
        Written::Empty => Vec::new(),
        Written::Point(point) => vec![point.span()?],
        Written::Interval(start, end) => match [start.point(), end.point()] {
            [None, None] => Vec::new(),
            ends => vec![from_to(ends)?],
        },
        Written::Set(_, members) => {
            let spans = members.iter().map(|member| from_to(member.points()));
            spans.collect::<Option<_>>()?
        }
    };
    Some(members)
}

/// From the first day of one to the last day of the other; a missing one leaves its side open.
fn from_to([start, end]: [Option<&Point<'_>>; 2]) -> Option<Span> {
    let span = |point: Option<&Point<'_>>| point.map_or(Some(Span::default()), Point::span);
    Some(Span { earliest: span(start)?.earliest, latest: span(end)?.latest })
}

impl<'a> Side<'a> {
    pub(super) const fn point(&self) -> Option<&Point<'a>> {
        match self {
            Side::Point(point) => Some(point),
            Side::Open | Side::Unknown => None,
        }
    }
}

impl<'a> Member<'a> {
    /// Its start and its end.
    fn points(&self) -> [Option<&Point<'a>>; 2] {
        match self {
            Member::Point(point) => [Some(point), Some(point)],
            Member::Range(start, end) => [start.as_ref(), end.as_ref()],
        }
    }
}

impl Point<'_> {
    pub(super) const fn span(&self) -> Option<Span> {
        match self.place {
            Place::On(span) => Some(span),
            Place::Nowhere | Place::Beyond => None,
        }
    }
}

fn precision(written: &Written<'_>) -> Precision {
    match written {
        Written::Empty => Precision::Unknown,
        Written::Point(point) => of_point(point),
        Written::Interval(..) => Precision::Interval,
        Written::Set(..) => Precision::Set,
    }
}

/// The coarsest part that leaves anything open decides.
fn of_point(point: &Point<'_>) -> Precision {
    match of_year(point.year) {
        Precision::Year => {}
        coarser => return coarser,
    }
    match (point.month, point.day.map(Pair::exact)) {
        (Some(Month::Group(group)), _) => group.precision(),
        (Some(Month::Pair(month)), _) if month.exact().is_none() => Precision::Year,
        (None, _) => Precision::Year,
        (_, None | Some(None)) => Precision::Month,
        _ if point.clock.is_some() => Precision::Time,
        _ => Precision::Day,
    }
}

fn of_year(year: Year) -> Precision {
    match year {
        Year::Exact(_) | Year::Vast => Precision::Year,
        Year::Pattern { digits, .. } => match digits.iter().position(|&digit| digit == b'X') {
            Some(0) => Precision::Unknown,
            Some(1) => Precision::Millennium,
            Some(2) => Precision::Century,
            _ => Precision::Decade,
        },
        Year::Rounded { low, high, .. } => match high.saturating_sub(low) {
            0 => Precision::Year,
            9 => Precision::Decade,
            99 => Precision::Century,
            _ => Precision::Millennium,
        },
    }
}
