//! A small corpus with comments, to begin with.

use super::{Existing, Failure, write_folder};
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
        for (name, text) in FILES {
            let path = folder.join(name);
            let write = || {
                path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
                std::fs::write(&path, text)
            };
            write().map_err(|error| Failure::io("write", &path, &error))?;
        }
        Ok(())
    })?;
    Ok(FILES.iter().map(|(name, _)| *name))
}
