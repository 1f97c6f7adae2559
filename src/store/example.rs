//! A small corpus with comments, to begin with.

use super::save::write_folder;
use super::{Existing, Failure};
use std::path::Path;

const FILES: [(&str, &str); 4] = [
    ("corpus.toml", include_str!("example/corpus.toml")),
    ("articles/example.md", include_str!("example/article.md")),
    ("events/example.toml", include_str!("example/events.toml")),
    ("names.toml", include_str!("example/names.toml")),
];

/// Writes the example into a folder that is not there yet, or is empty, and gives the names of its files.
pub fn write_example(folder: &Path) -> Result<impl Iterator<Item = &'static str>, Failure> {
    if std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Failure::new(
            format!("{} is there already, and is not empty", folder.display()),
            "name a folder that is not there yet, or is empty",
        ));
    }
    write_folder(folder, Existing::Keep, |folder| {
        FILES.iter().try_for_each(|(name, text)| folder.put(name, |out| out.write_all(text.as_bytes())))
    })?;
    Ok(FILES.iter().map(|(name, _)| *name))
}
