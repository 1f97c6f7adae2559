//! The mistakes of a corpus as a listing: where, what, the line with a caret, what to do.

use super::outside::{Line, line};
use super::sentences::count;
use crate::model::{Excerpt, Problem, Severity};
use crate::text::safe::Safe;
use crate::text::width::{pad, width};
use serde::Serialize;
use std::io::{self, Write};

/// How much of a long line is shown around the mistake, in characters.
const BEFORE: usize = 40;
const AFTER: usize = 60;

/// Writes a problem a paragraph, then how many there are.
///
/// # Errors
/// Whatever the writer says.
pub fn problems_as_text(problems: &[Problem], out: &mut dyn Write) -> io::Result<()> {
    for problem in problems {
        write_one(problem, out)?;
    }
    let of = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
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

/// A line from outside, and under it a caret at a column counted from 1 in characters. Of a long line only what is near.
fn caret(excerpt: &Excerpt, column: u32) -> [Safe; 2] {
    let at = (column as usize).saturating_sub(1).saturating_sub(excerpt.skipped);
    let first = at.saturating_sub(BEFORE);
    let mut letters = excerpt.text.chars().skip(first);
    let before: String = letters.by_ref().take(at - first).collect();
    let after: String = letters.by_ref().take(AFTER).collect();
    let mut shown =
        Safe::literal(if first + excerpt.skipped > 0 { "…" } else { "" }) + &line(before.replace('\t', " ").as_str());
    let caret = pad(&Safe::default(), width(&shown)) + &Safe::literal("^");
    shown.push(&line(&after));
    if letters.next().is_some() || excerpt.is_cut {
        shown.push(&Safe::literal("…"));
    }
    [shown, caret]
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
    file: Line<'p>,
    line: Option<u32>,
    column: Option<u32>,
    severity: &'static str,
    code: &'static str,
    message: Line<'p>,
    help: Option<Line<'p>>,
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
    fn of_a_long_line_only_what_is_near_is_shown() {
        let [text, caret] = caret(&Excerpt::new(&format!("{}!{}", "ä".repeat(5000), "b".repeat(5000)), 5000), 5001);
        assert!(width(&text) < 120, "{text}");
        assert_eq!(text.find('!').map(|at| width(&text[..at])), Some(width(&caret) - 1));
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
