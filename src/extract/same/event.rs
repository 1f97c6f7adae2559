//! An event as a file would have it, out of the passages that tell it.

use super::{Cluster, Drafts};
use crate::extract::events::{Class, Draft};
use crate::extract::names::Name;
use crate::extract::number::number;
use crate::model::record::{ArticleRecord, EventRecord, Located, SaysRecord};
use crate::model::{Extra, Kind, Status};
use sha2::{Digest, Sha256};

/// The record of an event.
pub(super) fn record(
    cluster: &Cluster,
    drafts: &Drafts,
    articles: &[ArticleRecord],
    names: &[Name],
) -> Option<EventRecord> {
    let mut members: Vec<&Draft> = cluster.iter().map(|number| &drafts[*number]).collect();
    let best = members
        .iter()
        .copied()
        .max_by_key(|draft| (worth(draft), std::cmp::Reverse(draft.title.chars().count().abs_diff(52))))?;
    if members.iter().all(|draft| draft.is_bare) {
        return None;
    }
    let first = articles.get(members.first()?.article)?;
    // One passage that tells the same event twice tells it once.
    let mut seen = Vec::new();
    members.retain(|draft| {
        let key = (draft.article, draft.bytes());
        let is_new = !seen.contains(&key);
        seen.push(key);
        is_new
    });
    let mut told: Vec<SaysRecord> = Vec::with_capacity(members.len());
    told.extend(members.iter().filter_map(|draft| says(draft, articles, names)));
    let at = first.at.clone();
    let all = |of: fn(&Draft) -> &[usize]| {
        let mut found: Vec<usize> = Vec::new();
        for name in members.iter().flat_map(|draft| of(draft)) {
            if !found.contains(name) {
                found.push(*name);
            }
        }
        located(&found, first, names)
    };
    Some(EventRecord {
        at,
        id: None,
        title: best.title.to_string(),
        kind: Kind::from_word(best.class.kind().unwrap_or("other")),
        date: None,
        places: all(|draft| &draft.places),
        people: all(|draft| &draft.people),
        organisations: all(|draft| &draft.organisations),
        part_of: None,
        says: told,
        extra: Extra::default(),
    })
}

/// The article and the words of a passage, as a number.
pub(super) fn key(draft: &Draft, articles: &[ArticleRecord]) -> u64 {
    number(&format!("{}\0{}", draft.article, quote(draft, articles)))
}

/// An id made of the passage that begins an event, and of what tells it from others that it begins.
pub(super) fn written(first: &Draft, articles: &[ArticleRecord], again: &[&str]) -> String {
    let article = articles.get(first.article).map_or("", |article| &article.id.value);
    let mut hash = Sha256::new();
    hash.update(article.as_bytes());
    hash.update([0]);
    hash.update(quote(first, articles).as_bytes());
    for part in again {
        hash.update([0]);
        hash.update(part.as_bytes());
    }
    let digits: String = hash.finalize().iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    format!("e-{digits}")
}

/// The words of a passage.
fn quote<'a>(draft: &Draft, articles: &'a [ArticleRecord]) -> &'a str {
    let body = articles.get(draft.article).and_then(|article| article.body.as_deref()).unwrap_or_default();
    body.get(draft.bytes()).unwrap_or_default()
}

/// What makes a title good: it is of what happened, it names people and places, nothing in it is guessed or cut.
fn worth(draft: &Draft) -> usize {
    let whole = usize::from(!draft.title.ends_with('…'));
    let reported = usize::from(draft.status == Some(Status::Reported));
    let names = (draft.people.len() + draft.organisations.len() + draft.parties.len()).min(2);
    if draft.is_bare {
        return 0;
    }
    // "He engaged directly with": who says by what means says more.
    let is_call = usize::from(draft.class == Class::Call);
    3 * is_call + 2 * whole + 2 * reported + 2 * names + 3 * draft.places.len().min(1) + draft.confidence as usize
}

fn located(found: &[usize], article: &ArticleRecord, names: &[Name]) -> Vec<Located<String>> {
    let mut located = Vec::with_capacity(found.len());
    let found = found.iter().filter_map(|name| names.get(*name));
    located.extend(found.map(|name| Located { value: name.name.clone(), at: article.at.clone() }));
    located
}

fn says(draft: &Draft, articles: &[ArticleRecord], names: &[Name]) -> Option<SaysRecord> {
    let article = articles.get(draft.article)?;
    let quote = article.body.as_deref()?.get(draft.bytes())?.to_string();
    let at = article.at.clone();
    Some(SaysRecord {
        article: article.id.clone(),
        quote: Some(Located { value: quote, at: at.clone() }),
        before: None,
        after: None,
        paragraph: Some(draft.paragraph),
        status: draft.status,
        date: draft.when.date.clone().map(|value| Located { value, at: at.clone() }),
        // What only refers to an event takes over its date and has no vote.
        basis: (!draft.is_bare || draft.when.date.is_some()).then_some(draft.when.basis),
        rule: draft.when.rule.as_deref().map(str::to_string),
        confidence: Some(draft.confidence.as_str().to_string()),
        places: located(&draft.places, article, names),
        people: located(&draft.people, article, names),
        absent: Vec::new(),
        organisations: located(&draft.organisations, article, names),
        attributed_to: draft.claimant.as_deref().map(str::to_string),
        note: None,
        extra: Extra::default(),
        at,
    })
}
