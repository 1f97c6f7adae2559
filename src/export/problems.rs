//! The mistakes of a corpus as a listing: where, what, the line with a caret, what to do.

use super::outside::{Line, line};
use super::sentences::count;
use crate::model::{Excerpt, Problem, Severity};
use crate::text::safe::{Safe, Shown};
use crate::text::width::{grapheme_width, pad, width};
use serde::Serialize;
use std::io::{self, Write};
use unicode_segmentation::UnicodeSegmentation;

/// How many columns of a long line are shown: with what stands around them, a line of 80.
const ROOM: usize = 74;
/// How many of them are kept for what stands behind the mistake.
const AFTER: usize = 30;
/// How much of a long line is looked at on either side of the mistake, in characters.
const NEAR: usize = 200;

/// Writes a problem a paragraph, then how many there are.
///
/// # Errors
/// Whatever the writer says.
pub fn problems_as_text(problems: &[Problem], out: &mut dyn Write) -> io::Result<()> {
    for problem in problems {
        write_one(problem, out)?;
    }
    let of = |severity| -> usize {
        problems.iter().filter(|problem| problem.severity == severity).map(|problem| problem.count).sum()
    };
    let errors = count(of(Severity::Error), "error", "errors");
    let warnings = count(of(Severity::Warning), "warning", "warnings");
    match problems {
        [] => writeln!(out, "No problems."),
        _ => writeln!(out, "{errors}, {warnings}"),
    }
}

fn write_one(problem: &Problem, out: &mut dyn Write) -> io::Result<()> {
    let at = line(&problem.at.to_string());
    writeln!(out, "{at}: {}: {}", problem.severity.as_str(), line(&problem.message))?;
    if let Some(excerpt) = &problem.excerpt {
        for shown in caret(excerpt, problem.at.column) {
            writeln!(out, "    {shown}")?;
        }
    }
    if !problem.help.is_empty() {
        writeln!(out, "    {}", line(&problem.help))?;
    }
    writeln!(out)
}

/// A line from outside, and under it a caret at a column counted from 1 in characters, wherever that letter is shown.
/// Of a long line only what is near.
fn caret(excerpt: &Excerpt, column: u32) -> [Safe; 2] {
    let text = excerpt.text.as_str();
    let at = (column as usize).saturating_sub(1).saturating_sub(excerpt.skipped);
    let first = at.saturating_sub(NEAR);
    let mut offsets = text.char_indices().map(|(offset, _)| offset).skip(first);
    let start = offsets.next().unwrap_or(text.len());
    let here = if at == first { start } else { offsets.nth(at - first - 1).unwrap_or(text.len()) };
    let end = offsets.nth(NEAR).unwrap_or(text.len());
    let shown = Shown::line(&text[start..end]);
    let here = shown.range(here - start..here - start).start;
    window(shown.text(), here, (excerpt.skipped + start > 0, end < text.len() || excerpt.is_cut))
}

/// As much of a shown line as there is room for, the place at byte `here` in it, and a caret under that place. More may
/// have stood before and behind it.
fn window(shown: &Safe, here: usize, more: (bool, bool)) -> [Safe; 2] {
    let before = width(&shown[..here]);
    let all = width(shown);
    // The beginning is kept as long as the place and a little behind it fit.
    let skipped = match (before + AFTER).checked_sub(ROOM) {
        Some(over) if all > ROOM || more.0 => over.min(all.saturating_sub(ROOM)),
        _ => 0,
    };
    let (mut used, mut cut, mut end) = (0, 0, shown.len());
    for (at, grapheme) in shown.grapheme_indices(true) {
        if used < skipped {
            cut = at + grapheme.len();
        }
        used += grapheme_width(grapheme);
        if used - skipped.min(used) > ROOM {
            end = at;
            break;
        }
    }
    let cut = cut.min(here);
    let ellipsis = |is_cut: bool| Safe::literal(if is_cut { "…" } else { "" });
    let head = ellipsis(cut > 0 || more.0) + &shown.slice(cut..here);
    let caret = pad(&Safe::default(), width(&head)) + &Safe::literal("^");
    let rest = shown.slice(here..end.max(here)) + &ellipsis(end < shown.len() || more.1);
    [head + &rest, caret]
}

/// Writes the problems as JSON.
///
/// # Errors
/// Whatever the writer says.
pub fn problems_as_json(problems: &[Problem], out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<Row<'_>> = problems.iter().map(Row::new).collect();
    serde_json::to_writer_pretty(&mut *out, &rows)?;
    writeln!(out)
}

#[derive(Serialize)]
struct Row<'p> {
    file: Line<&'p str>,
    line: Option<u32>,
    column: Option<u32>,
    severity: &'static str,
    code: &'static str,
    message: Line<&'p str>,
    help: Option<Line<&'p str>>,
}

impl<'p> Row<'p> {
    fn new(problem: &'p Problem) -> Row<'p> {
        // Line 0 is the file as a whole.
        let in_file = problem.at.line > 0;
        Row {
            file: Line(&problem.at.file),
            line: in_file.then_some(problem.at.line),
            column: in_file.then_some(problem.at.column),
            severity: problem.severity.as_str(),
            code: problem.code,
            message: Line(&problem.message),
            help: Some(problem.help.as_str()).filter(|help| !help.is_empty()).map(Line),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::At;

    fn shown(text: &str, column: u32) -> String {
        caret(&Excerpt::new(text, (column as usize).saturating_sub(1)), column).map(String::from).join("\n")
    }

    #[test]
    fn a_caret_stands_under_its_column() {
        assert_eq!(shown("date = \"x\"", 9), "date = \"x\"\n        ^");
        assert_eq!(shown("漢字 x", 4), "漢字 x\n     ^");
        assert_eq!(shown("\u{202e}x", 2), "<U+202E>x\n        ^");
        assert_eq!(shown("ab", 9), "ab\n  ^");
        assert_eq!(shown("ab", 0), "ab\n^");
    }

    #[test]
    fn a_caret_stands_under_its_letter_whatever_stands_before() {
        assert_eq!(shown("\tdate = \"x\"", 10), " date = \"x\"\n         ^");
        assert_eq!(shown("cafe\u{301} x", 7), "cafe\u{301} x\n     ^");
        assert_eq!(shown("👩\u{200d}👩\u{200d}👧 x", 7), "👩\u{200d}👩\u{200d}👧 x\n   ^");
    }

    /// The letter above the caret, and how wide the line is.
    fn above(text: &str, column: usize) -> (String, usize) {
        let [line, caret] = caret(&Excerpt::new(text, column - 1), u32::try_from(column).unwrap());
        let at = width(&caret) - 1;
        let mut used = 0;
        let letter = line.graphemes(true).find(|grapheme| {
            used += width(grapheme);
            used > at
        });
        (letter.unwrap_or_default().to_string(), width(&line))
    }

    #[test]
    fn of_a_long_line_only_what_is_near_is_shown() {
        for filler in ["a", "漢", "\t", "\u{202e}", "e\u{301}"] {
            for (before, after) in
                [(0, 5000), (1, 5000), (40, 40), (5000, 5000), (5000, 0), (5000, 1), (60, 0), (199, 0)]
            {
                let text = format!("{}!{}", filler.repeat(before), filler.repeat(after));
                let column = before * filler.chars().count() + 1;
                let (letter, wide) = above(&text, column);
                assert_eq!(letter, "!", "{filler:?} {before} {after}: {}", shown(&text, column as u32));
                assert!(wide <= ROOM + 2, "{filler:?} {before} {after}: {wide}");
            }
        }
        assert_eq!(shown(&"a".repeat(5000), 5), format!("{}…\n    ^", "a".repeat(ROOM)));
        assert_eq!(shown(&"a".repeat(ROOM), 5), format!("{}\n    ^", "a".repeat(ROOM)));
        assert!(shown(&"a".repeat(5000), 5000).starts_with("…a"));
        let marked = "e\u{301}\u{302}\u{303}\u{304}\u{306}\u{307}\u{308}".repeat(100) + "!";
        assert!(shown(&marked, 801).starts_with("…e"), "a few columns, though many letters");
        assert!(shown(&marked, 1).lines().next().is_some_and(|line| line.ends_with('…')));
    }

    #[test]
    fn a_problem_of_a_whole_file_has_no_line() {
        let problem = Problem::error(At::file(&"a.md".into()), "unreadable", "why", "");
        let mut out = Vec::new();
        problems_as_json(std::slice::from_ref(&problem), &mut out).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&out).unwrap();
        assert_eq!(json[0]["line"], serde_json::Value::Null);
        assert_eq!(json[0]["help"], serde_json::Value::Null);
    }
}
