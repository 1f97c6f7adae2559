//! Which of two articles of one story is taken as the earlier, and why.

use crate::model::Article;
use crate::model::date::Date;

/// So much longer must the one telling be for that to say anything.
const FULLER: f32 = 1.2;

/// Which of two articles, 0 or 1, was published later, if one was out before the other.
pub(super) fn by_publication(articles: [Article<'_>; 2]) -> Option<usize> {
    let [first, second] = articles.map(|article| {
        let published = article.published();
        (published.and_then(Date::earliest), published.and_then(Date::latest))
    });
    let is_before = |a: Option<_>, b: Option<_>| a.is_some_and(|a| b.is_some_and(|b| a < b));
    match (is_before(first.1, second.0), is_before(second.1, first.0)) {
        (true, _) => Some(1),
        (_, true) => Some(0),
        _ => None,
    }
}

/// Which of two texts of so many words is the shorter; the second where neither is.
pub(super) fn shorter(lengths: [usize; 2]) -> usize {
    usize::from(lengths[1] <= lengths[0])
}

/// Which of two articles tells what both tell in clearly fewer words.
pub(super) fn tells_less([first, second]: [usize; 2]) -> Option<usize> {
    let [a, b] = [first as f32, second as f32];
    if a > FULLER * b {
        Some(1)
    } else if b > FULLER * a {
        Some(0)
    } else {
        None
    }
}
