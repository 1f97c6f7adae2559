//! A short list of numbers for each row, all in one allocation.

/// Lists of numbers, found by their row. The rows after the last that has any cost nothing.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    pub(super) flat: Vec<u32>,
    /// Where each list ends, up to the last that is not empty.
    pub(super) ends: Vec<u32>,
    /// How many lists there are.
    pub(super) rows: u32,
}

impl Lists {
    /// How many lists there are.
    pub fn len(&self) -> usize {
        self.rows as usize
    }

    /// The list of a row.
    pub fn get(&self, row: usize) -> &[u32] {
        &self.flat[self.range(row)]
    }

    /// Where the list of a row stands among all.
    pub fn range(&self, row: usize) -> std::ops::Range<usize> {
        let Some(end) = self.ends.get(row) else { return self.flat.len()..self.flat.len() };
        let start = row.checked_sub(1).map_or(0, |before| self.ends[before]);
        start as usize..*end as usize
    }

    /// What was added from a place on.
    pub fn since(&self, start: usize) -> &[u32] {
        &self.flat[start..]
    }

    /// Where the list of the next row begins among all.
    pub fn next_start(&self) -> usize {
        self.flat.len()
    }

    /// Adds a number to the list of the next row.
    pub fn add(&mut self, number: u32) {
        self.flat.push(number);
    }

    /// Ends the list of the next row.
    pub fn end(&mut self) {
        let (last, end) = (self.last_end(), number(self.flat.len()));
        if end > last {
            self.ends.resize(self.len(), last);
            self.ends.push(end);
        }
        self.rows += 1;
    }

    fn last_end(&self) -> u32 {
        self.ends.last().copied().unwrap_or(0)
    }

    /// Adds the lists of another, each number changed.
    pub fn append(&mut self, other: &Lists, change: impl Fn(u32) -> u32) {
        if !other.ends.is_empty() {
            let start = self.last_end();
            self.ends.resize(self.len(), start);
            self.flat.extend(other.flat.iter().map(|number| change(*number)));
            self.ends.extend(other.ends.iter().map(|end| start + end));
        }
        self.rows += other.rows;
    }

    /// The lists of these rows, in this order.
    pub fn picked(&self, rows: &[u32]) -> Lists {
        let length = rows.iter().map(|row| self.range(*row as usize).len()).sum();
        let ends = if length == 0 { 0 } else { rows.len() };
        let mut lists = Lists { flat: Vec::with_capacity(length), ends: Vec::with_capacity(ends), rows: 0 };
        for row in rows {
            lists.flat.extend_from_slice(self.get(*row as usize));
            lists.end();
        }
        lists
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
        for list in all {
            list.iter().for_each(|number| lists.add(*number));
            lists.end();
        }
        lists
    }

    #[test]
    fn lists_are_found_joined_and_picked_from_and_empty_ones_at_the_end_cost_nothing() {
        let mut one = lists(&[&[], &[1, 2], &[], &[]]);
        assert_eq!((one.len(), one.ends.len(), one.get(1), one.get(3)), (4, 2, &[1, 2][..], &[][..]));
        one.append(&lists(&[&[], &[]]), |number| number);
        one.append(&lists(&[&[3], &[], &[4]]), |number| number * 10);
        let all: Vec<&[u32]> = (0..one.len()).map(|row| one.get(row)).collect();
        assert_eq!(all, [&[][..], &[1, 2], &[], &[], &[], &[], &[30], &[], &[40]]);
        let picked = one.picked(&[8, 0, 1, 5]);
        assert_eq!((0..4).map(|row| picked.get(row)).collect::<Vec<_>>(), [&[40][..], &[], &[1, 2], &[]]);
    }
}
