//! Opening a corpus and asking it, as every command does.

use super::arguments::command_words;
use super::output;
use super::progress::Progress;
use super::refusal::Refusal;
use crate::export::count;
use crate::lexicon::Lexicon;
use crate::model::Corpus;
use crate::query::{Query, Selection};
use crate::safe;
use crate::store::{Failure, Opened, Reading, Rest, Snapshot, Source, Watch};
use crate::text::safe::Safe;
use crate::text::words::near;

/// Reads a corpus, and says in one line if not all of it could be read.
pub(super) fn open(source: &Source) -> Result<Corpus, Refusal> {
    let opened = kept_or_read(source)?;
    match opened.error_count() {
        0 => {}
        errors => {
            let errors = count(errors, "mistake", "mistakes");
            let check = Safe::from_outside(&check_command(source));
            output::tell(&[safe!(
                "annals: {} in the corpus files; what is sound was read. `{}` lists what is wrong.",
                errors,
                check
            )]);
        }
    }
    Ok(opened.corpus)
}

/// A corpus as it was put together before, or out of its snapshot; where there is none, read, and kept for the next time.
pub(crate) fn kept_or_read(source: &Source) -> Result<Opened, Refusal> {
    if let Some(prepared) = source.prepared() {
        return Ok(prepared);
    }
    let snapshot = Snapshot::of(source);
    if let Some(kept) = snapshot.as_ref().and_then(Snapshot::open) {
        return Ok(compared(kept));
    }
    let opened = read(source)?;
    if let Some(snapshot) = snapshot.filter(|_| !opened.by_rules) {
        snapshot.save(source, &opened.corpus, opened.error_count());
    }
    Ok(opened)
}

/// Reads a corpus with its mistakes.
pub(super) fn read(source: &Source) -> Result<Opened, Refusal> {
    let reading = watched(source, Source::read)?;
    let progress = Progress::start("putting it together", "", &Watch::default());
    let opened = reading.link();
    drop(progress);
    Ok(compared(opened))
}

/// Compares the articles, where that is due: whoever prints or writes must know all there is to know.
fn compared(opened: Opened) -> Opened {
    let _progress = Progress::start("comparing the articles", "", &Watch::default());
    opened.compared()
}

/// Opens a corpus; of one that takes long to read what can be shown at once, with what is left to read.
pub(crate) fn begin(source: &Source) -> Result<(Opened, Option<Rest>), Refusal> {
    if let Some(prepared) = source.prepared() {
        return Ok((prepared, None));
    }
    let watch = Watch::default();
    let _progress = Progress::start("reading", "records", &watch);
    source.open_first(&watch).map_err(|failure| refusal(source, failure))
}

/// Reads the records of a corpus with the mistakes in its files.
pub(super) fn read_records(source: &Source) -> Result<Reading, Refusal> {
    watched(source, Source::read_records)
}

/// Reads, and tells meanwhile how far it has come.
fn watched(source: &Source, read: fn(&Source, &Watch) -> Result<Reading, Failure>) -> Result<Reading, Refusal> {
    let watch = Watch::default();
    let _progress = Progress::start("reading", "records", &watch);
    read(source, &watch).map_err(|failure| refusal(source, failure))
}

fn refusal(source: &Source, failure: Failure) -> Refusal {
    match meant(source) {
        Some(command) => Refusal::from(failure)
            .with_hint(safe!("did you mean the command `annals {}`?", Safe::from_outside(&command))),
        None => failure.into(),
    }
}

/// The command that a path which does not exist was perhaps meant to be.
fn meant(source: &Source) -> Option<String> {
    let Source::Path(path) = source else { return None };
    let word = path.to_str().filter(|word| !word.contains('/') && !path.exists())?;
    command_words().into_iter().find(|command| near(command, word))
}

pub(super) fn check_command(source: &Source) -> String {
    match source {
        Source::BuiltIn => "annals check".to_string(),
        Source::StandardInput => "annals check -".to_string(),
        Source::Path(path) => format!("annals check {}", path.display()),
    }
}

/// Reads a query; none leaves everything.
pub(crate) fn query(text: Option<&str>) -> Result<Query, Refusal> {
    let text = text.unwrap_or_default();
    Query::parse(text).map_err(|error| Refusal::of_query(text, &error))
}

/// What a query leaves of a corpus.
pub(super) fn select(query: &Query, corpus: &Corpus) -> Selection {
    query.select(corpus, &Lexicon::new(corpus))
}
