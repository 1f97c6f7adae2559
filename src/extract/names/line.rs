//! A sentence as names are read from it: units, each a word with the dot that cuts it short, or a mark.

use super::gazetteer::{self, Place};
use super::words::{Class, Word, Words};
use crate::extract::prose::Prose;
use std::ops::Range;

/// A word, with the dot that cuts it short, or a mark.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// Its first token.
    pub first: usize,
    /// The token after its last.
    pub end: usize,
    /// White space stands before it.
    pub spaced: bool,
    word: u32,
}

/// What a gazetteer says of a run of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// A place.
    Place(Place),
    /// An organisation, by the name to show.
    Organisation(&'static str),
    /// A nationality or an adjective of origin, by the letters of its country; empty where it has none.
    Nation(&'static str),
}

/// The units of one sentence.
#[derive(Debug)]
pub struct Line<'a, 't> {
    prose: &'a Prose<'t>,
    words: &'a Words<'t>,
    units: Vec<Unit>,
    /// Whether most of its words have capitals, as in a headline: then capitals tell little.
    pub titled: bool,
}

/// The most units that a known name has.
const LONGEST: usize = 7;

impl<'a, 't> Line<'a, 't> {
    /// The units of a sentence.
    pub fn new(prose: &'a Prose<'t>, sentence: Range<usize>, words: &'a mut Words<'t>) -> Line<'a, 't> {
        let mut units: Vec<Unit> = Vec::with_capacity(sentence.len());
        for at in sentence.clone() {
            let (text, token) = (prose.word(at), prose.tokens()[at]);
            let cuts = text == "." && !token.spaced;
            match units.last_mut() {
                Some(unit) if cuts && unit.end == at && words.get(unit.word).is_any(&CUT) => unit.end = at + 1,
                // "Karin A. Holm": no sentence ends there.
                Some(unit)
                    if cuts
                        && unit.end == at
                        && unit.first > sentence.start
                        && at + 1 < sentence.end
                        && matches!(prose.word(unit.first), "A" | "I") =>
                {
                    unit.end = at + 1;
                }
                _ => units.push(Unit { first: at, end: at + 1, spaced: token.spaced, word: words.id(text, token) }),
            }
        }
        let mut line = Line { prose, words, units, titled: false };
        line.titled = line.is_titled();
        line
    }

    /// How many units there are.
    pub fn len(&self) -> usize {
        self.units.len()
    }

    /// A unit; none beyond either end.
    pub fn unit(&self, at: usize) -> Option<&Unit> {
        self.units.get(at)
    }

    /// The word of a unit.
    pub fn word(&self, at: usize) -> Option<&'a Word> {
        self.units.get(at).map(|unit| self.words.get(unit.word))
    }

    /// The folded letters of a unit, nothing beyond either end.
    pub fn key(&self, at: usize) -> &'a str {
        self.word(at).map_or("", |word| &*word.key)
    }

    /// Whether the unit is of this class.
    pub fn is(&self, at: usize, class: Class) -> bool {
        self.word(at).is_some_and(|word| word.is(class))
    }

    /// Whether the unit is of one of these classes.
    pub fn is_any(&self, at: usize, classes: &[Class]) -> bool {
        self.word(at).is_some_and(|word| word.is_any(classes))
    }

    /// Whether the unit before is of this class, for looking back.
    pub fn was(&self, at: usize, class: Class) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is(before, class))
    }

    /// The folded letters of the unit before.
    pub fn key_before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.key(before))
    }

    /// Whether a hyphen joins this unit to the one after.
    pub fn hyphen_after(&self, at: usize) -> bool {
        let is_close = |at: usize| self.units.get(at).is_some_and(|unit| !unit.spaced);
        is_close(at + 1) && is_close(at + 2) && matches!(self.key(at + 1), "-") && self.is(at + 2, Class::Letters)
    }

    /// The tokens of a run of units.
    pub fn tokens(&self, units: Range<usize>) -> Range<usize> {
        match self.units.get(units).unwrap_or_default() {
            [] => 0..0,
            [only] => only.first..only.end,
            [first, .., last] => first.first..last.end,
        }
    }

    /// The text of a run of units, white space made plain; without the dot that ends a sentence.
    pub fn text(&self, units: Range<usize>) -> String {
        let last = units.end.saturating_sub(1);
        let tokens = self.tokens(units);
        // "Inc." at the end of a sentence may have lost its own dot to it: the letters are what counts.
        let is_numeral = self.key(last).chars().all(|c| "ivx".contains(c));
        let keeps_dot = self.is_any(last, &[Class::Company, Class::Suffix, Class::Initials]) && !is_numeral;
        let end = if keeps_dot || tokens.len() < 2 || self.prose.word(tokens.end - 1) != "." {
            tokens.end
        } else {
            tokens.end - 1
        };
        self.prose.slice(tokens.start..end).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The key of a run of units, as the gazetteers have it.
    pub fn joined(&self, units: Range<usize>) -> String {
        let mut key = String::new();
        for at in units {
            if !key.is_empty() && self.units[at].spaced {
                key.push(' ');
            }
            key.push_str(self.key(at));
        }
        key
    }

    /// The longest known name of two units and more that begins here, and the unit after it.
    pub fn known_phrase(&self, at: usize) -> Option<(usize, Known)> {
        if !self.is(at, Class::Begins) {
            return None;
        }
        let mut key = self.key(at).to_owned();
        let mut found = None;
        for next in at + 1..(at + LONGEST).min(self.len()) {
            let (unit, word) = (self.units[next], self.key(next));
            if !(self.is(next, Class::Letters)
                || matches!(word, "-" | "'s" | "&" | ",")
                || word.starts_with(|c: char| c.is_ascii_digit()))
            {
                break;
            }
            if unit.spaced {
                key.push(' ');
            }
            key.push_str(word);
            let may_end = self.is_any(next, &[Class::Capital]) || word.starts_with(|c: char| c.is_ascii_digit());
            if may_end && let Some(known) = known(&key) {
                found = Some((next + 1, known));
            }
        }
        found
    }

    /// What is known of a single unit.
    pub fn known_word(&self, at: usize) -> Option<Known> {
        let word = self.word(at)?;
        let nation = word.nation.map(Known::Nation);
        nation.or(word.organisation.map(Known::Organisation)).or(word.place.map(Known::Place))
    }

    fn is_titled(&self) -> bool {
        let all = (0..self.len()).filter(|at| self.is(*at, Class::Letters) && !self.is(*at, Class::Function));
        let (mut count, mut capitals, mut shouted) = (0, 0, 0);
        for at in all {
            count += 1;
            capitals += usize::from(self.is(at, Class::Capital));
            shouted += usize::from(self.is(at, Class::Shouted));
        }
        let ends = self.len().checked_sub(1).is_some_and(|last| self.key(last) == ".");
        count >= 4 && (shouted * 4 >= count * 3 || capitals * 4 >= count * 3 && !ends)
    }
}

/// What a dot cuts short without ending anything.
const CUT: [Class; 4] = [Class::Initials, Class::Honorific, Class::Suffix, Class::Company];

fn known(key: &str) -> Option<Known> {
    let place = || gazetteer::place(key).map(Known::Place);
    let organisation = || gazetteer::organisation(key).map(Known::Organisation);
    gazetteer::demonym(key).map(Known::Nation).or_else(organisation).or_else(place)
}
