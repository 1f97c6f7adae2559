//! Reading and linking a folder of TOML, beside the plain `toml` crate that reads the same files into owned structs and
//! does no more: `cargo bench --bench folders`, in pairs, each in a process of its own, with the ratios.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    missing_docs,
    reason = "a bench that cannot run stops"
)]

mod common;

use annals::store::{Opened, Source};
use common::cost::Ways;
use common::owned::Event;
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::process::Command;

fn main() {
    let ways = Ways { plain, ours };
    if ways.told() {
        return;
    }
    let lines = common::without_texts();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("corpus");
    let convert = Command::new(env!("CARGO_BIN_EXE_annals")).arg("convert").arg(&lines).arg("-o").arg(&path).output();
    assert!(convert.is_ok_and(|done| done.status.success()));
    ways.compare(&path);
}

fn ours(path: &Path) -> Opened {
    Source::Path(path.to_path_buf()).open().expect("it was written")
}

fn plain(path: &Path) -> (Vec<String>, Vec<Event>) {
    #[derive(Deserialize)]
    struct File {
        event: Vec<Event>,
    }
    let read = |path: PathBuf| std::fs::read_to_string(path).expect("it is UTF-8");
    let articles = files(&path.join("articles")).map(read).collect();
    let events =
        files(&path.join("events")).map(|path| toml::from_str::<File>(&read(path)).expect("it is sound").event);
    (articles, events.flatten().collect())
}

fn files(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    std::fs::read_dir(folder).expect("it was written").map(|entry| entry.expect("it was written").path())
}
