//! The names of one article: who is meant by each run, as far as the article itself tells.

use super::gazetteer::{self, Place};
use super::line::Line;
use super::parts::{self, Part, Surety, What};
use super::person::FullName;
use super::place::{self, Sense};
use super::role::Role;
use super::title;
use super::words::{Class, Words};
use crate::extract::prose::Prose;
use crate::text::fold::fold;
use std::collections::HashMap;
use std::ops::Range;

/// A run that is read, before it is known who is meant.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub tokens: Range<usize>,
    /// As it is written.
    pub text: String,
    /// The tokens of the title or apposition.
    pub title: Option<Range<usize>>,
    pub role: Option<Role>,
    pub what: Meant,
    pub titled: bool,
    /// It speaks or acts right here.
    pub speaks: bool,
    /// An age stands behind it: "Karin Holm, 71, said".
    pub aged: bool,
    /// A word of it is a plain one, and nobody's name.
    pub plain: bool,
    /// Its last word is somebody's name, as far as is known.
    pub named: bool,
    /// It stands in a headline, where capitals tell little.
    pub headline: bool,
}

/// What a run is, with all that has to be read from the words themselves.
#[derive(Clone, Debug)]
pub(super) enum Meant {
    Person(FullName, Surety),
    /// One word, its key, and the place that it may be.
    Single(String, Option<(Known, Sense)>),
    Place(Known, Sense),
    /// Its key and the name to show.
    Organisation(String, Option<&'static str>),
    Nation(&'static str),
}

/// A place by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub name: String,
    pub within: Option<String>,
    pub place: Place,
    /// Something says that it is a place: a preposition, what it lies in.
    pub certain: bool,
}

/// What an article says of names, in the order of its words.
#[derive(Debug, Default)]
pub(super) struct Article {
    pub drafts: Vec<Draft>,
    /// Short names that the article itself explains: key of the short one, key of the organisation.
    pub short: HashMap<String, String>,
}

/// Reads the runs of an article.
pub(super) fn read<'t>(prose: &Prose<'t>, words: &mut Words<'t>) -> Article {
    let mut article = Article::default();
    for sentence in prose.sentences() {
        let line = Line::new(prose, sentence.tokens(), words);
        let parts = parts::parts(&line);
        let mut before: Option<(usize, Sense)> = None;
        for (index, part) in parts.iter().enumerate() {
            let next = parts.get(index + 1);
            let close = before.filter(|(end, _)| *end + 1 == part.units.start).map(|(_, sense)| sense);
            let draft = draft(&line, part, next, close);
            before = match &draft.what {
                Meant::Place(_, sense) => Some((part.units.end, *sense)),
                _ => None,
            };
            explain(&line, part, &draft, &mut article.short);
            article.drafts.push(draft);
        }
    }
    article
}

fn draft(line: &Line<'_, '_>, part: &Part, next: Option<&Part>, before: Option<Sense>) -> Draft {
    let units = widened(line, part);
    let known = |place| known(line, &units, place, next);
    let what = match part.what {
        What::Person(surety) => Meant::Person(FullName::new(line, units.clone()), surety),
        What::Single(place) => {
            let key = line.joined(units.clone());
            Meant::Single(key, place.map(|place| (known(place), place::sense(line, &units, place, before))))
        }
        What::Place(place) => Meant::Place(known(place), place::sense(line, &units, place, before)),
        What::Organisation(name) => Meant::Organisation(organisation_key(line, units.clone()), name),
        What::Nation(code) => Meant::Nation(code),
    };
    let is_person = matches!(what, Meant::Person(..) | Meant::Single(..));
    let titles = is_person.then(|| {
        let lead = part.titled.then(|| title::before(line, part.units.start)).flatten();
        let is_full = matches!(what, Meant::Person(..));
        let beside = || title::after(line, units.end).or_else(|| title::ahead(line, units.start, units.end));
        lead.or_else(|| is_full.then(beside).flatten())
    });
    let titles = titles.flatten();
    let role = titles
        .clone()
        .and_then(|units| Some(Role::new(title::role(line, units.clone())?, &title::role_words(line, units))));
    Draft {
        tokens: line.tokens(units.clone()),
        text: line.text(units.clone()),
        titled: part.titled || titles.is_some(),
        title: titles.map(|units| line.tokens(units)),
        role,
        what,
        speaks: speaks(line, &units),
        aged: is_aged(line, units.end),
        plain: units.clone().any(|at| {
            line.is_any(at, &[Class::English, Class::Modifier, Class::Event, Class::Organisation, Class::Site])
                && !line.is_any(at, &[Class::Given, Class::Surname])
        }),
        named: units.end > 0 && line.is_any(units.end - 1, &[Class::Given, Class::Surname]),
        headline: line.titled,
    }
}

/// A family name takes in the particles before it: "von der Leyen".
fn widened(line: &Line<'_, '_>, part: &Part) -> Range<usize> {
    let mut start = part.units.start;
    if matches!(part.what, What::Single(None)) {
        while start > 0
            && line.is(start - 1, Class::Particle)
            && !line.is(start - 1, Class::Capital)
            && !line.is(start - 1, Class::Function)
            && line.key(start - 1) != "i"
        {
            start -= 1;
        }
    }
    start..part.units.end
}

fn known(line: &Line<'_, '_>, units: &Range<usize>, place: Place, next: Option<&Part>) -> Known {
    let name = place.name.map_or_else(|| capitals(&line.joined(units.clone())), str::to_owned);
    let within = place.within.map(|within| gazetteer::country_of(within).unwrap_or(within).to_owned());
    let lead = units.start > 0 && line.is(units.start - 1, Class::Locative);
    let mut found = Known { name, within, place, certain: lead };
    // "Paris, Texas": the second tells which is meant.
    if line.key(units.end) == ","
        && let Some(What::Place(outer)) = next.filter(|next| next.units.start == units.end + 1).map(|next| &next.what)
    {
        let is_larger = matches!(outer.sort, gazetteer::Sort::Country | gazetteer::Sort::Region)
            && !matches!(place.sort, gazetteer::Sort::Country);
        let outer_units = units.end + 1..next.map_or(units.end + 1, |next| next.units.end);
        let outer_name = outer.name.map_or_else(|| capitals(&line.joined(outer_units)), str::to_owned);
        let country = outer.within.map(|within| gazetteer::country_of(within).unwrap_or(within).to_owned());
        let agrees =
            found.within.as_ref().is_none_or(|within| *within == outer_name || country.as_ref() == Some(within));
        if is_larger && lead {
            found.certain = true;
            if !agrees {
                found.name = format!("{}, {outer_name}", found.name);
                found.within = Some(outer_name);
            } else if found.within.is_none() {
                found.within = Some(outer_name);
            }
        }
    }
    found
}

fn capitals(key: &str) -> String {
    let mut name = String::with_capacity(key.len());
    for c in key.chars() {
        let starts = name.is_empty() || name.ends_with([' ', '-']);
        if starts { name.extend(c.to_uppercase()) } else { name.push(c) }
    }
    name
}

/// The key of an organisation: without the words that say only what law it is under.
fn organisation_key(line: &Line<'_, '_>, units: Range<usize>) -> String {
    let mut end = units.end;
    if let Some(country) = title::country(line, units.start) {
        let next = units.start + 1 + usize::from(line.key(units.start + 1) == "'s");
        return format!("{country} {}", line.joined(next..end));
    }
    while end > units.start + 1 && (line.is(end - 1, Class::Company) || line.key(end - 1) == ",") {
        end -= 1;
    }
    line.joined(units.start..end)
}

/// Whether the name speaks or acts here: "said Rutte", "Rutte said".
fn speaks(line: &Line<'_, '_>, units: &Range<usize>) -> bool {
    let skipped = units.end
        + usize::from(matches!(line.key(units.end), "also" | "later" | "has" | "had" | "," | "himself" | "herself"));
    line.is(skipped, Class::Speech) || line.was(units.start, Class::Speech)
}

/// Whether an age stands between commas behind a name, as behind no name but a person's.
fn is_aged(line: &Line<'_, '_>, end: usize) -> bool {
    let age: Option<u32> = line.key(end + 1).parse().ok().filter(|_| line.key(end) == ",");
    age.is_some_and(|age| (1..=110).contains(&age)) && matches!(line.key(end + 2), "," | "." | ";" | ")")
}

/// Takes up short names: an acronym in brackets, the first word of a company.
fn explain(line: &Line<'_, '_>, part: &Part, draft: &Draft, short: &mut HashMap<String, String>) {
    let end = part.units.end;
    let own = match &draft.what {
        Meant::Organisation(key, name) => name.map_or_else(|| key.clone(), fold),
        _ => return,
    };
    let acronym = line.key(end + 1);
    if line.key(end) == "("
        && line.key(end + 2) == ")"
        && line.is(end + 1, Class::Shouted)
        && is_acronym(acronym, line, part.units.clone())
    {
        short.insert(acronym.to_owned(), own.clone());
    }
    if part.units.len() == 1 {
        // "Apple said" at the beginning of a sentence is the firm spoken of elsewhere, not the fruit.
        short.entry(line.key(end - 1).to_owned()).or_insert(own);
        return;
    }
    if !line.is(end - 1, Class::Company) {
        return;
    }
    // "Acme Tools Inc." is Acme Tools from now on, and Acme.
    let first = part.units.start;
    for until in first + 2..end {
        short.entry(line.joined(first..until)).or_insert_with(|| own.clone());
    }
    let stands_alone = !line.is_any(first, &[Class::English, Class::Given, Class::Modifier, Class::Function])
        && line.word(first).is_some_and(|word| word.place.is_none() && word.nation.is_none());
    if stands_alone {
        short.entry(line.key(first).to_owned()).or_insert(own);
    }
}

/// Whether the letters are those that the words begin with, in order.
fn is_acronym(letters: &str, line: &Line<'_, '_>, units: Range<usize>) -> bool {
    let mut wanted = letters.chars().peekable();
    for at in units.filter(|at| line.is(*at, Class::Letters)) {
        if let Some(letter) = wanted.peek()
            && line.key(at).starts_with(*letter)
        {
            wanted.next();
        }
    }
    wanted.peek().is_none()
}
