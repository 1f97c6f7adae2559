//! From the start of the process to its end, with the first frame printed on the way.

#![allow(clippy::expect_used, clippy::panic, missing_docs, reason = "a bench that cannot run stops")]

mod common;

use common::{SAMPLES, Sample};
use std::process::{Command, Stdio};

fn main() {
    divan::main();
}

#[divan::bench(args = SAMPLES, sample_size = 1, max_time = 4)]
fn first_frame_of_a_new_process(sample: Sample) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_annals"));
    command.args(["--keys", "", "--size", "80x24", "--print"]).args(sample.path()).stdout(Stdio::null());
    assert!(command.status().is_ok_and(|status| status.success()));
}
