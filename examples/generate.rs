//! Writes a made-up corpus of any size to standard output, as tagged lines of JSON; the same one for the same seed.
//!
//! `cargo run --release --example generate -- EVENTS [SEED] [WITH_TEXT]`: of so many articles in a hundred the text is
//! known; of all where nothing else is said.

#[path = "../benches/common/generate.rs"]
mod generate;
#[path = "../benches/common/random.rs"]
mod random;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Option<Vec<usize>> = std::env::args().skip(1).map(|argument| argument.parse().ok()).collect();
    let Some([events, more @ ..]) = arguments.as_deref() else {
        return tell("generate EVENTS [SEED] [WITH_TEXT], all of them numbers");
    };
    let (seed, with_text) = (more.first().copied().unwrap_or(17), more.get(1).copied().unwrap_or(100));
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    match generate::generate(&mut out, seed as u64, *events, with_text).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => tell(&error.to_string()),
    }
}

fn tell(what: &str) -> ExitCode {
    // Nobody is left to tell where this fails.
    let _ = writeln!(io::stderr(), "{what}");
    ExitCode::from(2)
}
