//! Why a command was not done, as it is told: the reason, where it is, and what to do.

use super::{REFUSED, output};
use crate::export::{count, problems_as_text};
use crate::model::Problem;
use crate::query::QueryError;
use crate::safe;
use crate::store::Failure;
use crate::text::safe::Safe;
use std::process::ExitCode;

/// Why a command was not done.
#[derive(Debug)]
pub(crate) struct Refusal {
    message: Safe,
    /// What was typed, and a caret under what is wrong with it.
    excerpt: Vec<Safe>,
    hint: Safe,
}

impl Refusal {
    /// A reason and what to do.
    pub fn new(message: Safe, hint: Safe) -> Refusal {
        Refusal { message, excerpt: Vec::new(), hint }
    }

    /// A wrong query.
    pub fn of_query(query: &str, error: &QueryError) -> Refusal {
        Refusal {
            message: Safe::from_outside(&error.message),
            excerpt: error.caret(query).into(),
            hint: Safe::from_outside(&error.help),
        }
    }

    /// Mistakes in the user's own files.
    pub fn of_user_files(problems: &[Problem]) -> Refusal {
        let mut told = Vec::new();
        // Writing into memory cannot fail.
        let _ = problems_as_text(problems, &mut told);
        let mut excerpt = Safe::lines_from_outside(&String::from_utf8_lossy(&told));
        excerpt.insert(0, Safe::default());
        // Its last line counts them, which the message does already.
        excerpt.pop();
        Refusal {
            message: safe!("cannot start for {} in your settings", count(problems.len(), "mistake", "mistakes")),
            excerpt,
            hint: Safe::literal("mend this, or move the file away to go on without it"),
        }
    }

    /// The same with another hint.
    pub fn with_hint(self, hint: Safe) -> Refusal {
        Refusal { hint, ..self }
    }

    /// Tells it, and gives the exit code.
    pub fn tell(self) -> ExitCode {
        let mut lines = vec![safe!("annals: {}", self.message)];
        lines.extend(self.excerpt.iter().map(|line| safe!("  {}", line)));
        if !self.hint.is_empty() {
            lines.push(safe!("  {}", self.hint));
        }
        output::tell(&lines);
        ExitCode::from(REFUSED)
    }
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Refusal {
        Refusal { message: failure.message, excerpt: Vec::new(), hint: failure.hint }
    }
}
