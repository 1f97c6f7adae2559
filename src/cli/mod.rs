//! The command line: arguments read into plain commands, and the commands that need no screen.

mod arguments;
mod articles;
mod check;
mod command;
mod compare;
mod convert;
mod dates;
mod export;
mod generate;
mod ingest;
mod init;
mod keys;
mod names;
mod open;
mod output;
mod progress;
mod refusal;
mod unread;

pub(crate) use arguments::parse;
pub(crate) use command::{Command, Explore};
pub(crate) use export::print_plain;
pub(crate) use open::{begin, kept_or_read, query};
pub(crate) use output::{answer, print};
pub(crate) use refusal::Refusal;

use crate::store;
use command::{Asked, Task};
use std::process::ExitCode;

/// Nothing found, or mistakes found.
const NOTHING: u8 = 1;
/// It could not be done.
const REFUSED: u8 = 2;

/// Runs a command that needs no screen.
pub(crate) fn run(task: &Task) -> Result<ExitCode, Refusal> {
    store::doing(match task {
        Task::Export(_) => "doing `annals export`",
        Task::Compare(options) => match options.asked {
            Asked::Matrix(_) => "doing `annals matrix`",
            Asked::Difference(..) => "doing `annals diff`",
            Asked::Conflicts => "doing `annals conflicts`",
            Asked::Origins => "doing `annals origins`",
        },
        Task::Names(_) => "doing `annals names`",
        Task::Articles(_) => "doing `annals articles`",
        Task::Check(_) => "doing `annals check`",
        Task::Dates(_) => "doing `annals dates`",
        Task::Convert(_) => "doing `annals convert`",
        Task::Ingest(_) => "doing `annals ingest`",
        Task::Init(_) => "doing `annals init`",
        Task::Keys => "doing `annals keys`",
        Task::Completions(_) => "doing `annals completions`",
        Task::Man => "doing `annals man`",
    });
    match task {
        Task::Export(options) => export::run(options),
        Task::Compare(options) => compare::run(options),
        Task::Names(options) => names::run(options),
        Task::Articles(options) => articles::run(options),
        Task::Check(options) => check::run(options),
        Task::Dates(options) => dates::run(options),
        Task::Convert(options) => convert::run(options),
        Task::Ingest(options) => ingest::run(options),
        Task::Init(options) => init::run(options),
        Task::Keys => keys::run(),
        Task::Completions(options) => generate::completions(options),
        Task::Man => generate::man(),
    }
}

/// The exit code of a command that found something, or did not.
fn found(anything: bool) -> ExitCode {
    if anything { ExitCode::SUCCESS } else { ExitCode::from(NOTHING) }
}
