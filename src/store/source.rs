//! Where a corpus comes from, and opening it.

use super::failure::Failure;
use super::files::MAX_FILE;
use super::{folder, jsonl};
use crate::model::{Builder, Corpus, Problem, Severity};
use std::io::{BufReader, Read};
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
    /// Every mistake, by file and line.
    pub problems: Vec<Problem>,
}

impl Opened {
    /// How many things were left out.
    pub fn error_count(&self) -> usize {
        self.problems.iter().filter(|problem| problem.severity == Severity::Error).count()
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

    /// Reads and links the corpus. Fails only if nothing can be read at all.
    pub fn open(&self) -> Result<Opened, Failure> {
        let mut builder = Builder::new(&self.default_title());
        let mut problems = Vec::new();
        match self {
            Source::BuiltIn => folder::read_built_in(&mut builder, &mut problems),
            Source::StandardInput => read_standard_input(&mut builder, &mut problems)?,
            Source::Path(path) if path.is_dir() => folder::read_folder(path, &mut builder, &mut problems)?,
            Source::Path(path) if is_jsonl(path) => {
                jsonl::read_file(path, jsonl::Sort::Tagged, &mut builder, &mut problems)?;
            }
            Source::Path(path) => return Err(not_a_corpus(path)),
        }
        let (corpus, found) = builder.finish();
        problems.extend(found);
        problems.sort_by(|a, b| a.at.cmp(&b.at).then(a.code.cmp(b.code)));
        Ok(Opened { corpus, problems })
    }

    fn default_title(&self) -> String {
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

fn is_jsonl(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "jsonl")
}

fn not_a_corpus(path: &Path) -> Failure {
    match path.metadata() {
        Err(error) => Failure::io("open", path, &error),
        Ok(_) => Failure::new(
            format!("{} is neither a folder nor a .jsonl file", path.display()),
            "name a corpus folder, or a .jsonl file of tagged records",
        ),
    }
}

fn read_standard_input(builder: &mut Builder, problems: &mut Vec<Problem>) -> Result<(), Failure> {
    let input = BufReader::new(std::io::stdin().lock().take(MAX_FILE));
    jsonl::read_lines("standard input", input, jsonl::Sort::Tagged, builder, problems)
        .map_err(|error| Failure::io("read", Path::new("standard input"), &error))
}
