//! Many lists of small numbers in one allocation, each number in as many bytes as the largest needs.

use crate::model::Column;
use std::ops::Range;

/// Lists of numbers, found by their index.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    flat: Column<u32>,
    /// Where each list ends.
    ends: Column<u32>,
}

impl Lists {
    /// How many lists there are.
    pub fn len(&self) -> usize {
        self.ends.rows()
    }

    /// The list with this index.
    pub fn get(&self, index: usize) -> impl ExactSizeIterator<Item = u32> + Clone {
        self.range(index).map(|place| self.flat.get(place).unwrap_or_default())
    }

    fn range(&self, index: usize) -> Range<usize> {
        let end = |index: usize| self.ends.get(index).map_or(0, |end| end as usize);
        index.checked_sub(1).map_or(0, end)..end(index)
    }

    /// Adds a list at the end.
    pub fn push(&mut self, list: impl IntoIterator<Item = u32>) {
        list.into_iter().for_each(|value| self.flat.push(value));
        self.ends.push(number(self.flat.rows()));
    }

    /// In how many of the lists each number below `bound` is.
    pub fn counts(&self, bound: usize) -> Vec<u32> {
        let mut counts = vec![0; bound];
        self.each_once(bound, |value, _| counts[value] += 1);
        counts
    }

    /// Every number of every list, each once for a list, and the list's index.
    pub fn each_once(&self, bound: usize, mut take: impl FnMut(usize, u32)) {
        let mut last = vec![u32::MAX; bound];
        for index in 0..self.len() {
            for value in self.get(index).map(|value| value as usize) {
                if std::mem::replace(&mut last[value], number(index)) != number(index) {
                    take(value, number(index));
                }
            }
        }
    }

    /// Gives every number its new name.
    pub fn rename(&mut self, names: &[u32]) {
        for place in 0..self.flat.rows() {
            let name = self.flat.get(place).map(|value| names[value as usize]);
            self.flat.set(place, name);
        }
    }
}

/// Lists whose lengths are known, being filled in any order.
pub struct Filling {
    pub lists: Lists,
    /// Where the next number of each list goes.
    next: Vec<u32>,
}

impl Filling {
    /// Empty lists that will be so long, of numbers below `bound`.
    pub fn new(lengths: &[u32], bound: usize) -> Filling {
        let (mut lists, mut next, mut end) = (Lists::default(), Vec::with_capacity(lengths.len()), 0);
        for length in lengths {
            next.push(end);
            end += length;
            lists.ends.push(end);
        }
        lists.flat = Column::of_rows(end as usize, number(bound));
        Filling { lists, next }
    }

    /// Adds a number to a list.
    pub fn add(&mut self, list: usize, value: u32) {
        self.lists.flat.set(self.next[list] as usize, Some(value));
        self.next[list] += 1;
    }
}

/// An index as it is kept. No corpus has four thousand million of anything; saturating keeps this total.
pub fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_known_lengths_are_filled_in_any_order() {
        let mut filling = Filling::new(&[2, 0, 1], 300);
        [(2, 7), (0, 299), (0, 1)].into_iter().for_each(|(list, value)| filling.add(list, value));
        let lists = filling.lists;
        let all: Vec<Vec<u32>> = (0..lists.len()).map(|list| lists.get(list).collect()).collect();
        assert_eq!(all, [vec![299, 1], vec![], vec![7]]);
    }
}
