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
use serde::Deserialize;
use std::fmt;
use std::hint::black_box;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::time::Instant;

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

/// How long something takes, in seconds: by the clock, and of all processors together, which what else the machine
/// does changes little.
struct Cost {
    clock: f64,
    processor: f64,
}

impl fmt::Display for Cost {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:6.2} s ({:.2} s of the processor)", self.clock, self.processor)
    }
}

fn measured(work: impl FnOnce() -> usize) -> Cost {
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

fn plain(path: &Path) -> Vec<Record> {
    let file = BufReader::with_capacity(1 << 20, std::fs::File::open(path).expect("it can be opened"));
    let line = |line: std::io::Result<String>| serde_json::from_str(&line.expect("it is UTF-8")).expect("it is sound");
    file.lines().map(line).collect()
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(dead_code, reason = "it is read for the time that takes")]
enum Record {
    Corpus { title: Option<String> },
    Article(Article),
    Event(Event),
    Person(Name),
    Place(Name),
    Organisation(Name),
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "as above")]
struct Article {
    id: String,
    title: Option<String>,
    outlet: Option<String>,
    published: Option<String>,
    url: Option<String>,
    copy_of: Option<String>,
    body: Option<String>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "as above")]
struct Name {
    name: String,
    #[serde(default)]
    spellings: Vec<String>,
    #[serde(rename = "in")]
    within: Option<String>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "as above")]
struct Event {
    id: Option<String>,
    title: String,
    kind: Option<String>,
    date: Option<String>,
    #[serde(default)]
    places: Vec<String>,
    #[serde(default)]
    people: Vec<String>,
    #[serde(default)]
    organisations: Vec<String>,
    #[serde(default)]
    says: Vec<Says>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "as above")]
struct Says {
    article: String,
    quote: Option<String>,
    paragraph: Option<u32>,
    status: Option<String>,
    date: Option<String>,
    basis: Option<String>,
    attributed_to: Option<String>,
}
