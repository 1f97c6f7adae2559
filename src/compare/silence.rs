//! Silence: which articles could have told an event, and did not.

use crate::model::date::{Date, Day};
use crate::model::{Article, Event};

/// Whether an article that says nothing of an event could have: it came out when, or after, the event was first told. What
/// nobody had told yet an article is not silent on. Without days of publication it is taken to be.
pub fn is_silent(article: Article<'_>, told_since: Option<Day>) -> bool {
    !matches!((out(article), told_since), (Some(out), Some(since)) if out < since)
}

/// The day on which an event was first told, if the articles that tell it say when they came out.
pub fn told_since(event: Event<'_>) -> Option<Day> {
    event.says().filter_map(|says| says.article().published().and_then(Date::earliest)).min()
}

/// The latest day on which an article may have come out.
fn out(article: Article<'_>) -> Option<Day> {
    article.published().and_then(Date::latest)
}

/// How many of some articles are silent on one event after the other, without looking at each article for each event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Silence {
    /// The days on which the articles came out, in order, the unknown ones first.
    out: Vec<Option<Day>>,
}

impl Silence {
    /// The silence of some articles.
    pub fn of<'c>(articles: impl Iterator<Item = Article<'c>>) -> Silence {
        let mut out: Vec<Option<Day>> = articles.map(out).collect();
        out.sort_unstable();
        Silence { out }
    }

    /// How many of the articles are silent on an event, all those being among them that tell it.
    pub fn on(&self, event: Event<'_>) -> usize {
        let before = |day: Option<Day>| self.out.partition_point(|out| *out < day);
        // Nothing comes before every day, and what is not known is not too early.
        let too_early = told_since(event).map_or(0, |since| before(Some(since)) - before(Some(Day::MIN)));
        (self.out.len() - too_early).saturating_sub(event.article_count())
    }
}
