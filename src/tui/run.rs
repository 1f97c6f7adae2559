//! The loop: receive, drain, update, draw once. Asleep when nothing happens.

mod comparing;
mod explorer;
mod exporting;
mod performing;
mod reading;
mod threads;

use super::message::{Effect, Message, Outcome, Reopened};
use super::perform::{Job, reopen};
use super::state::State;
use super::terminal::is_gone;
use super::update::update;
use super::{Start, view};
use crate::model::date::Date;
use crate::store::{Failure, Source, catch, give_up_writing};
use ratatui::Frame;
use rustix::event::Timespec;
use std::collections::BTreeMap;
use threads::GONE;

/// Reads a corpus anew, with publication dates that somebody gave here.
pub(super) type Reopen = fn(&Source, &BTreeMap<String, Date>) -> Result<Reopened, Failure>;

/// What the loop is made of; tests put others in their place.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    pub update: fn(&mut State, Message) -> Vec<Effect>,
    pub draw: fn(&mut Frame<'_>, &State),
    pub export: fn(Job) -> Outcome,
    pub reopen: Reopen,
}

impl Parts {
    pub const REAL: Parts = Parts { update, draw: view::draw, export: Job::run, reopen };
}

/// Opens the explorer and stays in it until the user leaves; the exit code of the program.
pub fn explore(start: Start) -> Result<u8, Failure> {
    explore_with(start, Parts::REAL)
}

pub(super) fn explore_with(start: Start, parts: Parts) -> Result<u8, Failure> {
    let left = catch("starting the explorer", || explorer::run(start, parts)).and_then(|left| left);
    let unfinished = give_up_writing();
    match left {
        // Whatever failed, it failed because the terminal went away, and nobody is left to be told.
        Err(_) if matches!(is_gone(Some(&Timespec::default())), Ok(true)) => Ok(GONE),
        Ok(0) if unfinished > 0 => {
            Err(Failure::new("you left before the export was finished", "it was given up; nothing was written"))
        }
        left => left,
    }
}
