//! Faults in the program itself: a panic becomes a failure that is told like any other, never a backtrace.

use super::failure::Failure;
use super::write::written;
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};

thread_local! {
    /// What this thread is doing, in words that follow "while".
    static DOING: Cell<&'static str> = const { Cell::new("") };
    /// What the last panic of this thread said, and where.
    static SAID: RefCell<String> = const { RefCell::new(String::new()) };
}

/// From now on a panic prints nothing: what it says is kept for [`catch`].
pub fn keep_panics() {
    std::panic::set_hook(Box::new(|info| SAID.with_borrow_mut(|said| *said = told(info))));
}

fn told(info: &PanicHookInfo<'_>) -> String {
    let words = info.payload_as_str().unwrap_or("no reason was given");
    match info.location() {
        Some(place) => format!("{words} ({}:{})", place.file(), place.line()),
        None => words.to_string(),
    }
}

/// Says what this thread does from now on, for the case that it meets a fault.
pub fn doing(what: &'static str) {
    DOING.set(what);
}

/// Does something; a panic in it becomes a failure.
pub fn catch<T>(what: &'static str, body: impl FnOnce() -> T) -> Result<T, Failure> {
    doing(what);
    catch_unwind(AssertUnwindSafe(body)).map_err(|_| {
        let message = format!("a fault in annals itself, not in your files, while {}", DOING.get());
        let kept = match written() {
            0 => "nothing of yours was changed",
            _ => "what was written before is whole, and nothing else of yours was changed",
        };
        let said = SAID.with_borrow(Clone::clone);
        Failure::new(message, format!("{kept}; please report this: {said}"))
    })
}
