//! Finding the articles that retell others.

#![allow(clippy::expect_used, clippy::panic, missing_docs, reason = "a bench that cannot run stops")]

mod common;

use annals::compare::origins::detect;
use annals::model::Corpus;
use common::Sample;

fn main() {
    divan::main();
}

#[divan::bench(max_time = 2)]
fn the_built_in_corpus(bencher: divan::Bencher<'_, '_>) {
    let corpus = Sample::BuiltIn.corpus();
    bencher.bench_local(|| detect(corpus));
}

#[divan::bench(max_time = 10, sample_count = 5, sample_size = 1)]
fn ten_thousand_articles(bencher: divan::Bencher<'_, '_>) {
    let corpus = articles();
    bencher.bench_local(|| detect(corpus));
}

fn articles() -> &'static Corpus {
    static ARTICLES: std::sync::OnceLock<Corpus> = std::sync::OnceLock::new();
    ARTICLES.get_or_init(|| common::retold(10_000).open().expect("it was written").corpus)
}
