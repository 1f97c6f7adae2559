//! Which statement was made at which meeting: "at the summit, she said".

use super::Cluster;
use super::event::id;
use crate::extract::events::Draft;
use crate::model::record::{EventRecord, Located};

/// Makes statements parts of the meetings at which they were made, where the article tells of one such meeting and of no other.
/// Events stand beside the clusters that they were made of.
pub(super) fn parts(events: &mut [(usize, EventRecord)], clusters: &[Cluster], drafts: &[Draft]) {
    let mut meetings: Vec<Vec<usize>> = Vec::new();
    for (at, (cluster, _)) in events.iter().enumerate() {
        for draft in clusters[*cluster].iter().map(|draft| &drafts[*draft]) {
            if draft.class.is_encounter() && !draft.is_bare {
                meetings.resize_with(meetings.len().max(draft.article + 1), Vec::new);
                if meetings[draft.article].last() != Some(&at) {
                    meetings[draft.article].push(at);
                }
            }
        }
    }
    for part in 0..events.len() {
        let statement =
            clusters[events[part].0].iter().map(|draft| &drafts[*draft]).find(|draft| draft.setting.is_some());
        let Some(statement) = statement else { continue };
        let told = meetings.get(statement.article).map(Vec::as_slice).unwrap_or_default();
        let mut fitting = told.iter().copied().filter(|whole| holds(&clusters[events[*whole].0], drafts, statement));
        if let (Some(whole), None) = (fitting.next(), fitting.next()) {
            let whole = &mut events[whole].1;
            let Some(value) = whole.id.as_ref().map(|id| id.value.clone()).or_else(|| id(whole)) else { continue };
            let at = whole.at.clone();
            whole.id.get_or_insert(Located { value: value.clone(), at: at.clone() });
            events[part].1.part_of = Some(Located { value, at });
        }
    }
}

/// Whether a statement can have been made at a meeting, by its day and by the place that it names.
fn holds(meeting: &Cluster, drafts: &[Draft], statement: &Draft) -> bool {
    let own = meeting.iter().map(|draft| &drafts[*draft]).filter(|draft| draft.article == statement.article);
    let places = statement.setting.as_deref().unwrap_or_default();
    own.into_iter().any(|draft| {
        let meets =
            draft.when.date.as_ref().zip(statement.when.date.as_ref()).is_some_and(|(one, other)| one.meets(other));
        let is_there = places.is_empty() || places.iter().any(|place| draft.places.contains(place));
        meets && is_there
    })
}
