//! A word for somebody in a title: the surname, the name of a body, or what a noun phrase without a name calls them.

use super::closed::Tag;
use super::page::Page;
use super::tag::Tagged;
use super::title::plain;
use super::who::{Actors, BODIES, is_some_of};
use super::words::is_somebody;
use std::ops::Range;

/// A word for several named: surnames of people, names of bodies.
pub(super) fn label(page: &Page<'_, '_>, named: &[usize], people: &[usize]) -> String {
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
        if ![
            "von", "van", "der", "den", "de", "di", "da", "bin", "al", "el", "du", "la", "le", "lo", "ó", "dos", "del",
            "ter",
        ]
        .contains(&word.to_lowercase().as_str())
        {
            break;
        }
        start = before;
    }
    &name[start..]
}

/// Those of whom only the text around tells whose they are.
pub(super) const KIN: [&str; 16] = [
    "father",
    "mother",
    "parents",
    "son",
    "daughter",
    "brother",
    "sister",
    "wife",
    "husband",
    "uncle",
    "aunt",
    "cousin",
    "grandmother",
    "grandfather",
    "relatives",
    "family",
];

/// What the names of firms end with.
pub(super) const FIRMS: &[&str] =
    &["inc", "corp", "co", "cos", "ltd", "plc", "llc", "inc.", "corp.", "co.", "cos.", "ltd.", "ag", "gmbh", "sa"];

/// As many bytes a subject may take in a title.
const ROOM: usize = 56;

/// A headline's word for a phrase without a name: no article, nothing behind the first preposition but "of"; and whether it is many.
pub(super) fn common(page: &Page<'_, '_>, sentence: &Tagged<'_, '_>, phrase: Range<usize>) -> Option<Actors> {
    let mut start = phrase.start;
    while start < phrase.end
        && sentence.is(
            start,
            &["the", "a", "an", "this", "that", "these", "those", "some", "other", "both", "all", "many", "several"],
        )
        && start + 1 < phrase.end
    {
        // "A few hundred youths".
        let counts = sentence.is(start, &["a"])
            && sentence.is(start + 1, &["few", "dozen", "hundred", "thousand", "million", "couple", "handful"]);
        if counts || sentence.is(start, &["other", "many", "several", "some", "all", "both"]) {
            break;
        }
        start += 1;
    }
    if sentence.tag(start) == Tag::Possessive
        && sentence.is(start, &["his", "her", "its", "their", "our", "my", "your"])
    {
        return None;
    }
    // "The company's president": of which, the title would not tell.
    if sentence.is(start, BODIES) && sentence.tag(start + 1) == Tag::Possessive {
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
    // "At least 30 people".
    let counts = sentence.is(start, &["at"]) && sentence.is(start + 1, &["least", "most"]);
    let end = (start + 2 * usize::from(counts)..phrase.end)
        .find(|at| {
            matches!(
                sentence.tag(*at),
                Tag::Preposition | Tag::To | Tag::Comma | Tag::Aside | Tag::Verb | Tag::Relative
            ) && !sentence.is(*at, &["of"])
                || sentence.is(*at, &["whose", "involving", "including", "containing", "concerning"])
        })
        .unwrap_or(phrase.end);
    // "Two people familiar with the matter".
    let with_knowledge = sentence.is(end, &["with"])
        && (end..phrase.end.min(end + 4)).any(|at| sentence.is(at, &["knowledge"]))
        && sentence.is(end - 1, &["people", "person", "persons", "sources", "source", "officials", "official"]);
    let end = end + usize::from(with_knowledge);
    let knows = with_knowledge
        || end > start + 1
            && sentence.is(end - 1, &["familiar", "close", "briefed"])
            && sentence.is(end - 2, &["people", "person", "persons", "sources", "source", "officials", "official"]);
    if knows {
        let is_plural = sentence.words[end - 2].plural || sentence.is(end - 2, &["people"]);
        let label = match is_plural {
            _ if sentence.is(end - 2, &["officials"]) => "Officials",
            _ if sentence.is(end - 2, &["official"]) => "Official",
            true => "Sources",
            false => "Source",
        };
        return Some(Actors { label: label.to_string(), is_plural, is_somebody: true, ..Actors::default() });
    }
    let last = end.checked_sub(1).filter(|head| *head >= start)?;
    // "Anchor Steel Inc.": a firm that no list knows.
    let is_firm = sentence.is(last, &["."]) && last > start + 1 && sentence.is(last - 1, FIRMS)
        || last > start && sentence.is(last, FIRMS);
    let is_firm = is_firm && sentence.text(start).starts_with(char::is_uppercase);
    let head = if is_firm && sentence.is(last, &["."]) { last - 1 } else { last };
    // "Founder of Brothers | to the Rescue": half a name.
    let is_half = sentence.tag(head) == Tag::Name
        && sentence.tag(end) == Tag::To
        && (sentence.tag(end + 1) == Tag::Name || sentence.tag(end + 2) == Tag::Name);
    if is_half {
        return None;
    }
    // "One out of every 200 customers", "60 percent of the voters": a figure, nobody who acts.
    if (phrase.start..end).any(|at| sentence.is(at, &["every", "percent", "%"])) {
        return None;
    }
    // "Pre-orders of the new iPhone 4": of what, the name tells.
    let names_one = (start..end).any(|at| sentence.tag(at) == Tag::Name) && sentence.slice(start..end).len() <= ROOM;
    if end - start > 5
        && !names_one
        && let Some(of) = (start + 1..end).find(|at| sentence.is(*at, &["of"]))
    {
        return common(page, sentence, start..of);
    }
    // "iPhone 4".
    let is_model = sentence.tag(head) == Tag::Number && head > start && sentence.tag(head - 1) == Tag::Name;
    if !(is_model || matches!(sentence.tag(head), Tag::Noun | Tag::Name)) || end - start > if names_one { 9 } else { 7 }
    {
        return None;
    }
    let text = sentence.slice(start..end);
    if (start..end).any(|at| sentence.words[at].quoted) || !names_anything(text) {
        return None;
    }
    let of = (start..end).find(|at| sentence.is(*at, &["of"])).unwrap_or(end);
    let counted = of.saturating_sub(1).max(start);
    // "Thirty-two of the members": they are many.
    let is_count = of < end && matches!(sentence.tag(counted), Tag::Number | Tag::Determiner);
    let noun = sentence.text(if is_count { head } else { counted });
    let is_plural = noun.ends_with('s') && !noun.ends_with("ss") && !noun.ends_with("us")
        || noun.eq_ignore_ascii_case("people")
        || noun.eq_ignore_ascii_case("police")
        || is_many(&noun.to_lowercase());
    let is_nation =
        page.figure_at(sentence.first + of.saturating_sub(1)).is_some_and(|figure| is_some_of(page, sentence, figure));
    let is_somebody = is_firm || is_nation || is_somebody(&noun.to_lowercase());
    let whose = is_somebody.then(|| belonging(page, sentence, end..phrase.end)).flatten();
    let label = capitalised(sentence.slice(start..whose.unwrap_or(end)));
    Some(Actors { label, is_plural, is_somebody, ..Actors::default() })
}

/// Whether letters stand there, more than one; or the letter and the number of a model: "A380".
fn names_anything(text: &str) -> bool {
    match text.chars().filter(|c| c.is_alphabetic()).count() {
        0 => false,
        1 => text.chars().filter(|c| c.is_alphanumeric()).count() > 2,
        _ => true,
    }
}

/// "Men", "two children": plurals without an -s.
fn is_many(noun: &str) -> bool {
    ["men", "women", "children", "policemen", "firemen", "gunmen", "fishermen", "clergy"].contains(&noun)
}

/// "The foreign ministers of France, Germany and Spain": the noun, and where the list of names behind it ends.
fn of_listed(sentence: &Tagged<'_, '_>, phrase: Range<usize>) -> Option<(usize, usize)> {
    let of = phrase.clone().find(|at| sentence.is(*at, &["of"]))?;
    let is_list = (of + 1..phrase.end)
        .all(|at| matches!(sentence.tag(at), Tag::Name | Tag::Comma | Tag::And) || sentence.is(at, &["the"]));
    let has_comma = (of + 1..phrase.end).any(|at| sentence.tag(at) == Tag::Comma);
    (is_list && has_comma && of > phrase.start && phrase.len() < 14).then(|| (of - 1, phrase.end))
}

/// "A spokesman for Seagram": where the name ends that tells whose man it is.
fn belonging(page: &Page<'_, '_>, sentence: &Tagged<'_, '_>, behind: Range<usize>) -> Option<usize> {
    let at = behind.start + 1 + usize::from(sentence.is(behind.start + 1, &["the"]));
    let figure = page.figure_at(sentence.first + at).filter(|figure| figure.start == sentence.first + at)?;
    let end = figure.tokens.end - sentence.first;
    let is_last = !matches!(sentence.tag(end), Tag::Name | Tag::Noun | Tag::Hyphen | Tag::Possessive);
    let is_led = is_last && sentence.is(behind.start, &["for", "at", "from", "with", "to"]);
    (is_led && end <= behind.end && end - behind.start < 6 && !sentence.owns(end)).then_some(end)
}

/// A text with its first letter as a capital, and its white space made single.
pub(super) fn capitalised(text: &str) -> String {
    let mut made = String::with_capacity(text.len() + 2);
    for word in text.split_whitespace() {
        if !made.is_empty() {
            made.push(' ');
        }
        made.push_str(word);
    }
    let mut letters = made.chars();
    let first = letters.next().filter(|first| first.is_lowercase());
    // "iPhone" stays as it is.
    let first = first.filter(|_| !letters.next().is_some_and(char::is_uppercase));
    if let Some(first) = first {
        made.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_surname_keeps_its_small_words() {
        for (name, expected) in [
            ("Mark Rutte", "Rutte"),
            ("Aoife Ó Briain", "Ó Briain"),
            ("Ursula von der Leyen", "von der Leyen"),
            ("Zelenskyy", "Zelenskyy"),
        ] {
            assert_eq!(surname(name), expected);
        }
    }
}
