//! The same work on many items, on several threads, watched and stoppable.

use super::read::{Progress, Stage, Stopped, Watch};
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Does the same to every item on several threads; the results stand in the order of the items.
pub(super) fn each<'i, I: Sync, O: Send>(
    items: &'i [I],
    stage: Stage,
    threads: NonZeroUsize,
    watch: Watch<'_>,
    work: impl Fn(&'i I) -> O + Sync,
) -> Result<Vec<O>, Stopped> {
    each_with(items, stage, threads, watch, || (), |(), item| work(item))
}

/// The same, where every thread keeps something at hand that makes the work lighter and its results no others.
pub(super) fn each_with<'i, I: Sync, O: Send, S>(
    items: &'i [I],
    stage: Stage,
    threads: NonZeroUsize,
    watch: Watch<'_>,
    at_hand: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, &'i I) -> O + Sync,
) -> Result<Vec<O>, Stopped> {
    let (next, done, is_stopped) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicBool::new(false));
    let all = items.len();
    let run = || {
        let mut found: Vec<(usize, O)> = Vec::new();
        let mut kept = at_hand();
        while !is_stopped.load(Ordering::Relaxed) {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(index) else { break };
            found.push((index, work(&mut kept, item)));
            let progress = Progress { stage, done: done.fetch_add(1, Ordering::Relaxed) + 1, all };
            if watch(progress).is_break() {
                is_stopped.store(true, Ordering::Relaxed);
            }
        }
        found
    };
    let mut found = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads.get().min(all.max(1))).map(|_| scope.spawn(run)).collect();
        let mut found = run();
        for other in others {
            match other.join() {
                Ok(more) => found.extend(more),
                Err(fault) => std::panic::resume_unwind(fault),
            }
        }
        found
    });
    if is_stopped.load(Ordering::Relaxed) {
        return Err(Stopped);
    }
    found.sort_unstable_by_key(|(index, _)| *index);
    Ok(found.into_iter().map(|(_, output)| output).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ops::ControlFlow;

    fn threads(count: usize) -> NonZeroUsize {
        NonZeroUsize::new(count).unwrap()
    }

    #[test]
    fn results_stand_in_the_order_of_the_items_on_any_number_of_threads() {
        let items: Vec<usize> = (0..100).collect();
        for count in [1, 2, 7] {
            let doubled = each(&items, Stage::Names, threads(count), &|_| ControlFlow::Continue(()), |n| n * 2);
            assert_eq!(doubled.unwrap(), items.iter().map(|n| n * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_watcher_hears_of_every_item_and_may_stop() {
        let items = [(); 10];
        let heard = AtomicUsize::new(0);
        let watch = |progress: Progress| {
            heard.fetch_add(1, Ordering::Relaxed);
            if progress.done == 4 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        assert_eq!(each(&items, Stage::Names, threads(1), &watch, |_| ()), Err(Stopped));
        assert_eq!(heard.load(Ordering::Relaxed), 4);
    }
}
