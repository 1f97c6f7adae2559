//! One value for each of many rows, where many rows of most columns have none.

/// A value that a column can hold, and what stands for none.
pub trait Cell: Copy + PartialEq {
    /// No value.
    const NONE: Self;
}

impl Cell for u8 {
    const NONE: u8 = u8::MAX;
}

impl Cell for u32 {
    const NONE: u32 = u32::MAX;
}

/// A value for each row. The rows after the last that has one cost nothing.
#[derive(Clone, Debug)]
pub struct Column<T>(Vec<T>);

impl<T> Default for Column<T> {
    fn default() -> Self {
        Column(Vec::new())
    }
}

impl<T> From<Vec<T>> for Column<T> {
    fn from(values: Vec<T>) -> Self {
        Column(values)
    }
}

impl<T: Cell> Column<T> {
    /// The values of the rows up to the last that has one.
    pub(super) fn values(&self) -> &[T] {
        &self.0
    }

    /// The value of a row.
    pub fn get(&self, row: usize) -> Option<T> {
        self.0.get(row).copied().filter(|value| *value != T::NONE)
    }

    /// Gives a row its value.
    pub fn set(&mut self, row: usize, value: Option<T>) {
        let value = value.unwrap_or(T::NONE);
        if let Some(cell) = self.0.get_mut(row) {
            *cell = value;
        } else if value != T::NONE {
            self.0.resize(row, T::NONE);
            self.0.push(value);
        }
    }

    /// Adds the rows of another column, of which the first becomes `row`, each value changed.
    pub fn append(&mut self, row: usize, other: &Column<T>, change: impl Fn(T) -> T) {
        if other.0.is_empty() {
            return;
        }
        self.0.resize(row, T::NONE);
        self.0.extend(other.0.iter().map(|value| if *value == T::NONE { T::NONE } else { change(*value) }));
    }

    /// The values of these rows, in this order.
    pub fn picked(&self, rows: &[u32]) -> Column<T> {
        if self.0.is_empty() {
            return Column::default();
        }
        let value = |row: &u32| self.0.get(*row as usize).copied().unwrap_or(T::NONE);
        Column(rows.iter().map(value).collect())
    }

    /// The same with each value changed.
    pub fn mapped(&self, mut change: impl FnMut(T) -> T) -> Column<T> {
        Column(self.0.iter().map(|value| if *value == T::NONE { T::NONE } else { change(*value) }).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
