//! Events that may stand in the corpus twice.

use crate::model::date::Day;
use crate::model::{ArticleId, Corpus, Event, EventId, Problem};
use crate::text::fold::fold;
use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Pairs of events that look like one: a word at the later of the two in the files.
pub(super) fn problems(corpus: &Corpus) -> Vec<Problem> {
    let mut events: Vec<Event<'_>> = corpus.events().collect();
    events.sort_by_cached_key(|event| event.at());
    let mut titles: HashMap<(String, &str), EventId> = HashMap::new();
    let mut quotes: HashMap<(ArticleId, Cow<'_, str>, Day), EventId> = HashMap::new();
    let mut problems = Vec::new();
    for event in events {
        if let Some(first) =
            event.date().and_then(|date| seen(&mut titles, (fold(&event.title()), date.as_edtf()), event))
        {
            problems.push(same_title(corpus.event(first), event));
            continue;
        }
        for says in event.says() {
            let day = says.date().filter(|date| date.is_certain()).and_then(|date| date.is_single_day());
            let (Some(quote), Some(day)) = (says.quote(), day) else { continue };
            let first = seen(&mut quotes, (says.article().id(), quote, day), event).map(|first| corpus.event(first));
            let first = first.filter(|first| !belong(*first, event));
            problems.extend(first.map(|first| {
                Problem::warning(
                    says.quote_at(),
                    "same-passage",
                    format!("\"{}\" rests on these words too, for the same day: {}", first.key(), first.at()),
                    "if both are one event, keep one of them; if they are two, quote for each the words that say it",
                )
            }));
        }
    }
    problems
}

/// Which event had this before, if another.
fn seen<K: Eq + std::hash::Hash>(known: &mut HashMap<K, EventId>, key: K, event: Event<'_>) -> Option<EventId> {
    match known.entry(key) {
        Entry::Occupied(entry) => Some(*entry.get()).filter(|id| *id != event.id()),
        Entry::Vacant(entry) => {
            entry.insert(event.id());
            None
        }
    }
}

/// Whether one is part of the other, or both of a third.
fn belong(a: Event<'_>, b: Event<'_>) -> bool {
    let whole = |event: Event<'_>| event.part_of().map(Event::id);
    whole(a) == Some(b.id()) || whole(b) == Some(a.id()) || (whole(a).is_some() && whole(a) == whole(b))
}

fn same_title(first: Event<'_>, second: Event<'_>) -> Problem {
    Problem::warning(
        second.at().clone(),
        "same-title",
        format!(
            "\"{}\" has the title and the date of another event, \"{}\" at {}",
            second.title(),
            first.key(),
            first.at()
        ),
        "if both are one event, put all [[event.says]] under one of them; else make the titles tell them apart",
    )
}
