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

pub(super) use article::file as article_text;
pub(super) use files::{EVENTS_A_FILE, events_file, in_order, stem as file_stem};
pub use folder::{Inside, write_folder};
pub use target::{Target, write_lines};
pub(super) use toml::{assertion as says_text, events as events_text, names as names_text};
