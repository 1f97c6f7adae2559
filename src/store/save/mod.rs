//! Records written as files, so that reading them again gives the same records.

mod article;
mod fields;
mod files;
mod folder;
mod json;
mod replace;
mod target;
#[cfg(test)]
mod tests;
mod toml;
mod value;

pub use folder::write_folder;
pub use target::{Target, write_lines};
