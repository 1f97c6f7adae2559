//! The shape of the code: imports point strictly down, and what belongs in one place stays there.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};

/// The floors, from the bottom. A module may import what stands on a lower one, and nothing beside it.
const FLOORS: [&[&str]; 9] = [
    &["text"],
    &["model"],
    &["lexicon", "sheet"],
    &["query", "search", "check", "extract", "compare"],
    &["timeline"],
    &["export"],
    &["keys", "store", "settings"],
    &["cli", "tui"],
    &["fuzzing"],
];

struct Source {
    path: PathBuf,
    /// The module right under `src` that the file belongs to.
    module: String,
    /// The code without comments and without what is only there for tests.
    code: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    files
        .into_iter()
        .filter(|path| !path.iter().any(|part| part == "tests" || part == "tests.rs" || part == "testing.rs"))
        .map(|path| {
            let inside = path.strip_prefix(&root).unwrap();
            let first = inside.iter().next().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
            let code: String =
                code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            Source { module: first.trim_end_matches(".rs").to_string(), path, code }
        })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

/// The modules that a text names behind `crate::`.
fn imported(code: &str) -> Vec<String> {
    let mut named = Vec::new();
    for (at, found) in code.match_indices("crate::") {
        let rest = &code[at + found.len()..];
        let name: String = rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
        if !name.is_empty() {
            named.push(name);
        }
    }
    named
}

#[test]
fn imports_point_strictly_down() {
    let mut checked = 0;
    for source in sources() {
        if ["lib", "main"].contains(&source.module.as_str()) {
            continue;
        }
        let own = floor(&source.module).unwrap_or_else(|| panic!("{} stands on no floor", source.path.display()));
        for name in imported(&source.code).iter().filter(|name| **name != source.module && *name != "safe") {
            let other = floor(name).unwrap_or_else(|| panic!("{}: crate::{name} is no module", source.path.display()));
            assert!(other < own, "{} imports crate::{name}, which is not below it", source.path.display());
            checked += 1;
        }
    }
    assert!(checked > 50, "only {checked} imports were seen");
}

#[test]
fn what_belongs_in_one_place_stays_there() {
    let only_in = |what: &str, places: &[&str]| {
        let holders: Vec<_> = sources().into_iter().filter(|source| source.code.contains(what)).collect();
        assert!(!holders.is_empty(), "nobody uses {what}");
        for source in holders {
            let path = source.path.to_string_lossy();
            assert!(places.iter().any(|place| path.contains(place)), "{path} uses {what}");
        }
    };
    only_in("fuzzy_matcher", &["src/search/score.rs"]);
    only_in("Color", &["src/tui/theme.rs"]);
    only_in("std::fs", &["src/store/", "src/settings/", "src/tui/terminal"]);
    only_in("env::var", &["src/settings/", "src/store/"]);
}

#[test]
fn every_file_opens_with_a_sentence_of_purpose() {
    for source in sources() {
        let text = std::fs::read_to_string(&source.path).unwrap();
        assert!(text.starts_with("//! "), "{} does not say what it is for", source.path.display());
    }
}
