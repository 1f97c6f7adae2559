//! What articles are called where room is scarce.

use crate::compare::Matrix;
use crate::model::{Article, Corpus};
use crate::text::safe::Safe;
use crate::text::width::cut_at_word;
use crate::text::wrap::wrap;
use std::collections::{BTreeSet, HashMap};

/// In fewer columns the beginning of a name tells more than as much of the whole as fits.
const NARROW: usize = 14;

/// How articles can be called that stand beside one another.
#[derive(Clone, Debug)]
pub struct Naming<'c> {
    /// What can be called by a name or by its beginning before a colon: how many articles can.
    called: HashMap<&'c str, usize>,
}

impl<'c> Naming<'c> {
    /// The naming of the columns of a matrix, and of what they retell.
    pub fn of_columns(corpus: &'c Corpus, matrix: &Matrix) -> Naming<'c> {
        let named = matrix.columns().iter().flat_map(|column| std::iter::once(column.article).chain(column.retells));
        Naming::new(named.collect::<BTreeSet<_>>().into_iter().map(|id| corpus.article(id)))
    }

    /// The naming of some articles.
    pub fn new(articles: impl IntoIterator<Item = Article<'c>>) -> Naming<'c> {
        let mut called = HashMap::new();
        for label in articles.into_iter().map(Article::label) {
            for name in std::iter::once(label).chain(beginning(label)) {
                *called.entry(name).or_default() += 1;
            }
        }
        Naming { called }
    }

    /// The name in so many lines at most; where it has no room in narrow columns, how it begins if that tells it from the
    /// others, else as much of it as fits.
    pub fn name(&self, article: Article<'_>, columns: usize, lines: usize, ellipsis: &'static str) -> Vec<Safe> {
        let whole = Safe::from_outside(article.label());
        let short = self.short(article).filter(|_| columns < NARROW && wrap(&whole, columns).len() > lines);
        wrapped(short.as_ref().unwrap_or(&whole), columns, lines, ellipsis)
    }

    /// How the name of one of the articles begins, if no other is called so.
    pub fn short(&self, article: Article<'_>) -> Option<Safe> {
        let beginning = beginning(article.label())?;
        (self.called.get(beginning) == Some(&1)).then(|| Safe::from_outside(beginning))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::{article, build, plain, told};

    #[test]
    fn a_beginning_stands_for_a_name_only_where_nothing_else_is_called_so() {
        let outlet = |id: &str, outlet: &str, title: &str| article(id, title, outlet, "2025-02-17", "");
        let articles = vec![
            outlet("a", "not stated", "CNN: talks begin"),
            outlet("b", "CNN", "Whatever"),
            outlet("c", "not stated", "Live: the first day"),
            outlet("d", "not stated", "Live: the second day"),
            outlet("e", "not stated", "Rutte: Europe is ready"),
        ];
        let keys = ["a", "b", "c", "d", "e"];
        let corpus = build(Vec::new(), articles, vec![plain("e", "2025-01-18", keys.map(told).to_vec())]).0;
        let naming = Naming::new(corpus.articles());
        let short: Vec<String> =
            corpus.articles().map(|one| naming.short(one).map_or("-".to_string(), |name| name.to_string())).collect();
        assert_eq!(short, ["-", "-", "-", "-", "Rutte"]);
        let name = |columns| naming.name(corpus.find_article("e").unwrap(), columns, 2, "..").len();
        assert_eq!((name(30), name(9)), (1, 1));
    }
}
