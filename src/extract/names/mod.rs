//! The names of raw texts: people, places and organisations, each one name however it is spelt, and where the texts mention them.
//!
//! Names are known from gazetteers or told by their shape: capitals, titles, heads, what stands around them. What is of no known sort
//! is left out rather than guessed.

mod article;
mod counts;
mod gazetteer;
mod line;
mod mention;
mod named;
mod near;
mod organisation;
mod parts;
mod people;
mod person;
mod place;
mod role;
mod settle;
mod sex;
mod shape;
mod sound;
#[cfg(test)]
mod tests;
mod title;
mod words;

pub use mention::Mention;
pub use named::{Name, Named, Spelling};
pub use place::Sense;
pub use sex::Sex;

use super::parallel::each_with;
use super::read::{Stage, Stopped, Watch};
use crate::extract::prose::Prose;
use std::num::NonZeroUsize;
use words::Words;

/// Finds the names of all texts, and their mentions in each.
///
/// The texts are read one by one and linked as a whole, so that a name means the same everywhere: the same output for the same
/// texts in the same order. Their tokens are not kept: all of them together take more room than the texts.
///
/// # Errors
/// [`Stopped`] as soon as `watch` breaks.
pub(super) fn find(texts: &[&str], threads: NonZeroUsize, watch: Watch<'_>) -> Result<Named, Stopped> {
    let settled = each_with(texts, Stage::Names, threads, watch, Words::default, |words, text| {
        settle::settle(article::read(&Prose::new(text), words))
    })?;
    Ok(named::named(settled))
}
