//! Each distinct word of a text once: its key, what classes it belongs to, what the gazetteers know of it.

use super::gazetteer::{self, Place};
use crate::extract::prose::{Kind, Token};
use crate::text::fold::fold;
use foldhash::fast::FixedState;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What sort of word it is; a word may be of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// The head of a title: president, envoy.
    Role,
    /// The head of a title of several people: presidents.
    Roles,
    /// What stands before a name and is no office: Mr, Gen.
    Honorific,
    /// What stands before the head of a title: prime, foreign.
    Modifier,
    /// A small word inside a person's name: von, bin.
    Particle,
    /// What a person's name ends with: Jr, III.
    Suffix,
    /// The head of an organisation's name.
    Organisation,
    /// What a company's name ends with.
    Company,
    /// An organisation named by what it is, in lower case.
    Body,
    /// The head of a place's name.
    Site,
    /// What makes a capitalised run neither person nor place nor organisation.
    Event,
    /// A word that only holds sentences together.
    Function,
    /// A month, a day of the week.
    Calendar,
    /// Who does this is a person or a body.
    Speech,
    /// A preposition or verb before a place where something is.
    Locative,
    /// Any preposition.
    Preposition,
    /// A given name.
    Given,
    /// A family name.
    Surname,
    /// A plain word of English.
    English,
    /// Some known name of several words begins with it.
    Begins,
    /// Begins with a capital letter.
    Capital,
    /// Is of capital letters only, two at the least.
    Shouted,
    /// Is of letters.
    Letters,
    /// Is one letter, or letters with a dot after each: what initials are made of.
    Initials,
}

/// The classes of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Classes(u32);

impl Classes {
    const fn of(class: Class) -> Classes {
        Classes(1 << class as u32)
    }

    fn add(&mut self, class: Class, holds: bool) {
        self.0 |= if holds { Classes::of(class).0 } else { 0 };
    }
}

/// A distinct word.
#[derive(Clone, Debug)]
pub struct Word {
    /// Folded, without dots: "U.S." is us.
    pub key: Box<str>,
    classes: Classes,
    /// The place of this name.
    pub place: Option<Place>,
    /// The organisation of this name, by the name to show.
    pub organisation: Option<&'static str>,
    /// The country that it is an adjective or a national of; empty where of none.
    pub nation: Option<&'static str>,
}

impl Word {
    fn new(text: &str, kind: Kind) -> Word {
        let mut key = fold(text);
        if kind == Kind::Word {
            key.retain(|c| c != '.');
        }
        let mut classes = KNOWN.get(key.as_str()).copied().unwrap_or_default();
        let is_word = kind == Kind::Word && text.starts_with(char::is_alphabetic);
        let is_capital = is_word && text.starts_with(char::is_uppercase);
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let is_shouted = is_capital && letters > 1 && !text.contains(char::is_lowercase);
        classes.add(Class::Letters, is_word);
        classes.add(Class::Capital, is_capital);
        classes.add(Class::Shouted, is_shouted);
        // "A" opens sentences, "I" speaks: these need the dot that a unit takes in.
        let is_initials = is_capital
            && letters < 4
            && (letters == 1 && !matches!(text, "A" | "I") || is_shouted && text.contains('.'));
        classes.add(Class::Initials, is_initials);
        if !is_word || text.len() > LONGEST {
            return Word { key: key.into(), classes, place: None, organisation: None, nation: None };
        }
        classes.add(Class::English, gazetteer::is_english(&key));
        if !is_capital {
            let nation = gazetteer::demonym(&key);
            return Word { key: key.into(), classes, place: None, organisation: None, nation };
        }
        classes.add(Class::Given, gazetteer::is_given(&key) && letters > 1);
        classes.add(Class::Surname, gazetteer::is_surname(&key));
        classes.add(Class::Begins, gazetteer::begins_name(&key));
        // "US" is a country, "us" are we: what is written like a word needs more letters.
        let is_name = letters > 2 || is_shouted;
        let is_pronoun =
            classes.0 & (Classes::of(Class::Function).0 | Classes::of(Class::Calendar).0) != 0 && !is_shouted;
        let place = gazetteer::place(&key).filter(|_| is_name && !is_pronoun);
        let organisation = gazetteer::organisation(&key).filter(|_| is_name && !is_pronoun);
        Word { place, organisation, nation: gazetteer::demonym(&key), key: key.into(), classes }
    }

    /// Whether the word is of this class.
    pub fn is(&self, class: Class) -> bool {
        self.classes.0 & Classes::of(class).0 != 0
    }

    /// Whether the word is of one of these classes.
    pub fn is_any(&self, classes: &[Class]) -> bool {
        classes.iter().any(|class| self.is(*class))
    }
}

/// No word of a name has more bytes.
const LONGEST: usize = 60;

/// The distinct words of the texts read so far.
#[derive(Debug, Default)]
pub struct Words<'t> {
    ids: HashMap<&'t str, u32, FixedState>,
    words: Vec<Word>,
}

impl<'t> Words<'t> {
    /// The word that a token is.
    pub fn id(&mut self, text: &'t str, token: Token) -> u32 {
        if let Some(id) = self.ids.get(text) {
            return *id;
        }
        let id = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.words.push(Word::new(text, token.kind));
        self.ids.insert(text, id);
        id
    }

    /// A word by its number.
    pub fn get(&self, id: u32) -> &Word {
        &self.words[id as usize]
    }
}

static KNOWN: LazyLock<HashMap<&'static str, Classes, FixedState>> = LazyLock::new(|| {
    let mut known: HashMap<&str, Classes, FixedState> = HashMap::default();
    let lines = include_str!("../../../assets/gazetteer/words.txt").lines();
    for (class, words) in lines.filter_map(|line| Some((class(line.split_once(": ")?.0)?, line.split_once(": ")?.1))) {
        for word in words.split(", ") {
            known.entry(word).or_default().add(class, true);
        }
    }
    known
});

fn class(name: &str) -> Option<Class> {
    Some(match name {
        "role" => Class::Role,
        "roles" => Class::Roles,
        "honorific" => Class::Honorific,
        "modifier" => Class::Modifier,
        "particle" => Class::Particle,
        "suffix" => Class::Suffix,
        "organisation" => Class::Organisation,
        "company" => Class::Company,
        "body" => Class::Body,
        "place" => Class::Site,
        "event" => Class::Event,
        "function" => Class::Function,
        "calendar" => Class::Calendar,
        "speech" => Class::Speech,
        "locative" => Class::Locative,
        "preposition" => Class::Preposition,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> Word {
        Word::new(text, Kind::Word)
    }

    #[test]
    fn words_know_what_they_are() {
        assert!(word("President").is(Class::Role) && word("presidents").is(Class::Roles));
        assert!(
            word("Emmanuel").is_any(&[Class::Given])
                && word("Emmanuel").is(Class::Capital)
                && !word("emmanuel").is(Class::Given)
        );
        assert!(word("J.D.").is(Class::Initials) && word("W").is(Class::Initials) && !word("NATO").is(Class::Initials));
        assert_eq!(word("NATO").organisation, Some("NATO"));
        assert_eq!(
            (&*word("U.S.").key, word("U.S.").place.and_then(|place| place.name)),
            ("us", Some("United States"))
        );
        assert_eq!((word("us").place, word("Us").place), (None, None));
        assert_eq!(word("Russian").nation, Some("RU"));
    }

    #[test]
    fn every_class_of_the_list_is_known() {
        for line in include_str!("../../../assets/gazetteer/words.txt").lines().filter(|line| !line.starts_with('#')) {
            assert!(line.split_once(": ").and_then(|(name, _)| class(name)).is_some(), "{line}");
        }
    }
}
