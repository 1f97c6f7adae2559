//! The corpus inside the program: its files, and the same put together beforehand, so that opening it reads none of them.

use super::files::TextFile;
use super::folder::Parts;
use super::reading::Reading;
use crate::model::Corpus;
use include_dir::{Dir, include_dir};
use std::path::Path;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/corpus");

/// The same as [`Corpus::keep`] writes it where numbers begin with their smallest byte.
static KEPT: &[u8] = include_bytes!("../../assets/corpus.kept");

/// The corpus, its articles compared; nothing on a machine that writes numbers the other way round.
pub(super) fn open() -> Option<Corpus> {
    Corpus::fetch(&mut &*KEPT).ok().filter(|_| cfg!(target_endian = "little"))
}

/// Reads the files.
pub(super) fn read(reading: &mut Reading) {
    let mut text = |file: &include_dir::File<'_>| {
        let path = Path::new("built-in").join(file.path());
        let stem = file.path().file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        TextFile::decode(&path.display().to_string(), &stem, file.contents().to_vec(), &mut reading.problems)
    };
    let mut inside = |folder: &str| -> Vec<TextFile> {
        let mut files: Vec<_> = FILES.get_dir(folder).into_iter().flat_map(Dir::files).collect();
        files.sort_by_key(|file| file.path());
        files.into_iter().filter_map(&mut text).collect()
    };
    let articles = inside("articles");
    let events = inside("events");
    let parts = Parts {
        corpus: FILES.get_file("corpus.toml").and_then(&mut text),
        names: FILES.get_file("names.toml").and_then(&mut text),
        articles,
        events,
    };
    parts.read(reading);
}

/// A file, by the path that messages name.
pub(super) fn text(path: &str) -> Option<String> {
    let inside = Path::new(path).strip_prefix("built-in").ok()?;
    FILES.get_file(inside)?.contents_utf8().map(str::to_string)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Source;

    /// `INSTA_UPDATE=always cargo test` writes it anew, as it does the other things that are compared.
    #[test]
    fn what_was_put_together_beforehand_is_what_the_files_say() {
        let opened = Source::BuiltIn.open().unwrap();
        assert_eq!((opened.problems.len(), opened.unread.len()), (0, 0));
        let mut kept = Vec::new();
        opened.corpus.keep(&mut kept).unwrap();
        if cfg!(target_endian = "little") && kept != KEPT {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/corpus.kept");
            let is_wanted = std::env::var_os("INSTA_UPDATE").is_some_and(|how| how == "always");
            assert!(is_wanted, "{} is of other files: INSTA_UPDATE=always writes it anew", path.display());
            std::fs::write(path, kept).unwrap();
            return;
        }
        if cfg!(target_endian = "little") {
            let mut again = Vec::new();
            open().expect("it opens").keep(&mut again).unwrap();
            assert!(again == KEPT, "it comes back as it was put away");
        }
    }
}
