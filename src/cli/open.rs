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
use crate::store::{Failure, Opened, Reading, Snapshot, Source, Watch};
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

/// A corpus out of its snapshot; where there is none, read, and kept for the next time.
pub(crate) fn kept_or_read(source: &Source) -> Result<Opened, Refusal> {
    let snapshot = Snapshot::of(source);
    if let Some(kept) = snapshot.as_ref().and_then(Snapshot::open) {
        return Ok(compared(kept));
    }
    let opened = read(source)?;
    if let Some(snapshot) = snapshot {
        snapshot.save(source, &opened);
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

/// A corpus as it is when the screen opens.
pub(crate) struct Begun {
    /// What can be read at once.
    pub opened: Opened,
    /// What is left to read.
    pub rest: Option<Reading>,
    /// Where the corpus is to be kept once its articles are compared.
    pub keep: Option<Snapshot>,
}

/// Reads a corpus, or, where that would take long, what can be read at once. Many articles are not yet compared.
pub(crate) fn begin(source: &Source) -> Result<Begun, Refusal> {
    let snapshot = Snapshot::of(source);
    if let Some(kept) = snapshot.as_ref().and_then(Snapshot::open) {
        return Ok(begun(kept, snapshot));
    }
    let watch = Watch::default();
    let progress = Progress::start("reading", "records", &watch);
    let mut reading = source.begin(&watch).map_err(|failure| refusal(source, failure))?;
    if reading.may_take_long() && reading.left() + reading.records.articles.len() > AT_ONCE {
        drop(progress);
        let mut empty = Reading::default();
        empty.records.title.clone_from(&reading.records.title);
        return Ok(Begun { opened: empty.link(), rest: Some(reading), keep: None });
    }
    reading.read_on(usize::MAX);
    reading.read_by_rules();
    let opened = reading.link();
    drop(progress);
    let begun = begun(opened, snapshot.clone());
    if let Some(snapshot) = snapshot.filter(|_| begun.keep.is_none()) {
        snapshot.save(source, &begun.opened);
    }
    Ok(begun)
}

/// All of a corpus. What is still to be kept is what is still to be compared.
fn begun(opened: Opened, snapshot: Option<Snapshot>) -> Begun {
    let opened = if opened.corpus.articles().len() <= AT_ONCE { opened.compared() } else { opened };
    let is_open = opened.is_to_be_compared() && !opened.by_rules;
    Begun { keep: snapshot.filter(|_| is_open), opened, rest: None }
}

/// So few articles are read by rules, and compared, before the screen opens.
const AT_ONCE: usize = 16;

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
