//! What a query leaves of a corpus.

#![allow(clippy::expect_used, clippy::panic, missing_docs, reason = "a bench that cannot run stops")]

mod common;

use annals::lexicon::Lexicon;
use annals::query::Query;
use common::Sample;

fn main() {
    divan::main();
}

const QUERIES: [&str; 7] = [
    "",
    "rutte",
    "ruttte",
    "who:rutte -kind:statement",
    "after:1995 is:conflict",
    "status:announced articles:>=2",
    "\"security guarantees\"",
];

#[divan::bench(args = QUERIES, max_time = 1)]
fn on_the_built_in_corpus(bencher: divan::Bencher<'_, '_>, query: &str) {
    select(bencher, Sample::BuiltIn, query);
}

#[divan::bench(args = QUERIES, max_time = 1)]
fn on_the_generated_corpus(bencher: divan::Bencher<'_, '_>, query: &str) {
    select(bencher, Sample::Generated, query);
}

/// A place of the corpus itself, with what lies in it.
#[divan::bench(args = common::SAMPLES, max_time = 1)]
fn place(bencher: divan::Bencher<'_, '_>, sample: Sample) {
    let mut places = sample.corpus().names().filter(|name| name.kind() == annals::model::NameKind::Place);
    let place = places.next().expect("there is a place");
    let query = Query::name(place.kind(), place.text());
    select(bencher, sample, query.as_str());
}

/// The first phrase asks for the words around all assertions to be taken up, once for a corpus.
#[divan::bench(args = common::SAMPLES, max_time = 2)]
fn first_phrase(bencher: divan::Bencher<'_, '_>, sample: Sample) {
    let query = Query::parse("\"security guarantees\"").expect("a query");
    let corpus = sample.corpus();
    bencher.with_inputs(|| Lexicon::new(corpus)).bench_local_refs(|lexicon| query.select(corpus, lexicon));
}

fn select(bencher: divan::Bencher<'_, '_>, sample: Sample, query: &str) {
    let corpus = sample.corpus();
    let lexicon = Lexicon::new(corpus);
    let query = Query::parse(query).expect("a query");
    bencher.bench_local(|| query.select(corpus, &lexicon));
}
