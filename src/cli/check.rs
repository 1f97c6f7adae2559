//! `annals check`: every mistake in the files of a corpus.

use super::command::Listing;
use super::refusal::Refusal;
use super::{found, open, output};
use crate::check::check;
use crate::export::{problems_as_json, problems_as_text};
use crate::model::Severity;
use crate::store::add_excerpts;
use std::process::ExitCode;

pub(super) fn run(options: &Listing) -> Result<ExitCode, Refusal> {
    let opened = open::read(&options.source)?;
    let mut problems = opened.problems;
    problems.extend(check(&opened.corpus));
    problems.sort_by(|a, b| a.at.cmp(&b.at).then(a.code.cmp(b.code)));
    add_excerpts(&options.source, &mut problems);
    let write = if options.json { problems_as_json } else { problems_as_text };
    output::print(|out| write(&problems, out))?;
    Ok(found(problems.iter().all(|problem| problem.severity == Severity::Warning)))
}
