//! What is known of names before anything is read: countries, cities, given names, organisations, and the plain words of English.
//!
//! The lists lie in `assets/gazetteer`, whose README says where each comes from. Keys are folded as [`super::words`] folds them.

mod table;
#[cfg(test)]
mod tests;

use foldhash::fast::FixedState;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;
use table::Table;

static PLACES: Table = Table::new(include_str!("../../../../assets/gazetteer/places.txt"));
static COUNTRIES: Table = Table::new(include_str!("../../../../assets/gazetteer/countries.txt"));
static CITIES: Table = Table::new(include_str!("../../../../assets/gazetteer/cities.txt"));
static REGIONS: Table = Table::new(include_str!("../../../../assets/gazetteer/regions.txt"));
static DEMONYMS: Table = Table::new(include_str!("../../../../assets/gazetteer/demonyms.txt"));
static ORGANISATIONS: Table = Table::new(include_str!("../../../../assets/gazetteer/organisations.txt"));
static GIVEN: Table = Table::new(include_str!("../../../../assets/gazetteer/given.txt"));
static SURNAMES: Table = Table::new(include_str!("../../../../assets/gazetteer/surnames.txt"));
static ENGLISH: Table = Table::new(include_str!("../../../../assets/gazetteer/english.txt"));

/// What sort of place it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A state, or a country within one.
    Country,
    /// A continent, a sea, a province, a river.
    Region,
    /// A city, with its people in thousands, as far as known, and whether it is the seat of a government.
    City {
        /// In thousands.
        people: u32,
        /// Whether a government sits there.
        capital: bool,
    },
    /// A building, a square, a street.
    Site,
}

/// A place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The name to show; `None` where it is the key with capitals.
    pub name: Option<&'static str>,
    /// What sort of place.
    pub sort: Sort,
    /// The country it lies in, as its two letters, or the place by name.
    pub within: Option<&'static str>,
}

/// A place by its folded name.
pub fn place(key: &str) -> Option<Place> {
    special(key).or_else(|| country(key)).or_else(|| city(key)).or_else(|| region(key))
}

fn special(key: &str) -> Option<Place> {
    let mut fields = PLACES.find(key)?.split('\t');
    let (sort, name, within) = (fields.next()?, fields.next()?, fields.next().unwrap_or_default());
    let sort = match sort {
        "country" => Sort::Country,
        "city" => known_city(key, name),
        "site" => Sort::Site,
        _ => Sort::Region,
    };
    Some(Place { name: Some(name), sort, within: known(within).filter(|_| sort != Sort::Country || within == "GB") })
}

/// A city that the hand-kept list names: as large as the other list says, and never taken for a village.
fn known_city(key: &str, name: &str) -> Sort {
    let other = city(key).or_else(|| city(&crate::text::fold::fold(name).replace('.', "")));
    match other.map(|other| other.sort) {
        Some(Sort::City { people, capital }) => Sort::City { people: people.max(500), capital },
        _ => Sort::City { people: 500, capital: false },
    }
}

fn country(key: &str) -> Option<Place> {
    let (_, name) = COUNTRIES.find(key)?.split_once('\t')?;
    Some(Place { name: Some(name), sort: Sort::Country, within: None })
}

fn city(key: &str) -> Option<Place> {
    let mut fields = CITIES.find(key)?.split('\t');
    let (within, people) = (fields.next()?, fields.next()?);
    let capital = people.ends_with('*');
    let people = people.trim_end_matches('*').parse().unwrap_or_default();
    Some(Place { name: fields.next(), sort: Sort::City { people, capital }, within: known(within) })
}

fn region(key: &str) -> Option<Place> {
    let mut fields = REGIONS.find(key)?.split('\t');
    let within = known(fields.next()?);
    Some(Place { name: fields.next(), sort: Sort::Region, within })
}

fn known(field: &str) -> Option<&str> {
    Some(field).filter(|field| !field.is_empty() && *field != "-")
}

/// The country that two letters stand for: the name to show.
pub fn country_of(code: &str) -> Option<&'static str> {
    static NAMES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
        let fields = COUNTRIES.lines().lines().filter_map(|line| line.split_once('\t')?.1.split_once('\t'));
        fields.collect()
    });
    NAMES.get(code).copied()
}

/// The country of a nationality or an adjective of origin; `Some("")` where it belongs to no country: "Arab", "Western".
pub fn demonym(key: &str) -> Option<&'static str> {
    DEMONYMS.find(key).map(|code| if code == "-" { "" } else { code })
}

/// An organisation by its folded name: the name to show.
pub fn organisation(key: &str) -> Option<&'static str> {
    ORGANISATIONS.find(key)?.split_once('\t').map(|(_, name)| name)
}

/// Whether a name of several words may begin with this word.
pub fn begins_name(word: &str) -> bool {
    static FIRST: LazyLock<HashSet<&str, FixedState>> = LazyLock::new(|| {
        let tables = [&PLACES, &COUNTRIES, &CITIES, &REGIONS, &ORGANISATIONS, &DEMONYMS];
        let keys = tables.into_iter().flat_map(|table| table.lines().lines()).map(table::key);
        keys.filter_map(|key| key.split_once([' ', '-'])).map(|(first, _)| first).collect()
    });
    FIRST.contains(word)
}

/// Whether it is a given name somewhere.
pub fn is_given(word: &str) -> bool {
    given(word).is_some()
}

/// Whether those who bear a given name are "he" or "she"; empty where they may be either, nothing where it is no given name.
pub fn given(word: &str) -> Option<&'static str> {
    GIVEN.find(word)
}

/// Whether it is a family name somewhere, and no given name.
pub fn is_surname(word: &str) -> bool {
    SURNAMES.find(word).is_some()
}

/// Whether it is a plain word of English, endings aside.
pub fn is_english(word: &str) -> bool {
    const ENDINGS: [(&str, &[&str]); 6] =
        [("ies", &["y"]), ("es", &[""]), ("s", &[""]), ("ed", &["", "e"]), ("ing", &["", "e"]), ("ly", &[""])];
    let stems = |(ending, others): (&str, &'static [&'static str])| {
        let stem = word.strip_suffix(ending).filter(|stem| stem.len() >= 3);
        stem.is_some_and(|stem| others.iter().any(|other| ENGLISH.find(&format!("{stem}{other}")).is_some()))
    };
    ENGLISH.find(word).is_some() || ENDINGS.into_iter().any(stems)
}
