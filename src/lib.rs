//! `annals` answers one question in a terminal: what happened when, and who says so?
//!
//! The floors, from the top, each importing only what stands below it: the two faces `cli` and `tui`; `keys`, `store`
//! and `settings`; `export`; `query`, `timeline`, `search` and `check`; `lexicon`; `model`; `text`.

pub mod check;
mod cli;
pub mod export;
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
    guarded(|| {
        let settings = Settings::from_environment();
        match cli::parse(arguments) {
            Ok(Command::Explore(explore)) => show(&explore, settings),
            Ok(Command::Headless(task)) => cli::run(&task),
            Err(early) => cli::answer(&early),
        }
    })
}

/// Does something; what goes wrong, be it a fault in the program, is told, and an exit code comes of it.
fn guarded(body: impl FnOnce() -> Result<ExitCode, Refusal>) -> ExitCode {
    store::keep_panics();
    let outcome = store::catch("reading the command line", body);
    outcome.unwrap_or_else(|fault| Err(fault.into())).unwrap_or_else(Refusal::tell)
}

/// Explores on the screen, or prints the same as text where there is none.
fn show(explore: &Explore, settings: Settings) -> Result<ExitCode, Refusal> {
    let wants_screen = explore.replay.is_some() || (settings.has_screen() && !explore.plain);
    if !wants_screen {
        return cli::print_plain(explore);
    }
    store::doing("reading the corpus");
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
