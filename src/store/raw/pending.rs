//! The files of raw articles that are still to be read, so that they can be read a few at a time.

use super::file::{self, PAGES, TEXTS, ending};
use super::manifest::{Manifest, NAME};
use crate::model::record::ArticleRecord;
use crate::model::{At, Problem};
use crate::store::files::{entries, text_at};
use crate::store::jsonl;
use crate::store::reading::Reading;
use std::collections::VecDeque;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

/// Files that are no articles and are known to lie beside them.
const OTHERS: [&str; 4] = ["corpus.toml", "names.toml", NAME, "annals-ingest.json"];

/// So few files are read on one thread.
const FEW: usize = 8;

/// Article files in the order of their names, and what a manifest says of them.
#[derive(Clone, Debug, Default)]
pub struct Pending {
    /// Where links must not lead out of.
    root: PathBuf,
    files: VecDeque<PathBuf>,
    /// How many files are read.
    read: usize,
    names: Vec<String>,
    manifest: Manifest,
    /// Whether rows of the manifest for which there is no file are mistakes.
    is_all: bool,
}

/// Whether a file is one that articles are read from.
pub fn is_article_file(path: &Path) -> bool {
    let ending = ending(path);
    ending == "jsonl" || PAGES.contains(&ending.as_str()) || TEXTS.contains(&ending.as_str())
}

impl Pending {
    /// The articles in a folder of the corpus at `root`.
    pub fn of_folder(folder: &Path, root: &Path, problems: &mut Vec<Problem>) -> Pending {
        let mut pending = Pending { root: root.to_path_buf(), is_all: true, ..Pending::default() };
        let mut strangers = Vec::new();
        let mut folders = Vec::new();
        for path in entries(folder, problems) {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            match (path.is_dir(), is_article_file(&path)) {
                (true, true) => problems.push(Problem::warning(
                    At::file(&path.display().to_string().into()),
                    "folder",
                    "this is a folder with the name of a file; it is not looked into",
                    format!("move the files in it to {}", folder.display()),
                )),
                // What a browser saves beside a page.
                (true, false) if name.ends_with("_files") || ["articles", "events"].contains(&name.as_str()) => {}
                (true, false) => folders.push(name),
                (false, true) => pending.files.push_back(path),
                (false, false) if OTHERS.contains(&name.as_str()) => {}
                (false, false) => strangers.push(name),
            }
        }
        pending.names = pending.files.iter().filter_map(|path| Some(path.file_name()?.to_str()?.to_string())).collect();
        problems.extend(unread(folder, "file of another kind", "files of other kinds", &strangers, KINDS));
        problems.extend(unread(
            folder,
            "folder inside",
            "folders inside",
            &folders,
            "move their files here, or name them to `annals ingest`",
        ));
        pending.read_manifest(folder, problems);
        pending
    }

    /// One article file, or a file of them.
    pub fn of_file(path: &Path, problems: &mut Vec<Problem>) -> Pending {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // A file that is named is meant, wherever a link leads.
        let mut pending =
            Pending { root: PathBuf::from("/"), files: VecDeque::from([path.to_path_buf()]), ..Pending::default() };
        pending.read_manifest(folder, problems);
        pending
    }

    fn read_manifest(&mut self, folder: &Path, problems: &mut Vec<Problem>) {
        let path = [folder, &self.root]
            .map(|folder| folder.join(NAME))
            .into_iter()
            .find(|path| path.symlink_metadata().is_ok());
        let root = if self.is_all { self.root.clone() } else { PathBuf::from("/") };
        let file = path.and_then(|path| text_at(&path, &root, problems));
        self.manifest = file.map(|file| Manifest::read(&file, problems)).unwrap_or_default();
    }

    /// How many files are read.
    pub fn read_so_far(&self) -> usize {
        self.read
    }

    /// How many files are left.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Reads up to so many files into `reading`; false when there are no more.
    pub fn read(&mut self, most: usize, reading: &mut Reading) -> bool {
        let batch: Vec<PathBuf> = self.files.drain(..most.min(self.files.len())).collect();
        self.read += batch.len();
        for (path, (article, problems)) in batch.iter().zip(read_all(&batch, &self.root)) {
            reading.problems.extend(problems);
            if ending(path) == "jsonl" {
                let mut apart = Reading::default();
                if let Err(failure) = jsonl::read_file(path, jsonl::Sort::Any, &mut apart) {
                    let at = At::file(&path.display().to_string().into());
                    let problem =
                        Problem::error(at, "unreadable", failure.message.to_string(), failure.hint.to_string());
                    apart.problems.push(problem);
                }
                for article in &mut apart.records.articles {
                    self.manifest.apply(article, "", &mut apart.problems);
                }
                reading.take_in(apart);
            }
            if let Some(mut article) = article {
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                self.manifest.apply(&mut article, &name, &mut reading.problems);
                file::date(&mut article, path);
                reading.article(article);
            }
        }
        if self.files.is_empty() && self.is_all && !batch.is_empty() {
            self.manifest.unused(&self.names, &mut reading.problems);
        }
        !self.files.is_empty()
    }
}

const KINDS: &str = "annals reads .txt, .md, .html and .jsonl; save them as one of these";

/// What lies in a folder of articles and is not read, in one problem.
fn unread(folder: &Path, one: &str, many: &str, names: &[String], help: &str) -> Option<Problem> {
    const FEW: usize = 4;
    let first = names.iter().take(FEW).cloned().collect::<Vec<_>>().join(", ");
    let more = names.len().saturating_sub(FEW);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let what = match names.len() {
        0 => return None,
        1 => format!("1 {one} is not read: {first}"),
        count => format!("{count} {many} are not read: {first}{more}"),
    };
    Some(Problem::warning(At::file(&folder.display().to_string().into()), "not-read", what, help))
}

type ReadFile = (Option<ArticleRecord>, Vec<Problem>);

/// Reads files on as many threads as there are cores; what comes out stands in their order.
fn read_all(paths: &[PathBuf], root: &Path) -> Vec<ReadFile> {
    let one = |path: &PathBuf| {
        let mut problems = Vec::new();
        let article = (ending(path) != "jsonl").then(|| file::read(path, root, &mut problems)).flatten();
        (article, problems)
    };
    let threads = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    if paths.len() <= FEW || threads == 1 {
        return paths.iter().map(one).collect();
    }
    std::thread::scope(|scope| {
        let parts = paths.chunks(paths.len().div_ceil(threads));
        let parts: Vec<_> = parts.map(|part| scope.spawn(move || part.iter().map(one).collect::<Vec<_>>())).collect();
        let join = |part: std::thread::ScopedJoinHandle<'_, Vec<ReadFile>>| match part.join() {
            Ok(read) => read,
            Err(fault) => std::panic::resume_unwind(fault),
        };
        parts.into_iter().flat_map(join).collect()
    })
}
