//! Eighty columns of plain text: paragraphs wrapped and indented, blank lines never doubled.

use crate::text::safe::Safe;
use crate::text::width::{pad, width};
use crate::text::wrap::wrap;
use std::io::{self, Write};

/// How wide a text export is, on every terminal and in every file.
pub(super) const COLUMNS: usize = 80;

/// However deep the indentation, so many columns are left for words.
const NARROWEST: usize = 24;

/// A writer of lines.
pub(super) struct Paper<'o> {
    out: &'o mut dyn Write,
    blank_due: bool,
    begun: bool,
}

impl<'o> Paper<'o> {
    pub fn new(out: &'o mut dyn Write) -> Paper<'o> {
        Paper { out, blank_due: false, begun: false }
    }

    /// Leaves a blank line before whatever comes next, unless nothing does or nothing came before.
    pub fn blank(&mut self) {
        self.blank_due = self.begun;
    }

    /// A wrapped paragraph. Its first line begins with `lead`, the others stand where the words after it began;
    /// `indent` is the least they stand in.
    pub fn paragraph(&mut self, lead: &Safe, indent: usize, text: &Safe) -> io::Result<()> {
        let lead = pad(lead, indent.min(COLUMNS - NARROWEST));
        let indent = width(&lead);
        let lines = wrap(text, COLUMNS.saturating_sub(indent).max(NARROWEST));
        for (index, range) in lines.into_iter().enumerate() {
            self.start_line()?;
            match index {
                0 => write!(self.out, "{lead}")?,
                _ => write!(self.out, "{:indent$}", "")?,
            }
            writeln!(self.out, "{}", text.slice(range))?;
        }
        Ok(())
    }

    /// A heading with a line of `sign` under it.
    pub fn underlined(&mut self, text: &Safe, sign: char) -> io::Result<()> {
        let widest = wrap(text, COLUMNS).into_iter().map(|range| width(&text.slice(range))).max().unwrap_or_default();
        self.paragraph(&Safe::default(), 0, text)?;
        let line: String = std::iter::repeat_n(sign, widest).collect();
        writeln!(self.out, "{line}")
    }

    fn start_line(&mut self) -> io::Result<()> {
        self.begun = true;
        if std::mem::take(&mut self.blank_due) { writeln!(self.out) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on_paper(write: impl FnOnce(&mut Paper<'_>) -> io::Result<()>) -> String {
        let mut out = Vec::new();
        write(&mut Paper::new(&mut out)).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_paragraph_hangs_from_its_lead() {
        let text = Safe::from_outside(&"word ".repeat(20));
        let shown = on_paper(|paper| paper.paragraph(&Safe::literal("  [1]"), 6, &text));
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(lines.len(), 2);
        assert!(lines[0].starts_with("  [1] word") && lines[1].starts_with("      word"), "{shown}");
        assert!(lines.iter().all(|line| width(line) <= COLUMNS), "{shown}");
    }

    #[test]
    fn blank_lines_stand_between_and_never_at_an_end() {
        let line = |paper: &mut Paper<'_>| paper.paragraph(&Safe::default(), 0, &Safe::literal("x"));
        let shown = on_paper(|paper| {
            paper.blank();
            line(paper)?;
            paper.blank();
            paper.blank();
            line(paper)?;
            paper.blank();
            Ok(())
        });
        assert_eq!(shown, "x\n\nx\n");
    }

    #[test]
    fn wide_letters_and_endless_words_stay_within_the_columns() {
        for word in ["漢".repeat(100), "x".repeat(300)] {
            let shown = on_paper(|paper| paper.paragraph(&Safe::default(), 70, &Safe::from_outside(&word)));
            assert!(shown.lines().all(|line| width(line) <= COLUMNS), "{shown}");
            assert!(!shown.contains("…"));
        }
    }
}
