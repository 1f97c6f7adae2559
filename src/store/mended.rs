//! A TOML file without its broken assertions, so that the rest of their events can be read.

use super::document::{broken, records};
use super::files::TextFile;
use super::mistake;
use super::told::Told;
use crate::model::Problem;
use crate::sheet::Sheet;
use crate::text::lines::lines;

/// Of a part with more broken lines nothing is kept.
const MOST_LINES: usize = 20;

/// The text of a broken file in which every assertion that is no TOML is blank, if that makes its event TOML.
/// Everything else stands where it stood.
pub(super) fn mended(file: &TextFile, told: &mut Told, problems: &mut Vec<Problem>) -> String {
    let mut mended = String::with_capacity(file.text.len());
    let mut lines_before = 0;
    for record in records(&file.text) {
        match without_broken_parts(file, record, lines_before) {
            Some((text, found)) => {
                mended.push_str(&text);
                problems.extend(found);
                told.trim(problems);
            }
            None => mended.push_str(record),
        }
        lines_before += record.matches('\n').count();
    }
    mended
}

/// A broken record with its broken parts blank, where that is enough.
fn without_broken_parts(file: &TextFile, record: &str, lines_before: usize) -> Option<(String, Vec<Problem>)> {
    if !broken(record) {
        return None;
    }
    let (mut text, mut problems, mut before) = (String::with_capacity(record.len()), Vec::new(), lines_before);
    for (index, part) in parts(record).into_iter().enumerate() {
        let left_out = "the assertion in which this stands is left out until it is mended";
        let mut rest = part.to_string();
        for _ in 0..=MOST_LINES {
            let sheet = Sheet::new(&file.path, &rest, before);
            let Some((problem, is_of_line)) = mistake::first(&sheet, left_out) else { break };
            let line = (problem.at.line as usize).saturating_sub(before + 1);
            problems.push(problem);
            rest = match is_of_line {
                true => blank(&rest, Some(line)),
                false if index > 0 => blank(part, None),
                false => return None,
            };
        }
        before += part.matches('\n').count();
        text.push_str(&rest);
    }
    (!broken(&text)).then_some((text, problems))
}

/// A text with blanks for a line, or for all of it, and the same line ends.
fn blank(text: &str, only: Option<usize>) -> String {
    let mut line = 0;
    let mut blank = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\r' => blank.push(letter),
            _ if only.is_none_or(|only| only == line) => blank.push(' '),
            _ => blank.push(letter),
        }
        line += usize::from(letter == '\n');
    }
    blank
}

/// A record cut where a line opens a table inside it, `[[event.says]]`, or `[[event.says]` by mistake.
pub(super) fn parts(record: &str) -> Vec<&str> {
    let mut cuts: Vec<usize> =
        lines(record).into_iter().filter(|line| opens(&record[line.clone()])).map(|line| line.start).collect();
    cuts.insert(0, 0);
    cuts.push(record.len());
    cuts.windows(2).map(|ends| &record[ends[0]..ends[1]]).collect()
}

fn opens(line: &str) -> bool {
    let inside = line.trim_start().trim_start_matches('[');
    let name = inside.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric() || "_-.".contains(letter));
    line.trim_start().starts_with('[') && name.starts_with(']') && inside[..inside.len() - name.len()].contains('.')
}
