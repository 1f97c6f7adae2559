//! Who was first to assert an event, and how long the others took.

use crate::model::date::Date;
use crate::model::{Article, Event};

/// The origins that assert an event, in the order of publication.
#[derive(Clone, Debug)]
pub struct Order<'c> {
    /// The article with which an origin came out first, where that was before every article of every other origin. Nothing
    /// where one origin alone asserts the event, where several came out on one day, or where the days are not known well
    /// enough to tell.
    pub first: Option<Article<'c>>,
    /// The other origins, if one was first.
    pub later: Vec<Later<'c>>,
}

/// An origin that asserted an event after another one had.
#[derive(Clone, Copy, Debug)]
pub struct Later<'c> {
    /// The article with which it did.
    pub article: Article<'c>,
    /// How many days later, where both days are known.
    pub days: Option<i64>,
}

/// Which origin asserted an event first.
pub fn order(event: Event<'_>) -> Order<'_> {
    let unknown = Order { first: None, later: Vec::new() };
    if event.origin_count() < 2 {
        return unknown;
    }
    let mut articles: Vec<Article<'_>> = event.says().map(|says| says.article()).collect();
    articles.dedup_by_key(|article| article.id());
    let Some(first) = articles.first().copied() else { return unknown };
    let others: Vec<Article<'_>> =
        articles.iter().copied().filter(|article| article.origin() != first.origin()).collect();
    if !others.iter().all(|other| first.was_out_before(*other)) {
        return unknown;
    }
    // Of one origin's articles of the same day, the one that retells none is named.
    let kin = articles.iter().filter(|article| article.origin() == first.origin() && !first.was_out_before(**article));
    let first = kin.copied().find(|article| article.copy_of().is_none()).unwrap_or(first);
    let mut later: Vec<Later<'_>> = Vec::new();
    for article in others {
        if !later.iter().any(|known| known.article.origin() == article.origin()) {
            later.push(Later { article, days: days_between(first, article) });
        }
    }
    Order { first: Some(first), later }
}

fn days_between(one: Article<'_>, other: Article<'_>) -> Option<i64> {
    let day = |article: Article<'_>| article.published().and_then(Date::is_single_day);
    Some((day(other)? - day(one)?).num_days())
}
