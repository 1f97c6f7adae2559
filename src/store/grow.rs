//! A corpus opened while it is still being read: what is read so far, then more, then all.

use super::reading::Reading;
use super::source::Opened;
use super::watch::Watch;
use crate::model::date::Date;
use std::collections::BTreeMap;

/// How many articles are shown first; each time so many times more. What is read again for that costs a third of the whole.
const FIRST: usize = 32;
const FACTOR: usize = 4;

impl Reading {
    /// The eye on this work.
    pub fn watch(&self) -> Watch {
        self.watch.clone()
    }

    /// Whether reading on may take long: raw articles are read by rules.
    pub fn may_take_long(&self) -> bool {
        !self.has_events && self.records.events.is_empty() && (self.left() > 0 || !self.records.articles.is_empty())
    }

    /// Gives articles, by their ids, publication dates that their files do not tell.
    pub fn publish(&mut self, dates: &BTreeMap<String, Date>) {
        for article in &mut self.records.articles {
            if let Some(date) = dates.get(&article.id.value) {
                article.published = Some(date.clone());
                article.published_from = Default::default();
            }
        }
    }

    /// Reads on to the end, and gives away what is linked so far on the way. Nothing where somebody stops it.
    pub fn grow(mut self, dates: &BTreeMap<String, Date>, grown: &mut dyn FnMut(Opened)) -> Option<Opened> {
        let mut next = FIRST;
        loop {
            let more = self.read_on(next.saturating_sub(self.records.articles.len()).max(1));
            self.publish(dates);
            if self.watch.is_stopped() {
                return None;
            }
            if !more && self.records.articles.len() <= next {
                break;
            }
            let mut part = self.clone();
            part.records.articles.truncate(next);
            part.read_by_rules();
            if self.watch.is_stopped() {
                return None;
            }
            grown(part.link());
            next *= FACTOR;
        }
        self.read_by_rules();
        let is_stopped = self.watch.is_stopped();
        (!is_stopped).then(|| self.link())
    }
}
