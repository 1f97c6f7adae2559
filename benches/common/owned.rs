//! The records of a corpus as plain owned structs, which are read for the time and the room that takes.

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    Corpus { title: Option<String> },
    Article(Article),
    Event(Event),
    Person(Name),
    Place(Name),
    Organisation(Name),
}

#[derive(Deserialize)]
pub struct Article {
    id: String,
    title: Option<String>,
    outlet: Option<String>,
    published: Option<String>,
    url: Option<String>,
    copy_of: Option<String>,
    body: Option<String>,
}

#[derive(Deserialize)]
pub struct Name {
    name: String,
    #[serde(default)]
    spellings: Vec<String>,
    #[serde(rename = "in")]
    within: Option<String>,
}

#[derive(Deserialize)]
pub struct Event {
    id: Option<String>,
    title: String,
    kind: Option<String>,
    date: Option<String>,
    #[serde(default)]
    places: Vec<String>,
    #[serde(default)]
    people: Vec<String>,
    #[serde(default)]
    organisations: Vec<String>,
    #[serde(default)]
    says: Vec<Says>,
}

#[derive(Deserialize)]
pub struct Says {
    article: String,
    quote: Option<String>,
    paragraph: Option<u32>,
    status: Option<String>,
    date: Option<String>,
    basis: Option<String>,
    attributed_to: Option<String>,
}
