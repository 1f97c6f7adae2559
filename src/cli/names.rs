//! `annals names`: people, places and organisations, best match first.

use super::command::Names;
use super::refusal::Refusal;
use super::{found, open, output};
use crate::export::{names_as_json, names_as_text};
use crate::lexicon::Lexicon;
use crate::search::names_matching;
use std::process::ExitCode;

pub(super) fn run(options: &Names) -> Result<ExitCode, Refusal> {
    let corpus = open::open(&options.source)?;
    let lexicon = Lexicon::new(&corpus);
    let names = names_matching(&corpus, &lexicon, options.pattern.as_deref().unwrap_or_default());
    let write = if options.json { names_as_json } else { names_as_text };
    output::print(|out| write(&names, &lexicon, out))?;
    Ok(found(!names.is_empty()))
}
