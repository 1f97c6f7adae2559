//! The lists are in order, and say what they should.

use super::*;

static ALL: [&Table; 9] =
    [&PLACES, &COUNTRIES, &CITIES, &REGIONS, &DEMONYMS, &ORGANISATIONS, &GIVEN, &SURNAMES, &ENGLISH];

#[test]
fn every_list_is_sorted_and_every_key_is_found() {
    for table in ALL {
        let mut last = "";
        for line in table.lines().lines() {
            assert!(last < line, "{last} before {line}");
            last = line;
            let key = line.split('\t').next().unwrap();
            assert!(table.find(key).is_some(), "{key}");
            assert_eq!(crate::text::fold::fold(key), key);
        }
    }
}

#[test]
fn places_know_what_they_lie_in() {
    for (key, name, within) in [
        ("kiev", Some("Kyiv"), Some("UA")),
        ("riyadh", Some("Riyadh"), Some("SA")),
        ("alaska", None, Some("US")),
        ("holland", Some("Netherlands"), None),
        ("white house", Some("White House"), Some("Washington")),
        ("scotland", Some("Scotland"), Some("GB")),
    ] {
        let place = place(key).unwrap_or_else(|| panic!("{key}"));
        assert_eq!((place.name, place.within), (name, within), "{key}");
    }
    assert!(matches!(place("kyiv").unwrap().sort, Sort::City { capital: true, people: 2000.. }));
    assert_eq!(place("no such place"), None);
}

#[test]
fn every_place_lies_in_something_known() {
    for table in [&PLACES, &CITIES, &REGIONS] {
        for line in table.lines().lines() {
            let found = place(line.split('\t').next().unwrap()).unwrap();
            let Some(within) = found.within else { continue };
            let outer = crate::text::fold::fold(within);
            assert!(country_of(within).is_some() || place(&outer).is_some(), "{line} lies in {within}");
        }
    }
}

#[test]
fn nations_organisations_and_words() {
    assert_eq!(["russian", "french", "western", "paris"].map(demonym), [Some("RU"), Some("FR"), Some(""), None]);
    assert_eq!(organisation("north atlantic treaty organization"), Some("NATO"));
    assert!(is_given("volodymyr") && is_given("emmanuel") && !is_given("the"));
    assert!(is_english("talks") && is_english("meeting") && is_english("companies") && !is_english("zelensky"));
}
