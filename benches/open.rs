//! Opening a corpus, and taking up its words.

#![allow(clippy::expect_used, clippy::panic, missing_docs, reason = "a bench that cannot run stops")]

mod common;

use annals::lexicon::Lexicon;
use annals::store::Opened;
use common::{SAMPLES, Sample};

fn main() {
    divan::main();
}

#[divan::bench(args = SAMPLES, max_time = 4)]
fn read_and_link(sample: Sample) -> Opened {
    sample.source().open().expect("it was opened before")
}

#[divan::bench(args = SAMPLES, max_time = 2)]
fn take_up_the_words(bencher: divan::Bencher<'_, '_>, sample: Sample) {
    let corpus = sample.corpus();
    bencher.bench_local(|| Lexicon::new(corpus));
}
