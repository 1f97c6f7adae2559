//! The words for mistakes that more than one sort of record can have.

use crate::model::problem::{At, Problem};
use crate::text::words::near;

/// A record with an id that another one has already: it is left out.
pub fn second(what: &str, code: &'static str, id: &str, at: At, first: &At) -> Problem {
    Problem::error(
        at,
        code,
        format!("a second {what} with the id \"{id}\"; the first is at {first}"),
        "give one of them another id; the second is left out until then",
    )
}

/// An id that no article has.
pub fn unknown_article<'k>(
    written: &str,
    at: At,
    keys: impl Iterator<Item = &'k str> + Clone,
    suggestions: &mut Suggestions,
) -> Problem {
    let help = suggestions.key(written, keys.clone()).or_else(|| few(keys));
    Problem::error(
        at,
        "unknown-article",
        format!("no article has the id \"{written}\""),
        help.unwrap_or_else(|| "an article's id is its `id:` line, or its file name without the ending".to_string()),
    )
}

/// All the articles there are, where they are few enough to be listed.
fn few<'k>(keys: impl Iterator<Item = &'k str>) -> Option<String> {
    const FEW: usize = 6;
    let mut keys: Vec<&str> = keys.take(FEW + 1).collect();
    keys.sort_unstable();
    (1..=FEW).contains(&keys.len()).then(|| format!("the articles are \"{}\"", keys.join("\", \"")))
}

/// Looking for near spellings, so many times and no more: each look goes through everything there is.
pub struct Suggestions {
    left: u32,
}

impl Default for Suggestions {
    fn default() -> Self {
        Suggestions { left: 100 }
    }
}

impl Suggestions {
    /// "did you mean", where a key close to this one is there.
    pub fn key<K: AsRef<str> + Ord>(&mut self, written: &str, keys: impl Iterator<Item = K>) -> Option<String> {
        let close = self.first(keys.filter(|key| near(key.as_ref(), written)))?;
        Some(format!("did you mean \"{}\"?", close.as_ref()))
    }

    /// The least of what `close` finds, unless there was too much looking already.
    pub fn first<T: Ord>(&mut self, close: impl Iterator<Item = T>) -> Option<T> {
        self.left = self.left.checked_sub(1)?;
        close.min()
    }
}
