//! What is said about one event, in the order and the words in which screen and exports tell it.

use crate::model::date::Date;
use crate::model::{
    Article, ArticleId, Assertion, Basis, Conflict, ConflictKind, Event, Name, NameKind, PassageState, Status, Within,
};
use crate::text::fold::fold;
use crate::text::words::near;
use std::collections::{HashMap, HashSet};

/// An event and who says so, ready to be told.
#[derive(Clone, Debug)]
pub struct Account<'c> {
    /// The event.
    pub event: Event<'c>,
    /// When, in words; a weekday where the day is known.
    pub when: String,
    /// Where: each place with what it lies in.
    pub places: Vec<String>,
    /// Who took part or spoke.
    pub people: Vec<&'c str>,
    /// Which organisations took part or spoke.
    pub organisations: Vec<&'c str>,
    /// The title of the event it belongs to.
    pub part_of: Option<&'c str>,
    /// How many articles tell it, and of how many origins; nothing where a single one does.
    pub support: Option<String>,
    /// What deviates in its standing: announced and reported by nobody, say.
    pub standing: Option<&'static str>,
    /// What the articles disagree on, a sentence each.
    pub conflicts: Vec<String>,
    /// Each assertion, copies after what they retell.
    pub tellings: Vec<Telling<'c>>,
}

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
    pub strange: Vec<(&'c str, &'c str)>,
}

impl<'c> Account<'c> {
    /// The account of an event.
    pub fn new(event: Event<'c>) -> Account<'c> {
        Account {
            event,
            when: event.date().map_or_else(|| "not dated".to_string(), when),
            places: event.places().map(place).collect(),
            people: event.people().map(Name::text).collect(),
            organisations: event.organisations().map(Name::text).collect(),
            part_of: event.part_of().map(Event::title),
            support: support(event),
            standing: standing(event),
            conflicts: event.conflicts().iter().map(conflict).collect(),
            tellings: tellings(event),
        }
    }
}

/// A date in words, with its weekday where it is a day: "Mon 17 Feb 2025", "about Mon 17 Feb 2025".
pub fn when(date: &Date) -> String {
    if date.is_single_day().is_none() || date.time().is_some() {
        return date.words();
    }
    let heading = date.heading();
    // A heading begins with a capital, which a weekday keeps within a sentence and "About" does not.
    match heading.chars().next() {
        Some(first) if !date.is_certain() => first.to_lowercase().chain(heading.chars().skip(1)).collect(),
        _ => heading,
    }
}

/// A place, and what it lies in: "Paris, in France". How that goes on outwards everybody knows or can look up.
fn place(name: Name<'_>) -> String {
    match name.around().nth(1) {
        Some(outer) => format!("{}, in {}", name.text(), outer.text()),
        None => name.text().to_string(),
    }
}

/// What an article copies or retells, and whether that is only found: "seems to retell Gazette".
pub fn retells(article: Article<'_>) -> Option<String> {
    Some(format!("{} {}", article.copy_basis()?.retells(), article.copy_of()?.label()))
}

fn support(event: Event<'_>) -> Option<String> {
    let (articles, origins) = (event.article_count(), event.origin_count());
    match (articles, origins) {
        (..2, _) => None,
        (articles, 1) => Some(format!("told by {articles} articles of one origin")),
        (articles, origins) if articles == origins => {
            Some(format!("told by {articles} articles, each of its own origin"))
        }
        (articles, origins) => Some(format!("told by {articles} articles of {origins} origins")),
    }
}

fn standing(event: Event<'_>) -> Option<&'static str> {
    match event.standing()? {
        Status::Announced => Some("announced; no article reports that it took place"),
        Status::Possible => Some("only spoken of as possible"),
        Status::Ongoing => Some("going on when it was told"),
        Status::Denied => Some("denied"),
        Status::Cancelled => Some("cancelled"),
        Status::Reported => None,
    }
}

/// A conflict as a sentence: what differs, then each side with who holds it.
fn conflict(conflict: &Conflict<'_>) -> String {
    let what = match conflict.kind {
        ConflictKind::Date if !conflict.certain => "the dates differ, but are stated as approximate",
        ConflictKind::Date if conflict.is_of_announcements() => "announced for different days",
        ConflictKind::Date => "the dates differ",
        ConflictKind::Place => "the places differ",
        ConflictKind::People => "they differ on who was there",
        ConflictKind::Status => "they differ on whether it happened",
    };
    let within = match conflict.within {
        Within::Article => " (within one article)",
        Within::Origin => " (within one origin)",
        Within::Corpus => "",
    };
    let sides: Vec<String> = conflict
        .sides
        .iter()
        .map(|side| {
            let value = match conflict.kind {
                ConflictKind::Date => {
                    side.says.first().and_then(|says| says.own_date()).map_or_else(|| side.value.clone(), when)
                }
                _ => side.value.clone(),
            };
            let mut labels: Vec<&str> = side.says.iter().map(|says| says.article().label()).collect();
            labels.dedup();
            format!("{value} ({})", labels.join(", "))
        })
        .collect();
    format!("{what}{within}: {}", sides.join(" against "))
}

/// The assertions by article; an article that retells another one stands right below it.
fn tellings(event: Event<'_>) -> Vec<Telling<'_>> {
    let says: Vec<Assertion<'_>> = event.says().collect();
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
                    PassageState::Lost => Some("the words were not found in the article"),
                    PassageState::None => Some("no words given"),
                    PassageState::Unread => None,
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
fn strange(says: Assertion<'_>) -> Vec<(&str, &str)> {
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
