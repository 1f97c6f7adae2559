//! What the benches measure on: the built-in corpus, and a generated one.

#[allow(dead_code, reason = "not every bench asks for it")]
pub mod cost;
mod generate;
#[allow(dead_code, reason = "not every bench asks for it")]
pub mod owned;
#[allow(dead_code, reason = "not every bench asks for it")]
pub mod pty;
mod random;
mod retold;

use annals::model::Corpus;
use annals::store::{Opened, Source};
use std::fmt;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

const SEED: u64 = 17;

/// A corpus to measure on.
#[derive(Clone, Copy, Debug)]
pub enum Sample {
    /// The one inside the program.
    BuiltIn,
    /// A generated one of 10,000 events, or of as many as `ANNALS_BENCH_EVENTS` says.
    Generated,
}

/// Every corpus to measure on.
#[allow(dead_code, reason = "not every bench asks for it")]
pub const SAMPLES: [Sample; 2] = [Sample::BuiltIn, Sample::Generated];

impl fmt::Display for Sample {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Sample::BuiltIn => write!(out, "built-in"),
            Sample::Generated => write!(out, "{} events", events()),
        }
    }
}

impl Sample {
    /// Where it lies, if it is a file.
    pub fn path(self) -> Option<&'static Path> {
        static GENERATED: OnceLock<PathBuf> = OnceLock::new();
        match self {
            Sample::BuiltIn => None,
            Sample::Generated => Some(GENERATED.get_or_init(|| write(events()))),
        }
    }

    /// Where to read it from.
    pub fn source(self) -> Source {
        Source::from_argument(self.path())
    }

    /// Reads it. It must be sound, or something else would be measured than is meant.
    pub fn open(self) -> Opened {
        let opened = self.source().open().unwrap_or_else(|failure| panic!("{self}: {failure:?}"));
        assert!(opened.problems.is_empty(), "{self}: {:?}", opened.problems.first());
        opened
    }

    /// Its corpus, read once.
    #[allow(dead_code, reason = "not every bench asks for it")]
    pub fn corpus(self) -> &'static Corpus {
        static CORPORA: [OnceLock<Corpus>; 2] = [OnceLock::new(), OnceLock::new()];
        CORPORA[self as usize].get_or_init(|| self.open().corpus)
    }
}

/// How many events the generated corpus has.
pub fn events() -> usize {
    std::env::var("ANNALS_BENCH_EVENTS").ok().and_then(|events| events.parse().ok()).unwrap_or(10_000)
}

/// So many articles of which one in ten retells another.
#[allow(dead_code, reason = "not every bench asks for it")]
pub fn retold(articles: usize) -> Source {
    Source::Path(written(&format!("retold-{articles}.jsonl"), |out| retold::generate(out, SEED, articles)))
}

/// The generated corpus with articles that come without their texts.
#[allow(dead_code, reason = "not every bench asks for it")]
pub fn without_texts() -> PathBuf {
    let events = events();
    written(&format!("without-texts-{events}.jsonl"), |out| generate::generate(out, SEED, events, 0))
}

fn write(events: usize) -> PathBuf {
    written(&format!("generated-{events}.jsonl"), |out| generate::generate(out, SEED, events, 100))
}

fn written(name: &str, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let mut out = BufWriter::new(File::create(&path).expect("the file can be made"));
    write(&mut out).expect("the file can be written");
    out.flush().expect("the file can be written");
    path
}
