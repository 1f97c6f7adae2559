//! The rest of a corpus read while the explorer is open: on a thread of its own, with a second one that tells how far it is.

use super::threads::{Arrival, spawn, tell_meanwhile};
use crate::compare::origins::is_due;
use crate::store::{Failure, Opened, Rest, Source, Watch, Whole};
use crate::tui::message::{Message, Progress, Reopened};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Instant;

/// Reads on to the end, and sends what can be shown on the way.
pub(super) fn read_on(sender: &Sender<Arrival>, rest: Rest, source: Source) -> Result<(), Failure> {
    let (done, waiting) = channel();
    let (watch, arrivals) = (rest.watch(), sender.clone());
    spawn("telling how far the reading is", sender, move || tell(&watch, &waiting, &arrivals))?;
    let arrivals = sender.clone();
    spawn("reading the rest of the corpus", sender, move || {
        let send = |message: Message| drop(arrivals.send(Arrival::Done(message)));
        let mut grown = |opened: Opened| send(Message::Grown(Reopened::new(opened, &source)));
        let read = rest.grow(&mut grown);
        let whole = read.map(|whole| whole.map(|Whole { opened, keeping }| (Reopened::new(opened, &source), keeping)));
        drop::<Sender<()>>(done);
        let is_due = matches!(&whole, Ok(Some((reopened, _))) if is_due(&reopened.library.corpus));
        let shown = whole.as_ref().map(|whole| whole.as_ref().map(|(reopened, _)| reopened.clone()));
        let shown = Message::Read(shown.map_err(Failure::clone));
        match whole {
            // It is kept once it is compared.
            Ok(Some((Reopened { mistakes, .. }, keeping))) if is_due => {
                drop(arrivals.send(Arrival::Keep((keeping, mistakes))));
                send(shown);
            }
            // Whoever looks at it need not wait until it is kept.
            Ok(Some((Reopened { library, mistakes }, keeping))) => {
                send(shown);
                keeping.keep(&library.corpus, mistakes);
            }
            _ => send(shown),
        }
    })
}

/// Tells again and again how far it is, until the other thread is done.
fn tell(watch: &Watch, waiting: &Receiver<()>, arrivals: &Sender<Arrival>) {
    let mut began = (Instant::now(), "");
    tell_meanwhile(waiting, arrivals, || {
        let seen = watch.seen();
        if seen.stage != began.1 {
            began = (Instant::now(), seen.stage);
        }
        let to_do = seen.all.saturating_sub(seen.done) as f64;
        let left = began.0.elapsed().as_secs_f64() * to_do / seen.done.max(1) as f64;
        let left = (seen.done > 0 && left >= 1.0).then_some(left.ceil() as u64);
        Message::Progress(Progress { seen, left })
    });
}
