//! An export on a thread of its own, with a second one that tells how much is written.

use super::threads::{Arrival, spawn, tell_meanwhile};
use crate::store::{Failure, catch};
use crate::tui::message::{Message, Outcome};
use crate::tui::perform::Job;
use std::sync::mpsc::{Sender, channel};

/// Does an export. A fault in the program becomes a failure that can be shown.
pub(super) fn export(sender: &Sender<Arrival>, job: Job, run: fn(Job) -> Outcome) -> Result<(), Failure> {
    let (done, waiting) = channel();
    let (watch, arrivals) = (job.watch(), sender.clone());
    spawn("telling how much is written", sender, move || {
        tell_meanwhile(&waiting, &arrivals, || Message::Written(watch.done()));
    })?;
    let arrivals = sender.clone();
    spawn("writing the export", sender, move || {
        let outcome = catch("writing the export", || run(job)).unwrap_or_else(Outcome::Failed);
        drop::<Sender<()>>(done);
        // Nobody is left to tell when the explorer has gone.
        let _ = arrivals.send(Arrival::Done(Message::Exported(outcome)));
    })
}
