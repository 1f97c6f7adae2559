//! Articles that lack what the rest is measured by, or that nobody cites.

use super::dates::beyond_calendar;
use super::line;
use crate::model::{Article, Problem};

/// What is amiss with an article by itself.
pub(super) fn problems(article: Article<'_>) -> impl Iterator<Item = Problem> {
    let beyond = article.published().and_then(|date| beyond_calendar(&article.at(), date));
    [unpublished(article), unread(article), beyond].into_iter().flatten()
}

/// Without it no date can be reached from "yesterday", and no status from the dates.
fn unpublished(article: Article<'_>) -> Option<Problem> {
    article.published().is_none().then(|| {
        Problem::warning(
            article.at().clone(),
            "no-publication-date",
            format!("the article \"{}\" has no publication date", article.key()),
            format!("add {}, as precise as it is known", line(&article.at(), "published", "2025-02-18")),
        )
    })
}

fn unread(article: Article<'_>) -> Option<Problem> {
    (article.event_count() == 0).then(|| {
        Problem::warning(
            article.at().clone(),
            "unread",
            format!("no event cites the article \"{}\"", article.key()),
            match article.at().file.ends_with(".jsonl") {
                true => "add an event with what it asserts".to_string(),
                false => format!("add what it asserts to events/*.toml, with article = \"{}\"", article.key()),
            },
        )
    })
}
