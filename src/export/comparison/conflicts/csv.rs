//! The conflicts as CSV: an assertion a row, once for each value that it holds.

use super::within;
use crate::compare::Dispute;
use crate::export::csv::{CsvRows, SAYS_HEADER, says_cells, text};
use crate::export::outside::line;
use crate::model::{ConflictKind, Side};
use std::io::{self, Write};

const HEADER: [&str; 8] =
    ["conflict", "id", "event_title", "disagree_on", "certain", "within", "value", "value_origins"];

/// A date cannot be a formula, though one before the year 0 begins with a sign.
fn value(dispute: &Dispute<'_>, side: &Side<'_>) -> String {
    match dispute.conflict.kind {
        ConflictKind::Date => line(&side.value).into(),
        _ => text(Some(&side.value)),
    }
}

/// Writes them, numbered from 1.
pub(super) fn write(disputes: &[Dispute<'_>], out: &mut dyn Write) -> io::Result<()> {
    let mut rows = CsvRows::new(out);
    rows.row(HEADER.iter().chain(&SAYS_HEADER))?;
    for (index, dispute) in disputes.iter().enumerate() {
        for side in &dispute.conflict.sides {
            let cells = [
                (index + 1).to_string(),
                text(Some(dispute.event.key())),
                text(Some(dispute.event.title())),
                dispute.conflict.kind.as_str().to_string(),
                dispute.conflict.certain.to_string(),
                within(dispute.conflict.within).to_string(),
                value(dispute, side),
                side.origin_count().to_string(),
            ];
            for says in &side.says {
                rows.row(cells.iter().chain(&says_cells(*says)))?;
            }
        }
    }
    rows.finish()
}
