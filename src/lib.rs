//! `annals` answers one question in a terminal: what happened when, and who says so?
//!
//! The floors, from the top, each importing only what stands below it: the two faces `cli` and `tui`; `keys`, `store`
//! and `settings`; `export`; `query`, `timeline`, `search` and `check`; `lexicon`; `model`; `text`.

pub mod check;
mod cli;
pub mod export;
#[doc(hidden)]
pub mod fuzzing;
pub mod keys;
pub mod lexicon;
pub mod model;
pub mod query;
pub mod search;
pub mod settings;
pub mod store;
pub mod text;
pub mod timeline;
pub mod tui;

use cli::{Command, Explore, Refusal};
use settings::Settings;
use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the program: arguments in, the first being its own name; exit code out.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let settings = Settings::from_environment();
    let outcome = match cli::parse(arguments) {
        Ok(Command::Explore(explore)) => show(&explore, settings),
        Ok(Command::Headless(task)) => cli::run(&task),
        Err(early) => cli::answer(&early),
    };
    outcome.unwrap_or_else(Refusal::tell)
}

/// Explores on the screen, or prints the same as text where there is none.
fn show(explore: &Explore, settings: Settings) -> Result<ExitCode, Refusal> {
    let wants_screen = explore.replay.is_some() || (settings.has_screen() && !explore.plain);
    if !wants_screen {
        return cli::print_plain(explore);
    }
    let query = cli::query(explore.query.as_deref())?;
    let opened = cli::read(&explore.source)?;
    let start = tui::Start {
        opened,
        source: explore.source.clone(),
        query,
        colour: settings.colour,
        ascii: explore.ascii,
        mouse: explore.mouse,
        editor: settings.editor.clone(),
    };
    match &explore.replay {
        Some(replay) => {
            let frame = tui::replay(start, &replay.keys, replay.size)?;
            cli::print(|out| out.write_all(frame.as_bytes()))?;
            Ok(ExitCode::SUCCESS)
        }
        None => Ok(ExitCode::from(tui::explore(start)?)),
    }
}
