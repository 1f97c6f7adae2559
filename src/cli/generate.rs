//! `annals completions` and `annals man`: what a shell and `man` know of the program, from the table of its arguments.

use super::refusal::Refusal;
use super::{arguments, output};
use crate::keys::{Context, Keymap};
use clap::{Args, ValueEnum};
use clap_mangen::{Man, roff};
use std::io::{self, Write};
use std::process::ExitCode;

#[derive(Args)]
pub(crate) struct Completions {
    /// The shell
    shell: Shell,
}

#[derive(Clone, Copy, ValueEnum)]
enum Shell {
    Bash,
    Fish,
    Zsh,
}

/// The script that completes our arguments, on standard output.
pub(super) fn completions(options: &Completions) -> Result<ExitCode, Refusal> {
    let shell = match options.shell {
        Shell::Bash => clap_complete::Shell::Bash,
        Shell::Fish => clap_complete::Shell::Fish,
        Shell::Zsh => clap_complete::Shell::Zsh,
    };
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut arguments::command(), "annals", &mut script);
    output::print(|out| out.write_all(&script))?;
    Ok(ExitCode::SUCCESS)
}

/// The page for `man`, on standard output.
pub(super) fn man() -> Result<ExitCode, Refusal> {
    output::print(page)?;
    Ok(ExitCode::SUCCESS)
}

fn page(out: &mut dyn Write) -> io::Result<()> {
    let mut command = arguments::command();
    command.build();
    let man = Man::new(command.clone());
    man.render_title(out)?;
    man.render_name_section(out)?;
    man.render_synopsis_section(out)?;
    man.render_description_section(out)?;
    man.render_options_section(out)?;
    let mut page = roff::Roff::new();
    page.control("SH", ["COMMANDS"]);
    let visible = command.get_subcommands_mut().filter(|command| command.get_name() != "help");
    visible.for_each(|command| subcommand(command, &mut page));
    keys(&mut page)?;
    page.control("SH", ["EXIT STATUS"]);
    page.text([roff::roman(arguments::EXIT_CODES)]);
    page.to_writer(out)
}

/// A command as it is written, what it does, and its own arguments.
fn subcommand(command: &mut clap::Command, page: &mut roff::Roff) {
    let usage = command.render_usage().to_string();
    page.control("SS", [usage.trim_start_matches("Usage: ")]);
    if let Some(about) = command.get_long_about().or(command.get_about()) {
        page.text([roff::roman(about.to_string())]);
    }
    for argument in command.get_arguments().filter(|argument| !argument.is_global_set() && argument.get_id() != "help")
    {
        page.control("TP", []);
        let short = argument.get_short().map(|letter| format!("-{letter}, ")).unwrap_or_default();
        page.text([roff::bold(format!("{short}{argument}"))]);
        page.text([roff::roman(help(argument))]);
    }
}

/// What an argument is for, and the words that it may be.
fn help(argument: &clap::Arg) -> String {
    let text = argument.get_help().map(ToString::to_string).unwrap_or_default();
    let words = argument.get_possible_values();
    let words: Vec<&str> = words.iter().map(clap::builder::PossibleValue::get_name).collect();
    match argument.get_action().takes_values() && !words.is_empty() {
        true => format!("{text}: {}", words.join(", ")),
        false => text,
    }
}

/// The keys of the screen, from the table that the screen itself uses.
fn keys(page: &mut roff::Roff) -> io::Result<()> {
    let keymap = Keymap::read(None).map_err(|_| io::Error::other("the built-in keys are broken"))?;
    page.control("SH", ["KEYS"]);
    for context in Context::ALL {
        page.control("SS", [context.title()]);
        for listed in keymap.listing(context) {
            page.control("TP", []);
            page.text([roff::bold(listed.keys)]);
            page.text([roff::roman(listed.entry.doc)]);
        }
    }
    Ok(())
}
