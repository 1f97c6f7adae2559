//! What arrives of the corpus: the end of the reading, what comparing found, the files read anew.

use crate::store::Failure;
use crate::tui::message::{Compared, Reopened};
use crate::tui::state::{Comparing, State};
use std::sync::Arc;

/// The reading has ended.
pub(super) fn read(state: &mut State, reopened: Result<Option<Reopened>, Failure>) {
    let seen = state.reading.take().unwrap_or_default().seen;
    match reopened {
        Ok(Some(reopened)) => {
            if reopened.mistakes > 0 {
                state.say(format!("read, but for {} mistakes; `annals check` lists them", reopened.mistakes));
            }
            state.grown = Some(reopened);
        }
        Ok(None) => state.say(match seen.all {
            0 => "stopped; what was read stays".to_string(),
            all => format!("stopped while {}, {} of {all}; what was read stays", seen.stage, seen.done),
        }),
        Err(failure) => state.fail(&failure),
    }
}

/// The articles are compared; what was found in a corpus that is open no more is nothing to this one.
pub(super) fn compared(state: &mut State, compared: Result<Compared, Failure>) {
    match compared {
        Ok(compared) if Arc::ptr_eq(&compared.of, &state.library) => {
            state.comparing = Comparing::Over;
            state.fold_in(compared.library);
            super::matrix::bring_into_view(state);
            super::comparison::bring_into_view(state);
        }
        Ok(_) => {}
        Err(failure) => {
            state.comparing = Comparing::Over;
            state.fail(&failure);
        }
    }
}

/// The files are read anew.
pub(super) fn reloaded(state: &mut State, reopened: Result<Reopened, Failure>) {
    match reopened {
        Ok(Reopened { library, mistakes }) => {
            state.replace(library);
            state.say(match mistakes {
                0 => "read anew".to_string(),
                1 => "read anew, but for 1 mistake; `annals check` tells it".to_string(),
                _ => format!("read anew, but for {mistakes} mistakes; `annals check` lists them"),
            });
        }
        Err(failure) => state.fail(&failure),
    }
}
