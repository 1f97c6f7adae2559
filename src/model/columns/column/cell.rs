//! What a column can hold, as numbers.

use super::bytes::NONE;

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

/// What stands for a value.
#[inline]
pub fn number<T: Cell>(value: Option<T>) -> u64 {
    value.filter(|value| *value != T::NONE).map_or(NONE, T::number)
}

/// What a number stands for.
#[inline]
pub fn value<T: Cell>(number: u64) -> Option<T> {
    (number != NONE).then(|| T::from_number(number))
}
