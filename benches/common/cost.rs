//! What something costs.

use std::fmt;
use std::hint::black_box;
use std::time::Instant;

/// How long something takes, in seconds: by the clock, and of all processors together, which what else the machine
/// does changes little.
pub struct Cost {
    /// By the clock.
    pub clock: f64,
    /// Of all processors.
    pub processor: f64,
}

impl fmt::Display for Cost {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:6.2} s ({:.2} s of the processor)", self.clock, self.processor)
    }
}

/// Does something, and says what it cost.
pub fn measured(work: impl FnOnce() -> usize) -> Cost {
    let (start, before) = (Instant::now(), processor_time());
    black_box(work());
    Cost { clock: start.elapsed().as_secs_f64(), processor: processor_time() - before }
}

/// What this process and its threads have had of the processors so far, in seconds; Linux tells it, a hundredth at a time.
fn processor_time() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}
