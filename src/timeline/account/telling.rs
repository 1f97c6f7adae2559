//! One assertion of an event, ready to be told, and the order in which articles tell theirs.

use super::when;
use crate::model::{Article, ArticleId, Assertion, Basis, Name, NameKind, PassageState, Status};
use crate::text::fold::fold;
use crate::text::words::near;
use std::collections::{HashMap, HashSet};

/// One assertion, ready to be told.
#[derive(Clone, Debug)]
pub struct Telling<'c> {
    /// The assertion.
    pub says: Assertion<'c>,
    /// Whether the one before is of the same article.
    pub same_article: bool,
    /// Whether it stands below the article that its own retells.
    pub folded: bool,
    /// What its own article retells, at that one's first passage below another that asserts the event too.
    pub retells: Option<String>,
    /// The status, where it is to be said: at an article's first passage if it is not the usual "reported", then where it
    /// changes.
    pub status: Option<&'static str>,
    /// How its date was reached, where it gives one of its own or none.
    pub dated: Option<String>,
    /// What is to be said of the passage, where it was not simply found.
    pub passage: Option<&'static str>,
    /// Who it says was not there.
    pub absent: Vec<&'c str>,
    /// Spellings of people under which a reader might not know them, each with the name.
    pub strange: Vec<(String, &'c str)>,
}

/// What an article copies or retells, and whether that is only found: "seems to retell Gazette".
pub fn retells(article: Article<'_>) -> Option<String> {
    Some(format!("{} {}", article.copy_basis()?.retells(), article.copy_of()?.label()))
}

/// The assertions by article; an article that retells another one stands right below it.
pub(super) fn tellings(mut says: Vec<Assertion<'_>>) -> Vec<Telling<'_>> {
    says.sort_by_key(|says| (says.article().id(), says.id()));
    says.dedup_by_key(|says| says.id());
    let mut articles: Vec<Article<'_>> = says.iter().map(|says| says.article()).collect();
    articles.dedup_by_key(|article| article.id());
    let telling: HashSet<ArticleId> = articles.iter().map(|article| article.id()).collect();
    let of = |article: Article<'_>, folded| {
        let first = says.partition_point(|says| says.article().id() < article.id());
        let own = says[first..].iter().take_while(move |says| says.article().id() == article.id());
        own.map(move |says| (*says, folded)).collect::<Vec<_>>()
    };
    let mut copies: HashMap<ArticleId, Vec<Article<'_>>> = HashMap::new();
    let mut tops: Vec<Article<'_>> = Vec::new();
    for article in articles {
        match retold(article, &telling) {
            Some(original) => copies.entry(original).or_default().push(article),
            None => tops.push(article),
        }
    }
    let mut ordered: Vec<(Assertion<'_>, bool)> = Vec::with_capacity(says.len());
    for top in tops {
        ordered.extend(of(top, false));
        copies.remove(&top.id()).into_iter().flatten().for_each(|copy| ordered.extend(of(copy, true)));
    }
    let mut before: Option<Assertion<'_>> = None;
    ordered
        .into_iter()
        .map(|(says, folded)| {
            let article = says.article();
            let before = before.replace(says).filter(|before| before.article().id() == article.id());
            Telling {
                says,
                same_article: before.is_some(),
                folded,
                retells: retells(article).filter(|_| folded && before.is_none()),
                status: Some(says.status())
                    .filter(|status| *status != before.map_or(Some(Status::Reported), Assertion::status))
                    .map(|status| status.map_or("status not stated", Status::as_str)),
                dated: dated(says),
                passage: match says.passage().state {
                    PassageState::Found => None,
                    PassageState::Moved => Some("moved: the words stand in another paragraph than the one given"),
                    PassageState::Ambiguous => Some("the words stand in several places of the article"),
                    PassageState::None => Some("no words given"),
                    // The words themselves say so.
                    PassageState::Lost | PassageState::Unread => None,
                },
                absent: says.absent().map(Name::text).collect(),
                strange: strange(says),
            }
        })
        .collect()
}

/// The article that this one goes back to, the farthest up the chain of copies among those that tell the event too.
fn retold(article: Article<'_>, telling: &HashSet<ArticleId>) -> Option<ArticleId> {
    std::iter::successors(article.copy_of(), |article| article.copy_of())
        .map(Article::id)
        .filter(|id| telling.contains(id))
        .last()
}

/// How an assertion reached its date: "Monday → Mon 17 Feb 2025: the latest such day".
fn dated(says: Assertion<'_>) -> Option<String> {
    if says.basis() == Some(Basis::None) {
        return Some("gives no date".to_string());
    }
    let date = when(says.own_date()?);
    Some(match says.rule() {
        None if says.own_date() == says.event().date() => return None,
        None => date,
        Some(rule) => match rule.split_once(": ") {
            Some((words, rule)) => format!("{words} → {date}: {rule}"),
            None => format!("{date}: {rule}"),
        },
    })
}

/// Names of people that its words write so differently that a reader might not know them again.
fn strange(says: Assertion<'_>) -> Vec<(String, &str)> {
    says.as_written()
        .into_iter()
        .filter(|(name, _)| name.kind() == NameKind::Person)
        .flat_map(|(name, spellings)| spellings.into_iter().map(move |spelling| (spelling, name.text())))
        .filter(|(spelling, name)| !is_known_again(name, spelling))
        .collect()
}

/// Whether a spelling is a part of the name, hyphens and accents aside, or ends with nearly the same word.
fn is_known_again(name: &str, spelling: &str) -> bool {
    let letters = |text: &str| fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let last = |text: &str| fold(text.rsplit(' ').next().unwrap_or_default());
    letters(name).contains(&letters(spelling)) || near(&last(spelling), &last(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_spelling_that_hides_the_name_is_strange() {
        for (name, spelling, known) in [
            ("Mark Rutte", "Rutte", true),
            ("Mark Rutte", "Mark Latte", false),
            ("Volodymyr Zelenskyy", "Zelensky", true),
            ("Nigel Gould-Davis", "Gould Davis", true),
            ("Pete Hegseth", "Hegses", false),
        ] {
            assert_eq!(is_known_again(name, spelling), known, "{spelling}");
        }
    }
}
