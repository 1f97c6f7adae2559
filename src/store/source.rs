//! Where a corpus comes from, and opening it.

use super::failure::Failure;
use super::files::{MAX_FILE, too_large};
use super::outlook::Outlook;
use super::raw::{Pending, is_article_file};
use super::reading::Reading;
use super::shelf::FileShelf;
use super::watch::Watch;
use super::{built_in, folder, jsonl};
use crate::compare::origins::{detect, is_due};
use crate::extract::Unread;
use crate::model::date::Date;
use crate::model::{Builder, Corpus, Problem, Severity};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Where a corpus comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The corpus inside the program.
    BuiltIn,
    /// A folder or a `.jsonl` file.
    Path(PathBuf),
    /// Tagged records on standard input.
    StandardInput,
}

/// A corpus and what was wrong with its files.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What is sound.
    pub corpus: Corpus,
    /// Every mistake, by file and line; none where the corpus comes out of a snapshot.
    pub problems: Vec<Problem>,
    /// How many mistakes left something out when the snapshot was made.
    pub(super) untold: usize,
    /// What the rules left out, where the articles were read by rules.
    pub unread: Vec<Unread>,
    /// Whether the articles were read by rules, since nobody wrote events.
    pub by_rules: bool,
    /// What is known of the whole corpus, where this is only the first of it.
    pub outlook: Option<Outlook>,
}

impl Opened {
    /// A corpus out of a snapshot, with the number of mistakes that left something out of it.
    pub(super) fn kept(corpus: Corpus, untold: usize) -> Opened {
        Opened { corpus, problems: Vec::new(), untold, unread: Vec::new(), by_rules: false, outlook: None }
    }

    /// How many things were left out.
    pub fn error_count(&self) -> usize {
        let errors = self.problems.iter().filter(|problem| problem.severity == Severity::Error);
        self.untold + errors.map(|problem| problem.count).sum::<usize>()
    }

    /// The same, with the articles found that retell others, where that [is due](is_due).
    #[must_use]
    pub fn compared(self) -> Opened {
        let corpus = if is_due(&self.corpus) { self.corpus.compared(detect) } else { self.corpus };
        Opened { corpus, ..self }
    }
}

impl Source {
    /// The source that an argument of the command line names.
    pub fn from_argument(argument: Option<&Path>) -> Source {
        match argument {
            None => Source::BuiltIn,
            Some(path) if path.as_os_str() == "-" => Source::StandardInput,
            Some(path) => Source::Path(path.to_path_buf()),
        }
    }

    /// What to call it beside the program's name. Text from outside.
    pub fn label(&self) -> String {
        match self {
            Source::BuiltIn => "built-in corpus".to_string(),
            Source::StandardInput => "standard input".to_string(),
            Source::Path(path) => path.display().to_string(),
        }
    }

    /// The corpus as it was put together before; only the one inside the program is.
    pub fn prepared(&self) -> Option<Opened> {
        let corpus = Some(self).filter(|source| **source == Source::BuiltIn).and_then(|_| built_in::open());
        corpus.map(|corpus| Opened::kept(corpus, 0))
    }

    /// Reads and links the corpus, and compares its articles. Fails only if nothing can be read at all.
    pub fn open(&self) -> Result<Opened, Failure> {
        Ok(self.read(&Watch::default())?.link().compared())
    }

    /// The same with publication dates, by the ids of articles, that the files do not tell.
    ///
    /// # Errors
    /// Only if nothing can be read at all.
    pub fn open_with(&self, dates: &BTreeMap<String, Date>) -> Result<Opened, Failure> {
        let mut reading = self.begin_records(&Watch::default())?;
        reading.read_on(usize::MAX);
        reading.publish(dates);
        reading.read_by_rules();
        Ok(reading.link().compared())
    }

    /// Reads the corpus to be linked, counting its records for the watch; raw articles are read by rules. Fails only if
    /// nothing can be read at all.
    pub fn read(&self, watch: &Watch) -> Result<Reading, Failure> {
        self.complete(self.begin(watch)?)
    }

    /// As [`read`](Self::read), and keeps the records.
    pub fn read_records(&self, watch: &Watch) -> Result<Reading, Failure> {
        let mut reading = self.complete(self.begin_records(watch)?)?;
        reading.keep_records();
        Ok(reading)
    }

    fn complete(&self, mut reading: Reading) -> Result<Reading, Failure> {
        let files = reading.left();
        reading.read_on(usize::MAX);
        if files > 0 {
            reading.nothing_at_all(&self.label())?;
        }
        reading.read_by_rules();
        Ok(reading)
    }

    /// Reads everything but the files of articles, which [`Reading::read_on`] reads.
    pub fn begin(&self, watch: &Watch) -> Result<Reading, Failure> {
        let kept = || Reading { watch: watch.clone(), is_to_link: true, ..Reading::default() };
        if let Source::Path(path) = self
            && (jsonl::is_lines(path) || folder::is_bulk(path))
        {
            let shelf = if jsonl::are_large(path) { FileShelf::empty() } else { None };
            let reading = self.fill(Reading { builder: Some(Builder::on(shelf)), ..kept() })?;
            // Rules read records: where there are only articles, these are read again and kept.
            if !reading.builder.as_ref().is_some_and(Builder::has_texts_alone) {
                return Ok(reading);
            }
            watch.set("", 0, 0);
        }
        self.fill(kept())
    }

    /// As [`begin`](Self::begin), and keeps the records.
    pub fn begin_records(&self, watch: &Watch) -> Result<Reading, Failure> {
        self.fill(Reading { watch: watch.clone(), ..Reading::default() })
    }

    pub(super) fn fill(&self, mut reading: Reading) -> Result<Reading, Failure> {
        match self {
            Source::BuiltIn => built_in::read(&mut reading),
            Source::StandardInput => read_standard_input(&mut reading)?,
            Source::Path(path) if path.is_dir() => folder::read_folder(path, &mut reading)?,
            Source::Path(path) if jsonl::is_lines(path) => jsonl::read_file(path, jsonl::Sort::Any, &mut reading)?,
            Source::Path(path) if is_article_file(path) && path.exists() => {
                reading.pending = Pending::of_file(path, &mut reading.problems);
            }
            Source::Path(path) => return Err(not_a_corpus(path)),
        }
        reading.records.title.get_or_insert_with(|| self.default_title());
        Ok(reading)
    }

    pub(super) fn default_title(&self) -> String {
        match self {
            Source::Path(path) => {
                // `.` and `..` have a name only once they are followed.
                let real = path.canonicalize().unwrap_or_else(|_| path.clone());
                real.file_stem().map_or_else(|| path.display().to_string(), |stem| stem.to_string_lossy().into_owned())
            }
            _ => self.label(),
        }
    }
}

fn not_a_corpus(path: &Path) -> Failure {
    match path.metadata() {
        Err(error) => Failure::io("open", path, &error),
        Ok(_) => Failure::new(
            format!("{} is neither a folder nor a .jsonl file", path.display()),
            "name a corpus folder, a folder of articles, an article (.txt, .md, .html), or a .jsonl file, .gz and .zst too",
        ),
    }
}

fn read_standard_input(reading: &mut Reading) -> Result<(), Failure> {
    let fail = |error: std::io::Error| Failure::io("read", Path::new("standard input"), &error);
    let input = std::io::stdin().take(MAX_FILE);
    jsonl::read_lines("standard input", input, jsonl::Sort::Any, reading).map_err(fail)?;
    match std::io::stdin().read(&mut [0]).map_err(fail)? {
        0 => Ok(()),
        _ => Err(too_large("standard input", MAX_FILE)),
    }
}
