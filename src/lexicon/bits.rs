//! A set of small numbers: handles of events, names, articles, or lines of a dictionary.

use std::ops::Range;

/// A set of the numbers below some bound.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// The empty set of numbers below `bound`.
    pub fn none(bound: usize) -> Bits {
        Bits(vec![0; bound.div_ceil(64)])
    }

    /// Every number below `bound`.
    pub fn all(bound: usize) -> Bits {
        let mut all = Bits(vec![u64::MAX; bound.div_ceil(64)]);
        if let Some(last) = all.0.last_mut()
            && !bound.is_multiple_of(64)
        {
            *last = (1 << (bound % 64)) - 1;
        }
        all
    }

    /// Puts `number` in. It must be below the bound.
    pub fn insert(&mut self, number: usize) {
        self.0[number / 64] |= 1 << (number % 64);
    }

    /// Puts all of these numbers in. They must be below the bound.
    pub fn insert_all(&mut self, numbers: Range<usize>) {
        let (first, last) = (numbers.start / 64, numbers.end / 64);
        let (from, until) = (u64::MAX << (numbers.start % 64), (1 << (numbers.end % 64)) - 1);
        if first == last {
            if until > 0 {
                self.0[first] |= from & until;
            }
            return;
        }
        self.0[first] |= from;
        self.0[first + 1..last].fill(u64::MAX);
        if until > 0 {
            self.0[last] |= until;
        }
    }

    /// Whether `number` is in it.
    pub fn contains(&self, number: usize) -> bool {
        self.0.get(number / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// How many are in it.
    pub fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether something is in both, of the same bound.
    pub fn meets(&self, other: &Bits) -> bool {
        self.0.iter().zip(&other.0).any(|(own, other)| own & other != 0)
    }

    /// Adds what is in `other`, of the same bound.
    pub fn add(&mut self, other: &Bits) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| *own |= other);
    }

    /// Leaves only what is in `other` too, of the same bound.
    pub fn keep(&mut self, other: &Bits) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| *own &= other);
    }

    /// Takes out what is in `other`, of the same bound.
    pub fn take_out(&mut self, other: &Bits) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| *own &= !other);
    }

    /// What is in it, ascending.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().enumerate().flat_map(|(index, word)| {
            let some = |rest: &u64| *rest != 0;
            let rests =
                std::iter::successors(Some(*word).filter(some), move |rest| Some(rest & (rest - 1)).filter(some));
            let lowest = rests.map(u64::trailing_zeros);
            lowest.map(move |bit| index * 64 + bit as usize)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn set(numbers: &BTreeSet<usize>) -> Bits {
        let mut bits = Bits::none(200);
        numbers.iter().for_each(|number| bits.insert(*number));
        bits
    }

    #[test]
    fn all_stops_at_the_bound() {
        for bound in [0, 1, 63, 64, 65, 128] {
            assert_eq!(Bits::all(bound).iter().collect::<Vec<_>>(), (0..bound).collect::<Vec<_>>());
        }
    }

    proptest! {
        #[test]
        fn a_range_is_every_number_of_it(start in 0..200usize, length in 0..200usize) {
            let mut bits = Bits::none(start + length);
            bits.insert_all(start..start + length);
            prop_assert_eq!(bits.iter().collect::<Vec<_>>(), (start..start + length).collect::<Vec<_>>());
        }

        #[test]
        fn bits_are_a_set(a in proptest::collection::btree_set(0..200usize, 0..40), b in proptest::collection::btree_set(0..200usize, 0..40)) {
            let (one, other) = (set(&a), set(&b));
            let list = |bits: &Bits| bits.iter().collect::<BTreeSet<_>>();
            let changed = |change: fn(&mut Bits, &Bits)| { let mut bits = one.clone(); change(&mut bits, &other); list(&bits) };
            prop_assert_eq!(list(&one), a.clone());
            prop_assert_eq!(changed(Bits::add), &a | &b);
            prop_assert_eq!(changed(Bits::keep), &a & &b);
            prop_assert_eq!(changed(Bits::take_out), &a - &b);
            prop_assert_eq!((one.count(), one.is_empty()), (a.len(), a.is_empty()));
            prop_assert!((0..300).all(|number| one.contains(number) == a.contains(&number)));
        }
    }
}
