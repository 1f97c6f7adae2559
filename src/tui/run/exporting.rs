//! An export on a thread of its own, with a second one that tells how much is written.

use super::threads::{Arrival, spawn};
use crate::store::{Failure, Watch, catch};
use crate::tui::message::{Message, Outcome};
use crate::tui::perform::Job;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// How often it is told how much is written.
const PAUSE: Duration = Duration::from_millis(250);

/// Does an export. A fault in the program becomes a failure that can be shown.
pub(super) fn export(sender: &Sender<Arrival>, job: Job, run: fn(Job) -> Outcome) -> Result<(), Failure> {
    let (done, waiting) = channel();
    let (watch, arrivals) = (job.watch(), sender.clone());
    spawn("telling how much is written", sender, move || tell(&watch, &waiting, &arrivals))?;
    let arrivals = sender.clone();
    spawn("writing the export", sender, move || {
        let outcome = catch("writing the export", || run(job)).unwrap_or_else(Outcome::Failed);
        drop::<Sender<()>>(done);
        // Nobody is left to tell when the explorer has gone.
        let _ = arrivals.send(Arrival::Done(Message::Exported(outcome)));
    })
}

/// Tells again and again how much is written, until the other thread is done.
fn tell(watch: &Watch, waiting: &Receiver<()>, arrivals: &Sender<Arrival>) {
    while waiting.recv_timeout(PAUSE) == Err(RecvTimeoutError::Timeout) {
        if arrivals.send(Arrival::Done(Message::Written(watch.done()))).is_err() {
            return;
        }
    }
}
