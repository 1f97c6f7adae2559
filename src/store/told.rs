//! How many mistakes of one file are told one by one: a file of nothing but mistakes must not fill the memory with words.

use crate::model::{At, Problem, Severity, TOO_MANY};
use std::sync::Arc;

/// So many mistakes of a file are told one by one; the rest is counted.
pub(super) const MOST: usize = 1000;

/// Keeps the first mistakes of one file, and counts the rest.
pub(super) struct Told {
    file: Arc<str>,
    /// How many problems there were before this file.
    before: usize,
    errors: usize,
    warnings: usize,
}

impl Told {
    /// To be made before the file is read.
    pub fn new(file: &Arc<str>, problems: &[Problem]) -> Told {
        Told { file: file.clone(), before: problems.len(), errors: 0, warnings: 0 }
    }

    /// Leaves out what is too much so far. To be called after each record.
    pub fn trim(&mut self, problems: &mut Vec<Problem>) {
        if problems.len() <= self.before + MOST {
            return;
        }
        for problem in problems.drain(self.before + MOST..) {
            match problem.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
            }
        }
    }

    /// Counts in what another left out, whose mistakes have come to these.
    pub fn join(&mut self, other: Told, problems: &mut Vec<Problem>) {
        self.trim(problems);
        self.errors += other.errors;
        self.warnings += other.warnings;
    }

    /// Says how many mistakes were left out, if any.
    pub fn finish(mut self, problems: &mut Vec<Problem>) {
        self.trim(problems);
        let more = self.errors + self.warnings;
        if more == 0 {
            return;
        }
        let severity = if self.errors > 0 { Severity::Error } else { Severity::Warning };
        let message = match more {
            1 => "1 more mistake in this file is not listed".to_string(),
            _ => format!("{more} more mistakes in this file are not listed"),
        };
        let problem = Problem::warning(At::file(&self.file), TOO_MANY, message, "mend the others first");
        problems.push(Problem { severity, count: if self.errors > 0 { self.errors } else { more }, ..problem });
    }
}
