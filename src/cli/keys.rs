//! `annals keys`: the keys of the screen, from the table that the screen itself uses.

use super::output;
use super::refusal::Refusal;
use crate::keys::{BINDINGS, Binding, Context, reference};
use crate::safe;
use crate::text::safe::Safe;
use crate::text::width::{pad, width};
use std::process::ExitCode;

pub(super) fn run() -> Result<ExitCode, Refusal> {
    let lines = lines();
    output::print(|out| lines.iter().try_for_each(|line| writeln!(out, "{line}")))?;
    Ok(ExitCode::SUCCESS)
}

fn lines() -> Vec<Safe> {
    let keys = |binding: &Binding| Safe::from_outside(&reference(binding));
    let widest = BINDINGS.iter().map(|binding| width(&keys(binding))).max().unwrap_or_default();
    let mut lines = Vec::new();
    for context in Context::ALL {
        if !lines.is_empty() {
            lines.push(Safe::default());
        }
        lines.push(Safe::literal(context.title()));
        let bindings = BINDINGS.iter().filter(|binding| binding.context == context);
        lines
            .extend(bindings.map(|binding| safe!("  {}  {}", pad(&keys(binding), widest), Safe::literal(binding.doc))));
    }
    lines
}
