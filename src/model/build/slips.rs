//! The words for mistakes that more than one sort of record can have.

use crate::model::problem::{At, Problem};
use crate::model::record::Located;
use crate::text::words::near;
use std::collections::HashMap;

/// The records of which each has an id of its own; a second one of the same id is left out.
pub fn unique<R>(
    records: Vec<R>,
    what: &str,
    code: &'static str,
    id: impl Fn(&R) -> &Located<String>,
    problems: &mut Vec<Problem>,
) -> Vec<R> {
    let mut first_seen: HashMap<String, At> = HashMap::with_capacity(records.len());
    let mut kept = Vec::with_capacity(records.len());
    for record in records {
        let id = id(&record);
        match first_seen.get(&id.value) {
            Some(first) => problems.push(Problem::error(
                id.at.clone(),
                code,
                format!("a second {what} with the id \"{}\"; the first is at {first}", id.value),
                "give one of them another id; the second is left out until then",
            )),
            None => {
                first_seen.insert(id.value.clone(), id.at.clone());
                kept.push(record);
            }
        }
    }
    kept
}

/// An id that no article has.
pub fn unknown_article<'k>(
    written: &Located<String>,
    keys: impl Iterator<Item = &'k Box<str>> + Clone,
    suggestions: &mut Suggestions,
) -> Problem {
    let help = suggestions.key(&written.value, keys.clone()).or_else(|| few(keys));
    Problem::error(
        written.at.clone(),
        "unknown-article",
        format!("no article has the id \"{}\"", written.value),
        help.unwrap_or_else(|| "an article's id is its `id:` line, or its file name without the ending".to_string()),
    )
}

/// All the articles there are, where they are few enough to be listed.
fn few<'k>(keys: impl Iterator<Item = &'k Box<str>>) -> Option<String> {
    const FEW: usize = 6;
    let mut keys: Vec<&str> = keys.take(FEW + 1).map(|key| &**key).collect();
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
    pub fn key<'k>(&mut self, written: &str, keys: impl Iterator<Item = &'k Box<str>>) -> Option<String> {
        let close = self.first(keys.map(|key| &**key).filter(|key| near(key, written)))?;
        Some(format!("did you mean \"{close}\"?"))
    }

    /// The least of what `close` finds, unless there was too much looking already.
    pub fn first<T: Ord>(&mut self, close: impl Iterator<Item = T>) -> Option<T> {
        self.left = self.left.checked_sub(1)?;
        close.min()
    }
}
