//! The formats of an export.

use std::path::Path;

/// A format in which a selection can be written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// To be read and pasted, in 80 columns.
    #[default]
    Text,
    /// Headings and lists.
    Markdown,
    /// One document with everything.
    Json,
    /// An event a line.
    Jsonl,
    /// An assertion a row, for spreadsheets.
    Csv,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Format; 5] = [Format::Text, Format::Markdown, Format::Json, Format::Jsonl, Format::Csv];

    /// The word for it, as on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Markdown => "markdown",
            Format::Json => "json",
            Format::Jsonl => "jsonl",
            Format::Csv => "csv",
        }
    }

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Text => "txt",
            Format::Markdown => "md",
            Format::Json => "json",
            Format::Jsonl => "jsonl",
            Format::Csv => "csv",
        }
    }

    /// The format that `word` names.
    pub fn from_word(word: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.as_str() == word)
    }

    /// The format that a file's ending asks for, if it asks for one.
    pub fn from_path(path: &Path) -> Option<Format> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Format::ALL.into_iter().find(|format| [format.ending(), format.as_str()].contains(&ending.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_known_by_its_word_and_by_its_ending() {
        for format in Format::ALL {
            assert_eq!(Format::from_word(format.as_str()), Some(format));
            let file = format!("a.b/out.{}", format.ending().to_uppercase());
            assert_eq!(Format::from_path(Path::new(&file)), Some(format));
        }
        for other in ["out", "out.pdf", "json", ".csv"] {
            assert_eq!(Format::from_path(Path::new(other)), None, "{other}");
        }
    }
}
