//! Where records and their values stand in the files.

use super::column::Column;
use crate::model::problem::At;
use std::sync::Arc;

/// The files of a corpus.
pub type Files = Vec<Arc<str>>;

/// Where the record of each row stands.
#[derive(Clone, Debug, Default)]
pub struct Spots {
    /// The first file is not named.
    pub(super) file: Column<u32>,
    pub(super) place: Places,
}

/// A line and a column for each row, in the file of its record. Without one a value stands where its record does.
#[derive(Clone, Debug, Default)]
pub struct Places {
    pub(super) line: Column<u32>,
    /// The first column is not named.
    pub(super) column: Column<u32>,
}

impl Spots {
    /// Where a row stands, if that is said.
    pub fn get(&self, row: usize, files: &Files) -> Option<At> {
        let (line, column) = self.place.get(row)?;
        Some(At::new(&files[self.file.get(row).unwrap_or(0) as usize], line, column))
    }

    /// Where a row stands of which that is said.
    pub fn of(&self, row: usize, files: &Files) -> At {
        self.get(row, files).unwrap_or_else(|| At::file(&files.first().cloned().unwrap_or_else(|| "".into())))
    }

    /// Says where a row stands.
    pub fn set(&mut self, row: usize, file: u32, at: &At) {
        self.file.set(row, Some(file).filter(|file| *file > 0));
        self.place.set(row, Some((at.line, at.column)));
    }

    /// Adds so many rows of another, of which the first becomes `row`, its files under the numbers they have here.
    pub fn append(&mut self, row: usize, other: &Spots, rows: usize, files: &[u32]) {
        // Most lie in the first file, which is not named.
        let are_first = files.first() == Some(&0) && !other.file.has_any();
        for index in (0..rows).filter(|_| !are_first) {
            let file = files.get(other.file.get(index).unwrap_or(0) as usize).copied();
            self.file.set(row + index, file.filter(|file| *file > 0));
        }
        self.place.append(row, &other.place);
    }

    /// Where these rows stand, in this order.
    pub fn picked(&self, rows: &[u32]) -> Spots {
        Spots { file: self.file.picked(rows), place: self.place.picked(rows) }
    }
}

impl Places {
    /// The line and the column.
    pub fn get(&self, row: usize) -> Option<(u32, u32)> {
        Some((self.line.get(row)?, self.column.get(row).unwrap_or(1)))
    }

    /// Says which.
    pub fn set(&mut self, row: usize, place: Option<(u32, u32)>) {
        self.line.set(row, place.map(|(line, _)| line));
        self.column.set(row, place.map(|(_, column)| column).filter(|column| *column != 1));
    }

    /// Says where a value stands whose record stands at `record`.
    pub fn set_within(&mut self, row: usize, at: Option<&At>, record: &At) {
        self.set(row, at.filter(|at| *at != record).map(|at| (at.line, at.column)));
    }

    /// Adds the rows of another, of which the first becomes `row`.
    pub fn append(&mut self, row: usize, other: &Places) {
        self.line.append(row, &other.line, |line| line);
        self.column.append(row, &other.column, |column| column);
    }

    /// The places of these rows, in this order.
    pub fn picked(&self, rows: &[u32]) -> Places {
        Places { line: self.line.picked(rows), column: self.column.picked(rows) }
    }
}
