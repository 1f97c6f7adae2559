//! `annals export`: what a query leaves, in a format, to standard output or into a file.

use super::command::{Explore, Export};
use super::progress::Progress;
use super::refusal::Refusal;
use super::{found, open, output};
use crate::export::{self, Format, Subject, count};
use crate::safe;
use crate::store::{Counted, Existing, Source, Watch, give_up_writing_on_signals, write_whole};
use crate::text::safe::Safe;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

pub(super) fn run(options: &Export) -> Result<ExitCode, Refusal> {
    with_subject(&options.source, options.query.as_deref(), |subject| {
        let write = |out: &mut dyn Write| export::write(options.format, subject, out);
        deliver(options, subject.selection.is_empty(), || size(subject), write)
    })
}

/// What exploring comes to where there is no screen.
pub(crate) fn print_plain(explore: &Explore) -> Result<ExitCode, Refusal> {
    with_subject(&explore.source, explore.query.as_deref(), |subject| {
        print(subject.selection.is_empty(), |out| export::write(Format::Text, subject, out))
    })
}

/// Opens a corpus, asks it, and does something with what the query leaves.
pub(super) fn with_subject(
    source: &Source,
    text: Option<&str>,
    use_it: impl FnOnce(&Subject<'_>) -> Result<ExitCode, Refusal>,
) -> Result<ExitCode, Refusal> {
    let query = open::query(text)?;
    let corpus = open::open(source)?;
    let selection = open::select(&query, &corpus);
    use_it(&Subject { corpus: &corpus, query: text.unwrap_or_default(), selection: &selection })
}

/// How much there is of a subject: "3 events from 2 articles".
fn size(subject: &Subject<'_>) -> Safe {
    let totals = subject.totals();
    let events = count(totals.events, "event", "events");
    safe!("{} from {}", events, count(totals.articles, "article", "articles"))
}

/// Writes a document to standard output, or into the file that was asked for; none where nothing was found.
pub(super) fn deliver(
    options: &Export,
    is_empty: bool,
    size: impl FnOnce() -> Safe,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<ExitCode, Refusal> {
    match &options.output {
        None => print(is_empty, write),
        Some(path) => save(options, is_empty, size, path, write),
    }
}

fn print(is_empty: bool, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<ExitCode, Refusal> {
    output::print(write)?;
    Ok(found(!is_empty))
}

fn save(
    options: &Export,
    is_empty: bool,
    size: impl FnOnce() -> Safe,
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<ExitCode, Refusal> {
    let shown = Safe::from_outside(&path.display().to_string());
    if is_empty {
        output::tell(&[safe!("annals: nothing found; {} is not written", shown)]);
        return Ok(found(false));
    }
    let existing = if options.force { Existing::Replace } else { Existing::Keep };
    give_up_writing_on_signals()?;
    let watch = Watch::default();
    let progress = Progress::start("writing", "bytes", &watch);
    write_whole(path, existing, |out| write(&mut Counted { out, watch: &watch }))?;
    drop(progress);
    output::tell(&[safe!("wrote {} to {}", size(), shown)]);
    Ok(ExitCode::SUCCESS)
}
