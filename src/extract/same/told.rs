//! The events that articles tell, as they are kept until somebody asks for their records.

use super::event::{key, record, written};
use super::{Cluster, Drafts, clusters, whole};
use crate::extract::names::Name;
use crate::model::record::{ArticleRecord, EventRecord, Located};
use std::collections::HashMap;

/// Events with who says so, in the order of their dates. They are far smaller than their records, which are made one by one.
#[derive(Clone, Debug, Default)]
pub struct Events {
    drafts: Drafts,
    clusters: Vec<Cluster>,
    /// The ids of those for which files may not leave them out.
    ids: HashMap<u32, String>,
    /// Of those that are part of another, which that is.
    wholes: HashMap<u32, u32>,
    names: Vec<Name>,
}

impl Events {
    /// The events that drafts tell, each once. The drafts are to stand in the order of publication; `outer` is the place around each name.
    pub(in crate::extract) fn new(
        drafts: Drafts,
        outer: &[Option<usize>],
        articles: &[ArticleRecord],
        names: Vec<Name>,
    ) -> Events {
        let mut clusters = clusters(&drafts, outer);
        clusters.retain(|cluster| cluster.iter().any(|member| !drafts[*member].is_bare));
        clusters.iter_mut().for_each(Vec::shrink_to_fit);
        clusters.shrink_to_fit();
        let mut events = Events { drafts, clusters, names, ..Events::default() };
        events.identify(articles);
        for (part, whole) in whole::parts(&events.clusters, &events.drafts) {
            events.wholes.insert(part, whole);
            let id = written(&events.drafts[events.clusters[whole as usize][0]], articles, &[]);
            events.ids.entry(whole).or_insert(id);
        }
        events
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.clusters.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.clusters.is_empty()
    }

    /// Their records, made one by one. `articles` are those that were read.
    pub fn records<'e>(&'e self, articles: &'e [ArticleRecord]) -> impl Iterator<Item = EventRecord> + 'e {
        self.clusters.iter().zip(0..).filter_map(|(cluster, number)| {
            let mut event = record(cluster, &self.drafts, articles, &self.names)?;
            let located = |value: &String| Located { value: value.clone(), at: event.at.clone() };
            let id = self.ids.get(&number).map(located);
            let part_of = self.wholes.get(&number).and_then(|whole| self.ids.get(whole)).map(located);
            (event.id, event.part_of) = (id, part_of);
            Some(event)
        })
    }

    /// The names that they have: people, places, organisations, by their index.
    pub(in crate::extract) fn names(&self) -> impl Iterator<Item = usize> {
        let drafts = self.clusters.iter().flatten().map(|member| &self.drafts[*member]);
        drafts.flat_map(|draft| draft.people.iter().chain(&draft.organisations).chain(&draft.places)).copied()
    }

    /// All names, those that no event has too.
    pub(in crate::extract) fn all_names(&self) -> &[Name] {
        &self.names
    }

    /// Gives ids to events that would have one in common: one passage may begin several. The first keeps the id that files leave out.
    fn identify(&mut self, articles: &[ArticleRecord]) {
        let mut begun: HashMap<u64, usize> = HashMap::new();
        for (cluster, number) in self.clusters.iter().zip(0..) {
            let first = &self.drafts[cluster[0]];
            let count = begun.entry(key(first, articles)).or_default();
            *count += 1;
            if *count > 1
                && let Some(event) = record(cluster, &self.drafts, articles, &self.names)
            {
                let again = [event.title.as_str(), &count.to_string(), ""];
                self.ids.insert(number, written(first, articles, &again));
            }
        }
    }
}
