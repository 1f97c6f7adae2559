//! An event as a file would have it, out of the passages that tell it.

use super::super::events::Draft;
use super::Cluster;
use crate::extract::names::Named;
use crate::model::record::{ArticleRecord, EventRecord, Located, SaysRecord};
use crate::model::{Extra, Kind, Status};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// The record of an event.
pub(super) fn record(
    cluster: &Cluster,
    drafts: &[Draft],
    articles: &[ArticleRecord],
    named: &Named,
) -> Option<EventRecord> {
    let mut members: Vec<&Draft> = cluster.iter().map(|index| &drafts[*index]).collect();
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
        let key = (draft.article, draft.bytes.clone());
        let is_new = !seen.contains(&key);
        seen.push(key);
        is_new
    });
    let says: Vec<SaysRecord> = members.iter().filter_map(|draft| says(draft, articles, named)).collect();
    let at = first.at.clone();
    let all = |names: fn(&Draft) -> &[usize]| {
        let mut found: Vec<usize> = Vec::new();
        for name in members.iter().flat_map(|draft| names(draft)) {
            if !found.contains(name) {
                found.push(*name);
            }
        }
        located(&found, first, named)
    };
    Some(EventRecord {
        at,
        id: None,
        title: best.title.clone(),
        kind: Kind::from_word(best.class.kind().unwrap_or("other")),
        date: None,
        places: all(|draft| &draft.places),
        people: all(|draft| &draft.people),
        organisations: all(|draft| &draft.organisations),
        part_of: None,
        says,
        extra: Extra::default(),
    })
}

/// Gives ids to events that would have one in common: one passage may begin several. The first keeps the id that files leave out.
pub(super) fn identify<'e>(events: impl Iterator<Item = &'e mut EventRecord>) {
    let mut begun: HashMap<(String, String), usize> = HashMap::new();
    for event in events {
        let Some(says) = event.says.first() else { continue };
        let quote = says.quote.as_ref().map(|quote| quote.value.clone()).unwrap_or_default();
        let count = begun.entry((says.article.value.clone(), quote.clone())).or_default();
        *count += 1;
        if *count > 1 {
            let mut hash = Sha256::new();
            for part in [&says.article.value, &quote, &event.title, &count.to_string()] {
                hash.update(part.as_bytes());
                hash.update([0]);
            }
            event.id = Some(Located { value: written(hash), at: event.at.clone() });
        }
    }
}

/// The id that an event without one is given when it is built: from its first assertion's article and quote.
pub(super) fn id(event: &EventRecord) -> Option<String> {
    let says = event.says.first()?;
    let mut hash = Sha256::new();
    hash.update(says.article.value.as_bytes());
    hash.update([0]);
    hash.update(says.quote.as_ref()?.value.as_bytes());
    Some(written(hash))
}

fn written(hash: Sha256) -> String {
    let digits: String = hash.finalize().iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    format!("e-{digits}")
}

/// What makes a title good: it is of what happened, it names people and places, nothing in it is guessed or cut.
fn worth(draft: &Draft) -> usize {
    let whole = usize::from(!draft.title.ends_with('…'));
    let reported = usize::from(draft.status == Some(Status::Reported));
    let names = (draft.people.len() + draft.organisations.len() + draft.parties.len()).min(2);
    if draft.is_bare {
        return 0;
    }
    2 * whole + 2 * reported + 2 * names + 3 * draft.places.len().min(1) + draft.confidence as usize
}

fn located(names: &[usize], article: &ArticleRecord, named: &Named) -> Vec<Located<String>> {
    let names = names.iter().filter_map(|name| named.names.get(*name));
    names.map(|name| Located { value: name.name.clone(), at: article.at.clone() }).collect()
}

fn says(draft: &Draft, articles: &[ArticleRecord], named: &Named) -> Option<SaysRecord> {
    let article = articles.get(draft.article)?;
    let quote = article.body.as_deref()?.get(draft.bytes.clone())?.to_string();
    let at = article.at.clone();
    Some(SaysRecord {
        article: article.id.clone(),
        quote: Some(Located { value: quote, at: at.clone() }),
        before: None,
        after: None,
        paragraph: u32::try_from(draft.paragraph).ok(),
        status: draft.status,
        date: draft.when.date.clone().map(|value| Located { value, at: at.clone() }),
        // What only refers to an event takes over its date and has no vote.
        basis: (!draft.is_bare || draft.when.date.is_some()).then_some(draft.when.basis),
        rule: draft.when.rule.clone(),
        confidence: Some(draft.confidence.as_str().to_string()),
        places: located(&draft.places, article, named),
        people: located(&draft.people, article, named),
        absent: Vec::new(),
        organisations: located(&draft.organisations, article, named),
        attributed_to: draft.claimant.clone(),
        note: None,
        extra: Extra::default(),
        at,
    })
}
