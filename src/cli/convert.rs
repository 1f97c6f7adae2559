//! `annals convert`: a corpus from one format into another, record by record, so that nothing is lost on the way.

use super::progress::Progress;
use super::refusal::Refusal;
use super::{found, open, output};
use crate::export::count;
use crate::model::Severity;
use crate::model::record::Records;
use crate::safe;
use crate::store::{Existing, Reading, Source, Target, Watch, give_up_writing_on_signals, write_lines};
use crate::text::safe::Safe;
use clap::Args;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Between a corpus folder, its bulk twin of files of lines, and one file of tagged lines.
///
/// Nothing is lost between them but the comments in TOML and front matter, and which file an event stood in. Keys that
/// annals does not know are kept.
#[derive(Args)]
pub(crate) struct Convert {
    /// A corpus folder, a .jsonl file, or - for standard input [default: the built-in corpus]
    corpus: Option<PathBuf>,
    /// A new folder, a file that ends in .jsonl, or - for lines on standard output
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
    /// Write the folder as events.jsonl, articles.jsonl and names.jsonl
    #[arg(long)]
    bulk: bool,
    /// Replace what is there: a file, or a folder that holds a corpus and nothing else
    #[arg(long)]
    force: bool,
    /// Write what is sound, although some of it cannot be read
    #[arg(long)]
    skip_broken: bool,
}

pub(super) fn run(options: &Convert) -> Result<ExitCode, Refusal> {
    let target = target(&options.output, options.bulk)?;
    let source = Source::from_argument(options.corpus.as_deref());
    let reading = open::read_records(&source)?;
    refuse_losses(&reading, &source, options.skip_broken)?;
    let records = reading.records;
    let shown = Safe::from_outside(&options.output.display().to_string());
    if records.events.is_empty() && records.articles.is_empty() && records.names.is_empty() {
        output::tell(&[safe!("annals: nothing found; {} is not written", shown)]);
        return Ok(found(false));
    }
    let watch = Watch::default();
    let Some(target) = target else {
        output::print(|out| write_lines(records, &watch, out))?;
        return Ok(ExitCode::SUCCESS);
    };
    let told = told(&records);
    let existing = if options.force { Existing::Replace } else { Existing::Keep };
    give_up_writing_on_signals()?;
    let progress = Progress::start("writing", "records", &watch);
    target.write(records, existing, &watch)?;
    drop(progress);
    output::tell(&[safe!("wrote {} to {}", told, shown)]);
    Ok(ExitCode::SUCCESS)
}

/// Where to, in which format; nothing for standard output.
fn target(output: &Path, bulk: bool) -> Result<Option<Target>, Refusal> {
    let is_folder = output.as_os_str().as_encoded_bytes().ends_with(b"/") || output.is_dir();
    let is_lines = output.extension().is_some_and(|ending| ending == "jsonl") && !is_folder;
    let is_stream = output.as_os_str() == "-";
    let path = output.to_path_buf();
    match bulk {
        true if is_lines || is_stream => Err(Refusal::new(
            safe!("--bulk writes a folder, and {} is none", Safe::from_outside(&path.display().to_string())),
            Safe::literal("name a folder, or leave out --bulk for one file of tagged lines"),
        )),
        true => Ok(Some(Target::Bulk(path))),
        false if is_stream => Ok(None),
        false if is_lines => Ok(Some(Target::Lines(path))),
        false => Ok(Some(Target::Folder(path))),
    }
}

/// What cannot be read cannot be carried over: that is not left to chance.
fn refuse_losses(reading: &Reading, source: &Source, skip: bool) -> Result<(), Refusal> {
    let lost = reading.losses().count();
    if lost == 0 {
        return Ok(());
    }
    let first = reading.losses().find(|problem| problem.severity == Severity::Error).or(reading.losses().next());
    let first = first.map(|problem| Safe::from_outside(&format!("{}: {}", problem.at, problem.message)));
    let lost = count(lost, "thing", "things");
    if skip {
        output::tell(&[safe!(
            "annals: {} could not be read and is left out; the first is {}",
            lost,
            first.unwrap_or_default()
        )]);
        return Ok(());
    }
    Err(Refusal::new(
        safe!("{} could not be read, and would be lost; the first is {}", lost, first.unwrap_or_default()),
        safe!(
            "`{}` lists what is wrong; --skip-broken writes the rest",
            Safe::from_outside(&open::check_command(source))
        ),
    ))
}

fn told(records: &Records) -> Safe {
    let events = count(records.events.len(), "event", "events");
    let articles = count(records.articles.len(), "article", "articles");
    let names = count(records.names.len(), "name", "names");
    safe!("{}, {} and {}", events, articles, names)
}
