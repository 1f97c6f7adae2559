//! From a key to the frame that answers it.

#![allow(clippy::expect_used, clippy::panic, missing_docs, reason = "a bench that cannot run stops")]

mod common;

use annals::keys::{Key, Keymap};
use annals::query::Query;
use annals::tui::{Replay, Start, Theme};
use common::Sample;

fn main() {
    divan::main();
}

/// Keys pressed before, and the key that is measured.
const PRESSED: [(&str, &str); 12] = [
    ("", "j"),
    ("", "J"),
    ("", "G"),
    ("", "+"),
    ("", "/"),
    ("/", "r"),
    ("/r", "u"),
    ("/ru", "t"),
    ("/rut", "t"),
    ("/rutt", "e"),
    ("/rutte", "<enter>"),
    ("<enter>", "<enter>"),
];

#[divan::bench(args = PRESSED.map(shown), max_time = 1)]
fn on_the_built_in_corpus(bencher: divan::Bencher<'_, '_>, keys: &Keys) {
    press(bencher, Sample::BuiltIn, keys);
}

#[divan::bench(args = PRESSED.map(shown), max_time = 1)]
fn on_the_generated_corpus(bencher: divan::Bencher<'_, '_>, keys: &Keys) {
    press(bencher, Sample::Generated, keys);
}

#[derive(Debug)]
struct Keys {
    before: &'static str,
    measured: &'static str,
}

fn shown((before, measured): (&'static str, &'static str)) -> Keys {
    Keys { before, measured }
}

impl std::fmt::Display for Keys {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.before {
            "" => write!(out, "{}", self.measured),
            before => write!(out, "{before} then {}", self.measured),
        }
    }
}

fn press(bencher: divan::Bencher<'_, '_>, sample: Sample, keys: &Keys) {
    let start = Start {
        rest: None,
        opened: sample.open(),
        source: sample.source(),
        query: Query::default(),
        keymap: Keymap::read(None).expect("the built-in keys"),
        theme: Theme::read(None, None, None).expect("the built-in theme"),
        ascii: false,
        mouse: false,
        editor: String::new(),
    };
    let mut before = Replay::new(start, (100, 30));
    for key in Key::parse_all(keys.before).expect("keys") {
        before.press(key);
    }
    let measured = Key::parse_all(keys.measured).expect("keys");
    bencher.with_inputs(|| before.clone()).bench_local_refs(|replay| {
        measured.iter().for_each(|key| {
            replay.press(*key);
        });
        replay.frame()
    });
}
