//! `annals articles`: the articles of a corpus.

use super::command::Listing;
use super::refusal::Refusal;
use super::{found, open, output};
use crate::export::{articles_as_json, articles_as_text};
use std::process::ExitCode;

pub(super) fn run(options: &Listing) -> Result<ExitCode, Refusal> {
    let corpus = open::open(&options.source)?;
    let write = if options.json { articles_as_json } else { articles_as_text };
    output::print(|out| write(&corpus, out))?;
    Ok(found(corpus.articles().len() > 0))
}
