//! The user's files in `$XDG_CONFIG_HOME/annals`, by default `~/.config/annals`.

use crate::model::{At, Problem};
use crate::sheet::Written;
use etcetera::BaseStrategy;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// No file of options is larger, in bytes.
const MAX_FILE: u64 = 1 << 20;

/// The files that there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserFiles {
    /// `settings.toml`
    pub settings: Option<Written>,
    /// `keys.toml`
    pub keys: Option<Written>,
    /// `theme.toml`
    pub theme: Option<Written>,
}

impl UserFiles {
    /// Reads the user's files. One that is not there is no mistake.
    pub fn read(problems: &mut Vec<Problem>) -> UserFiles {
        match folder() {
            Some(folder) => UserFiles {
                settings: text(&folder.join("settings.toml"), problems),
                keys: text(&folder.join("keys.toml"), problems),
                theme: text(&folder.join("theme.toml"), problems),
            },
            None => UserFiles::default(),
        }
    }
}

/// Where the user's files are. Somebody without a home has none.
fn folder() -> Option<PathBuf> {
    etcetera::choose_base_strategy().ok().map(|base| base.config_dir().join("annals"))
}

fn text(path: &Path, problems: &mut Vec<Problem>) -> Option<Written> {
    let shown = path.display().to_string();
    match bytes(path).map(|bytes| bytes.map(String::from_utf8)) {
        Ok(Some(Ok(text))) => Some(Written::new(&shown, text.strip_prefix('\u{feff}').unwrap_or(&text))),
        Ok(Some(Err(error))) => {
            let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            let at = At::new(&shown.as_str().into(), u32::try_from(line).unwrap_or(u32::MAX), 1);
            problems.push(Problem::error(at, "not-utf8", "the file is not UTF-8", "save it as UTF-8"));
            None
        }
        Ok(None) => None,
        Err(reason) => {
            let at = At::file(&shown.as_str().into());
            problems.push(Problem::error(at, "unreadable", reason, "mend it, or move it away"));
            None
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
