//! Linking events: to their articles and names, in timeline order, to their wholes; then counting.

use super::assertions::{self, Texts};
use super::slips::{Suggestions, unique, unknown_article};
use super::used::UsedNames;
use super::{dates, parts};
use crate::model::columns::{AssertionData, EventData};
use crate::model::corpus::Corpus;
use crate::model::ids::{ArticleId, AssertionId, EventId};
use crate::model::name::NameKind;
use crate::model::order;
use crate::model::problem::Problem;
use crate::model::record::{EventRecord, Located};
use crate::model::tally::Tally;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// An event with its assertions, before its place in the order is known.
struct Linked {
    event: EventData,
    part_of: Option<Located<String>>,
    says: Vec<AssertionData>,
}

/// Links every event.
pub fn link(corpus: &mut Corpus, records: Vec<EventRecord>, problems: &mut Vec<Problem>) {
    let records = records.into_iter().map(|record| (id(&record), record)).collect();
    let records = unique(records, "event", "duplicate-event", |(id, _)| id, problems);
    let mut linked = link_each(corpus, records, problems);
    linked.sort_by(|a, b| order::compare(&a.event, &b.event));
    let wholes = place(corpus, linked);
    parts::link(corpus, &wholes, problems);
    count(corpus);
}

/// The id that the file gives; else `e-` and ten hexadecimal digits of the SHA-256 of the first assertion's article
/// and quote: a new title keeps the id.
fn id(record: &EventRecord) -> Located<String> {
    if let Some(given) = &record.id {
        return given.clone();
    }
    let mut hash = Sha256::new();
    if let Some(first) = record.says.first() {
        hash.update(first.article.value.as_bytes());
        hash.update([0]);
        hash.update(first.quote.as_ref().map_or("", |quote| &quote.value).as_bytes());
    }
    let mut value = "e-".to_string();
    for byte in hash.finalize().iter().take(5) {
        let _ = write!(value, "{byte:02x}");
    }
    Located { value, at: record.at.clone() }
}

/// Links each event to names and articles. One that no article asserts is left out.
fn link_each(
    corpus: &mut Corpus,
    records: Vec<(Located<String>, EventRecord)>,
    problems: &mut Vec<Problem>,
) -> Vec<Linked> {
    let mut names = UsedNames::new(std::mem::take(&mut corpus.names));
    let mut suggestions = Suggestions::default();
    let texts = Texts::new(&corpus.articles);
    let mut linked = Vec::with_capacity(records.len());
    for (id, mut record) in records {
        let mut says = Vec::with_capacity(record.says.len());
        let event = data(id.value, &record, &mut names);
        for written in std::mem::take(&mut record.says) {
            match corpus.articles_by_key.get(written.article.value.as_str()) {
                Some(article) => says.push(assertions::link(*article, written, &texts, &mut names)),
                None => {
                    let keys = corpus.articles_by_key.keys();
                    problems.push(unknown_article(&written.article, keys, &mut suggestions));
                }
            }
        }
        if says.is_empty() {
            problems.push(unasserted(&record));
        } else {
            linked.push(settle(event, record, says, &texts));
        }
    }
    corpus.names = names.finish(problems);
    linked
}

fn data(key: String, record: &EventRecord, names: &mut UsedNames) -> EventData {
    EventData {
        at: record.at.clone(),
        key: key.into(),
        title: record.title.as_str().into(),
        kind: record.kind.clone(),
        date: None,
        date_at: record.date.as_ref().map(|date| (date.at.line, date.at.column)),
        places: names.link(NameKind::Place, &record.places),
        people: names.link(NameKind::Person, &record.people),
        organisations: names.link(NameKind::Organisation, &record.organisations),
        part_of: None,
        says: 0..0,
        tally: Tally::default(),
    }
}

fn unasserted(record: &EventRecord) -> Problem {
    Problem::error(
        record.at.clone(),
        "unasserted-event",
        format!("no article asserts the event \"{}\"; it is left out", record.title),
        "give it an [[event.says]] with an article of this corpus",
    )
}

/// The event's date, then the status of each assertion, which hangs on it; assertions in the order of publication,
/// those of one article as they stand in it.
fn settle(event: EventData, record: EventRecord, mut says: Vec<AssertionData>, texts: &Texts<'_>) -> Linked {
    let date = record.date.map(|date| date.value).or_else(|| dates::agreed(&says));
    for assertion in &mut says {
        assertions::settle(assertion, date.as_ref(), texts);
    }
    says.sort_by_key(|says| (says.article, start(says)));
    Linked { event: EventData { date, ..event }, part_of: record.part_of, says }
}

/// Where an assertion begins in its article.
fn start(says: &AssertionData) -> Option<usize> {
    says.passage.range.as_ref().map(|range| range.start)
}

/// Gives events and assertions their handles, now that their order is known. What each event is part of is left.
fn place(corpus: &mut Corpus, linked: Vec<Linked>) -> Vec<Option<Located<String>>> {
    corpus.events.reserve_exact(linked.len());
    corpus.assertions.reserve_exact(linked.iter().map(|linked| linked.says.len()).sum());
    let mut wholes = Vec::with_capacity(linked.len());
    for (index, Linked { event, part_of, says }) in linked.into_iter().enumerate() {
        let id = EventId::new(index);
        let first = corpus.assertions.len();
        let range = first..first + says.len();
        corpus.events_by_key.insert(event.key.clone(), id);
        corpus.events.push(EventData { says: range, ..event });
        corpus.assertions.extend(says.into_iter().map(|says| AssertionData { event: id, ..says }));
        wholes.push(part_of);
    }
    wholes
}

/// Counts what the assertions of each event and of each article come to.
fn count(corpus: &mut Corpus) {
    let mut of_articles: Vec<Vec<AssertionId>> = vec![Vec::new(); corpus.articles.len()];
    for index in 0..corpus.events.len() {
        let says: Vec<_> = corpus.event(EventId::new(index)).says().collect();
        let tally = Tally::of(&says);
        let mut articles: Vec<ArticleId> = says.iter().map(|says| says.article().id()).collect();
        says.iter().for_each(|says| of_articles[says.article().id().index()].push(says.id()));
        articles.dedup();
        articles.iter().for_each(|article| corpus.articles[article.index()].events += 1);
        corpus.events[index].tally = tally;
    }
    for (article, mut says) in corpus.articles.iter_mut().zip(of_articles) {
        says.sort_by_key(|id| (start(&corpus.assertions[id.index()]).unwrap_or(usize::MAX), *id));
        article.says = says.into();
    }
}
