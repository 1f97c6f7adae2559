//! `annals init`: a small corpus with comments, to begin with.

use super::output;
use super::refusal::Refusal;
use crate::safe;
use crate::store::{give_up_writing_on_signals, write_example};
use crate::text::safe::Safe;
use clap::Args;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Args)]
pub(crate) struct Init {
    /// A folder that is not there yet, or is empty
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn run(options: &Init) -> Result<ExitCode, Refusal> {
    give_up_writing_on_signals()?;
    let files = write_example(&options.folder)?;
    let shown = |path: &Path| Safe::from_outside(&path.display().to_string());
    let mut lines: Vec<Safe> = files.map(|file| safe!("wrote {}", shown(&options.folder.join(file)))).collect();
    lines.push(safe!("Write over it, and look at it with: annals {}", shown(&options.folder)));
    output::tell(&lines);
    Ok(ExitCode::SUCCESS)
}
