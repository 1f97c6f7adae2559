//! How far some long work has come, for whoever watches from another thread, and may stop it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// The eye on some long work.
#[derive(Clone, Debug, Default)]
pub struct Watch(Arc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    done: AtomicU64,
    all: AtomicU64,
    stage: Mutex<&'static str>,
    is_stopped: AtomicBool,
}

/// How far it has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// What is being done, where more than one thing is; else empty.
    pub stage: &'static str,
    /// How much of it is done.
    pub done: u64,
    /// How much there is in all; 0 where nobody knows.
    pub all: u64,
}

impl Watch {
    /// So much more is done.
    pub fn add(&self, more: u64) {
        self.0.done.fetch_add(more, Ordering::Relaxed);
    }

    /// How much is done.
    pub fn done(&self) -> u64 {
        self.0.done.load(Ordering::Relaxed)
    }

    /// What is being done from now on, how much of it, and how much there is.
    pub fn set(&self, stage: &'static str, done: u64, all: u64) {
        *self.0.stage.lock().unwrap_or_else(PoisonError::into_inner) = stage;
        self.0.done.store(done, Ordering::Relaxed);
        self.0.all.store(all, Ordering::Relaxed);
    }

    /// How far the work has come.
    pub fn seen(&self) -> Seen {
        let stage = *self.0.stage.lock().unwrap_or_else(PoisonError::into_inner);
        Seen { stage, done: self.done(), all: self.0.all.load(Ordering::Relaxed) }
    }

    /// Asks whoever works to stop.
    pub fn stop(&self) {
        self.0.is_stopped.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked to stop.
    pub fn is_stopped(&self) -> bool {
        self.0.is_stopped.load(Ordering::Relaxed)
    }
}
