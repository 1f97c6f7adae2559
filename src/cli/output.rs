//! The two streams. A pipe that nobody reads any more is no mistake; everything else that goes wrong is told.

use super::REFUSED;
use super::refusal::Refusal;
use crate::store::Failure;
use crate::text::safe::Safe;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

/// Writes to standard output through `fill`.
pub(crate) fn print(fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Refusal> {
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    match fill(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::io("write", Path::new("standard output"), &error).into())
        }
        _ => Ok(()),
    }
}

/// Tells the person something beside the output. Where nobody listens there is nobody to tell.
pub(super) fn tell(lines: &[Safe]) {
    let text: String = lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect();
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Answers a command line that is a question for help, or that cannot be understood.
pub(crate) fn answer(error: &clap::Error) -> Result<ExitCode, Refusal> {
    // What was typed stands in the message, and may be anything.
    let lines = Safe::lines_from_outside(&error.to_string());
    if error.use_stderr() {
        tell(&lines);
        return Ok(ExitCode::from(REFUSED));
    }
    print(|out| lines.iter().try_for_each(|line| writeln!(out, "{line}")))?;
    Ok(ExitCode::SUCCESS)
}
