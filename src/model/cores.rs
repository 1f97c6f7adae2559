//! Work spread over all cores of the machine; what comes of it does not depend on how many there are.

use std::ops::Range;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Less than this is not worth a thread.
const SMALL: usize = 4096;

/// Does something with each piece of `0..length`; the results in the order of the pieces.
pub fn in_pieces<R: Send>(length: usize, work: impl Fn(Range<usize>) -> R + Sync) -> Vec<R> {
    // Asking how many cores there are reads several files.
    if length < SMALL {
        return vec![work(0..length)];
    }
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let size = (length / (cores * 8)).max(1);
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let take_pieces = || {
        loop {
            let start = next.fetch_add(size, Ordering::Relaxed);
            if start >= length {
                return;
            }
            let result = work(start..(start + size).min(length));
            done.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).push((start, result));
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..cores {
            scope.spawn(take_pieces);
        }
        take_pieces();
    });
    let mut done = done.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner());
    done.sort_by_key(|(start, _)| *start);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Does two things, beside one another where that is worth a thread.
pub fn both<A: Send, B>(length: usize, one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B) -> (A, B) {
    if length < SMALL {
        return (one(), other());
    }
    std::thread::scope(|scope| {
        let first = scope.spawn(one);
        let second = other();
        (first.join().unwrap_or_else(|fault| std::panic::resume_unwind(fault)), second)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_worked_on_once_and_in_order() {
        for length in [0, 1, SMALL - 1, SMALL, 3 * SMALL + 17] {
            let pieces = in_pieces(length, Iterator::collect::<Vec<_>>);
            assert_eq!(pieces.concat(), (0..length).collect::<Vec<_>>());
        }
    }
}
