//! From the start of the process to its end, with the first frame printed on the way.

#![allow(clippy::expect_used, clippy::panic, missing_docs, reason = "a bench that cannot run stops")]

mod common;

use common::{SAMPLES, Sample};
use divan::Bencher;
use std::process::{Command, Stdio};

fn main() {
    divan::main();
}

#[divan::bench(args = SAMPLES, sample_size = 1, max_time = 4)]
fn first_frame_of_a_new_process(bencher: Bencher<'_, '_>, sample: Sample) {
    // A large corpus comes out of the snapshot of the time before, in a cache that is not the user's.
    let cache = tempfile::tempdir().expect("a folder for the cache");
    let start = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_annals"));
        command.args(["--keys", "", "--size", "80x24", "--print"]).args(sample.path());
        let ended = command.env("XDG_CACHE_HOME", cache.path()).stdout(Stdio::null()).status();
        assert!(ended.is_ok_and(|status| status.success()));
    };
    start();
    bencher.bench_local(start);
}
