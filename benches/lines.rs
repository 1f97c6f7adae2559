//! Reading and linking a file of lines whose articles come without their texts, beside plain `serde_json` that reads the same bytes into owned structs and does no more:
//! `cargo bench --bench lines`, in pairs, each in a process of its own, with the ratios.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    missing_docs,
    reason = "a bench that cannot run stops"
)]

mod common;

use annals::store::{Opened, Source};
use common::cost::Ways;
use common::owned::Record;
use std::io::{BufRead, BufReader};
use std::path::Path;

fn main() {
    let ways = Ways { plain, ours };
    if !ways.told() {
        ways.compare(&common::without_texts());
    }
}

fn ours(path: &Path) -> Opened {
    Source::Path(path.to_path_buf()).open().expect("it was written")
}

fn plain(path: &Path) -> Vec<Record> {
    let file = BufReader::with_capacity(1 << 20, std::fs::File::open(path).expect("it can be opened"));
    let line = |line: std::io::Result<String>| serde_json::from_str(&line.expect("it is UTF-8")).expect("it is sound");
    file.lines().map(line).collect()
}
