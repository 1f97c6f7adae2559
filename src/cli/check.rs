//! `annals check`: every mistake in the files of a corpus.

use super::command::Listing;
use super::refusal::Refusal;
use super::{found, open, output, unread};
use crate::check::check;
use crate::export::{problems_as_json, problems_as_text};
use crate::model::{At, Problem, Severity};
use crate::store::add_excerpts;
use std::collections::HashSet;
use std::process::ExitCode;

pub(super) fn run(options: &Listing) -> Result<ExitCode, Refusal> {
    let opened = open::read(&options.source)?;
    let mut problems = opened.problems;
    // A publication date that cannot be read is told already; that there is none is no news then.
    let unreadable: HashSet<At> = problems.iter().filter(|problem| problem.code == "date").map(place).collect();
    let found_in_all = check(&opened.corpus).into_iter();
    problems.extend(
        found_in_all.filter(|found| found.code != "no-publication-date" || !unreadable.contains(&place(found))),
    );
    if opened.by_rules {
        problems = unread::grouped(&options.source, problems, &opened.unread);
    }
    problems.sort_by(|a, b| a.at.cmp(&b.at).then(a.code.cmp(b.code)));
    add_excerpts(&options.source, &mut problems);
    let write = if options.json { problems_as_json } else { problems_as_text };
    output::print(|out| write(&problems, out))?;
    Ok(found(problems.iter().all(|problem| problem.severity == Severity::Warning)))
}

/// What holds one record of an article: its file, or its line where a file has a record a line.
fn place(problem: &Problem) -> At {
    let at = &problem.at;
    if at.file.ends_with(".md") || at.file.ends_with(".txt") {
        At::file(&at.file)
    } else {
        At::new(&at.file, at.line, 1)
    }
}
