//! The user's files in `$XDG_CONFIG_HOME/annals`, by default `~/.config/annals`.

use crate::model::{At, Problem};
use crate::sheet::Written;
use etcetera::BaseStrategy;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// No file of options is larger, in bytes.
const MAX_FILE: u64 = 1 << 20;

/// Reads one of the user's files: `settings.toml`, `keys.toml` or `theme.toml`. One that is not there is no mistake.
///
/// # Errors
/// Every mistake in it.
pub fn user_file<T>(
    name: &str,
    read: impl FnOnce(Option<&Written>) -> Result<T, Vec<Problem>>,
) -> Result<T, Vec<Problem>> {
    let written = folder().map(|folder| text(&folder.join(name))).transpose().map_err(|problem| vec![problem])?;
    read(written.flatten().as_ref())
}

/// Where the user's files are. Somebody without a home has none.
fn folder() -> Option<PathBuf> {
    etcetera::choose_base_strategy().ok().map(|base| base.config_dir().join("annals"))
}

fn text(path: &Path) -> Result<Option<Written>, Problem> {
    let shown = path.display().to_string();
    let file: Arc<str> = shown.as_str().into();
    let unreadable = |reason| Problem::error(At::file(&file), "unreadable", reason, "mend it, or move it away");
    let Some(bytes) = bytes(path).map_err(unreadable)? else { return Ok(None) };
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Some(Written::new(&shown, text.strip_prefix('\u{feff}').unwrap_or(&text)))),
        Err(error) => {
            let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            let at = At::new(&file, u32::try_from(line).unwrap_or(u32::MAX), 1);
            Err(Problem::error(at, "not-utf8", "this line is not UTF-8", "save the file as UTF-8"))
        }
    }
}

/// The whole of a regular file, if there is one. A pipe or a device must not block us.
fn bytes(path: &Path) -> Result<Option<Vec<u8>>, String> {
    let about = match path.metadata() {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(None),
        about => about.map_err(|error| error.to_string())?,
    };
    if !about.is_file() {
        return Err("it is not a regular file".to_string());
    }
    if about.len() > MAX_FILE {
        return Err(format!("it is larger than {} KiB", MAX_FILE >> 10));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| error.to_string())?;
    file.take(MAX_FILE).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    Ok(Some(bytes))
}
