//! Linking events to the events they are part of.

use super::slips::Suggestions;
use crate::model::corpus::Corpus;
use crate::model::ids::EventId;
use crate::model::problem::Problem;
use crate::model::record::Located;

/// Links every part, given what each event says it is part of.
pub fn link(corpus: &mut Corpus, wholes: &[Option<Located<String>>], problems: &mut Vec<Problem>) {
    let mut suggestions = Suggestions::default();
    for (index, written) in wholes.iter().enumerate() {
        let Some(written) = written else { continue };
        match whole(corpus, EventId::new(index), written, &mut suggestions) {
            Ok(whole) => corpus.events[index].part_of = Some(whole),
            Err(problem) => problems.push(problem),
        }
    }
}

fn whole(
    corpus: &Corpus,
    part: EventId,
    written: &Located<String>,
    suggestions: &mut Suggestions,
) -> Result<EventId, Problem> {
    let Some(whole) = corpus.events_by_key.get(written.value.as_str()).copied() else {
        let close = suggestions.key(&written.value, corpus.events_by_key.keys());
        return Err(Problem::error(
            written.at.clone(),
            "unknown-event",
            format!("`part_of` names \"{}\", and no event has that id", written.value),
            close.unwrap_or_else(|| "give the id of the event it belongs to, or leave it out".to_string()),
        ));
    };
    let mut above = std::iter::successors(Some(whole), |event| corpus.events[event.index()].part_of);
    if above.any(|event| event == part) {
        return Err(Problem::error(
            written.at.clone(),
            "cycle-of-parts",
            format!("\"{}\" would be part of itself, by way of \"{}\"", corpus.event(part).key(), written.value),
            "take out one of the `part_of` lines of the circle",
        ));
    }
    Ok(whole)
}
