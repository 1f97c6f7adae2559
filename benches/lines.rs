//! Reading and linking a file of lines whose articles come without their texts, beside plain `serde_json` that reads the same bytes into owned structs and does no more:
//! `cargo bench --bench lines`, in pairs, with the ratio of each.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    missing_docs,
    reason = "a bench that cannot run stops"
)]

mod common;

use annals::store::Source;
use common::cost::measured;
use common::owned::Record;
use std::hint::black_box;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// How many pairs.
const PAIRS: usize = 7;

fn main() {
    let path = &common::without_texts();
    let source = Source::Path(path.clone());
    let mut ratios: Vec<[f64; 2]> = (0..PAIRS)
        .map(|_| {
            let plain = measured(|| black_box(plain(path)).len());
            let ours = measured(|| black_box(source.open().expect("it was written")).problems.len());
            let [clock, processor] = [ours.clock / plain.clock, ours.processor / plain.processor];
            println!("plain {plain}   ours {ours}   {clock:.2} and {processor:.2} times");
            [clock, processor]
        })
        .collect();
    let mut median = |of: usize| {
        ratios.sort_by(|a, b| a[of].total_cmp(&b[of]));
        ratios[PAIRS / 2][of]
    };
    let [clock, processor] = [median(0), median(1)];
    println!("{}: median ratio {clock:.2} by the clock, {processor:.2} of the processor's time", path.display());
}

fn plain(path: &Path) -> Vec<Record> {
    let file = BufReader::with_capacity(1 << 20, std::fs::File::open(path).expect("it can be opened"));
    let line = |line: std::io::Result<String>| serde_json::from_str(&line.expect("it is UTF-8")).expect("it is sound");
    file.lines().map(line).collect()
}
