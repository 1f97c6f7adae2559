//! The articles compared while the explorer is open, on a thread of its own: which of them retell others.

use super::threads::{Arrival, spawn};
use crate::store::{Failure, Keeping, catch};
use crate::tui::library::Library;
use crate::tui::message::{Compared, Message};
use std::sync::Arc;
use std::sync::mpsc::Sender;

/// Where a corpus is to be kept once it is compared, and how many mistakes its files have.
pub(super) type Keep = (Keeping, usize);

/// Compares them, and sends what came of it; a fault in that is a failure, and the corpus stays as it is.
pub(super) fn compare(sender: &Sender<Arrival>, library: Arc<Library>, keep: Option<Keep>) -> Result<(), Failure> {
    let arrivals = sender.clone();
    spawn("comparing the articles", sender, move || {
        let compared = catch("comparing the articles", || Compared::new(&library));
        let found = compared.as_ref().ok().map(|compared| compared.library.clone());
        // Nobody is left to tell when the explorer has gone.
        let _ = arrivals.send(Arrival::Done(Message::Compared(compared)));
        if let (Some(found), Some((keeping, mistakes))) = (found, keep) {
            keeping.keep(&found.corpus, mistakes);
        }
    })
}
