//! Writing everything in every format, to nowhere.

#![allow(clippy::expect_used, clippy::panic, missing_docs, reason = "a bench that cannot run stops")]

mod common;

use annals::export::{Format, Subject, write};
use annals::lexicon::Lexicon;
use annals::query::Query;
use common::Sample;
use std::io;

fn main() {
    divan::main();
}

#[divan::bench(args = Format::ALL.map(Format::as_str), max_time = 1)]
fn of_the_built_in_corpus(bencher: divan::Bencher<'_, '_>, format: &str) {
    export(bencher, Sample::BuiltIn, format);
}

#[divan::bench(args = Format::ALL.map(Format::as_str), max_time = 3)]
fn of_the_generated_corpus(bencher: divan::Bencher<'_, '_>, format: &str) {
    export(bencher, Sample::Generated, format);
}

fn export(bencher: divan::Bencher<'_, '_>, sample: Sample, format: &str) {
    let corpus = sample.corpus();
    let query = Query::default();
    let selection = query.select(corpus, &Lexicon::new(corpus));
    let format = Format::from_word(format).expect("a format");
    let subject = Subject { corpus, query: "", selection: &selection };
    bencher.bench_local(|| write(format, &subject, &mut io::sink()));
}
