//! The shapes of the lines, for serde.

use crate::model::{Basis, Status};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// The keys of a record that nobody reads.
pub(super) type Unknown = BTreeMap<String, Value>;

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Tagged {
    Corpus(CorpusLine),
    Article(ArticleLine),
    Event(EventLine),
    Person(NameLine),
    Place(NameLine),
    Organisation(NameLine),
}

#[derive(Deserialize)]
pub(super) struct CorpusLine {
    pub format: Option<i64>,
    pub title: Option<String>,
    pub description: Option<String>,
    #[serde(flatten)]
    pub unknown: Unknown,
}

#[derive(Deserialize)]
pub(super) struct ArticleLine {
    pub id: String,
    pub title: Option<String>,
    pub outlet: Option<String>,
    pub published: Option<String>,
    pub published_from: Option<String>,
    pub url: Option<String>,
    pub copy_of: Option<String>,
    #[serde(default)]
    pub digest: bool,
    pub body: Option<String>,
    #[serde(flatten)]
    pub unknown: Unknown,
}

#[derive(Deserialize)]
pub(super) struct NameLine {
    pub name: String,
    #[serde(default)]
    pub spellings: Vec<String>,
    pub role: Option<String>,
    #[serde(rename = "in")]
    pub within: Option<String>,
    #[serde(flatten)]
    pub unknown: Unknown,
}

#[derive(Deserialize)]
pub(super) struct EventLine {
    pub id: Option<String>,
    pub title: String,
    pub kind: Option<String>,
    pub date: Option<String>,
    #[serde(default)]
    pub places: Vec<String>,
    #[serde(default)]
    pub people: Vec<String>,
    #[serde(default)]
    pub organisations: Vec<String>,
    pub part_of: Option<String>,
    #[serde(default)]
    pub says: Vec<SaysLine>,
    #[serde(flatten)]
    pub unknown: Unknown,
}

#[derive(Deserialize)]
pub(super) struct SaysLine {
    pub article: String,
    pub quote: Option<String>,
    pub before: Option<String>,
    pub after: Option<String>,
    pub paragraph: Option<u32>,
    pub status: Option<Status>,
    pub date: Option<String>,
    pub basis: Option<Basis>,
    pub rule: Option<String>,
    pub confidence: Option<String>,
    #[serde(default)]
    pub places: Vec<String>,
    #[serde(default)]
    pub people: Vec<String>,
    #[serde(default)]
    pub absent: Vec<String>,
    #[serde(default)]
    pub organisations: Vec<String>,
    pub attributed_to: Option<String>,
    pub note: Option<String>,
    #[serde(flatten)]
    pub unknown: Unknown,
}
