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
    let all: Vec<&[Safe]> = std::iter::once(&header).chain(rows).map(|row| row.as_slice()).collect();
    write_rows(&columns.map(|(_, side)| side), &all, out)
}

/// Writes rows of as many cells as there are columns, the header being one of them.
pub(super) fn write_rows(columns: &[Align], rows: &[impl AsRef<[Safe]>], out: &mut dyn Write) -> io::Result<()> {
    let mut widths = vec![0; columns.len()];
    for row in rows {
        widths.iter_mut().zip(row.as_ref()).for_each(|(widest, cell)| *widest = width(cell).max(*widest));
    }
    for row in rows {
        let cells = row.as_ref().iter().zip(columns).zip(&widths);
        let cells: Vec<Safe> = cells.map(|((cell, side), columns)| align(cell, *side, *columns)).collect();
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
