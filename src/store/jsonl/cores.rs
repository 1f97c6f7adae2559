//! The blocks of a file of lines read by as many threads as there are cores, and joined in the order of the file.

use super::blocks::Blocks;
use super::each::Lines;
use crate::model::Builder;
use crate::store::reading::Reading;
use crate::store::told::Told;
use std::collections::BTreeMap;
use std::io::Read;
use std::sync::{Mutex, MutexGuard, PoisonError};

impl Lines {
    /// Reads the blocks that are left, each into a reading of its own; these are joined in the order of the file.
    pub(super) fn read_on_all_cores<R: Read + Send>(
        &self,
        blocks: &mut Blocks<R>,
        told: &mut Told,
        reading: &mut Reading,
    ) -> std::io::Result<()> {
        let (spare, mut failed) = (reading.beside(), None);
        let joining = Mutex::new(Joining { next: 1, waiting: BTreeMap::new(), told, reading });
        let (blocks, failure) = (Mutex::new(blocks), Mutex::new(&mut failed));
        let work = || {
            loop {
                let block = match locked(&blocks).next() {
                    Ok(Some(block)) if !spare.watch.is_stopped() => block,
                    Ok(_) => return,
                    Err(error) => {
                        **locked(&failure) = Some(error);
                        return;
                    }
                };
                let mut apart = spare.beside();
                let mut told = Told::new(&self.file, &[]);
                self.read(&block, &mut told, &mut apart);
                // Whoever joins need not do it.
                apart.builder.iter_mut().for_each(Builder::put_away);
                let number = block.number;
                locked(&blocks).take_back(block);
                locked(&joining).take(number, apart, told);
            }
        };
        std::thread::scope(|scope| {
            let cores = std::thread::available_parallelism().map_or(1, usize::from);
            (1..cores).for_each(|_| {
                scope.spawn(work);
            });
            work();
        });
        failed.map_or(Ok(()), Err)
    }
}

/// Readings of blocks on their way into one.
struct Joining<'r> {
    /// The block that comes next.
    next: usize,
    /// Those that are read before their turn.
    waiting: BTreeMap<usize, (Reading, Told)>,
    told: &'r mut Told,
    reading: &'r mut Reading,
}

impl Joining<'_> {
    fn take(&mut self, number: usize, apart: Reading, told: Told) {
        self.waiting.insert(number, (apart, told));
        while let Some((apart, told)) = self.waiting.remove(&self.next) {
            self.next += 1;
            self.reading.join(apart);
            self.told.join(told, &mut self.reading.problems);
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
