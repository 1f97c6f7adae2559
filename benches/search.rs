//! The pick list of the search box, after every letter.

#![allow(clippy::expect_used, clippy::panic, missing_docs, reason = "a bench that cannot run stops")]

mod common;

use annals::lexicon::Lexicon;
use annals::search::Index;
use common::Sample;

fn main() {
    divan::main();
}

const TYPED: [&str; 7] = ["r", "ru", "rut", "rutt", "rutte", "ruttte", "rutte harbour"];

#[divan::bench(args = TYPED, max_time = 1)]
fn on_the_built_in_corpus(bencher: divan::Bencher<'_, '_>, typed: &str) {
    pick(bencher, Sample::BuiltIn, typed);
}

#[divan::bench(args = TYPED, max_time = 1)]
fn on_the_generated_corpus(bencher: divan::Bencher<'_, '_>, typed: &str) {
    pick(bencher, Sample::Generated, typed);
}

fn pick(bencher: divan::Bencher<'_, '_>, sample: Sample, typed: &str) {
    let corpus = sample.corpus();
    let lexicon = Lexicon::new(corpus);
    bencher.bench_local(|| Index::new(corpus, &lexicon).pick(typed, 20, 20));
}
