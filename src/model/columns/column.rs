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
#[derive(Clone, Debug)]
pub struct Column<T> {
    pub(super) bytes: Vec<u8>,
    /// How many bytes a value has; all of their bits stand for none.
    pub(super) width: u8,
    of: PhantomData<T>,
}

/// So many bytes a value can have.
pub(super) const WIDEST: u8 = 8;

impl<T> Default for Column<T> {
    fn default() -> Self {
        Column::of_bytes(Vec::new(), 1)
    }
}

impl<T> Column<T> {
    /// What these bytes are, so many for each row.
    pub(super) fn of_bytes(bytes: Vec<u8>, width: u8) -> Column<T> {
        Column { bytes, width, of: PhantomData }
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
        self.bytes.len() / usize::from(self.width)
    }

    /// Whether a row had a value.
    pub fn has_any(&self) -> bool {
        !self.bytes.is_empty()
    }

    /// The value of a row.
    #[inline]
    pub fn get(&self, row: usize) -> Option<T> {
        let width = usize::from(self.width);
        let bytes = self.bytes.get(row * width..(row + 1) * width)?;
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
            let width = usize::from(self.width);
            self.bytes[row * width..(row + 1) * width].copy_from_slice(&number.to_le_bytes()[..width]);
        } else if let Some(value) = value {
            self.fill(row);
            self.push(value);
        }
    }

    /// Adds a row.
    pub fn push(&mut self, value: T) {
        let [a, b, c, d, rest @ ..] = self.fitting(Some(value).filter(|value| *value != T::NONE)).to_le_bytes();
        match self.width {
            1 => self.bytes.push(a),
            2 => self.bytes.extend_from_slice(&[a, b]),
            3 => self.bytes.extend_from_slice(&[a, b, c]),
            4 => self.bytes.extend_from_slice(&[a, b, c, d]),
            width => {
                self.bytes.extend_from_slice(&[a, b, c, d]);
                self.bytes.extend_from_slice(&rest[..usize::from(width) - 4]);
            }
        }
    }

    /// Adds rows without a value until there are so many.
    fn fill(&mut self, rows: usize) {
        self.bytes.resize(rows * usize::from(self.width), u8::MAX);
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
        let mut wide: Column<T> = Column::of_bytes(Vec::new(), width);
        wide.bytes.reserve(self.rows() * usize::from(width));
        (0..self.rows()).for_each(|row| wide.push(self.get(row).unwrap_or(T::NONE)));
        *self = wide;
    }

    /// Adds the rows of another column, of which the first becomes `row`, each value changed.
    pub fn append(&mut self, row: usize, other: &Column<T>, change: impl Fn(T) -> T) {
        if other.bytes.is_empty() {
            return;
        }
        self.fill(row);
        self.bytes.reserve(other.rows() * usize::from(self.width));
        (0..other.rows()).for_each(|row| self.push(other.get(row).map_or(T::NONE, &change)));
    }

    /// The values of these rows, in this order.
    pub fn picked(&self, rows: &[u32]) -> Column<T> {
        if self.bytes.is_empty() {
            return Column::default();
        }
        let bytes = match self.width {
            1 => chunks_picked::<1>(&self.bytes, rows),
            2 => chunks_picked::<2>(&self.bytes, rows),
            3 => chunks_picked::<3>(&self.bytes, rows),
            4 => chunks_picked::<4>(&self.bytes, rows),
            5 => chunks_picked::<5>(&self.bytes, rows),
            6 => chunks_picked::<6>(&self.bytes, rows),
            7 => chunks_picked::<7>(&self.bytes, rows),
            _ => chunks_picked::<8>(&self.bytes, rows),
        };
        Column::of_bytes(bytes, self.width)
    }

    /// The same with each value changed.
    pub fn mapped(&self, mut change: impl FnMut(T) -> T) -> Column<T> {
        (0..self.rows()).map(|row| self.get(row).map_or(T::NONE, &mut change)).collect()
    }
}

/// The chunks of so many bytes at these places.
fn chunks_picked<const WIDTH: usize>(bytes: &[u8], places: &[u32]) -> Vec<u8> {
    let (chunks, _) = bytes.as_chunks::<WIDTH>();
    let picked = |place: &u32| chunks.get(*place as usize).copied().unwrap_or([u8::MAX; WIDTH]);
    places.iter().map(picked).collect::<Vec<_>>().into_flattened()
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
}
