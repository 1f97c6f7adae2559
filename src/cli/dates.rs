//! `annals dates`: the time expressions of a text, what each resolves to, and by which rule.

use super::refusal::Refusal;
use super::{found, output};
use crate::export::{dates_as_json, dates_as_text, rules_as_text};
use crate::extract::prose::Prose;
use crate::extract::time::{Source as From, expressions, reads_as_english};
use crate::model::date::Date;
use crate::safe;
use crate::store::{Source, Text};
use crate::text::safe::Safe;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

/// Find the time expressions of a text: marked in it, with what each resolves to and by which rule.
///
/// "Friday" and "last week" are counted from the day of publication: that of --published, else of the front matter of the
/// text. Without one they are found, and left open.
#[derive(Args)]
pub(crate) struct Dates {
    /// A text, with or without front matter, or - for standard input
    #[arg(required_unless_present = "rules")]
    file: Option<PathBuf>,
    /// When the text was published, as in 2025-02-17
    #[arg(short, long, value_name = "DATE", value_parser = date)]
    published: Option<Date>,
    /// As JSON, an expression a line, with TIMEX3 values
    #[arg(long)]
    json: bool,
    /// List the rules instead
    #[arg(long, conflicts_with_all = ["file", "published", "json"])]
    rules: bool,
}

fn date(text: &str) -> Result<Date, String> {
    let told = Date::parse(text).map_err(|error| match error.help.as_str() {
        "" => error.reason,
        help => format!("{}; {help}", error.reason),
    });
    told.map_err(|reason| Safe::from_outside(&reason).into())
}

pub(super) fn run(options: &Dates) -> Result<ExitCode, Refusal> {
    if options.rules {
        output::print(rules_as_text)?;
        return Ok(ExitCode::SUCCESS);
    }
    let text = Text::read(&Source::from_argument(options.file.as_deref()))?;
    for problem in &text.problems {
        output::tell(&[safe!(
            "annals: {}; {}",
            Safe::from_outside(&problem.message),
            Safe::from_outside(&problem.help)
        )]);
    }
    let published = options.published.as_ref().or(text.published.as_ref());
    let prose = Prose::new(&text.body);
    let all = expressions(&prose, published);
    output::print(|out| {
        if options.json { dates_as_json(&prose, text.before, &all, out) } else { dates_as_text(&prose, &all, out) }
    })?;
    if !reads_as_english(&prose) {
        output::tell(&[Safe::literal(
            "annals: the text is not in English, so only the dates it states are read, in figures and with the names of months",
        )]);
    }
    if published.is_none() && all.iter().any(|expression| expression.source == From::Unknown) {
        output::tell(&[Safe::literal(
            "annals: the day of publication is not known, so what is counted from it stays open; give it with --published DATE",
        )]);
    }
    Ok(found(!all.is_empty()))
}
