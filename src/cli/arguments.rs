//! The arguments of the command line, as clap reads them, and the way to the plain command that they come to.

mod compare;
mod retold;
#[cfg(test)]
mod tests;
mod values;

use super::command::{Command, Explore, Export, Listing, Names, Replay, Task};
use super::convert::Convert;
use super::dates::Dates;
use super::generate::Completions;
use super::ingest::Ingest;
use super::init::Init;
use crate::export::Format;
use crate::settings::ThemeName;
use crate::store::{Source, without_snapshots};
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand};
use compare::{DiffArguments, MatrixArguments};
use retold::retold;
use std::ffi::OsString;
use std::path::PathBuf;
use values::{Keys, format_words, keys, size, theme_words};

/// What happened when, and who says so?
///
/// A timeline of events from a pile of articles about the same affair. Each event keeps the passages that assert it,
/// whom they name as their source, how its date was reached, and where the articles disagree.
#[derive(Parser)]
#[command(name = "annals", version, override_usage = USAGE, after_help = AFTER)]
struct Arguments {
    /// A corpus folder, a .jsonl file, or - for standard input [default: the built-in corpus]
    corpus: Option<PathBuf>,

    /// Show only what this query leaves, as in 'who:rutte place:paris after:2025-02-10'
    #[arg(short, long, global = true, allow_hyphen_values = true)]
    query: Option<String>,

    /// Read the files anew, and keep nothing to open a large corpus faster the next time
    #[arg(long, global = true)]
    no_cache: bool,

    /// Print instead of drawing a screen: what `annals export` prints
    #[arg(long)]
    plain: bool,

    /// Draw with ASCII characters only
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    ascii: Option<bool>,

    /// Listen to the mouse: click, wheel, drag on the strip
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    mouse: Option<bool>,

    /// How things look [default: what the user's files say, else `default`]
    #[arg(long, value_parser = theme_words())]
    theme: Option<String>,

    /// With --print: keys to play first
    #[arg(long, help = KEYS_HELP, value_name = "KEYS", requires = "print", allow_hyphen_values = true, value_parser = keys)]
    keys: Option<Keys>,

    /// With --print: columns and rows of the screen
    #[arg(long, value_name = "WxH", requires = "print", default_value = "100x30", value_parser = size)]
    size: (u16, u16),

    /// Print the screen as plain text, without a terminal
    #[arg(long, conflicts_with = "plain")]
    print: bool,

    #[command(subcommand)]
    command: Option<Sub>,
}

const USAGE: &str = "annals [OPTIONS] [CORPUS]\n       annals <COMMAND> [OPTIONS] [CORPUS]";
/// Not a comment, since documents would take the keys for HTML.
const KEYS_HELP: &str = "With --print: keys to play first, as in '/rutte<enter>jj<c-d>'";
const AFTER: &str = "A folder named like a command is opened as ./export.\n\
    Exit codes: 0 done or found, 1 nothing found or mistakes found, 2 could not do it.";
/// The same for the page of the manual.
pub(super) const EXIT_CODES: &str = "0: done, or found. 1: nothing found, or mistakes found. 2: it could not be done.";

#[derive(Subcommand)]
enum Sub {
    /// Write the events that a query leaves, with who says so
    Export(ExportArguments),
    /// Set events against articles: who asserts what, and who is silent
    Matrix(MatrixArguments),
    /// Tell how two articles differ
    Diff(DiffArguments),
    /// List what cannot all be true, and who holds what
    Conflicts(ExportArguments),
    /// Tell which articles copy or retell one another, and what speaks for it
    Origins(ExportArguments),
    /// List people, places and organisations with their spellings
    Names(ListingArguments),
    /// List the articles
    Articles(ListingArguments),
    /// List every mistake in the files of a corpus
    Check(ListingArguments),
    /// Find the time expressions of a text, and what each resolves to
    Dates(Dates),
    /// Convert a corpus: a folder for hands, a folder of lines, or one file of lines
    Convert(Convert),
    /// Read articles by rules, and write a corpus that a person can edit, or add to one
    Ingest(Ingest),
    /// Make a small corpus with comments, to begin with
    Init(Init),
    /// List the keys of the screen
    Keys,
    /// Print the completions for a shell
    Completions(Completions),
    /// Print the page of the manual
    Man,
}

#[derive(Args)]
struct ExportArguments {
    /// A corpus folder, a .jsonl file, or - for standard input [default: the built-in corpus]
    corpus: Option<PathBuf>,
    /// The format [default: by the ending of FILE, else text]
    #[arg(short, long, value_name = "FORMAT", value_parser = format_words())]
    format: Option<String>,
    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Overwrite the file if it is there
    #[arg(long)]
    force: bool,
}

#[derive(Args)]
struct ListingArguments {
    /// A corpus folder, a .jsonl file, or - for standard input [default: the built-in corpus]
    corpus: Option<PathBuf>,
    /// As JSON
    #[arg(long)]
    json: bool,
}

/// The table of the arguments.
pub(super) fn command() -> clap::Command {
    Arguments::command()
}

/// The words after which something else than a corpus is meant.
pub(super) fn command_words() -> Vec<String> {
    command().get_subcommands().map(|command| command.get_name().to_string()).collect()
}

/// Reads the arguments, the first being the program's own name. The error may also be the help that was asked for.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, clap::Error> {
    let typed: Vec<OsString> = arguments.into_iter().collect();
    let arguments = Arguments::try_parse_from(&typed).map_err(|error| retold(error, &typed))?;
    if arguments.no_cache {
        // Said once for all that is done with the corpus.
        without_snapshots();
    }
    match arguments.command {
        None => Ok(Command::Explore(arguments.explore())),
        Some(_) => arguments.task().map(Command::Headless),
    }
}

impl Arguments {
    fn explore(self) -> Explore {
        let keys = self.keys.map(|keys| keys.0).unwrap_or_default();
        Explore {
            source: Source::from_argument(self.corpus.as_deref()),
            query: self.query,
            replay: self.print.then_some(Replay { keys, size: self.size }),
            plain: self.plain,
            ascii: self.ascii,
            mouse: self.mouse,
            theme: self.theme.as_deref().and_then(ThemeName::from_word),
        }
    }

    fn task(self) -> Result<Task, clap::Error> {
        let refuse = |what: &str| Err(Arguments::command().error(ErrorKind::ArgumentConflict, what));
        if self.corpus.is_some() {
            return refuse("the corpus stands after the command: annals export CORPUS");
        }
        let looks = self.ascii.is_some() || self.mouse.is_some() || self.theme.is_some();
        if self.plain || looks || self.print {
            return refuse("--plain, --ascii, --mouse, --theme and --print are for the screen, not for a command");
        }
        let takes_query = matches!(
            self.command,
            Some(Sub::Export(_) | Sub::Matrix(_) | Sub::Diff(_) | Sub::Conflicts(_) | Sub::Origins(_) | Sub::Names(_))
        );
        if self.query.is_some() && !takes_query {
            return refuse("this command takes no query");
        }
        Ok(match self.command {
            Some(Sub::Export(options)) => Task::Export(options.with(self.query)),
            Some(Sub::Matrix(options)) => Task::Compare(options.with(self.query)),
            Some(Sub::Diff(options)) => Task::Compare(options.with(self.query)),
            Some(Sub::Conflicts(options)) => Task::Compare(options.conflicts(self.query)),
            Some(Sub::Origins(options)) => Task::Compare(options.origins(self.query)),
            Some(Sub::Names(options)) => Task::Names(Names {
                source: Source::from_argument(options.corpus.as_deref()),
                pattern: self.query,
                json: options.json,
            }),
            Some(Sub::Articles(options)) => Task::Articles(options.listing()),
            Some(Sub::Check(options)) => Task::Check(options.listing()),
            Some(Sub::Dates(options)) => Task::Dates(options),
            Some(Sub::Convert(options)) => Task::Convert(options),
            Some(Sub::Ingest(options)) => Task::Ingest(options),
            Some(Sub::Init(options)) => Task::Init(options),
            Some(Sub::Completions(options)) => Task::Completions(options),
            Some(Sub::Man) => Task::Man,
            Some(Sub::Keys) | None => Task::Keys,
        })
    }
}

impl ExportArguments {
    fn with(self, query: Option<String>) -> Export {
        // A hyphen is standard output, as it is standard input where a corpus is named.
        let output = self.output.filter(|path| path.as_os_str() != "-");
        let from_ending = output.as_deref().and_then(Format::from_path);
        Export {
            source: Source::from_argument(self.corpus.as_deref()),
            query,
            format: self.format.as_deref().and_then(Format::from_word).or(from_ending).unwrap_or_default(),
            output,
            force: self.force,
        }
    }
}

impl ListingArguments {
    fn listing(self) -> Listing {
        Listing { source: Source::from_argument(self.corpus.as_deref()), json: self.json }
    }
}
