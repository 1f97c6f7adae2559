//! Linking events to the events they are part of.

use super::chains;
use super::slips::Suggestions;
use crate::model::corpus::Corpus;
use crate::model::ids::EventId;
use crate::model::problem::Problem;
use crate::model::record::Located;

/// Links every part, given what each event says it is part of.
pub fn link(corpus: &mut Corpus, written: &[Option<Located<String>>], problems: &mut Vec<Problem>) {
    let mut suggestions = Suggestions::default();
    let mut whole = |written: &Option<Located<String>>| {
        let written = written.as_ref()?;
        let id = corpus.events_by_key.get(written.value.as_str());
        if id.is_none() {
            problems.push(unknown(written, suggestions.key(&written.value, corpus.events_by_key.keys())));
        }
        id.map(|id| id.index())
    };
    let chains = chains::follow(written.iter().map(&mut whole).collect());
    for index in chains.cut {
        problems.extend(written[index].as_ref().map(|written| circle(&corpus.events[index].key, written)));
    }
    for (event, whole) in corpus.events.iter_mut().zip(chains.next) {
        event.part_of = whole.map(EventId::new);
    }
}

fn unknown(written: &Located<String>, close: Option<String>) -> Problem {
    Problem::error(
        written.at.clone(),
        "unknown-event",
        format!("`part_of` names \"{}\", and no event has that id", written.value),
        close.unwrap_or_else(|| "give the id of the event it belongs to, or leave it out".to_string()),
    )
}

fn circle(part: &str, written: &Located<String>) -> Problem {
    Problem::error(
        written.at.clone(),
        "cycle-of-parts",
        format!("\"{part}\" would be part of itself, by way of \"{}\"", written.value),
        "take out one of the `part_of` lines of the circle",
    )
}
