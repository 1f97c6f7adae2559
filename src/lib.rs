//! `annals` answers one question in a terminal: what happened when, and who says so?
//!
//! The floors, from the top, each importing only what stands below it: the two faces `cli` and `tui`; `keys`, `store`
//! and `settings`; `export`; `timeline`; `query`, `search`, `check`, `extract` and `compare`; `lexicon` and
//! `sheet`; `model`; `text`.

pub mod check;
mod cli;
pub mod compare;
pub mod export;
pub mod extract;
#[doc(hidden)]
pub mod fuzzing;
pub mod keys;
pub mod lexicon;
pub mod model;
pub mod query;
pub mod search;
pub mod settings;
pub mod sheet;
pub mod store;
pub mod text;
pub mod timeline;
pub mod tui;

use cli::{Command, Explore, Refusal};
use keys::Keymap;
use settings::{Environment, Settings, user_file};
use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the program: arguments in, the first being its own name; exit code out.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    guarded(|| match cli::parse(arguments) {
        Ok(Command::Explore(explore)) => show(&explore, Environment::ask()),
        Ok(Command::Headless(task)) => cli::run(&task),
        Err(early) => cli::answer(&early),
    })
}

/// Does something; what goes wrong, be it a fault in the program, is told, and an exit code comes of it.
fn guarded(body: impl FnOnce() -> Result<ExitCode, Refusal>) -> ExitCode {
    store::keep_panics();
    let outcome = store::catch("reading the command line", body);
    outcome.unwrap_or_else(|fault| Err(fault.into())).unwrap_or_else(Refusal::tell)
}

/// Explores on the screen, or prints the same as text where there is none.
fn show(explore: &Explore, environment: Environment) -> Result<ExitCode, Refusal> {
    let wants_screen = explore.replay.is_some() || (environment.has_screen() && !explore.plain);
    if !wants_screen {
        return cli::print_plain(explore);
    }
    let (settings, keymap, theme) = liked(explore)?;
    store::doing("reading the corpus");
    let query = cli::query(explore.query.as_deref())?;
    // A frame that is printed waits until everything is read.
    let (opened, rest) = match &explore.replay {
        Some(_) => (cli::kept_or_read(&explore.source)?, None),
        None => cli::begin(&explore.source)?,
    };
    let start = tui::Start {
        opened,
        rest,
        source: explore.source.clone(),
        query,
        keymap,
        theme: if environment.colour { theme } else { theme.without_colour() },
        ascii: explore.ascii.or(settings.ascii).unwrap_or_default(),
        mouse: explore.mouse.or(settings.mouse).unwrap_or_default(),
        editor: environment.editor,
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

/// What the user's files say, or all that is wrong with them.
fn liked(explore: &Explore) -> Result<(Settings, Keymap, tui::Theme), Refusal> {
    let settings = user_file("settings.toml", Settings::read);
    let keymap = user_file("keys.toml", Keymap::read);
    let theme = settings.as_ref().ok().and_then(|settings| settings.theme);
    let theme = user_file("theme.toml", |user| tui::Theme::read(explore.theme, user, theme));
    match (settings, keymap, theme) {
        (Ok(settings), Ok(keymap), Ok(theme)) => Ok((settings, keymap, theme)),
        (settings, keymap, theme) => {
            let problems = [settings.err(), keymap.err(), theme.err()].into_iter().flatten().flatten();
            Err(Refusal::of_user_files(&problems.collect::<Vec<_>>()))
        }
    }
}
