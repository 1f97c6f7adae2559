//! Tests of columns.

use super::{Column, ROWS};
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
    let mut changed = one.clone();
    changed.change(|value| value + 300);
    assert_eq!(all(&changed, 5), [Some(301), None, None, None, Some(312)]);
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
