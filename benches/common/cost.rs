//! What something costs beside what is plain, each in a process of its own: what one leaves of the memory must be neither help
//! nor hindrance to the other.

#![allow(clippy::print_stdout, reason = "a bench tells its figures")]

use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// How many pairs.
const PAIRS: usize = 7;

/// The two ways of reading a path.
pub struct Ways<P, O> {
    /// The plain way.
    pub plain: fn(&Path) -> P,
    /// Ours.
    pub ours: fn(&Path) -> O,
}

impl<P, O> Ways<P, O> {
    /// Reads as the arguments of this process say, and prints the cost; false where they say nothing.
    pub fn told(&self) -> bool {
        let arguments: Vec<String> = std::env::args().collect();
        let [_, way, path] = arguments.as_slice() else { return false };
        let cost = if way == "plain" { cost(self.plain, Path::new(path)) } else { cost(self.ours, Path::new(path)) };
        println!("{} {} {}", cost.clock, cost.processor, cost.memory);
        true
    }

    /// Reads a path both ways in turns, and prints the costs and the medians of their ratios.
    pub fn compare(&self, path: &Path) {
        let mut ratios: Vec<[f64; 3]> = (0..PAIRS)
            .map(|_| {
                let (plain, ours) = (alone("plain", path), alone("ours", path));
                println!("plain {}   ours {}", plain.told(), ours.told());
                [ours.clock / plain.clock, ours.processor / plain.processor, ours.memory / plain.memory]
            })
            .collect();
        let [clock, processor, memory] = [0, 1, 2].map(|of| {
            ratios.sort_by(|a, b| a[of].total_cmp(&b[of]));
            ratios[PAIRS / 2][of]
        });
        let medians =
            format!("{clock:.2} by the clock, {processor:.2} of the processor's time, {memory:.2} of the memory");
        println!("{}: median ratio {medians}", path.display());
    }
}

struct Cost {
    /// Seconds by the clock.
    clock: f64,
    /// Seconds of all processors together, which what else the machine does changes little.
    processor: f64,
    /// The most memory of the process, in MiB.
    memory: f64,
}

impl Cost {
    fn told(&self) -> String {
        format!("{:6.2} s ({:.2} s of the processor, {:.0} MiB)", self.clock, self.processor, self.memory)
    }
}

/// The cost of reading. What was read is not given back before the end of the process.
fn cost<R>(read: fn(&Path) -> R, path: &Path) -> Cost {
    let start = Instant::now();
    std::mem::forget(black_box(read(path)));
    Cost { clock: start.elapsed().as_secs_f64(), processor: processor_time(), memory: peak() }
}

/// One of the ways in a process of its own.
fn alone(way: &str, path: &Path) -> Cost {
    let program = std::env::current_exe().expect("this program");
    let output = Command::new(program).arg(way).arg(path).output().expect("it runs");
    let told = String::from_utf8(output.stdout).expect("it is UTF-8");
    let mut numbers = told.split_whitespace().map(|number| number.parse().expect("a number"));
    let mut next = || numbers.next().expect("three numbers");
    Cost { clock: next(), processor: next(), memory: next() }
}

/// What this process and its threads have had of the processors so far, in seconds; Linux tells it, a hundredth at a time.
fn processor_time() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// The most memory that this process had so far, in MiB; Linux tells it.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<f64>().ok()).unwrap_or_default() / 1024.0
}
