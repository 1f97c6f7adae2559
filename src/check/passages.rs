//! Quotes that are not, or not only, or not where the file says.

use super::{line, number};
use crate::model::{Article, ArticleId, Assertion, PassageState, Problem};
use crate::text::find::{Haystack, nearest};
use std::collections::HashMap;
use std::ops::Range;

/// How many places are named of those at which the words stand.
const PLACES: usize = 4;
/// How many words of context tell two places apart.
const CONTEXT: usize = 4;
/// In so many bytes they are looked for.
const NEAR: usize = 200;

/// The texts of the articles in which something was looked for again, made ready for more.
#[derive(Default)]
pub(super) struct Bodies<'c>(HashMap<ArticleId, Haystack<'c>>);

impl<'c> Bodies<'c> {
    fn of(&mut self, article: Article<'c>) -> &Haystack<'c> {
        self.0.entry(article.id()).or_insert_with(|| Haystack::new(article.body().unwrap_or_default()))
    }
}

/// What is amiss with the passage of an assertion.
pub(super) fn problem<'c>(says: Assertion<'c>, bodies: &mut Bodies<'c>) -> Option<Problem> {
    let article = says.article().key();
    match says.passage().state {
        PassageState::Found | PassageState::None | PassageState::Unread => None,
        PassageState::Lost => Some(Problem::error(
            says.quote_at(),
            "lost-passage",
            format!("the article \"{article}\" does not contain these words"),
            nearest_words(says, bodies)
                .unwrap_or_else(|| "copy the words from the article as they stand there".to_string()),
        )),
        PassageState::Ambiguous => Some(ambiguous(says, bodies)),
        PassageState::Moved => {
            let paragraph = says.passage().paragraph.unwrap_or_default();
            Some(Problem::warning(
                says.quote_at(),
                "moved-passage",
                format!("these words stand in paragraph {paragraph} of \"{article}\", not in the one given"),
                format!("write {}", number(&says.at(), "paragraph", paragraph)),
            ))
        }
    }
}

/// The stretch of the article that comes closest to a lost quote: offered, never taken.
fn nearest_words<'c>(says: Assertion<'c>, bodies: &mut Bodies<'c>) -> Option<String> {
    let body = says.article().body()?;
    let range = nearest(bodies.of(says.article()), &says.quote()?)?;
    let words: Vec<&str> = body.get(range)?.split_whitespace().collect();
    Some(format!("the nearest words there: {}", line(&says.at(), "quote", &words.join(" "))))
}

fn ambiguous<'c>(says: Assertion<'c>, bodies: &mut Bodies<'c>) -> Problem {
    let article = says.article();
    let body = article.body().unwrap_or_default();
    let places = bodies.of(article).find(&says.quote().unwrap_or_default());
    let paragraph = |place: &Range<usize>| article.paragraphs().partition_point(|other| other.start <= place.start);
    let numbers: Vec<usize> = places.iter().map(paragraph).collect();
    let alone = |number: usize| numbers.iter().filter(|other| **other == number).count() == 1;
    let befores: Vec<String> = places.iter().map(|place| before(body, place)).collect();
    let offers = places.iter().zip(&numbers).zip(&befores).take(PLACES).filter_map(|((_, paragraph), before)| {
        let is_unlike = befores.iter().filter(|other| other.ends_with(before.as_str())).count() == 1;
        match u32::try_from(*paragraph) {
            Ok(written) if alone(*paragraph) => Some(number(&says.at(), "paragraph", written)),
            _ if is_unlike && !before.is_empty() => Some(line(&says.at(), "before", before)),
            _ => None,
        }
    });
    let offers: Vec<String> = offers.collect();
    let mut distinct = numbers.clone();
    distinct.dedup();
    let paragraphs = listed(&distinct.iter().map(usize::to_string).collect::<Vec<_>>(), "and");
    let noun = if distinct.len() == 1 { "paragraph" } else { "paragraphs" };
    Problem::error(
        says.quote_at(),
        "ambiguous-passage",
        format!(
            "the article \"{}\" contains these words {} times, in {noun} {paragraphs}",
            article.key(),
            places.len()
        ),
        match offers.as_slice() {
            [] => "say which are meant with a longer quote".to_string(),
            _ => format!("say which are meant: a longer quote, or {}", listed(&offers, "or")),
        },
    )
}

/// The few words of the same paragraph that stand right before a place.
fn before(body: &str, place: &Range<usize>) -> String {
    let start = body.floor_char_boundary(place.start.saturating_sub(NEAR));
    let line = body.get(start..place.start).unwrap_or_default();
    let line = line.rsplit(['\n', '\r']).next().unwrap_or_default();
    let mut words: Vec<&str> = line.split_whitespace().rev().take(CONTEXT).collect();
    words.reverse();
    words.join(" ")
}

/// "1, 2 and 3"; of many only the first.
fn listed(things: &[String], and: &str) -> String {
    match things {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] if things.len() <= PLACES => format!("{} {and} {last}", first.join(", ")),
        _ => format!("{} {and} others", things[..PLACES].join(", ")),
    }
}
