//! Who does it: the people and bodies that a noun phrase names, and a word for them in a title.

use super::closed::Tag;
use super::focus::{Focus, Spot};
use super::heads::is_head;
use super::label::{common, label};
use super::page::{Figure, Page};
use super::tag::Tagged;
use crate::extract::names::Sex;
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
    /// What the one person would be called, where that is known.
    pub sex: Option<Sex>,
}

impl Actors {
    /// Whether somebody or some body is named.
    pub fn is_named(&self) -> bool {
        !(self.people.is_empty() && self.organisations.is_empty() && self.governments.is_empty())
    }
}

const COUNTS: &[&str] = &[
    "a",
    "an",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "several",
    "many",
    "some",
    "dozens",
    "hundreds",
    "thousands",
];

/// What stands for an organisation spoken of before.
pub(super) const BODIES: &[&str] = &[
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
    let is_party = |name: &usize| {
        page.names.get(*name).is_some_and(|name| ["crats", "cans", "police"].iter().any(|end| name.name.ends_with(end)))
    };
    found.is_plural = named.len() > 1 || found.organisations.iter().any(is_party);
    if !named.is_empty() {
        found.label = label(page, &named, &found.people);
        found.sex = match found.people.as_slice() {
            [one] => page.names.get(*one).and_then(|name| name.sex()),
            _ => None,
        };
        return Some(found);
    }
    let head = phrase.end - 1;
    // "The Oslo-based company".
    let is_based = phrase.len() < 9 && phrase.clone().any(|at| sentence.is(at, &["based"]));
    if (phrase.len() <= 3 || is_based) && sentence.is(phrase.start, &["the", "its"]) && sentence.is(head, BODIES) {
        let organisation = focus.company(spot).filter(|body| may_be(page.name(*body), sentence.text(head)))?;
        return Some(Actors {
            organisations: vec![organisation],
            label: page.name(organisation).to_string(),
            is_guess: true,
            ..Actors::default()
        });
    }
    common(page, sentence, phrase)
}

/// No firm is called so: "the bank" is no authority, "the company" no ministry.
const PUBLIC: &[&str] = &[
    "authority",
    "commission",
    "ministry",
    "department",
    "council",
    "court",
    "agency",
    "union",
    "parliament",
    "senate",
    "congress",
    "committee",
    "police",
    "office",
    "university",
    "institute",
    "federation",
    "party",
    "service",
    "administration",
    "government",
];

/// Whether a word for a body can mean one of that name.
fn may_be(name: &str, word: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
    !PUBLIC.contains(&last.as_str()) || last == word.to_lowercase()
}

/// Whether a place stands there as some of its people.
pub(super) fn is_some_of(page: &Page<'_, '_>, sentence: &Tagged<'_, '_>, figure: &Figure) -> bool {
    let last = figure.tokens.end - 1 - sentence.first;
    let is_other = !page.name(figure.name).contains(sentence.text(last));
    // "Six Sudanese".
    let is_counted = figure.tokens.start > sentence.first
        && (sentence.tag(figure.tokens.start - 1 - sentence.first) == Tag::Number
            || sentence.is(figure.tokens.start - 1 - sentence.first, COUNTS));
    // "A Turk", where the country is named by the same letters.
    is_counted || sentence.words[last].plural && is_other
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
            || at > 0 && sentence.words[at - 1].timed && sentence.owns(at)
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

/// Those whom a pronoun means, where that is clear.
fn pronoun(page: &Page<'_, '_>, word: &str, focus: &Focus, spot: Spot) -> Option<Actors> {
    let guess = Actors { is_guess: true, ..Actors::default() };
    let word = word.to_lowercase();
    match word.as_str() {
        "he" | "she" => {
            let sex = if word == "she" { Sex::She } else { Sex::He };
            let person = focus.person(page, sex, spot)?;
            Some(Actors { people: vec![person], label: page.surname(person).to_string(), sex: Some(sex), ..guess })
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
