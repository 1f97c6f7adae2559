//! One text by itself: an article's file, or anything on standard input.

use super::failure::Failure;
use super::files::{MAX_FILE, TextFile, read_regular, too_large};
use super::source::Source;
use crate::model::Problem;
use crate::model::date::Date;
use std::io::Read;
use std::path::Path;

/// A text, and what its front matter says of it.
#[derive(Clone, Debug)]
pub struct Text {
    /// The text behind the front matter, if there is any.
    pub body: String,
    /// How many code points of the file stand before it.
    pub before: usize,
    /// When it was published, if the front matter says so.
    pub published: Option<Date>,
    /// What is wrong with the file.
    pub problems: Vec<Problem>,
}

impl Text {
    /// Reads a text.
    ///
    /// # Errors
    /// Whatever keeps a file from being read; a folder, and a text in another encoding of Unicode, are none.
    pub fn read(source: &Source) -> Result<Self, Failure> {
        let (name, bytes) = match source {
            Source::Path(path) => (path.display().to_string(), read_regular(path)?),
            _ => ("standard input".to_string(), standard_input()?),
        };
        Self::decode(&name, bytes)
    }

    fn decode(name: &str, bytes: Vec<u8>) -> Result<Self, Failure> {
        let mark = usize::from(bytes.starts_with("\u{feff}".as_bytes()));
        let mut problems = Vec::new();
        let Some(file) = TextFile::decode(name, name, bytes, &mut problems) else {
            let problem = problems.pop();
            let (message, help) = problem.map(|problem| (problem.message, problem.help)).unwrap_or_default();
            return Err(Failure::new(format!("cannot read {name}: {message}"), help));
        };
        let all = file.text.chars().count();
        let article = super::article::read(file, &mut problems);
        let body = article.body.unwrap_or_default();
        let before = mark + all - body.chars().count();
        Ok(Self { before, body, published: article.published, problems })
    }
}

fn standard_input() -> Result<Vec<u8>, Failure> {
    let fail = |error: std::io::Error| Failure::io("read", Path::new("standard input"), &error);
    let mut bytes = Vec::new();
    std::io::stdin().lock().take(MAX_FILE + 1).read_to_end(&mut bytes).map_err(fail)?;
    if bytes.len() as u64 > MAX_FILE { Err(too_large("standard input", MAX_FILE)) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_the_text_is_counted_in_code_points() {
        let read = |text: &str| Text::decode("x", text.into()).unwrap();
        let bare = read("Été.");
        assert_eq!((bare.before, bare.body.as_str(), bare.published), (0, "Été.", None));
        let marked = read("\u{feff}---\ntitle: É\npublished: 2025-02-17\n---\nText.");
        assert_eq!((marked.before, marked.body.as_str()), (1 + 4 + 9 + 22 + 4, "Text."));
        assert_eq!(marked.published.unwrap().as_edtf(), "2025-02-17");
        assert!(Text::decode("x", vec![0xFF, 0xFE, 0x41, 0]).is_err());
    }
}
