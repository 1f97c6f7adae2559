//! One time expression as others see it.

use super::meaning::Modifier;
use super::resolve::{Resolved, Source, Timex};
use super::rules::Rule;
use super::scan::Found;
use crate::extract::prose::Prose;
use crate::model::date::Date;
use std::ops::Range;

/// A time expression: where it stands, what it means, and how that is known.
#[derive(Clone, Debug)]
pub struct Expression {
    /// Its bytes in the text.
    pub bytes: Range<usize>,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its type.
    pub timex: Timex,
    /// Its TIMEX3 value. What is not known is X: "XXXX-WXX-5" is some Friday.
    pub value: String,
    /// What limits or loosens the value.
    pub modifier: Option<Modifier>,
    /// The rule that read it.
    pub rule: &'static Rule,
    /// What it was counted from.
    pub source: Source,
    date: Option<Date>,
}

impl Expression {
    pub(super) fn new(prose: &Prose<'_>, found: Found, resolved: Resolved) -> Self {
        Self {
            bytes: prose.bytes(found.tokens.clone()),
            tokens: found.tokens,
            timex: resolved.timex,
            value: resolved.value,
            modifier: found.modifier,
            rule: found.rule,
            source: resolved.source,
            date: resolved.date.and_then(|edtf| Date::parse(&edtf).ok()),
        }
    }

    /// The days it means, by the conventions of the timeline: a span of the past ends at publication, one ahead begins there, a week is one
    /// of ISO 8601, both ends of "from 5 to 7 May" are that interval. Nothing for lengths that are not tied to a day, for sets, and for
    /// what could not be resolved.
    pub fn date(&self) -> Option<&Date> {
        self.date.as_ref()
    }

    /// How it was resolved, for a reader: `Tuesday, from the article's date → 18 Feb 2025`.
    pub fn sentence(&self, text: &str) -> String {
        let written = text.get(self.bytes.clone()).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        let how = match (self.timex, self.source) {
            (Timex::Set, _) => return format!("{written}: comes again, no date"),
            (Timex::Duration, Source::Unknown) => {
                return format!("{written}: from a date that is not known, not resolved");
            }
            (Timex::Duration, _) if self.date.is_none() => return format!("{written}: a length of time, no date"),
            (_, Source::Unknown) => return format!("{written}: counted from a date that is not known, not resolved"),
            (_, Source::Stated) => "as stated",
            (_, Source::Published) => "from the article's date",
            (_, Source::Focus) => "from a date named before",
        };
        match &self.date {
            Some(date) => format!("{written}, {how} → {}", date.words()),
            None => format!("{written}: the article's date is not known, not resolved"),
        }
    }
}

/// Makes one interval of the two ends of a range: "from 5 to 7 May", "1914-1918", "between March and May".
pub(super) fn join_ranges(prose: &Prose<'_>, expressions: &mut [Expression]) {
    for at in 1..expressions.len() {
        let (before, after) = expressions.split_at_mut(at);
        let (Some(first), Some(last)) = (before.last_mut(), after.first_mut()) else { continue };
        if let Some(interval) = interval(prose, first, last) {
            first.date = Some(interval.clone());
            last.date = Some(interval);
        }
    }
}

fn interval(prose: &Prose<'_>, first: &Expression, last: &Expression) -> Option<Date> {
    let link = first.tokens.end;
    if link + 1 != last.tokens.start || first.timex != Timex::Date || last.timex != Timex::Date {
        return None;
    }
    let before = first.tokens.start.checked_sub(1).map_or("", |at| prose.word(at));
    let links = match prose.word(link) {
        "-" | "–" => !prose.tokens().get(link)?.spaced,
        "to" | "until" | "till" => {
            before.eq_ignore_ascii_case("from") || first.rule.name == last.rule.name || last.rule.name == "day-of-range"
        }
        "through" => true,
        "and" => before.eq_ignore_ascii_case("between"),
        _ => false,
    };
    let (start, end) = (first.date.as_ref()?, last.date.as_ref()?);
    let is_forward = start.earliest()? < end.earliest()? && start.latest()? < end.latest()?;
    let plain = |date: &Date| !date.as_edtf().contains(['/', '[', 'T']);
    if !links || !is_forward || !plain(start) || !plain(end) {
        return None;
    }
    Date::parse(&format!("{}/{}", start.as_edtf(), end.as_edtf())).ok()
}
