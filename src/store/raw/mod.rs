//! Raw articles: texts, saved pages and lines of JSON as they come, made into records.

mod encoding;
mod file;
pub mod line;
mod manifest;
mod moment;
mod page;
mod pending;
mod published;

pub use encoding::decode;
pub use file::{from_page, text};
pub use manifest::{COLUMNS, Manifest, NAME as MANIFEST, delimiter};

pub use pending::{Pending, is_article_file};
