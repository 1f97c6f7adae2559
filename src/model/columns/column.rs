//! One value for each of many rows, where many rows of most columns have none.

mod bytes;
mod cell;

pub(super) use bytes::WIDEST;
pub use cell::Cell;

use bytes::{by_width, first, get, get_all, none, picked, set_all, width_of};
use cell::{number, value};
use std::marker::PhantomData;

/// A value for each row, each in as many bytes as the largest needs. The rows after the last that has one cost nothing.
///
/// They stand in blocks: a long column grows without ever being in memory twice, and what one gives back another can take.
#[derive(Clone, Debug)]
pub struct Column<T> {
    pub(super) blocks: Vec<Vec<u8>>,
    /// How many bytes a value has; all of their bits stand for none.
    pub(super) width: u8,
    /// How many rows stand in the blocks.
    rows: usize,
    of: PhantomData<T>,
}

/// So many rows stand in a block.
pub(super) const ROWS: usize = 1 << 15;

/// So many rows are taken over from another column at a time; a block holds several times as many.
const AT_ONCE: usize = 256;

impl<T> Default for Column<T> {
    fn default() -> Self {
        Column::of_blocks(Vec::new(), 1)
    }
}

impl<T> Column<T> {
    /// What these blocks hold, so many bytes for each row.
    pub(super) fn of_blocks(blocks: Vec<Vec<u8>>, width: u8) -> Column<T> {
        let full = blocks.len().saturating_sub(1) * ROWS;
        let rows = full + blocks.last().map_or(0, |last| last.len() / usize::from(width));
        Column { blocks, width, rows, of: PhantomData }
    }

    /// How many rows there are up to the last that was given a value.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Whether a row had a value.
    pub fn has_any(&self) -> bool {
        !self.blocks.is_empty()
    }

    /// Adds a row of so many bytes.
    #[inline]
    fn push_bytes<const WIDTH: usize>(&mut self, number: u64) {
        match self.blocks.last_mut() {
            Some(last) if !self.rows.is_multiple_of(ROWS) => {
                last.extend_from_slice(&first::<WIDTH>(number));
                self.rows += 1;
            }
            _ => self.more(1).copy_from_slice(&first::<WIDTH>(number)),
        }
    }

    /// Adds rows without a value, as many of these as one block has room for; their bytes.
    fn more(&mut self, rows: usize) -> &mut [u8] {
        let (width, within) = (usize::from(self.width), self.rows % ROWS);
        let some = rows.min(ROWS - within);
        if within == 0 {
            // The first of a short column is short.
            let room = if self.has_any() { ROWS } else { some };
            self.blocks.push(Vec::with_capacity(room * width));
        }
        let Some(last) = self.blocks.last_mut() else { return &mut [] };
        last.resize((within + some) * width, u8::MAX);
        self.rows += some;
        &mut last[within * width..]
    }

    /// Adds rows without a value until there are so many.
    fn fill(&mut self, rows: usize) {
        while self.rows < rows {
            self.more(rows - self.rows);
        }
    }

    /// The numbers of so many rows, which all stand in one block.
    fn numbers(&self, row: usize, numbers: &mut [u64]) {
        let start = row % ROWS * usize::from(self.width);
        let bytes = self.blocks.get(row / ROWS).and_then(|block| block.get(start..)).unwrap_or_default();
        by_width!(self.width, get_all(bytes, numbers));
    }

    /// Adds rows of these numbers.
    fn push_all(&mut self, mut numbers: &[u64]) {
        self.fit_all(numbers);
        let width = self.width;
        while !numbers.is_empty() {
            let bytes = self.more(numbers.len());
            let (now, later) = numbers.split_at(bytes.len() / usize::from(width));
            by_width!(width, set_all(bytes, now));
            numbers = later;
        }
    }

    /// Makes room for each of these in each row.
    fn fit_all(&mut self, numbers: &[u64]) {
        // None becomes the least of all.
        let largest = numbers.iter().map(|number| number.wrapping_add(1)).max().unwrap_or(0);
        self.fit(largest.saturating_sub(1));
    }

    /// Makes room for a number in each row.
    #[inline]
    fn fit(&mut self, number: u64) {
        if number >= none(self.width) {
            self.widen(width_of(number));
        }
    }

    #[cold]
    fn widen(&mut self, width: u8) {
        let mut wide: Column<T> = Column::of_blocks(Vec::new(), width);
        wide.append_numbers(self, |number| number);
        *self = wide;
    }

    /// Adds the rows of another column, each number changed.
    fn append_numbers(&mut self, other: &Column<T>, mut change: impl FnMut(u64) -> u64) {
        let mut numbers = [0; AT_ONCE];
        for row in (0..other.rows).step_by(AT_ONCE) {
            let numbers = &mut numbers[..AT_ONCE.min(other.rows - row)];
            other.numbers(row, numbers);
            numbers.iter_mut().for_each(|number| *number = change(*number));
            self.push_all(numbers);
        }
    }

    /// The values of these rows, in this order.
    pub fn picked(&self, rows: &[u32]) -> Column<T> {
        if !self.has_any() {
            return Column::default();
        }
        Column::of_blocks(by_width!(self.width, picked(&self.blocks, ROWS, rows)), self.width)
    }
}

impl<T: Cell> FromIterator<T> for Column<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut column = Column::default();
        values.into_iter().for_each(|value| column.push(value));
        column
    }
}

impl<T: Cell> Column<T> {
    /// So many rows without a value, for values up to the largest.
    pub fn of_rows(rows: usize, largest: T) -> Column<T> {
        let mut column: Column<T> = Column::default();
        column.fit(largest.number());
        column.fill(rows);
        column
    }

    /// The value of a row.
    #[inline]
    pub fn get(&self, row: usize) -> Option<T> {
        let (width, at) = (usize::from(self.width), row % ROWS);
        value(get(self.blocks.get(row / ROWS)?.get(at * width..(at + 1) * width)?))
    }

    /// Gives a row its value.
    #[inline]
    pub fn set(&mut self, row: usize, value: Option<T>) {
        let number = number(value);
        if row >= self.rows {
            if number != bytes::NONE {
                self.fill(row);
                self.push_number(number);
            }
            return;
        }
        if number != bytes::NONE {
            self.fit(number);
        }
        let (width, at) = (usize::from(self.width), row % ROWS);
        let bytes = &mut self.blocks[row / ROWS][at * width..(at + 1) * width];
        by_width!(self.width, set_all(bytes, &[number]));
    }

    /// Adds a row.
    #[inline]
    pub fn push(&mut self, value: T) {
        self.push_number(number(Some(value)));
    }

    #[inline]
    fn push_number(&mut self, number: u64) {
        if number != bytes::NONE {
            self.fit(number);
        }
        match self.width {
            1 => self.push_bytes::<1>(number),
            2 => self.push_bytes::<2>(number),
            3 => self.push_bytes::<3>(number),
            4 => self.push_bytes::<4>(number),
            _ => self.push_all(&[number]),
        }
    }

    /// Adds the rows of another column, of which the first becomes `row`, each value changed.
    pub fn append(&mut self, row: usize, other: &Column<T>, mut change: impl FnMut(T) -> T) {
        if other.has_any() {
            self.fill(row);
            self.append_numbers(other, |old| number(value(old).map(&mut change)));
        }
    }

    /// The same with each value changed, each in as many bytes as the largest needs then.
    pub fn mapped(&self, change: impl FnMut(T) -> T) -> Column<T> {
        let mut mapped = Column::default();
        mapped.append(0, self, change);
        mapped
    }

    /// Changes each value where it stands.
    pub fn change(&mut self, mut change: impl FnMut(T) -> T) {
        let mut numbers = [0; AT_ONCE];
        for row in (0..self.rows).step_by(AT_ONCE) {
            let numbers = &mut numbers[..AT_ONCE.min(self.rows - row)];
            self.numbers(row, numbers);
            for old in numbers.iter_mut() {
                *old = number(value(*old).map(&mut change));
            }
            self.fit_all(numbers);
            let start = row % ROWS * usize::from(self.width);
            by_width!(self.width, set_all(&mut self.blocks[row / ROWS][start..], numbers));
        }
    }
}

#[cfg(test)]
mod tests;
