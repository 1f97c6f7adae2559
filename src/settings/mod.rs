//! What a user sets once: the environment, and the files `settings.toml`, `keys.toml` and `theme.toml`.

mod environment;
mod files;
mod options;

pub use environment::Environment;
pub use files::user_file;
pub use options::{Settings, ThemeName};
