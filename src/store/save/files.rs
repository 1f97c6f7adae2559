//! The files of a corpus folder, each with its name.

use super::{article, toml};
use crate::model::NameKind;
use crate::model::record::Records;
use crate::text::fold::fold;
use crate::text::safe::is_hidden;
use std::collections::HashMap;

/// More events than a person likes to have in one file.
pub const EVENTS_A_FILE: usize = 1000;

/// The records in the order in which every format has them: the articles by id, the names by kind.
pub fn in_order(records: &mut Records) {
    records.articles.sort_by(|a, b| a.id.value.cmp(&b.id.value));
    records.names.sort_by_key(|name| NameKind::ALL.iter().position(|kind| *kind == name.kind));
}

/// What `corpus.toml` holds.
pub fn corpus(records: &Records) -> String {
    toml::corpus(records)
}

/// The files of a corpus folder, one after the other: the path inside the folder, the text, how many records it holds.
pub fn of_folder(records: &Records) -> impl Iterator<Item = (String, String, usize)> {
    let corpus = std::iter::once_with(|| ("corpus.toml".to_string(), corpus(records), 0));
    let names = Some(&records.names).filter(|names| !names.is_empty());
    let names = names.into_iter().map(|names| ("names.toml".to_string(), toml::names(names), names.len()));
    let stems = stems(records.articles.iter().map(|article| article.id.value.as_str()));
    let articles = stems.into_iter().zip(&records.articles);
    let articles = articles.map(|(stem, record)| (format!("articles/{stem}.md"), article::file(record), 1));
    let all = records.events.len();
    let parts = records.events.chunks(EVENTS_A_FILE).enumerate();
    let events = parts.map(move |(index, events)| (events_file(index, all), toml::events(events), events.len()));
    corpus.chain(names).chain(articles).chain(events)
}

/// What the file of events is called that so many go before, where there are so many events.
pub fn events_file(index: usize, all: usize) -> String {
    let is_only = all <= EVENTS_A_FILE;
    if is_only { "events/events.toml".to_string() } else { format!("events/events-{:06}.toml", index + 1) }
}

/// The name of each article's file without its ending: as close to the id as a file name may be, and no two alike, be
/// it on a disk that does not tell case apart. Of several of one id the first stays the first.
fn stems<'i>(ids: impl Iterator<Item = &'i str>) -> Vec<String> {
    let mut taken: HashMap<String, usize> = HashMap::new();
    ids.map(|id| {
        let stem = stem(id);
        let mut free = stem.clone();
        while taken.contains_key(&fold(&free)) {
            let number = taken.entry(fold(&stem)).or_default();
            *number += 1;
            // An underscore comes after the dot of the ending, where files are read by name.
            free = format!("{stem}_{number:06}");
        }
        taken.insert(fold(&free), 0);
        free
    })
    .collect()
}

/// A file's name without its ending, as close to an id as it may be.
pub fn stem(id: &str) -> String {
    let fits = |letter: char| (letter.is_alphanumeric() && !is_hidden(letter)) || "-_.".contains(letter);
    let safe: String = id.chars().map(|letter| if fits(letter) { letter } else { '-' }).collect();
    let mut stem = safe.trim_matches(['-', '.']).to_string();
    stem.truncate(stem.floor_char_boundary(100));
    if stem.is_empty() { "article".to_string() } else { stem }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_after_ids_and_never_alike() {
        let ids =
            ["daily-a", "Daily-A", "../../etc/passwd", "a b", "a-b", "a-b", "", "\u{202e}", "Žižek", "zizek", "x.y"];
        let named = [
            "daily-a",
            "Daily-A_000001",
            "etc-passwd",
            "a-b",
            "a-b_000001",
            "a-b_000002",
            "article",
            "article_000001",
            "Žižek",
            "zizek_000001",
            "x.y",
        ];
        assert_eq!(stems(ids.into_iter()), named);
        assert_eq!(stems([&*"é".repeat(200)].into_iter()), ["é".repeat(50)]);
        assert_eq!(stems(["a_000001", "a", "a"].into_iter()), ["a_000001", "a", "a_000002"]);
    }
}
