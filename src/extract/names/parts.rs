//! What the capitalised runs of a sentence are: titles, people, places, organisations, nations, and what is left open.

use super::gazetteer::{Place, Sort};
use super::line::{Known, Line};
use super::organisation;
use super::shape::person;
use super::words::Class;
use std::ops::Range;

/// How sure it is that a run of several words is a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Surety {
    /// It could be anything that has a name.
    Open,
    /// A given name and another, initials, or a title before it.
    Sure,
}

/// What a run is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A person by two words and more.
    Person(Surety),
    /// One word (and its particles) that may be short for a person or an organisation, or be a place.
    Single(Option<Place>),
    /// A known place.
    Place(Place),
    /// An organisation; with the name to show, if it is a known one.
    Organisation(Option<&'static str>),
    /// A nationality or adjective of origin, by the letters of the country.
    Nation(&'static str),
}

/// A run of units and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its units.
    pub units: Range<usize>,
    /// What it is.
    pub what: What,
    /// A title of a person stands right before it.
    pub titled: bool,
}

/// The parts of a sentence, in order, none inside another.
pub fn parts(line: &Line<'_, '_>) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut at = 0;
    // "Presidents Trump and Putin": the title goes for both.
    let mut plural_until = 0;
    while at < line.len() {
        // "US$" is money.
        if !begins(line, at) || line.key(at + 1) == "$" {
            at += 1;
            continue;
        }
        if let Some(end) = title_end(line, at).filter(|_| named(line, at).is_none()) {
            if line.is(end - 1, Class::Roles) {
                plural_until = end + 8;
            }
            at = end;
            continue;
        }
        let titled = follows_title(line, at) || (at < plural_until && matches!(line.key_before(at), "and" | ","));
        let Some(part) = part(line, at, titled) else {
            at += 1;
            continue;
        };
        at = part.units.end;
        parts.push(part);
    }
    parts
}

/// Whether a name may begin here.
fn begins(line: &Line<'_, '_>, at: usize) -> bool {
    line.is(at, Class::Capital)
        || (matches!(line.key(at), "al" | "el") && line.hyphen_after(at) && line.is(at + 2, Class::Capital))
}

/// A name of several words that is known, or has the shape of an organisation's.
fn named(line: &Line<'_, '_>, at: usize) -> Option<Part> {
    let known = line.known_phrase(at);
    let organisation = organisation::capitalised(line, at);
    let known_end = known.map_or(0, |(end, _)| end);
    if let Some(end) = organisation.filter(|end| *end > known_end) {
        return Some(Part { units: at..end, what: What::Organisation(None), titled: false });
    }
    let (end, known) = known?;
    let what = match known {
        Known::Place(place) if is_person_rather(line, at, end, place) => return None,
        Known::Place(place) => What::Place(place),
        Known::Organisation(name) => What::Organisation(Some(name)),
        Known::Nation(code) => What::Nation(code),
    };
    Some(Part { units: at..end, what, titled: false })
}

/// A town called after somebody, where nothing says that it is the town.
fn is_person_rather(line: &Line<'_, '_>, at: usize, end: usize, place: Place) -> bool {
    let is_small = matches!(place.sort, Sort::City { people: ..500, capital: false }) || place.sort == Sort::Region;
    is_small
        && line.is(at, Class::Given)
        && line.is_any(end - 1, &[Class::Given, Class::Surname])
        && !line.is(end - 1, Class::English)
        && !line.was(at, Class::Locative)
}

fn part(line: &Line<'_, '_>, at: usize, titled: bool) -> Option<Part> {
    let make = |end: usize, what: What| Some(Part { units: at..end, what, titled });
    if let Some(part) =
        named(line, at).filter(|part| !titled || !matches!(part.what, What::Place(_)) || !line.is(at, Class::Given))
    {
        return Some(part);
    }
    if let Some(end) = organisation::wing(line, at) {
        return make(end, What::Organisation(None));
    }
    let known = line.known_word(at);
    // "Certainly Anna Weber": the sentence begins with a word of its own.
    let is_name = line.is_any(at, &[Class::Given, Class::Surname]) || known.is_some() || titled;
    if line.is(at, Class::English) && !is_name && line.is(at + 1, Class::Capital) {
        return None;
    }
    let is_weak = matches!(known, Some(Known::Place(place)) if is_doubtful(line, at, place));
    let person = person(line, at, titled);
    let is_rather = |end: usize, surety| {
        let is_name = line.is(at, Class::Given) && line.is_any(end - 1, &[Class::Surname, Class::Given]);
        known.is_none() || surety == Surety::Sure && (is_weak || titled || is_name)
    };
    if let Some((end, surety)) = person.filter(|(end, surety)| words_in(line, at..*end) > 1 && is_rather(*end, *surety))
    {
        return make(end, What::Person(surety));
    }
    if let Some(end) = organisation::of_somebody(line, at) {
        return make(end, What::Organisation(None));
    }
    match known {
        Some(Known::Nation(code)) => make(at + 1, What::Nation(code)),
        Some(Known::Organisation(name)) if !is_plain(line, at) => make(at + 1, What::Organisation(Some(name))),
        Some(Known::Place(place))
            if titled && line.is_any(at, &[Class::Given, Class::Surname]) && place.sort != Sort::Country =>
        {
            make(at + 1, What::Single(None))
        }
        Some(Known::Place(place)) if is_doubtful(line, at, place) => make(at + 1, What::Single(Some(place))),
        Some(Known::Place(place)) => make(at + 1, What::Place(place)),
        _ => single(line, at, person.map(|(end, _)| end)).and_then(|end| make(end, What::Single(None))),
    }
}

/// A word that has its capital from the beginning of the sentence, or from the headline.
fn is_plain(line: &Line<'_, '_>, at: usize) -> bool {
    (line.titled || is_opening(line, at)) && line.is(at, Class::English) && !line.is(at, Class::Shouted)
}

/// Whether a sentence begins here: what stands before it is no word.
pub fn is_opening(line: &Line<'_, '_>, at: usize) -> bool {
    at == 0
        || (!line.is(at - 1, Class::Letters)
            && matches!(line.key(at - 1), "\"" | "'" | "(" | ":" | "-" | "." | "?" | "!" | "[" | "*" | "`"))
}

/// A place whose name is also a word, or somebody's name, and not so well known that it is meant.
fn is_doubtful(line: &Line<'_, '_>, at: usize, place: Place) -> bool {
    let is_known = match place.sort {
        Sort::Country | Sort::Site => true,
        Sort::City { people, capital } => capital || people >= 500,
        Sort::Region => place.within == Some("US"),
    };
    // "US" is the country, however much "us" is a word.
    let is_word = !line.is(at, Class::Shouted)
        && line.is_any(
            at,
            &[Class::English, Class::Function, Class::Event, Class::Role, Class::Organisation, Class::Modifier],
        );
    let is_name = line.is_any(at, &[Class::Given, Class::Surname]);
    is_word || !is_known && (is_name || !matches!(place.sort, Sort::City { people: 100.., .. }))
}

/// How many words a run has, those that hyphens join counted as one.
fn words_in(line: &Line<'_, '_>, units: Range<usize>) -> usize {
    let starts = |at: &usize| line.is(*at, Class::Letters) && line.key_before(*at) != "-";
    units.filter(starts).count()
}

/// A word that may be short for somebody or something.
fn single(line: &Line<'_, '_>, at: usize, end: Option<usize>) -> Option<usize> {
    let is_name = line.is(at, Class::Capital)
        && !line.is_any(at, &[Class::Calendar, Class::Honorific, Class::Company, Class::Suffix, Class::Initials])
        || !line.is(at, Class::Capital);
    let is_name = is_name && (!line.is(at, Class::Function) || line.is(at, Class::Given));
    is_name.then(|| end.unwrap_or(at + 1))
}

/// The unit after a title with capitals, if one stands here: "Prime Minister", "Secretary of State", "Mr".
fn title_end(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    let mut end = None;
    let mut next = at;
    while line.is_any(next, &[Class::Role, Class::Roles, Class::Honorific, Class::Modifier])
        || (next > at && line.key(next) == "-" && line.hyphen_after(next - 1))
    {
        if line.is_any(next, &[Class::Role, Class::Roles, Class::Honorific]) && line.is(next, Class::Capital) {
            end = Some(next + 1);
        }
        // A title in lower case belongs to what stands before it.
        if !line.is(next, Class::Capital) && line.is(next, Class::Letters) {
            break;
        }
        next += 1;
    }
    let end = end?;
    let mut after = end;
    if line.key(end) == "of" {
        after += 1;
        while line.key(after) == "the" || (line.is(after, Class::Modifier) && line.is(after, Class::Capital)) {
            after += 1;
        }
    }
    let is_office = after > end + 1 && line.is(after - 1, Class::Modifier);
    Some(if is_office { after } else { end })
}

/// Whether the word right before belongs to somebody's title.
pub fn follows_title(line: &Line<'_, '_>, at: usize) -> bool {
    if line.was(at, Class::Honorific) || line.was(at, Class::Role) || line.was(at, Class::Roles) {
        return line.is(at, Class::Letters);
    }
    // "Secretary of State Marco Rubio"
    let of = (1..4).find(|back| at.checked_sub(*back).is_some_and(|before| line.key(before) == "of"));
    of.is_some_and(|back| {
        let of = at - back;
        line.was(of, Class::Role)
            && (of + 1..at).all(|unit| line.is(unit, Class::Modifier) || line.key(unit) == "the")
            && line.was(at, Class::Modifier)
    })
}
