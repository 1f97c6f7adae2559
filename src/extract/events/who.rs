//! Who does it: the people and bodies that a noun phrase names, and a word for them in a title.

use super::closed::Tag;
use super::focus::{Focus, Spot};
use super::page::{Figure, Page};
use super::tag::Tagged;
use super::title::plain;
use super::words::is_somebody;
use crate::model::NameKind;
use std::ops::Range;

/// Those whom a phrase names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Actors {
    pub people: Vec<usize>,
    pub organisations: Vec<usize>,
    /// Places that stand for those who govern there.
    pub governments: Vec<usize>,
    /// A word for them, as in a headline.
    pub label: String,
    /// Whether they are many: the verb of a headline goes by that.
    pub is_plural: bool,
    /// Whether a pronoun had to be guessed.
    pub is_guess: bool,
    /// Whether a common noun is a word for people or for a body that speaks.
    pub is_somebody: bool,
}

/// What stands for an organisation spoken of before.
const BODIES: &[&str] = &[
    "company",
    "firm",
    "group",
    "bank",
    "agency",
    "airline",
    "maker",
    "carmaker",
    "automaker",
    "manufacturer",
    "retailer",
    "corporation",
    "party",
    "union",
    "club",
    "organisation",
    "organization",
    "planemaker",
];

/// Those whom a phrase names; nothing where it cannot be told.
pub(super) fn actors(
    page: &Page<'_, '_>,
    sentence: &Tagged<'_, '_>,
    phrase: Range<usize>,
    focus: &Focus,
    spot: Spot,
) -> Option<Actors> {
    let phrase = trimmed(sentence, phrase);
    if phrase.is_empty() {
        return None;
    }
    if phrase.len() == 1 && (sentence.tag(phrase.start) == Tag::Pronoun) {
        return pronoun(page, sentence.text(phrase.start), focus, spot);
    }
    let mut found = Actors::default();
    let mut heads: Vec<Range<usize>> = Vec::new();
    for figure in page.figures_in(sentence.tokens(phrase.clone())) {
        let own = figure.tokens.start - sentence.first..figure.tokens.end - sentence.first;
        if own.end > phrase.end
            || !is_head(sentence, &phrase, &(figure.start.max(sentence.first) - sentence.first..own.end), figure.kind)
        {
            continue;
        }
        match figure.kind {
            NameKind::Person => found.people.push(figure.name),
            NameKind::Organisation => found.organisations.push(figure.name),
            // "Twelve Americans": some of them, not their country.
            NameKind::Place if is_some_of(page, sentence, figure) => continue,
            // "Hasbrouck Heights, N.J.": where something is, none that acts.
            NameKind::Place if figure.is_government || figure.country == figure.name => {
                found.governments.push(figure.name)
            }
            NameKind::Place => continue,
        }
        heads.push(own);
    }
    if !found.people.is_empty() {
        // "NATO boss Mark Rutte": it is the person who acts.
        found.organisations.clear();
        found.governments.clear();
    }
    [&mut found.people, &mut found.organisations, &mut found.governments].into_iter().for_each(dedup);
    let named: Vec<usize> =
        found.people.iter().chain(&found.organisations).chain(&found.governments).copied().collect();
    found.is_plural = named.len() > 1;
    if !named.is_empty() {
        found.label = label(page, &named, &found.people);
        return Some(found);
    }
    let head = phrase.end - 1;
    if phrase.len() <= 3 && sentence.is(phrase.start, &["the", "its"]) && sentence.is(head, BODIES) {
        let organisation = focus.company(spot)?;
        return Some(Actors {
            organisations: vec![organisation],
            label: page.name(organisation).to_string(),
            is_guess: true,
            ..Actors::default()
        });
    }
    common(page, sentence, phrase)
}

/// Whether a place stands there as some of its people.
fn is_some_of(page: &Page<'_, '_>, sentence: &Tagged<'_, '_>, figure: &Figure) -> bool {
    let last = figure.tokens.end - 1 - sentence.first;
    sentence.words[last].plural && !page.name(figure.name).ends_with('s')
}

fn dedup(names: &mut Vec<usize>) {
    let mut seen = Vec::with_capacity(names.len());
    names.retain(|name| {
        !seen.contains(name) && {
            seen.push(*name);
            true
        }
    });
}

fn trimmed(sentence: &Tagged<'_, '_>, mut phrase: Range<usize>) -> Range<usize> {
    let is_loose = |at: usize| {
        sentence.words[at].timed
            || at > 0 && sentence.words[at - 1].timed && sentence.is(at, &["'s", "’s"])
            || matches!(sentence.tag(at), Tag::Adverb | Tag::Comma | Tag::And | Tag::Quote | Tag::Mark)
    };
    while !phrase.is_empty() && is_loose(phrase.start) {
        phrase.start += 1;
    }
    while !phrase.is_empty() && is_loose(phrase.end - 1) && !sentence.is(phrase.end - 1, &["."]) {
        phrase.end -= 1;
    }
    phrase
}

/// Whether a name heads its phrase, alone or beside others: "Trump" does not in "Trump's envoy", "Paris" not in "leaders in Paris".
fn is_head(sentence: &Tagged<'_, '_>, phrase: &Range<usize>, own: &Range<usize>, kind: NameKind) -> bool {
    if own.end < phrase.end && sentence.is(own.end, &["'s", "’s", "'", "’"]) {
        return false;
    }
    let ruled = (phrase.start..own.start).any(|at| matches!(sentence.tag(at), Tag::Preposition | Tag::To));
    // "Shares of Apple fell": Apple did not; but "CEO of Apple Steve Jobs": he did.
    let ends = own.end == phrase.end || matches!(sentence.tag(own.end), Tag::Comma | Tag::And | Tag::Aside);
    match kind {
        // "The board of Loudon county, Virginia": what stands alone behind a comma there is no person.
        NameKind::Person => {
            !ruled
                || own.end == phrase.end
                    && sentence.tag(own.start - 1) != Tag::Preposition
                    && (sentence.tag(own.start - 1) != Tag::Comma || own.len() > 1)
        }
        // "Cambrex Corp., Bayonne, N.J., declared": where the one before the comma is.
        NameKind::Place
            if own.start > 1
                && sentence.tag(own.start - 1) == Tag::Comma
                && sentence.tag(own.start - 2) == Tag::Name
                && !sentence.is(own.end, &["and"]) =>
        {
            false
        }
        _ => !ruled && (ends || sentence.tag(own.end) == Tag::Preposition),
    }
}

/// Those whom a pronoun means, where that is clear.
fn pronoun(page: &Page<'_, '_>, word: &str, focus: &Focus, spot: Spot) -> Option<Actors> {
    let guess = Actors { is_guess: true, ..Actors::default() };
    let word = word.to_lowercase();
    match word.as_str() {
        "he" | "she" => {
            let person = focus.person(word == "she", spot)?;
            Some(Actors { people: vec![person], label: page.surname(person).to_string(), ..guess })
        }
        "it" => {
            let body = focus.body(spot)?;
            let label = page.name(body).to_string();
            match page.names.get(body)?.kind {
                NameKind::Place => Some(Actors { governments: vec![body], label, ..guess }),
                _ => Some(Actors { organisations: vec![body], label, ..guess }),
            }
        }
        _ => None,
    }
}

/// A word for several named: surnames of people, names of bodies.
fn label(page: &Page<'_, '_>, named: &[usize], people: &[usize]) -> String {
    let short = |name: &usize| if people.contains(name) { page.surname(*name) } else { page.name(*name) };
    match named {
        [one] => short(one).to_string(),
        [one, other] => format!("{} and {}", short(one), short(other)),
        [one, other, third] => format!("{}, {} and {}", short(one), short(other), short(third)),
        [one, other, ..] => format!("{}, {} and others", short(one), short(other)),
        [] => String::new(),
    }
}

/// The last word of a person's name, with the small words that belong to it.
pub(super) fn surname(name: &str) -> &str {
    let mut start = name.trim_end_matches(" Jr").trim_end_matches(" Jr.").rfind(' ').map_or(0, |at| at + 1);
    while let Some(before) = name[..start].trim_end().rfind(' ').map(|at| at + 1) {
        let word = name[before..start].trim_end();
        if !["von", "van", "der", "den", "de", "di", "da", "bin", "al", "el", "du", "la", "le"]
            .contains(&word.to_lowercase().as_str())
        {
            break;
        }
        start = before;
    }
    &name[start..]
}

/// A headline's word for a phrase without a name: no article, nothing behind the first preposition but "of"; and whether it is many.
fn common(page: &Page<'_, '_>, sentence: &Tagged<'_, '_>, phrase: Range<usize>) -> Option<Actors> {
    let mut start = phrase.start;
    while start < phrase.end
        && sentence.is(
            start,
            &["the", "a", "an", "this", "that", "these", "those", "some", "other", "both", "all", "many", "several"],
        )
        && start + 1 < phrase.end
    {
        if sentence.is(start, &["other", "many", "several", "some", "all", "both"]) {
            break;
        }
        start += 1;
    }
    if sentence.tag(start) == Tag::Possessive
        && sentence.is(start, &["his", "her", "its", "their", "our", "my", "your"])
    {
        return None;
    }
    // "Land, sea and air force": what heads a list without names is not told so shortly.
    let listed = of_listed(sentence, start..phrase.end);
    if listed.is_none() && (start..phrase.end).any(|at| sentence.tag(at) == Tag::Comma) {
        return None;
    }
    if let Some((head, end)) = listed {
        let label = capitalised(&plain(sentence.slice(start..end)));
        let is_somebody = is_somebody(&sentence.text(head).to_lowercase());
        return is_somebody.then(|| Actors {
            label,
            is_plural: sentence.words[head].plural,
            is_somebody,
            ..Actors::default()
        });
    }
    let end = (start..phrase.end)
        .find(|at| {
            matches!(
                sentence.tag(*at),
                Tag::Preposition | Tag::To | Tag::Comma | Tag::Aside | Tag::Verb | Tag::Relative
            ) && !sentence.is(*at, &["of"])
                || sentence.is(*at, &["whose"])
        })
        .unwrap_or(phrase.end);
    let head = end.checked_sub(1).filter(|head| *head >= start)?;
    if end - start > 5
        && let Some(of) = (start + 1..end).find(|at| sentence.is(*at, &["of"]))
    {
        return common(page, sentence, start..of);
    }
    if !matches!(sentence.tag(head), Tag::Noun | Tag::Name) || end - start > 7 {
        return None;
    }
    let text = sentence.slice(start..end);
    if (start..end).any(|at| sentence.words[at].quoted) || text.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        return None;
    }
    let of = (start..end).find(|at| sentence.is(*at, &["of"])).unwrap_or(end);
    let noun = sentence.text(of.saturating_sub(1).max(start));
    let is_plural = noun.ends_with('s') && !noun.ends_with("ss") && !noun.ends_with("us")
        || noun.eq_ignore_ascii_case("people")
        || noun.eq_ignore_ascii_case("police");
    let is_nation =
        page.figure_at(sentence.first + of.saturating_sub(1)).is_some_and(|figure| is_some_of(page, sentence, figure));
    let is_somebody = is_nation || is_somebody(&noun.to_lowercase());
    let whose = is_somebody.then(|| belonging(page, sentence, end..phrase.end)).flatten();
    let label = capitalised(sentence.slice(start..whose.unwrap_or(end)));
    Some(Actors { label, is_plural, is_somebody, ..Actors::default() })
}

/// "The foreign ministers of France, Germany and Spain": the noun, and where the list of names behind it ends.
fn of_listed(sentence: &Tagged<'_, '_>, phrase: Range<usize>) -> Option<(usize, usize)> {
    let of = phrase.clone().find(|at| sentence.is(*at, &["of"]))?;
    let is_list = (of + 1..phrase.end)
        .all(|at| matches!(sentence.tag(at), Tag::Name | Tag::Comma | Tag::And) || sentence.is(at, &["the"]));
    let has_comma = (of + 1..phrase.end).any(|at| sentence.tag(at) == Tag::Comma);
    (is_list && has_comma && of > phrase.start && phrase.len() < 14).then_some((of - 1, phrase.end))
}

/// "A spokesman for Seagram": where the name ends that tells whose man it is.
fn belonging(page: &Page<'_, '_>, sentence: &Tagged<'_, '_>, behind: Range<usize>) -> Option<usize> {
    let at = behind.start + 1 + usize::from(sentence.is(behind.start + 1, &["the"]));
    let figure = page.figure_at(sentence.first + at).filter(|figure| figure.start == sentence.first + at)?;
    let end = figure.tokens.end - sentence.first;
    let is_last = !matches!(sentence.tag(end), Tag::Name | Tag::Noun | Tag::Hyphen | Tag::Possessive);
    let is_led = is_last && sentence.is(behind.start, &["for", "at", "from", "with", "to"]);
    (is_led && end <= behind.end && end - behind.start < 6 && !sentence.is(end, &["'s", "’s"])).then_some(end)
}

/// A text with its first letter as a capital, and its white space made single.
pub(super) fn capitalised(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_surname_keeps_its_small_words() {
        for (name, expected) in
            [("Mark Rutte", "Rutte"), ("Ursula von der Leyen", "von der Leyen"), ("Zelenskyy", "Zelenskyy")]
        {
            assert_eq!(surname(name), expected);
        }
    }
}
