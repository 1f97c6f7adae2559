//! A short list of numbers for each row, all in one allocation.

/// Lists of numbers, found by their row.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    pub(super) flat: Vec<u32>,
    /// Where each list ends.
    pub(super) ends: Vec<u32>,
}

impl Lists {
    /// How many lists there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The list of a row.
    pub fn get(&self, row: usize) -> &[u32] {
        &self.flat[self.range(row)]
    }

    /// Where the list of a row stands among all.
    pub fn range(&self, row: usize) -> std::ops::Range<usize> {
        let start = row.checked_sub(1).map_or(0, |before| self.ends[before]);
        start as usize..self.ends[row] as usize
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
        self.ends.push(u32::try_from(self.flat.len()).unwrap_or(u32::MAX));
    }

    /// Adds the lists of another, each number changed.
    pub fn append(&mut self, other: &Lists, change: impl Fn(u32) -> u32) {
        let start = u32::try_from(self.flat.len()).unwrap_or(u32::MAX);
        self.flat.extend(other.flat.iter().map(|number| change(*number)));
        self.ends.extend(other.ends.iter().map(|end| start + end));
    }

    /// The lists of these rows, in this order.
    pub fn picked(&self, rows: &[u32]) -> Lists {
        let length = rows.iter().map(|row| self.range(*row as usize).len()).sum();
        let mut lists = Lists { flat: Vec::with_capacity(length), ends: Vec::with_capacity(rows.len()) };
        for row in rows {
            lists.flat.extend_from_slice(self.get(*row as usize));
            lists.end();
        }
        lists
    }
}
