//! What articles are called where room is scarce.

use crate::compare::Matrix;
use crate::model::{Article, Corpus};
use crate::text::safe::Safe;
use crate::text::width::cut_at_word;
use crate::text::wrap::wrap;
use std::collections::HashMap;

/// In fewer columns the beginning of a name tells more than as much of the whole as fits.
const NARROW: usize = 14;

/// How articles can be called that stand beside one another.
#[derive(Clone, Debug)]
pub struct Naming<'c> {
    /// How names begin before a colon, and how many do: a beginning that only one has can stand for the name.
    beginnings: HashMap<&'c str, usize>,
}

impl<'c> Naming<'c> {
    /// The naming of the columns of a matrix.
    pub fn of_columns(corpus: &'c Corpus, matrix: &Matrix) -> Naming<'c> {
        Naming::new(matrix.columns().iter().map(|column| corpus.article(column.article)))
    }

    /// The naming of some articles.
    pub fn new(articles: impl IntoIterator<Item = Article<'c>>) -> Naming<'c> {
        let labels = articles.into_iter().map(Article::label);
        let mut beginnings = HashMap::new();
        for beginning in labels.filter_map(beginning) {
            *beginnings.entry(beginning).or_default() += 1;
        }
        Naming { beginnings }
    }

    /// The name in so many lines at most; where it has no room in narrow columns, how it begins if that tells it from the
    /// others, else as much of it as fits.
    pub fn name(&self, article: Article<'_>, columns: usize, lines: usize, ellipsis: &'static str) -> Vec<Safe> {
        let whole = Safe::from_outside(article.label());
        let short = self.short(article).filter(|_| columns < NARROW && wrap(&whole, columns).len() > lines);
        wrapped(short.as_ref().unwrap_or(&whole), columns, lines, ellipsis)
    }

    /// How the name begins, if no other begins so.
    pub fn short(&self, article: Article<'_>) -> Option<Safe> {
        let beginning = beginning(article.label())?;
        (self.beginnings.get(beginning) == Some(&1)).then(|| Safe::from_outside(beginning))
    }
}

/// What stands before the colon: "Article 4" of "Article 4: an offer".
fn beginning(label: &str) -> Option<&str> {
    label.split_once(": ").map(|(beginning, _)| beginning.trim()).filter(|beginning| !beginning.is_empty())
}

/// A text in so many lines at most; the last one takes what is left, as far as it fits.
fn wrapped(text: &Safe, columns: usize, lines: usize, ellipsis: &'static str) -> Vec<Safe> {
    let ranges = wrap(text, columns.max(1));
    let ends = |index: usize, end: usize| if index + 1 == lines { text.len() } else { end };
    let line = |(index, range): (usize, std::ops::Range<usize>)| {
        cut_at_word(&text.slice(range.start..ends(index, range.end)), columns, ellipsis)
    };
    ranges.into_iter().take(lines).enumerate().map(line).collect()
}
