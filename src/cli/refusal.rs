//! Why a command was not done, as it is told: the reason, where it is, and what to do.

use super::{REFUSED, output};
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
