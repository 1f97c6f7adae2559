//! Small sentences that several outputs share.

use crate::model::{Article, Status};
use crate::safe;
use crate::text::safe::Safe;

/// A number with its noun: "1 event", "3 events".
pub fn count(number: usize, one: &'static str, many: &'static str) -> Safe {
    safe!("{} {}", number, Safe::literal(if number == 1 { one } else { many }))
}

/// How many articles of how many origins: "4 articles of 3 origins".
pub(super) fn support(articles: usize, origins: usize) -> Safe {
    let told = count(articles, "article", "articles");
    match (articles, origins) {
        (..2, _) => told,
        (_, 1) => safe!("{} of one origin", told),
        _ if articles == origins => safe!("{}, each of its own origin", told),
        _ => safe!("{} of {}", told, count(origins, "origin", "origins")),
    }
}

/// The number under which an article goes in every output of this corpus.
pub(super) fn number(article: Article<'_>) -> usize {
    article.id().index() + 1
}

/// What it copies or retells, and whether that is only found: "seems to retell" and a number.
pub(super) fn retells(article: Article<'_>) -> Option<Safe> {
    let (original, basis) = (article.copy_of()?, article.copy_basis()?);
    Some(safe!("{} [{}]", Safe::literal(basis.retells()), number(original)))
}

/// The outlet, if the article names one.
pub(super) fn outlet(article: Article<'_>) -> Option<Safe> {
    article.stated_outlet().map(Safe::from_outside)
}

/// The day of publication in few letters: "17 Feb 2025".
pub(super) fn published(article: Article<'_>) -> Option<Safe> {
    article.published().map(|date| Safe::from_outside(&date.short(true)))
}

/// A status as an adverb of the telling.
pub(super) fn status(status: Option<Status>) -> Safe {
    Safe::literal(status.map_or("status not stated", Status::as_str))
}

/// The first letter large, as a sentence begins.
pub(super) fn capitalised(text: &str) -> Safe {
    let mut letters = text.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    Safe::from_outside(&(first + letters.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_agree_with_their_nouns() {
        for (articles, origins, expected) in [
            (0, 0, "0 articles"),
            (1, 1, "1 article"),
            (3, 1, "3 articles of one origin"),
            (3, 3, "3 articles, each of its own origin"),
            (4, 3, "4 articles of 3 origins"),
        ] {
            assert_eq!(support(articles, origins).as_str(), expected);
        }
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        assert_eq!(capitalised("élan vital").as_str(), "Élan vital");
        assert_eq!(capitalised("").as_str(), "");
    }
}
