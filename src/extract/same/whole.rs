//! Which statement was made at which meeting: "at the summit, she said".

use super::{Cluster, Drafts};
use crate::extract::events::Draft;

/// Statements that are part of the meetings at which they were made, each with the meeting, where the article tells of one such meeting and of
/// no other.
pub(super) fn parts(clusters: &[Cluster], drafts: &Drafts) -> Vec<(u32, u32)> {
    let of = |cluster: &Cluster| cluster.iter().map(|member| &drafts[*member]).collect::<Vec<_>>();
    let mut meetings: Vec<Vec<u32>> = Vec::new();
    for (cluster, at) in clusters.iter().zip(0..) {
        for draft in of(cluster).into_iter().filter(|draft| draft.class.is_encounter() && !draft.is_bare) {
            meetings.resize_with(meetings.len().max(draft.article + 1), Vec::new);
            if meetings[draft.article].last() != Some(&at) {
                meetings[draft.article].push(at);
            }
        }
    }
    let mut parts = Vec::new();
    for (cluster, part) in clusters.iter().zip(0..) {
        let Some(statement) = of(cluster).into_iter().find(|draft| draft.setting.is_some()) else { continue };
        let told = meetings.get(statement.article).map(Vec::as_slice).unwrap_or_default();
        let mut fitting = told.iter().copied().filter(|whole| holds(&of(&clusters[*whole as usize]), statement));
        if let (Some(whole), None) = (fitting.next(), fitting.next()) {
            parts.push((part, whole));
        }
    }
    parts
}

/// Whether a statement can have been made at a meeting, by its day and by the place that it names.
fn holds(meeting: &[&Draft], statement: &Draft) -> bool {
    let places = statement.setting.as_deref().unwrap_or_default();
    meeting.iter().filter(|draft| draft.article == statement.article).any(|draft| {
        let meets =
            draft.when.date.as_ref().zip(statement.when.date.as_ref()).is_some_and(|(one, other)| one.meets(other));
        let is_there = places.is_empty() || places.iter().any(|place| draft.places.contains(place));
        meets && is_there
    })
}
