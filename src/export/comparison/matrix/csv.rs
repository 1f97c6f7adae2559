//! The matrix as CSV: a column an article, a row an event, and at the end a row for each of the totals.

use super::Sheet;
use crate::compare::{Cell, Totals, cells, order};
use crate::export::csv::{CsvRows, edtf, text};
use crate::model::{Article, Event, Status};
use std::io::{self, Write};

const HEADER: [&str; 8] = ["id", "title", "kind", "date", "articles", "origins", "conflict", "first"];

/// Writes it. The heads of the columns are the ids of the articles.
pub(super) fn write(sheet: &Sheet<'_, '_>, out: &mut dyn Write) -> io::Result<()> {
    let columns = sheet.matrix.columns();
    let mut rows = CsvRows::new(out);
    let heads = sheet.articles().map(|article| text(Some(article.key())));
    rows.row(HEADER.map(String::from).into_iter().chain(heads))?;
    for event in sheet.events() {
        let mut own = vec![String::new(); columns.len()];
        for cell in cells(event) {
            if let Some(place) = sheet.matrix.position(cell.article.id()).and_then(|at| own.get_mut(at)) {
                *place = words(&cell);
            }
        }
        rows.row(event_cells(event).into_iter().chain(own))?;
    }
    // Rows of totals have no id.
    for (at, words) in Totals::WORDS.into_iter().enumerate() {
        let mut cells = HEADER.map(|_| String::new());
        cells[1] = words.to_string();
        let counts = columns.iter().map(|column| column.totals.counts()[at].to_string());
        rows.row(cells.into_iter().chain(counts))?;
    }
    rows.finish()
}

fn event_cells(event: Event<'_>) -> [String; 8] {
    [
        text(Some(event.key())),
        text(Some(event.title())),
        text(Some(event.kind().as_str())),
        edtf(event.date()),
        event.article_count().to_string(),
        event.origin_count().to_string(),
        event.in_conflict().to_string(),
        text(order(event).first.map(Article::key)),
    ]
}

/// Each assertion as "status date"; a copy in parentheses, a side of a conflict behind an exclamation mark.
fn words(cell: &Cell<'_>) -> String {
    let says = cell.says.iter().map(|says| {
        let date = says.date().map_or_else(|| "no date".to_string(), |date| edtf(Some(date)));
        format!("{} {date}", says.status().map_or("status not stated", Status::as_str))
    });
    let mark = if cell.stands.is_empty() { "" } else { "! " };
    let words = format!("{mark}{}", says.collect::<Vec<_>>().join("; "));
    if cell.is_copy { format!("({words})") } else { words }
}
