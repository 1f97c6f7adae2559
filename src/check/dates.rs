//! Dates that cannot be, or that lack what they need.

use super::line;
use crate::model::date::Date;
use crate::model::{Assertion, At, Basis, Problem, Status};

/// What is amiss with an assertion's date by itself and against the publication.
pub(super) fn problems(says: Assertion<'_>) -> impl Iterator<Item = Problem> {
    let beyond = says.own_date().and_then(|date| beyond_calendar(&says.date_at(), date));
    [same_day(says), dateless(says), beyond].into_iter().flatten()
}

/// A date as it stands within a set.
fn members(date: &Date) -> &str {
    date.as_edtf().trim_matches(['[', ']'])
}

/// The set of two dates, for the event over which articles disagree.
pub(super) fn set(a: &Date, b: &Date) -> String {
    format!("[{},{}]", members(a), members(b))
}

/// A certain date that cannot be the event's.
pub(super) fn apart(says: Assertion<'_>) -> Option<Problem> {
    let (own, event) = (says.own_date()?, says.event().date()?);
    (own.is_certain() && own.excludes(event)).then(|| {
        Problem::warning(
            says.date_at(),
            "date-apart",
            format!("its date {} does not meet the date of the event, {}", own.as_edtf(), event.as_edtf()),
            format!("if the articles disagree, give the event {}", line(&says.at(), "date", &set(event, own))),
        )
    })
}

/// An event of the very day of publication, without a word on whether it had happened yet.
fn same_day(says: Assertion<'_>) -> Option<Problem> {
    let day = says.date()?.is_single_day()?;
    let published = says.article().published()?.is_single_day()?;
    (day == published && !says.status_is_given()).then(|| {
        let taken = says.status().map_or("not stated", |status| status.as_str());
        let write = |status: Status| line(&says.at(), "status", status.as_str());
        Problem::warning(
            says.at().clone(),
            "same-day-status",
            format!("the event is of the day of publication and no status is given; \"{taken}\" is taken"),
            format!(
                "write {} if it had happened when the article was written, else {}",
                write(Status::Reported),
                write(Status::Announced)
            ),
        )
    })
}

/// Said to have happened by an article that is older than the date.
pub(super) fn reported_ahead(says: Assertion<'_>) -> Option<Problem> {
    let (date, published) = (says.date()?, says.article().published()?);
    let is_reported = says.status() == Some(Status::Reported);
    let is_ahead = date.is_certain() && published.is_certain() && date.earliest()? > published.latest()?;
    (is_reported && is_ahead).then(|| {
        Problem::warning(
            says.date_at(),
            "reported-ahead",
            format!(
                "\"{}\", published {}, cannot report what is dated {}, later than it",
                says.article().key(),
                published.as_edtf(),
                date.as_edtf()
            ),
            format!(
                "mend the date or the article's `published`, or write {}",
                line(&says.at(), "status", Status::Announced.as_str())
            ),
        )
    })
}

/// A way to a date, and no date at its end.
fn dateless(says: Assertion<'_>) -> Option<Problem> {
    let basis = says.basis().filter(|basis| *basis != Basis::None && says.own_date().is_none())?;
    Some(Problem::warning(
        says.at().clone(),
        "basis-without-date",
        format!("the basis is \"{}\", and there is no date of its own that was reached so", basis.as_str()),
        "add a `date`, or take out `basis` to take over the event's date",
    ))
}

/// A date that is kept as written and listed with the undated.
pub(super) fn beyond_calendar(at: &At, date: &Date) -> Option<Problem> {
    date.beyond_calendar().then(|| {
        Problem::warning(
            at.clone(),
            "beyond-calendar",
            format!("the year of {} lies beyond the calendar; it is kept as written", date.as_edtf()),
            "nothing to do, if it is meant; it stands with what is not dated",
        )
    })
}
