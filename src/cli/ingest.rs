//! `annals ingest`: raw articles read by rules and written down, as a new corpus or into one that is there.

use super::progress::Progress;
use super::refusal::Refusal;
use super::{found, output};
use crate::export::count;
use crate::model::Severity;
use crate::safe;
use crate::store::{Ingested, Watch, give_up_writing_on_signals, ingest, read_articles};
use crate::text::safe::Safe;
use clap::Args;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Reads articles by rules, and writes a corpus folder that a person can edit.
///
/// Articles are texts (.txt, .md), saved pages (.html) and lines of JSON (.jsonl), or folders of them. Run again with new
/// articles, it adds them, what they assert, and new events; what somebody changed or deleted in the corpus stays so.
#[derive(Args)]
pub(crate) struct Ingest {
    /// Files and folders of articles; - for lines of JSON on standard input
    #[arg(required = true, value_name = "ARTICLES")]
    articles: Vec<PathBuf>,
    /// The corpus folder to write, or to add to
    #[arg(short, long, value_name = "CORPUS")]
    output: PathBuf,
    /// Write the corpus anew, with these articles only
    #[arg(long)]
    force: bool,
}

pub(super) fn run(options: &Ingest) -> Result<ExitCode, Refusal> {
    give_up_writing_on_signals()?;
    let watch = Watch::default();
    let progress = Progress::start("reading", "articles", &watch);
    let articles = read_articles(&options.articles, &watch)?;
    let mistakes = articles.problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let is_empty = articles.records.articles.is_empty();
    let told = if is_empty { Ingested::default() } else { ingest(articles, &options.output, options.force)? };
    drop(progress);
    let shown = Safe::from_outside(&options.output.display().to_string());
    if is_empty {
        output::tell(&[safe!("annals: no article found; {} is not written", shown)]);
        return Ok(found(false));
    }
    output::tell(&lines(&told, mistakes, &options.output, &options.articles));
    Ok(ExitCode::SUCCESS)
}

/// What was done, and what somebody should look at.
fn lines(told: &Ingested, mistakes: usize, corpus: &Path, articles: &[PathBuf]) -> Vec<Safe> {
    let path = |path: &Path| Safe::from_outside(&path.display().to_string());
    let done = safe!("{} and {}", count(told.articles, "article", "articles"), count(told.events, "event", "events"));
    let mut lines = match told {
        told if told.is_new => vec![safe!("wrote {} to {}", done, path(corpus))],
        told if told.articles + told.events + told.says == 0 => vec![safe!("nothing new for {}", path(corpus))],
        told => {
            let says = count(told.says, "assertion", "assertions");
            vec![safe!("added {} to {}, and {} to events that were there", done, path(corpus), says)]
        }
    };
    if told.known > 0 {
        lines.push(safe!("{} known to it already, and left alone", count(told.known, "article is", "articles are")));
    }
    if told.deleted > 0 {
        let says = count(told.deleted, "assertion", "assertions");
        lines.push(safe!("{} left out: somebody deleted the event from the corpus", says));
    }
    if told.undated > 0 {
        let undated = count(told.undated, "article has", "articles have");
        lines.push(safe!("{} no publication date; `annals check {}` names them", undated, path(corpus)));
    }
    if mistakes > 0 {
        let first = articles.first().map(|first| path(first)).unwrap_or_default();
        lines.push(safe!("{} could not be read; see `annals check {}`", count(mistakes, "thing", "things"), first));
    }
    lines
}
