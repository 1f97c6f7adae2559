//! Comparisons of accounts as text in several formats: the matrix, how two articles differ, the conflicts.

mod conflicts;
mod difference;
mod head;
mod json;
mod matrix;
mod origins;
mod rows;
#[cfg(test)]
mod tests;

use super::Format;
use super::sentences::count;
use super::subject::Subject;
use crate::compare::{Difference, Dispute, Matrix, RowOrder, disputes};
use crate::model::ArticleId;
use crate::safe;
use crate::text::safe::Safe;
use origins::Origins;
use std::io::{self, Write};

/// A table of more cells is not written: that would take hours and fill a disk.
const MOST_CELLS: usize = 10_000_000;

/// What is to be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// Events against articles, the rows in this order.
    Matrix(RowOrder),
    /// Two articles.
    Difference(ArticleId, ArticleId),
    /// What cannot all be true.
    Conflicts,
    /// Which articles tell one story.
    Origins,
}

impl Comparison {
    /// Compares the accounts of a subject.
    pub fn of<'s, 'c>(self, subject: &'s Subject<'c>) -> Compared<'s, 'c> {
        let found = match self {
            Comparison::Matrix(order) => Found::Matrix(Matrix::new(subject.events()), order),
            Comparison::Difference(a, b) => {
                let article = |id| subject.corpus.article(id);
                Found::Difference(Difference::new(article(a), article(b), |id| {
                    subject.selection.find(subject.corpus, id)
                }))
            }
            Comparison::Conflicts => Found::Conflicts(disputes(subject.events())),
            Comparison::Origins => Found::Origins(Origins::new(subject)),
        };
        Compared { subject, found }
    }
}

/// A comparison made, ready to be written.
#[derive(Clone, Debug)]
pub struct Compared<'s, 'c> {
    subject: &'s Subject<'c>,
    found: Found<'c>,
}

#[derive(Clone, Debug)]
enum Found<'c> {
    Matrix(Matrix, RowOrder),
    Difference(Difference<'c>),
    Conflicts(Vec<Dispute<'c>>),
    Origins(Origins<'c>),
}

impl Compared<'_, '_> {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        match &self.found {
            Found::Matrix(matrix, _) => matrix.columns().is_empty(),
            Found::Difference(difference) => difference.is_empty(),
            Found::Conflicts(disputes) => disputes.is_empty(),
            Found::Origins(origins) => origins.groups().is_empty(),
        }
    }

    /// How much there is: "96 events against 5 articles", "1 conflict".
    pub fn size(&self) -> Safe {
        let events = |events: usize| count(events, "event", "events");
        match &self.found {
            Found::Matrix(matrix, _) => safe!(
                "{} against {}",
                events(self.subject.selection.len()),
                count(matrix.columns().len(), "article", "articles")
            ),
            Found::Difference(difference) => safe!("{} of two articles", events(difference.len())),
            Found::Conflicts(disputes) => count(disputes.len(), "conflict", "conflicts"),
            Found::Origins(origins) => {
                count(origins.groups().len(), "story told more than once", "stories told more than once")
            }
        }
    }

    /// Why a format is of no use for it, if it is of none, and what to do: a table with a cell for each event and article
    /// may be more than anybody can open.
    pub fn refusal(&self, format: Format) -> Option<[Safe; 2]> {
        let Found::Matrix(matrix, _) = &self.found else { return None };
        let has_all_cells = matches!(format, Format::Text | Format::Markdown | Format::Csv);
        let cells = self.subject.selection.len().saturating_mul(matrix.columns().len());
        (has_all_cells && cells > MOST_CELLS).then(|| {
            let hint = "narrow it with a query, or take json or jsonl, where only those cells stand that say something";
            [safe!("a table of {} would have {} cells", self.size(), cells), Safe::literal(hint)]
        })
    }

    /// Writes it. Where there is nothing to tell, a valid document says so.
    ///
    /// # Errors
    /// Whatever the writer says.
    pub fn write(&self, format: Format, out: &mut dyn Write) -> io::Result<()> {
        match &self.found {
            Found::Matrix(matrix, order) => matrix::write(format, self.subject, matrix, *order, out),
            Found::Difference(difference) => difference::write(format, self.subject, difference, out),
            Found::Conflicts(disputes) => conflicts::write(format, self.subject, disputes, out),
            Found::Origins(origins) => origins::write(format, self.subject, origins, out),
        }
    }
}
