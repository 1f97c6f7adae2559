//! `annals export`: what a query leaves, in a format, to standard output or into a file.

use super::command::{Explore, Export};
use super::progress::{Counted, Progress};
use super::refusal::Refusal;
use super::{found, open, output};
use crate::export::{self, Format, Subject, count};
use crate::safe;
use crate::store::{Existing, Source, Watch, give_up_writing_on_signals, write_whole};
use crate::text::safe::Safe;
use std::path::Path;
use std::process::ExitCode;

pub(super) fn run(options: &Export) -> Result<ExitCode, Refusal> {
    with_subject(&options.source, options.query.as_deref(), |subject| match &options.output {
        None => print(options.format, subject),
        Some(path) => save(options, subject, path),
    })
}

/// What exploring comes to where there is no screen.
pub(crate) fn print_plain(explore: &Explore) -> Result<ExitCode, Refusal> {
    with_subject(&explore.source, explore.query.as_deref(), |subject| print(Format::Text, subject))
}

fn with_subject(
    source: &Source,
    text: Option<&str>,
    use_it: impl FnOnce(&Subject<'_>) -> Result<ExitCode, Refusal>,
) -> Result<ExitCode, Refusal> {
    let query = open::query(text)?;
    let corpus = open::open(source)?;
    let selection = open::select(&query, &corpus);
    use_it(&Subject { corpus: &corpus, query: text.unwrap_or_default(), selection: &selection })
}

fn print(format: Format, subject: &Subject<'_>) -> Result<ExitCode, Refusal> {
    output::print(|out| export::write(format, subject, out))?;
    Ok(found(!subject.selection.is_empty()))
}

fn save(options: &Export, subject: &Subject<'_>, path: &Path) -> Result<ExitCode, Refusal> {
    let shown = Safe::from_outside(&path.display().to_string());
    let totals = subject.totals();
    if totals.events == 0 {
        output::tell(&[safe!("annals: nothing found; {} is not written", shown)]);
        return Ok(found(false));
    }
    let existing = if options.force { Existing::Replace } else { Existing::Keep };
    give_up_writing_on_signals()?;
    let watch = Watch::default();
    let progress = Progress::start("writing", "bytes", &watch);
    write_whole(path, existing, |out| export::write(options.format, subject, &mut Counted { out, watch: &watch }))?;
    drop(progress);
    let events = count(totals.events, "event", "events");
    let articles = count(totals.articles, "article", "articles");
    output::tell(&[safe!("wrote {} from {} to {}", events, articles, shown)]);
    Ok(ExitCode::SUCCESS)
}
