//! A mistake in somebody's files: where it is, why it is one, and what to do.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// A place in a file. Lines and columns count from 1; line 0 is the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// The path as the user would write it, inside the corpus.
    pub file: Arc<str>,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

impl At {
    /// A place in a file.
    pub fn new(file: &Arc<str>, line: u32, column: u32) -> At {
        At { file: file.clone(), line, column }
    }

    /// A line and column of the same file, if there are any to name.
    pub(super) fn within(&self, place: Option<(u32, u32)>) -> At {
        place.map_or_else(|| self.clone(), |(line, column)| At::new(&self.file, line, column))
    }

    /// The file as a whole.
    pub fn file(file: &Arc<str>) -> At {
        At::new(file, 0, 0)
    }
}

impl fmt::Display for At {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(out, "{}", self.file),
            line => write!(out, "{}:{}:{}", self.file, line, self.column),
        }
    }
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something was left out of the corpus because of it.
    Error,
    /// Everything was read; somebody should look.
    Warning,
}

impl Severity {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// A line of a file, or what of a very long one is near a mistake. Text from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The words.
    pub text: String,
    /// How many characters of the line stand before them.
    pub skipped: usize,
    /// Whether the line goes on after them.
    pub is_cut: bool,
}

/// How much of a line is kept on either side of a mistake, in bytes: a line may be as long as a file.
const NEAR: usize = 500;

impl Excerpt {
    /// A line, with a mistake at this character of it.
    pub fn new(line: &str, column: usize) -> Box<Excerpt> {
        let byte = line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
        Excerpt::at_byte(line, byte, column)
    }

    /// A line, with a mistake at this byte of it, before which so many characters stand.
    pub fn at_byte(line: &str, byte: usize, column: usize) -> Box<Excerpt> {
        let near = Range {
            start: line.floor_char_boundary(byte.saturating_sub(NEAR)),
            end: line.ceil_char_boundary(byte.saturating_add(NEAR).min(line.len())),
        };
        let before = line.get(near.start..byte).unwrap_or_default().chars().count();
        let skipped = if near.start == 0 { 0 } else { column.saturating_sub(before) };
        Box::new(Excerpt { is_cut: near.end < line.len(), skipped, text: line[near].to_string() })
    }
}

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub at: At,
    /// How bad.
    pub severity: Severity,
    /// A short stable word for programs, such as `unknown-article`.
    pub code: &'static str,
    /// What is wrong and why. Holds text from outside.
    pub message: String,
    /// What to do about it; may be empty. Holds text from outside.
    pub help: String,
    /// The line of the file it stands in, if there is one to show.
    pub excerpt: Option<Box<Excerpt>>,
    /// How many mistakes this tells of: one, unless it counts those that are too many to be told one by one.
    pub count: usize,
}

impl Problem {
    /// Something had to be left out.
    pub fn error(at: At, code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Problem {
        Problem {
            at,
            severity: Severity::Error,
            code,
            message: bounded(message.into()),
            help: bounded(help.into()),
            excerpt: None,
            count: 1,
        }
    }

    /// Somebody should look.
    pub fn warning(at: At, code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Problem {
        Problem { severity: Severity::Warning, ..Problem::error(at, code, message, help) }
    }
}

/// How many mistakes of one sort are told one by one when a corpus is linked.
const MOST_OF_A_SORT: usize = 1000;

/// Mistakes of which the first of each sort are kept and the rest is counted: a corpus of nothing but mistakes must not
/// fill the memory with words.
#[derive(Debug, Default)]
pub(super) struct Mistakes {
    kept: Vec<Problem>,
    /// How many there are of each sort.
    counts: BTreeMap<&'static str, usize>,
}

impl Mistakes {
    /// Takes a mistake up.
    pub fn push(&mut self, problem: Problem) {
        let count = self.counts.entry(problem.code).or_default();
        *count += 1;
        if *count <= MOST_OF_A_SORT {
            self.kept.push(problem);
        }
    }

    /// Takes mistakes up.
    pub fn extend(&mut self, problems: impl IntoIterator<Item = Problem>) {
        problems.into_iter().for_each(|problem| self.push(problem));
    }

    /// These, then others.
    pub fn and(mut self, others: Mistakes) -> Mistakes {
        self.extend(others.kept);
        for (code, count) in others.counts {
            *self.counts.entry(code).or_default() += count.saturating_sub(MOST_OF_A_SORT);
        }
        self
    }

    /// Those that were kept; of a sort of which not all were, a last one that says how many more there are.
    pub fn told(self) -> Vec<Problem> {
        let Mistakes { kept: mut told, counts } = self;
        for (code, count) in counts {
            let Some(more) = count.checked_sub(MOST_OF_A_SORT).filter(|more| *more > 0) else { continue };
            let Some(first) = told.iter().find(|problem| problem.code == code).cloned() else { continue };
            let message = match more {
                1 => format!("1 more mistake of the sort `{code}` is not listed"),
                _ => format!("{more} more mistakes of the sort `{code}` are not listed"),
            };
            let (help, excerpt) = ("mend the others first".to_string(), None);
            told.push(Problem {
                at: At::file(&first.at.file),
                code: TOO_MANY,
                message,
                help,
                excerpt,
                count: more,
                ..first
            });
        }
        told
    }
}

/// The code of a problem that counts mistakes which are not told one by one.
pub(crate) const TOO_MANY: &str = "too-many-mistakes";

/// How much is told of a mistake, in bytes: what a file calls something may be as long as the file.
const MOST_TOLD: usize = 600;

fn bounded(mut text: String) -> String {
    if text.len() > MOST_TOLD {
        text.truncate(text.floor_char_boundary(MOST_TOLD));
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_too_many_mistakes_of_a_sort_the_rest_is_counted() {
        let at = |line| At::new(&"a.jsonl".into(), line, 1);
        let mut mistakes = Mistakes::default();
        mistakes.push(Problem::warning(at(1), "unknown-name", "m", ""));
        mistakes.extend((0..1_000_000).map(|line| Problem::error(at(line), "unknown-article", "m", "h")));
        let told = mistakes.told();
        let last = told.last().unwrap();
        assert_eq!((told.len(), told.iter().map(|problem| problem.count).sum::<usize>()), (1002, 1_000_001));
        assert_eq!((last.severity, last.count, last.at.to_string().as_str()), (Severity::Error, 999_000, "a.jsonl"));
        assert_eq!(last.message, "999000 more mistakes of the sort `unknown-article` are not listed");
    }
}
