//! What people are called: given name, what stands between, family name; and which two such names can be one.

use super::sound::sound;
use super::words::Class;
use crate::extract::names::line::Line;
use std::ops::Range;

/// A person's name of two words and more. Very many are held at once, so the keys stand in one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FullName {
    /// As it is written.
    pub text: Box<str>,
    /// The key of every word, initials and particles too, without what follows the family name (Jr.); a space between two.
    keys: Box<str>,
    /// Where in `keys` the family name begins, with its particles.
    family: u32,
}

impl FullName {
    /// The name that these units are.
    pub fn new(line: &Line<'_, '_>, units: Range<usize>) -> FullName {
        let text = line.text(units.clone());
        let mut keys = String::new();
        let (mut count, mut family) = (0, 0);
        let mut in_particles = false;
        for at in units {
            if !line.is(at, Class::Letters) || (line.is(at, Class::Suffix) && count > 1) {
                continue;
            }
            if count > 0 && line.key(at - 1) == "-" {
                keys.push('-');
                keys.push_str(line.key(at));
                continue;
            }
            let is_particle = line.is(at, Class::Particle) && count > 0;
            if count > 0 {
                keys.push(' ');
            }
            if !in_particles {
                family = u32::try_from(keys.len()).unwrap_or(u32::MAX);
            }
            in_particles = is_particle;
            keys.push_str(line.key(at));
            count += 1;
        }
        FullName { text: text.into(), keys: keys.into(), family }
    }

    /// The key of the whole name: those of its words, with spaces between.
    pub fn whole(&self) -> &str {
        &self.keys
    }

    /// How many words have a key.
    pub fn count(&self) -> usize {
        self.words().count()
    }

    /// The given name, or the first initials.
    pub fn first(&self) -> &str {
        self.words().next().unwrap_or_default()
    }

    /// The last word.
    pub fn last(&self) -> &str {
        self.words().next_back().unwrap_or_default()
    }

    /// The words between given name and family name.
    pub fn middle(&self) -> impl Iterator<Item = &str> {
        split(&self.keys[..self.family as usize]).skip(1)
    }

    /// The family name with its particles.
    pub fn family(&self) -> &str {
        &self.keys[self.family as usize..]
    }

    fn words(&self) -> impl DoubleEndedIterator<Item = &str> {
        split(&self.keys)
    }

    /// What tells a person in any spelling: the sounds of given and family name.
    pub fn key(&self) -> (String, String) {
        (sound(self.first()), sound(self.family()))
    }

    /// Whether the other may be a shorter or longer way to write this name: no middle name contradicts.
    pub fn agrees(&self, other: &FullName) -> bool {
        self.middle().zip(other.middle()).all(|(one, another)| starts_same(one, another))
    }

    /// Whether this is the tail of the other: "Gould Davis" of "Nigel Gould Davis".
    pub fn is_tail_of(&self, other: &FullName) -> bool {
        other.keys.strip_suffix(&*self.keys).is_some_and(|before| before.ends_with(' '))
    }
}

fn split(keys: &str) -> impl DoubleEndedIterator<Item = &str> {
    keys.split(' ').filter(|key| !key.is_empty())
}

/// Two words of which one may be the initial of the other.
pub fn starts_same(one: &str, other: &str) -> bool {
    let is_short = one.chars().count() == 1 || other.chars().count() == 1;
    if is_short { one.chars().next() == other.chars().next() } else { sound(one) == sound(other) }
}
