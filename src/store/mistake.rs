//! What is wrong with a text that is no TOML, in plain words.

use super::dates;
use crate::model::Problem;
use crate::sheet::Sheet;
use toml::de::{DeTable, Error};

/// The first mistake for which a text is no TOML, and whether only its line has to go for it.
pub(super) fn first(sheet: &Sheet<'_>, left_out: &str) -> Option<(Problem, bool)> {
    let (_, errors) = DeTable::parse_recoverable(sheet.text);
    // What goes on behind a list that is left open looks wrong in many ways.
    let open =
        errors.iter().any(|error| error.message().starts_with("unclosed array") && !error.message().contains("table"));
    errors
        .first()
        .map(|error| told(sheet, error, if open { "unclosed array" } else { error.message().trim() }, left_out))
}

fn told(sheet: &Sheet<'_>, error: &Error, message: &str, left_out: &str) -> (Problem, bool) {
    // What is left open is noticed where the record ends: not in the line after.
    let offset = error.span().map_or(0, |span| span.start).min(sheet.text.trim_end().len());
    let at = sheet.at(offset);
    let line = line_at(sheet.text, offset);
    let is_date = message.starts_with("invalid date") || message.starts_with("invalid time");
    if let Some(problem) = is_date.then(|| bare_date(sheet, offset)).flatten() {
        return (sheet.with_excerpt(problem), true);
    }
    if message.starts_with("duplicate key") {
        let key = line.split('=').next().unwrap_or_default().trim();
        let reason = format!("`{key}` stands here for the second time");
        let problem = Problem::error(at, "repeated-key", reason, "keep one of them; the first is taken");
        return (sheet.with_excerpt(problem), true);
    }
    let is_empty = line.trim_end().ends_with('=');
    let (reason, help) = plain(if is_empty { "key with no value" } else { message });
    let help = if help.is_empty() { left_out.to_string() } else { format!("{help}; {left_out}") };
    (sheet.with_excerpt(Problem::error(at, "toml", format!("not TOML: {reason}"), help)), false)
}

/// A date without quotation marks that is none.
fn bare_date(sheet: &Sheet<'_>, offset: usize) -> Option<Problem> {
    let line = line_at(sheet.text, offset);
    let (key, value) = line.split_once('=')?;
    let written = value.split('#').next().unwrap_or_default();
    let column = key.chars().count() + 1 + written.chars().take_while(|letter| letter.is_whitespace()).count();
    let mut at = sheet.at(offset);
    at.column = u32::try_from(column + 1).unwrap_or(1);
    dates::read(written.trim(), &at).1
}

/// The line in which a byte of a text stands.
fn line_at(text: &str, offset: usize) -> &str {
    let start = text.get(..offset).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default()
}

/// The reason in words for people who know no TOML, and what to do.
fn plain(message: &str) -> (String, &'static str) {
    let message = message.replace('\n', ", ");
    let what = message.split_once(", expected").map_or(message.as_str(), |(what, _)| what);
    let (reason, help) = match what {
        _ if what.starts_with("invalid basic string")
            || what.starts_with("invalid literal string")
            || what.starts_with("invalid multi-line") =>
        {
            ("a text has no closing quotation mark", "")
        }
        "string values must be quoted" => ("a text must stand between straight quotation marks", ""),
        "key with no value" => ("a key must be followed by = and a value", ""),
        "unexpected key or value" => {
            ("something stands behind the value", "inside a text write \\\" for a quotation mark")
        }
        "missing escaped value" => ("this letter means nothing behind a \\", "write \\\\ for a backslash"),
        "missing comma between array elements" => ("a comma is missing in a list", ""),
        "extra comma in array" => ("a list has a comma too many", ""),
        "unclosed array" => ("a list has no closing ]", ""),
        "unclosed array table" => ("this line must end with ]]", ""),
        _ => return (message, ""),
    };
    (reason.to_string(), help)
}
