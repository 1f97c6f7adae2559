//! What people are called: given name, what stands between, family name; and which two such names can be one.

use super::sound::sound;
use super::words::Class;
use crate::extract::names::line::Line;
use std::ops::Range;

/// A person's name of two words and more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FullName {
    /// As it is written.
    pub text: Box<str>,
    /// The key of every word, initials and particles too, without what follows the family name (Jr.).
    pub keys: Box<[Box<str>]>,
    /// Where in `keys` the family name begins, with its particles.
    last: usize,
}

impl FullName {
    /// The name that these units are.
    pub fn new(line: &Line<'_, '_>, units: Range<usize>) -> FullName {
        let text = line.text(units.clone());
        let mut keys: Vec<Box<str>> = Vec::new();
        let mut last = 0;
        let mut in_particles = false;
        for at in units {
            if !line.is(at, Class::Letters) || (line.is(at, Class::Suffix) && keys.len() > 1) {
                continue;
            }
            let is_joined = at > 0 && line.key(at - 1) == "-" && !keys.is_empty();
            let is_particle = line.is(at, Class::Particle) && !keys.is_empty();
            if is_joined && let Some(word) = keys.last_mut() {
                *word = format!("{word}-{}", line.key(at)).into();
                continue;
            }
            if !in_particles {
                last = keys.len();
            }
            in_particles = is_particle;
            keys.push(line.key(at).into());
        }
        FullName { text: text.into(), keys: keys.into(), last }
    }

    /// The given name, or the first initials.
    pub fn first(&self) -> &str {
        self.keys.first().map_or("", |key| key)
    }

    /// The words between given name and family name.
    pub fn middle(&self) -> &[Box<str>] {
        self.keys.get(1..self.last).unwrap_or_default()
    }

    /// The family name with its particles.
    pub fn family(&self) -> String {
        self.keys.get(self.last..).unwrap_or_default().join(" ")
    }

    /// What tells a person in any spelling: the sounds of given and family name.
    pub fn key(&self) -> (String, String) {
        (sound(self.first()), sound(&self.family()))
    }

    /// Whether the other may be a shorter or longer way to write this name: no middle name contradicts.
    pub fn agrees(&self, other: &FullName) -> bool {
        let pairs = self.middle().iter().zip(other.middle());
        pairs.into_iter().all(|(one, another)| starts_same(one, another))
    }

    /// Whether this is the tail of the other: "Gould Davis" of "Nigel Gould Davis".
    pub fn is_tail_of(&self, other: &FullName) -> bool {
        self.keys.len() < other.keys.len()
            && self.keys.iter().rev().zip(other.keys.iter().rev()).all(|(one, another)| one == another)
    }
}

/// Two words of which one may be the initial of the other.
pub fn starts_same(one: &str, other: &str) -> bool {
    let is_short = one.chars().count() == 1 || other.chars().count() == 1;
    if is_short { one.chars().next() == other.chars().next() } else { sound(one) == sound(other) }
}
