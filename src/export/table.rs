//! Columns of a listing, aligned by display width. The last one runs free, so that nothing is cut and a line is a record.

use crate::text::safe::Safe;
use crate::text::width::{pad, width};
use std::io::{self, Write};

/// To which side the cells of a column go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// Writes a header and rows.
pub(super) fn write<const N: usize>(
    columns: [(&'static str, Align); N],
    rows: &[[Safe; N]],
    out: &mut dyn Write,
) -> io::Result<()> {
    let header = columns.map(|(title, _)| Safe::literal(title));
    let all = || std::iter::once(&header).chain(rows);
    let widths: [usize; N] =
        std::array::from_fn(|column| all().map(|row| width(&row[column])).max().unwrap_or_default());
    for row in all() {
        let cells: Vec<Safe> = (0..N).map(|column| align(&row[column], columns[column].1, widths[column])).collect();
        writeln!(out, "{}", Safe::join(&cells, "  ").trim_end())?;
    }
    Ok(())
}

fn align(cell: &Safe, side: Align, columns: usize) -> Safe {
    match side {
        Align::Left => pad(cell, columns),
        Align::Right => pad(&Safe::default(), columns.saturating_sub(width(cell))) + cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_by_what_is_seen() {
        let rows = [("漢字", "7", "end"), ("cafe\u{301}", "12", "")];
        let rows = rows.map(|(a, b, c)| [a, b, c].map(Safe::from_outside));
        let mut out = Vec::new();
        write([("name", Align::Left), ("n", Align::Right), ("last", Align::Left)], &rows, &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "name   n  last\n漢字   7  end\ncafe\u{301}  12\n");
    }
}
