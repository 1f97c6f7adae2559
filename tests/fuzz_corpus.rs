//! The inputs that the fuzz targets keep, replayed: what once broke the program must not break it again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use annals::fuzzing::TARGETS;
use std::path::Path;

#[test]
fn every_kept_input_still_holds() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    for (name, target) in TARGETS {
        let mut inputs: Vec<_> =
            std::fs::read_dir(root.join(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
        inputs.sort();
        assert!(inputs.len() >= 5, "{name} has next to no inputs");
        for input in inputs {
            let data = std::fs::read(&input).unwrap();
            let outcome = std::panic::catch_unwind(|| target(&data));
            assert!(outcome.is_ok(), "{} breaks {name}", input.display());
        }
    }
}
