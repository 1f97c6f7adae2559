//! The lines that each of many things is in: a list, or a set where that is smaller.

use super::bits::Bits;
use super::number;
use crate::model::{Filling, Lists};

/// For each of many things, lines.
#[derive(Clone, Debug, Default)]
pub struct Postings {
    /// Empty for what is in so many lines that a set of them is smaller.
    lists: Lists,
    /// Those sets, by what they belong to, ascending.
    sets: Vec<(u32, Bits)>,
}

/// A list of so few lines is small whatever a set would be.
const FEW: usize = 16;

/// A list of one line in so many is as large as a set.
const SPARSE: usize = 32;

impl Postings {
    /// The way back from lines to what is in them, which is below `bound`.
    pub fn inverted(lines: &Lists, bound: usize) -> Postings {
        let mut counts = vec![0; bound];
        lines.each_once(bound, |thing, _| counts[thing] += 1);
        let (mut sets, mut set_of) = (Vec::new(), vec![None; bound]);
        for (thing, count) in counts.iter_mut().enumerate() {
            if *count as usize > FEW.max(lines.len() / SPARSE) {
                set_of[thing] = Some(sets.len());
                sets.push((number(thing), Bits::none(lines.len())));
                *count = 0;
            }
        }
        let mut lists = Filling::new(&counts, number(lines.len()));
        lines.each_once(bound, |thing, line| match set_of[thing] {
            Some(set) => sets[set].1.insert(line as usize),
            None => lists.add(thing, line),
        });
        Postings { lists: lists.filled(), sets }
    }

    fn set(&self, thing: usize) -> Option<&Bits> {
        let place = self.sets.binary_search_by_key(&number(thing), |(thing, _)| *thing).ok()?;
        Some(&self.sets[place].1)
    }

    /// Adds the lines that a thing is in.
    pub fn add_to(&self, lines: &mut Bits, thing: usize) {
        self.lists.get(thing).for_each(|line| lines.insert(line as usize));
        self.set(thing).into_iter().for_each(|set| lines.add(set));
    }

    /// Whether a thing is in one of these lines.
    pub fn meets(&self, lines: &Bits, thing: usize) -> bool {
        self.lists.get(thing).any(|line| lines.contains(line as usize))
            || self.set(thing).is_some_and(|set| set.meets(lines))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// A set or a list, the lines are the same.
        #[test]
        fn lines_are_those_that_have_the_thing(lines in proptest::collection::vec(proptest::collection::vec(0..5_u32, 0..4), 0..150)) {
            let mut lists = Lists::default();
            lines.iter().for_each(|line| lists.push(line.iter().copied()));
            let postings = Postings::inverted(&lists, 5);
            for thing in 0..5 {
                let expected: Vec<usize> = (0..lines.len()).filter(|line| lines[*line].contains(&number(thing))).collect();
                let mut found = Bits::none(lines.len());
                postings.add_to(&mut found, thing);
                prop_assert_eq!(found.iter().collect::<Vec<_>>(), expected.clone());
                for line in 0..lines.len() {
                    let mut one = Bits::none(lines.len());
                    one.insert(line);
                    prop_assert_eq!(postings.meets(&one, thing), expected.contains(&line));
                }
            }
        }
    }
}
