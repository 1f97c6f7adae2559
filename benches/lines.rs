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
use std::hint::black_box;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::time::{Duration, Instant};

/// How many pairs.
const PAIRS: usize = 7;

fn main() {
    let path = &common::without_texts();
    let source = Source::Path(path.clone());
    let mut ratios: Vec<f64> = (0..PAIRS)
        .map(|_| {
            let plain = timed(|| black_box(plain(path)).len());
            let ours = timed(|| black_box(source.open().expect("it was written")).problems.len());
            println!("plain {plain:8.1?}   ours {ours:8.1?}   {:.2}", ours.as_secs_f64() / plain.as_secs_f64());
            ours.as_secs_f64() / plain.as_secs_f64()
        })
        .collect();
    ratios.sort_by(f64::total_cmp);
    println!("{}: median ratio {:.2}", path.display(), ratios[PAIRS / 2]);
}

fn timed(work: impl FnOnce() -> usize) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
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
