//! One value for each of many rows, where many rows of most columns have none.

use std::marker::PhantomData;

/// A value that a column can hold, and what stands for none.
pub trait Cell: Copy + PartialEq {
    /// No value.
    const NONE: Self;
    /// The value as a number: the smaller, the less room it takes.
    fn number(self) -> u64;
    /// The value out of its number.
    fn from_number(number: u64) -> Self;
}

impl Cell for u8 {
    const NONE: u8 = u8::MAX;

    fn number(self) -> u64 {
        self.into()
    }

    fn from_number(number: u64) -> u8 {
        number as u8
    }
}

impl Cell for u32 {
    const NONE: u32 = u32::MAX;

    fn number(self) -> u64 {
        self.into()
    }

    fn from_number(number: u64) -> u32 {
        number as u32
    }
}

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

/// So many bytes a value can have.
pub(super) const WIDEST: u8 = 8;

/// So many rows stand in a block, two to the power of it.
const BITS: u32 = 15;
pub(super) const ROWS: usize = 1 << BITS;

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

    /// Adds a row's bytes, as many as a row has.
    #[inline]
    fn push_bytes(&mut self, bytes: &[u8]) {
        match self.blocks.last_mut() {
            Some(last) if !self.rows.is_multiple_of(ROWS) => last.extend_from_slice(bytes),
            // The first of a short column is short.
            None => self.blocks.push(bytes.to_vec()),
            Some(_) => {
                let mut block = Vec::with_capacity(ROWS * bytes.len());
                block.extend_from_slice(bytes);
                self.blocks.push(block);
            }
        }
        self.rows += 1;
    }

    /// The rows at these places.
    fn blocks_picked<const WIDTH: usize>(&self, places: &[u32]) -> Vec<Vec<u8>> {
        let row = |place: &u32| {
            let place = *place as usize;
            let block = self.blocks.get(place >> BITS).map(|block| block.as_chunks::<WIDTH>().0);
            block.and_then(|block| block.get(place % ROWS)).copied().unwrap_or([u8::MAX; WIDTH])
        };
        places.chunks(ROWS).map(|some| some.iter().map(row).collect::<Vec<_>>().into_flattened()).collect()
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
        let mut column = Column::default();
        column.fitting(Some(largest));
        column.fill(rows);
        column
    }

    /// How many rows there are up to the last that was given a value.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Whether a row had a value.
    pub fn has_any(&self) -> bool {
        !self.blocks.is_empty()
    }

    /// The value of a row.
    #[inline]
    pub fn get(&self, row: usize) -> Option<T> {
        let (width, at) = (usize::from(self.width), row % ROWS);
        let bytes = self.blocks.get(row >> BITS)?.get(at * width..(at + 1) * width)?;
        // Of the usual widths each is read at once: this is asked for a hundred million times while a corpus is linked.
        let number = match *bytes {
            [a] => a.into(),
            [a, b] => u16::from_le_bytes([a, b]).into(),
            [a, b, c] => u32::from_le_bytes([a, b, c, 0]).into(),
            [a, b, c, d] => u32::from_le_bytes([a, b, c, d]).into(),
            _ => bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)),
        };
        (number != none(self.width)).then(|| T::from_number(number))
    }

    /// Gives a row its value.
    pub fn set(&mut self, row: usize, value: Option<T>) {
        let value = value.filter(|value| *value != T::NONE);
        if row < self.rows() {
            let number = self.fitting(value);
            let (width, at) = (usize::from(self.width), row % ROWS);
            self.blocks[row >> BITS][at * width..(at + 1) * width].copy_from_slice(&number.to_le_bytes()[..width]);
        } else if let Some(value) = value {
            self.fill(row);
            self.push(value);
        }
    }

    /// Adds a row.
    #[inline]
    pub fn push(&mut self, value: T) {
        let [a, b, c, d, rest @ ..] = self.fitting(Some(value).filter(|value| *value != T::NONE)).to_le_bytes();
        match self.width {
            1 => self.push_bytes(&[a]),
            2 => self.push_bytes(&[a, b]),
            3 => self.push_bytes(&[a, b, c]),
            4 => self.push_bytes(&[a, b, c, d]),
            width => {
                let [e, f, g, h] = rest;
                self.push_bytes(&[a, b, c, d, e, f, g, h][..usize::from(width)]);
            }
        }
    }

    /// Adds rows without a value until there are so many.
    fn fill(&mut self, rows: usize) {
        (self.rows()..rows).for_each(|_| self.push(T::NONE));
    }

    /// What stands for a value, which fits into the width from now on.
    #[inline]
    fn fitting(&mut self, value: Option<T>) -> u64 {
        let Some(number) = value.map(T::number) else { return u64::MAX };
        if number >= none(self.width) {
            let width = (self.width..WIDEST).find(|width| number < none(*width)).unwrap_or(WIDEST);
            self.widen(width);
        }
        number
    }

    fn widen(&mut self, width: u8) {
        let mut wide: Column<T> = Column::of_blocks(Vec::new(), width);
        (0..self.rows()).for_each(|row| wide.push(self.get(row).unwrap_or(T::NONE)));
        *self = wide;
    }

    /// Adds the rows of another column, of which the first becomes `row`, each value changed.
    pub fn append(&mut self, row: usize, other: &Column<T>, change: impl Fn(T) -> T) {
        if other.has_any() {
            self.fill(row);
            (0..other.rows()).for_each(|row| self.push(other.get(row).map_or(T::NONE, &change)));
        }
    }

    /// The values of these rows, in this order.
    pub fn picked(&self, rows: &[u32]) -> Column<T> {
        if !self.has_any() {
            return Column::default();
        }
        let blocks = match self.width {
            1 => self.blocks_picked::<1>(rows),
            2 => self.blocks_picked::<2>(rows),
            3 => self.blocks_picked::<3>(rows),
            4 => self.blocks_picked::<4>(rows),
            5 => self.blocks_picked::<5>(rows),
            6 => self.blocks_picked::<6>(rows),
            7 => self.blocks_picked::<7>(rows),
            _ => self.blocks_picked::<8>(rows),
        };
        Column::of_blocks(blocks, self.width)
    }

    /// The same with each value changed.
    pub fn mapped(&self, mut change: impl FnMut(T) -> T) -> Column<T> {
        (0..self.rows()).map(|row| self.get(row).map_or(T::NONE, &mut change)).collect()
    }
}

/// What stands for none in so many bytes.
#[inline]
fn none(width: u8) -> u64 {
    u64::MAX >> (64 - 8 * u32::from(width))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::columns::Text;

    fn all(column: &Column<u32>, rows: usize) -> Vec<Option<u32>> {
        (0..rows).map(|row| column.get(row)).collect()
    }

    #[test]
    fn rows_without_a_value_have_none() {
        let mut column = Column::default();
        column.set(1, Some(5));
        column.set(3, None);
        assert_eq!(all(&column, 4), [None, Some(5), None, None]);
        column.set(1, None);
        assert_eq!(column.get(1), None);
    }

    #[test]
    fn columns_are_joined_picked_from_and_changed() {
        let (mut one, mut other) = (Column::default(), Column::default());
        one.set(0, Some(1));
        other.set(1, Some(2));
        one.append(3, &other, |value| value + 10);
        assert_eq!(all(&one, 5), [Some(1), None, None, None, Some(12)]);
        assert_eq!(all(&one.picked(&[4, 0, 2]), 4), [Some(12), Some(1), None, None]);
        assert_eq!(all(&one.mapped(|value| value + 1), 5), [Some(2), None, None, None, Some(13)]);
    }

    #[test]
    fn values_of_any_size_stand_beside_one_another() {
        let mut column = Column::default();
        for (row, bits) in (1..32).enumerate() {
            for number in [(1_u32 << bits) - 1, 1 << bits] {
                column.set(2 * row + 1, Some(number));
                assert_eq!(all(&column, 2 * row + 3)[2 * row..], [None, Some(number), None], "{number}");
            }
        }
        assert_eq!(column.get(1), Some(2));
        column.set(0, Some(u32::MAX));
        assert_eq!((column.get(0), column.get(61)), (None, Some(1 << 31)));
        let letters: Column<Text> = [0, 255, 1 << 40].map(Text::from_bits).into_iter().collect();
        assert_eq!(letters.get(2).map(Text::bits), Some(1 << 40));
        assert_eq!(letters.picked(&[1, 7]).get(0).map(Text::bits), Some(255));
    }

    #[test]
    fn a_long_column_is_as_good_as_a_short_one() {
        let rows = 2 * ROWS + 5;
        let mut long: Column<u32> = (0..rows as u32).collect();
        long.set(ROWS, None);
        let value = |row: usize| Some(row as u32).filter(|_| row != ROWS && row < rows);
        assert!((0..rows + ROWS).all(|row| long.get(row) == value(row)));
        let picked = long.picked(&(0..rows as u32).rev().collect::<Vec<_>>());
        assert!((0..rows).all(|row| picked.get(row) == value(rows - 1 - row)));
        long.set(3 * ROWS, Some(u32::MAX - 1));
        assert!((0..3 * ROWS).all(|row| long.get(row) == value(row)));
        assert_eq!((long.rows(), long.get(3 * ROWS)), (3 * ROWS + 1, Some(u32::MAX - 1)));
        let mut both = Column::default();
        both.append(1, &long, |value| value / 2);
        assert_eq!(
            [0, 1, ROWS, ROWS + 1, rows].map(|row| both.get(row)),
            [None, Some(0), Some(ROWS as u32 / 2 - 1), None, Some(rows as u32 / 2)]
        );
    }
}
