//! What is shown and selected, and how that follows from query, order and place.

use super::laid_out::LaidOut;
use super::library::Library;
use super::overlay::Overlay;
use super::scroll::follow;
use super::state::{Comparing, Focus, State};
use crate::model::EventId;
use crate::model::date::Day;
use crate::query::Query;
use std::sync::Arc;

impl State {
    /// Puts a query in force. The selected event stays selected if the query leaves it, else the next one is.
    pub fn apply(&mut self, query: Query) {
        let before = self.plan.event(self.cursor);
        self.lay_out(query);
        let position =
            before.and_then(|id| self.plan.position_of(id).or_else(|| self.plan.events().position(|other| other > id)));
        self.go_to(position.unwrap_or(0));
        self.renew_comparisons();
    }

    /// Makes the matrix, the lists and the page of origins that lie over the timeline anew from what is shown now.
    fn renew_comparisons(&mut self) {
        let at = self.event().map(|event| event.id());
        let is_under_way = self.comparing == Comparing::UnderWay;
        let (shown, overlays) = self.shown_and_over();
        for overlay in overlays {
            match overlay {
                Overlay::Matrix(view) => view.renew(shown, at),
                Overlay::Accounts(view) => view.renew(shown),
                Overlay::Origins(page) => page.renew(shown, is_under_way),
                _ => {}
            }
        }
    }

    /// Puts the corpus, read anew, in the place of the old one. Query, place and marks stay as far as they still mean
    /// something.
    pub fn replace(&mut self, library: Arc<Library>) {
        let key = |id: EventId| self.library.corpus.event(id).key().to_string();
        let selected = self.plan.event(self.cursor).map(key);
        let marked: Vec<String> = self.marks.iter().copied().map(key).collect();
        let (cursor, telling) = (self.cursor, self.telling);
        self.library = library;
        self.comparing = Comparing::Unasked;
        let found = self.library.corpus.find_events(marked.iter().chain(&selected).map(String::as_str));
        let selected = selected.as_ref().and_then(|key| found.get(key.as_str()).copied());
        self.marks = marked.iter().filter_map(|key| found.get(key.as_str()).copied()).collect();
        // What lies over the timeline belongs to the old corpus.
        self.overlays.clear();
        self.lay_out(self.query.clone());
        self.go_to(selected.and_then(|id| self.plan.position_of(id)).unwrap_or(cursor));
        self.telling = telling;
        self.bring_into_view();
    }

    /// Shows more of the same corpus. The selected event stays, and stays in its line of the screen, unless the last one
    /// was asked for.
    pub fn grow(&mut self, library: Arc<Library>) {
        let line = |state: &State| state.plan.row_of(state.cursor).unwrap_or(0).saturating_sub(state.top);
        let (before, focus) = (line(self), self.focus);
        let wants_last = self.wants_last;
        self.replace(library);
        self.focus = focus;
        if wants_last {
            self.go_to(usize::MAX);
            self.wants_last = true;
        } else if let Some(row) = self.plan.row_of(self.cursor) {
            self.top = row.saturating_sub(before);
            self.bring_into_view();
        }
    }

    /// Takes in which articles retell others. Nothing else of the corpus changes, and nothing on the screen moves.
    pub fn fold_in(&mut self, library: Arc<Library>) {
        let line = |state: &State| state.plan.row_of(state.cursor).unwrap_or(0).saturating_sub(state.top);
        let (before, pan, says) = (line(self), self.pan, self.assertion().map(|says| says.id()));
        self.library = library;
        self.apply(self.query.clone());
        self.pan = pan;
        let tellings = self.account().map(|account| account.tellings).unwrap_or_default();
        self.telling = tellings.iter().position(|telling| Some(telling.says.id()) == says).unwrap_or(0);
        self.top = self.plan.row_of(self.cursor).unwrap_or(0).saturating_sub(before);
        self.bring_into_view();
    }

    /// Sorts by time, the latest or the earliest first.
    pub fn sort(&mut self, newest_first: bool) {
        self.newest_first = newest_first;
        self.apply(self.query.clone());
    }

    fn lay_out(&mut self, query: Query) {
        let LaidOut { selection, plan, density, totals } = LaidOut::by(&query, &self.library);
        self.plan = if self.newest_first { Arc::new(plan.newest_first()) } else { plan };
        (self.selection, self.density, self.totals) = (selection, density, totals);
        self.query = query;
        self.pan = 0;
        self.top = 0;
    }

    /// Selects the event at a position, and brings it into view.
    pub fn go_to(&mut self, position: usize) {
        let position = position.min(self.plan.len().saturating_sub(1));
        if position != self.cursor {
            self.telling = 0;
            self.pane_top = 0;
            self.pan = 0;
        }
        self.cursor = position;
        self.wants_last = false;
        self.bring_into_view();
    }

    /// The position of the first event shown of those that begin soonest on this day or after it.
    pub fn first_from(&self, day: Day) -> Option<usize> {
        let begins = |id: EventId| self.corpus().event(id).placed().and_then(|date| date.earliest().or(date.latest()));
        // The events are in the order in which they begin, the undated last.
        let ids = self.selection.ids();
        let later = &ids[ids.partition_point(|id| begins(*id).is_some_and(|start| start < day))..];
        let soonest = begins(*later.first()?)?;
        let same = later.iter().take_while(|id| begins(**id) == Some(soonest));
        same.filter_map(|id| self.plan.position_of(*id)).min()
    }

    /// Scrolls list and pane, no further than needed, until what is selected is seen.
    pub fn bring_into_view(&mut self) {
        let layout = self.layout();
        let height = usize::from(layout.list.height);
        if let Some(row) = self.plan.row_of(self.cursor) {
            let heading = self.plan.heading_of(row).filter(|heading| row - heading < height).unwrap_or(row);
            self.top = follow(self.top, heading, row + 1, height).min(self.plan.rows().len().saturating_sub(height));
            self.top = follow(self.top, row, row + 1, height);
        }
        let Some(account) = self.account() else { return };
        let tellings = account.tellings.len();
        let detail = self.detail(&account);
        self.telling = self.telling.min(tellings.saturating_sub(1));
        let height = usize::from(self.pane_height());
        self.pane_top = match self.focus {
            Focus::List => 0,
            Focus::Pane => {
                let span = detail.span(self.telling);
                let start = if self.telling == 0 && span.end <= height { 0 } else { span.start };
                follow(self.pane_top, start, span.end, height)
            }
        };
    }
}
