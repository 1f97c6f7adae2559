//! A short list of numbers for each row, all in one allocation.

use super::Column;
use std::ops::Range;

/// Lists of numbers, found by their row. The rows after the last that has any cost nothing.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    pub(super) flat: Column<u32>,
    /// Where each list ends, up to the last that is not empty.
    pub(super) ends: Column<u32>,
    /// How many lists there are.
    pub(super) rows: u32,
}

impl Lists {
    /// How many lists there are.
    pub fn len(&self) -> usize {
        self.rows as usize
    }

    /// The list of a row.
    pub fn get(&self, row: usize) -> impl ExactSizeIterator<Item = u32> + Clone {
        self.within(self.range(row))
    }

    /// Where the list of a row stands among all.
    pub fn range(&self, row: usize) -> Range<usize> {
        let Some(end) = self.ends.get(row) else { return self.flat.rows()..self.flat.rows() };
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before)).unwrap_or(0);
        start as usize..end as usize
    }

    /// What was added from a place on.
    pub fn since(&self, start: usize) -> impl ExactSizeIterator<Item = u32> {
        self.within(start..self.flat.rows())
    }

    fn within(&self, range: Range<usize>) -> impl ExactSizeIterator<Item = u32> + Clone {
        range.map(|place| self.flat.get(place).unwrap_or(u32::MAX))
    }

    /// Where the list of the next row begins among all.
    pub fn next_start(&self) -> usize {
        self.flat.rows()
    }

    /// Adds a number to the list of the next row.
    pub fn add(&mut self, number: u32) {
        self.flat.push(number);
    }

    /// Adds the list of the next row.
    pub fn push(&mut self, list: impl IntoIterator<Item = u32>) {
        list.into_iter().for_each(|number| self.add(number));
        self.end();
    }

    /// Ends the list of the next row.
    pub fn end(&mut self) {
        let (last, end) = (self.last_end(), number(self.flat.rows()));
        if end > last {
            (self.ends.rows()..self.len()).for_each(|_| self.ends.push(last));
            self.ends.push(end);
        }
        self.rows += 1;
    }

    fn last_end(&self) -> u32 {
        self.ends.rows().checked_sub(1).and_then(|last| self.ends.get(last)).unwrap_or(0)
    }

    /// Adds the lists of another, each number changed.
    pub fn append(&mut self, other: &Lists, change: impl Fn(u32) -> u32) {
        if other.ends.has_any() {
            let start = self.last_end();
            (self.ends.rows()..self.len()).for_each(|_| self.ends.push(start));
            self.flat.append(self.flat.rows(), &other.flat, change);
            self.ends.append(self.len(), &other.ends, |end| start + end);
        }
        self.rows += other.rows;
    }

    /// The lists of these rows, in this order; of the same numbers in one list the first.
    pub fn picked(&self, rows: &[u32]) -> Lists {
        let mut lists = Lists::default();
        for row in rows {
            let start = lists.next_start();
            for number in self.get(*row as usize) {
                if lists.since(start).all(|other| other != number) {
                    lists.add(number);
                }
            }
            lists.end();
        }
        lists
    }

    /// The lists with each number changed, given also where each list stands and the place of the number among all.
    pub fn mapped(self, mut change: impl FnMut(&Lists, usize, u32) -> u32) -> Lists {
        let mut places = 0..;
        let flat = self.flat.mapped(|number| change(&self, places.next().unwrap_or_default(), number));
        Lists { flat, ..self }
    }

    /// Changes each number where it stands.
    pub fn renumber(&mut self, change: impl FnMut(u32) -> u32) {
        self.flat.change(change);
    }

    /// Every number of every list, each once for a list, and the row of the list; all are below `bound`.
    pub fn each_once(&self, bound: usize, mut take: impl FnMut(usize, u32)) {
        let mut last = vec![u32::MAX; bound];
        for (row, index) in (0..).zip(0..self.len()) {
            for value in self.get(index).map(|value| value as usize) {
                if std::mem::replace(&mut last[value], row) != row {
                    take(value, row);
                }
            }
        }
    }

    /// The row whose list the number at this place among all belongs to.
    pub fn row_of(&self, place: usize) -> usize {
        let (mut row, mut high) = (0, self.ends.rows());
        while row < high {
            let middle = row.midpoint(high);
            match self.ends.get(middle) {
                Some(end) if end as usize <= place => row = middle + 1,
                _ => high = middle,
            }
        }
        row
    }
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(all: &[&[u32]]) -> Lists {
        let mut lists = Lists::default();
        all.iter().for_each(|list| lists.push(list.iter().copied()));
        lists
    }

    #[test]
    fn lists_are_found_joined_and_picked_from_and_empty_ones_at_the_end_cost_nothing() {
        let mut one = lists(&[&[], &[1, 2], &[], &[]]);
        assert_eq!((one.len(), one.ends.rows(), one.get(1).collect(), one.get(3).len()), (4, 2, vec![1, 2], 0));
        one.append(&lists(&[&[], &[]]), |number| number);
        one.append(&lists(&[&[3], &[], &[4]]), |number| number * 10);
        let all: Vec<Vec<u32>> = (0..one.len()).map(|row| one.get(row).collect()).collect();
        assert_eq!(all, [&[][..], &[1, 2], &[], &[], &[], &[], &[30], &[], &[40]]);
        let mut one = one.mapped(|lists, place, number| number + 100 * lists.row_of(place) as u32);
        assert_eq!([1, 6, 8].map(|row| one.get(row).collect::<Vec<_>>()), [vec![101, 102], vec![630], vec![840]]);
        one.renumber(|number| number % 100);
        assert_eq!(lists(&[&[3, 1, 3, 3]]).picked(&[0]).get(0).collect::<Vec<_>>(), [3, 1]);
        let picked = one.picked(&[8, 0, 1, 5]);
        assert_eq!(
            (0..4).map(|row| picked.get(row).collect()).collect::<Vec<Vec<_>>>(),
            [&[40][..], &[], &[1, 2], &[]]
        );
    }
}
