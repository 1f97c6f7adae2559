//! `annals keys`: the keys in force, as the screen itself takes them.

use super::output;
use super::refusal::Refusal;
use crate::keys::{Context, Keymap, Listed};
use crate::safe;
use crate::settings::user_file;
use crate::text::safe::Safe;
use crate::text::width::{pad, width};
use std::process::ExitCode;

pub(super) fn run() -> Result<ExitCode, Refusal> {
    let keymap = user_file("keys.toml", Keymap::read).map_err(|problems| Refusal::of_user_files(&problems))?;
    let lines = lines(&keymap);
    output::print(|out| lines.iter().try_for_each(|line| writeln!(out, "{line}")))?;
    Ok(ExitCode::SUCCESS)
}

/// A line an action: its keys, its word in `keys.toml`, what it does.
fn lines(keymap: &Keymap) -> Vec<Safe> {
    let keys = |listed: &Listed| Safe::from_outside(if listed.keys.is_empty() { "(none)" } else { &listed.keys });
    let word = |listed: &Listed| Safe::literal(listed.entry.action.word());
    let views = Context::ALL.map(|context| (context, keymap.listing(context)));
    let all = || views.iter().flat_map(|(_, listing)| listing);
    let widest = all().map(|listed| width(&keys(listed))).max().unwrap_or_default();
    let longest = all().map(|listed| width(&word(listed))).max().unwrap_or_default();
    let mut lines = Vec::new();
    for (context, listing) in &views {
        if !lines.is_empty() {
            lines.push(Safe::default());
        }
        lines.push(safe!("{} [{}]", Safe::literal(context.title()), Safe::literal(context.word())));
        for listed in listing {
            let doc = Safe::literal(listed.entry.doc);
            lines.push(safe!("  {}  {}  {}", pad(&keys(listed), widest), pad(&word(listed), longest), doc));
        }
    }
    lines
}
