//! A TOML file being read: turns byte offsets into places, and mistakes into problems that show their line.

mod options;

pub use options::{Entry, Value, Written, meant};

use crate::model::{At, Excerpt, Problem};
use crate::text::code_points::CodePoints;
use std::sync::Arc;

/// A text, or a part of one, with its places.
#[derive(Debug)]
pub struct Sheet<'t> {
    file: Arc<str>,
    /// The text.
    pub text: &'t str,
    /// How many lines of the file stand before it.
    lines_before: usize,
    line_starts: Vec<usize>,
    counted: CodePoints<'t>,
}

impl<'t> Sheet<'t> {
    /// The places of a text before which so many lines of the file stand.
    pub fn new(file: &Arc<str>, text: &'t str, lines_before: usize) -> Sheet<'t> {
        let starts = text.match_indices('\n').map(|(end, _)| end + 1);
        let line_starts = std::iter::once(0).chain(starts).collect();
        Sheet { file: file.clone(), text, lines_before, line_starts, counted: CodePoints::new(text) }
    }

    /// How many lines end in it.
    pub fn line_ends(&self) -> usize {
        self.line_starts.len() - 1
    }

    /// The place of a byte.
    pub fn at(&self, offset: usize) -> At {
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let column = self.counted.between(start, offset) + 1;
        let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
        At::new(&self.file, number(line + self.lines_before), number(column))
    }

    /// The problem with the line it stands in.
    pub fn with_excerpt(&self, problem: Problem) -> Problem {
        let index = (problem.at.line as usize).checked_sub(self.lines_before + 1);
        let start = index.and_then(|index| self.line_starts.get(index));
        let column = (problem.at.column as usize).saturating_sub(1);
        let excerpt = start.and_then(|start| {
            let line = self.text.get(*start..)?.lines().next()?;
            let byte = self.counted.byte(self.counted.before(*start) + column).saturating_sub(*start);
            Some(Excerpt::at_byte(line, byte.min(line.len()), column))
        });
        Problem { excerpt, ..problem }
    }

    /// An error at a byte of the text, with its line.
    pub fn error(
        &self,
        offset: usize,
        code: &'static str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        self.with_excerpt(Problem::error(self.at(offset), code, message, help))
    }

    /// What the TOML reader says of the text.
    pub fn mistake(&self, error: &toml::de::Error, help: &str) -> Problem {
        // What is left open is noticed where the text ends: not in the line after.
        let offset = error.span().map_or(0, |span| span.start).min(self.text.trim_end().len());
        let reason = error.message().trim().replace('\n', ", ");
        self.error(offset, "toml", format!("not TOML: {reason}"), help)
    }
}
