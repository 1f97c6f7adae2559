//! Lists of known lengths, filled in any order.

use super::Column;
use super::lists::Lists;

/// Lists being filled.
pub struct Filling {
    lists: Lists,
    /// Where the next number of each list goes.
    next: Vec<u32>,
}

impl Filling {
    /// Empty lists that will be so long, of numbers up to the largest.
    pub fn new(lengths: &[u32], largest: u32) -> Filling {
        let (mut ends, mut next, mut end) = (Column::default(), Vec::with_capacity(lengths.len()), 0);
        for length in lengths {
            next.push(end);
            end += length;
            ends.push(end);
        }
        let flat = Column::of_rows(end as usize, largest);
        let rows = u32::try_from(lengths.len()).unwrap_or(u32::MAX);
        Filling { lists: Lists { flat, ends, rows }, next }
    }

    /// Adds a number to a list.
    pub fn add(&mut self, list: usize, number: u32) {
        self.lists.flat.set(self.next[list] as usize, Some(number));
        self.next[list] += 1;
    }

    /// The lists, once they are full.
    pub fn filled(self) -> Lists {
        self.lists
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_known_lengths_are_filled_in_any_order() {
        let mut filling = Filling::new(&[2, 0, 1], 300);
        [(2, 7), (0, 299), (0, 1)].into_iter().for_each(|(list, value)| filling.add(list, value));
        let lists = filling.filled();
        let all: Vec<Vec<u32>> = (0..lists.len()).map(|list| lists.get(list).collect()).collect();
        assert_eq!(all, [vec![299, 1], vec![], vec![7]]);
    }
}
