//! The difference of two articles as CSV: an assertion a row.

use super::{Part, items};
use crate::compare::{Difference, Point};
use crate::export::csv::{CsvRows, SAYS_HEADER, edtf, says_cells, text};
use std::io::{self, Write};

const HEADER: [&str; 6] = ["part", "id", "event_title", "kind", "date", "differences"];

/// Writes it; an event told by both has the rows of the first article before those of the second.
pub(super) fn write(difference: &Difference<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut rows = CsvRows::new(out);
    rows.row(HEADER.iter().chain(&SAYS_HEADER))?;
    for part in Part::ALL {
        for item in items(difference, part) {
            let event = [
                part.as_str().to_string(),
                text(Some(item.event.key())),
                text(Some(item.event.title())),
                text(Some(item.event.kind().as_str())),
                edtf(item.event.date()),
                item.points.iter().map(words).collect::<Vec<_>>().join("; "),
            ];
            for says in item.a.iter().chain(item.b) {
                rows.row(event.iter().chain(&says_cells(*says)))?;
            }
        }
    }
    rows.finish()
}

fn words(point: &Point<'_>) -> String {
    format!("{}: {}", point.aspect.as_str(), point.relation.as_str())
}
