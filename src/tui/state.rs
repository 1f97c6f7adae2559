//! What the explorer knows between two messages.

use super::article::ArticleView;
use super::command_line::CommandLine;
use super::export_box::ExportBox;
use super::glyphs::Glyphs;
use super::layout::{Arrangement, Layout};
use super::search_box::SearchBox;
use super::theme::Theme;
use crate::export::{Subject, Totals};
use crate::keys::{Action, Context, Key, Keymap};
use crate::lexicon::Lexicon;
use crate::model::date::Day;
use crate::model::{Assertion, Corpus, Event, EventId};
use crate::query::{Query, Selection};
use crate::search::Index;
use crate::store::{Failure, Source};
use crate::text::safe::Safe;
use crate::timeline::{Account, Density, Plan, Strip, Zoom};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What never changes while a corpus is open.
#[derive(Debug)]
pub struct Library {
    /// The corpus.
    pub corpus: Corpus,
    /// Its words, for queries.
    pub lexicon: Lexicon,
    /// Where it came from.
    pub source: Source,
}

impl Library {
    /// The names and titles, for the search box.
    pub fn index(&self) -> Index<'_> {
        Index::new(&self.corpus, &self.lexicon)
    }
}

/// How the screen looks, whatever it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Looks {
    /// The signs.
    pub glyphs: Glyphs,
    /// The styles.
    pub theme: Theme,
}

/// Which of the two panes the keys go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The list of events.
    List,
    /// Who says so.
    Pane,
}

/// What lies over the timeline.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The search box.
    Search(SearchBox),
    /// An article.
    Article(ArticleView),
    /// The export dialog.
    Export(ExportBox),
    /// The command line.
    Command(CommandLine),
    /// Help, from this line on.
    Help(usize),
}

/// A word to the user, until the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The words.
    pub text: Safe,
    /// Whether something went wrong.
    pub is_error: bool,
}

/// The whole state.
#[derive(Clone, Debug)]
pub struct State {
    /// The corpus and what is made of it once.
    pub library: Arc<Library>,
    /// The keys in force.
    pub keymap: Arc<Keymap>,
    /// Colours and signs.
    pub looks: Looks,
    /// The size of the terminal.
    pub size: (u16, u16),
    /// The query in force.
    pub query: Query,
    /// What it leaves.
    pub selection: Selection,
    /// Whether the latest events come first.
    pub newest_first: bool,
    /// That as rows.
    pub plan: Plan,
    /// That as a density.
    pub density: Density,
    /// How much it leaves.
    pub totals: Totals,
    /// The position of the selected event in the plan; 0 where there is none.
    pub cursor: usize,
    /// The first row of the list that is seen.
    pub top: usize,
    /// Where the keys go.
    pub focus: Focus,
    /// The selected assertion of the selected event.
    pub telling: usize,
    /// The first line of the pane that is seen.
    pub pane_top: usize,
    /// The unit of the strip; nothing for the finest that shows everything.
    pub zoom: Option<Zoom>,
    /// How far the strip is shifted, in columns.
    pub pan: i64,
    /// The marked events.
    pub marks: BTreeSet<EventId>,
    /// What lies over the timeline, the uppermost last.
    pub overlays: Vec<Overlay>,
    /// Keys that begin a sequence.
    pub pending: Vec<Key>,
    /// A word to the user.
    pub notice: Option<Notice>,
}

impl State {
    /// The explorer on a corpus, with a query in force.
    pub fn new(library: Arc<Library>, keymap: Arc<Keymap>, looks: Looks, query: Query, size: (u16, u16)) -> State {
        let mut state = State {
            selection: Selection::all(&library.corpus),
            library,
            keymap,
            looks,
            size,
            query: Query::default(),
            newest_first: false,
            plan: Plan::default(),
            density: Density::default(),
            totals: Totals::default(),
            cursor: 0,
            top: 0,
            focus: Focus::List,
            telling: 0,
            pane_top: 0,
            zoom: None,
            pan: 0,
            marks: BTreeSet::new(),
            overlays: Vec::new(),
            pending: Vec::new(),
            notice: None,
        };
        state.apply(query);
        state
    }

    /// The corpus.
    pub fn corpus(&self) -> &Corpus {
        &self.library.corpus
    }

    /// Where everything goes.
    pub fn layout(&self) -> Layout {
        Layout::new(self.size.0, self.size.1)
    }

    /// Which view has the keys.
    pub fn context(&self) -> Context {
        match self.overlays.last() {
            None if self.focus == Focus::Pane => Context::Pane,
            None => Context::Timeline,
            Some(Overlay::Search(_)) => Context::Search,
            Some(Overlay::Article(_)) => Context::Article,
            Some(Overlay::Export(_)) => Context::Export,
            Some(Overlay::Command(_)) => Context::Command,
            Some(Overlay::Help(_)) => Context::Help,
        }
    }

    /// The key that does something in the view that has the keys, for a sentence.
    pub fn key(&self, action: Action) -> String {
        self.keymap.key(self.context(), action).unwrap_or_else(|| "no key".to_string())
    }

    /// The selected event.
    pub fn event(&self) -> Option<Event<'_>> {
        self.plan.event(self.cursor).map(|id| self.selection.event(self.corpus(), id))
    }

    /// What is said about the selected event.
    pub fn account(&self) -> Option<Account<'_>> {
        self.event().map(Account::new)
    }

    /// The selected assertion.
    pub fn assertion(&self) -> Option<Assertion<'_>> {
        self.account()?.tellings.get(self.telling).map(|telling| telling.says)
    }

    /// The strip as it fits the screen.
    pub fn strip(&self) -> Option<Strip> {
        let width = strip_width(self.layout().strip.width);
        Strip::new(&self.density, self.event(), self.zoom, self.pan, width)
    }

    /// Whether the pane is on the screen.
    pub fn pane_is_seen(&self) -> bool {
        self.layout().shows_both() || self.focus == Focus::Pane
    }

    /// Whether the list is on the screen.
    pub fn list_is_seen(&self) -> bool {
        self.layout().shows_both() || self.focus == Focus::List
    }

    /// Puts a query in force. The selected event stays selected if the query leaves it, else the next one is.
    pub fn apply(&mut self, query: Query) {
        let before = self.plan.event(self.cursor);
        self.lay_out(query);
        let position =
            before.and_then(|id| self.plan.position_of(id).or_else(|| self.plan.events().position(|other| other > id)));
        self.go_to(position.unwrap_or(0));
    }

    /// Puts the corpus, read anew, in the place of the old one. Query, place and marks stay as far as they still mean
    /// something.
    pub fn replace(&mut self, library: Arc<Library>) {
        let key = |id: EventId| self.library.corpus.event(id).key().to_string();
        let selected = self.plan.event(self.cursor).map(key);
        let marked: Vec<String> = self.marks.iter().copied().map(key).collect();
        let (cursor, telling) = (self.cursor, self.telling);
        self.library = library;
        let found = |key: &str| self.library.corpus.find_event(key).map(|event| event.id());
        let selected = selected.and_then(|key| found(&key));
        self.marks = marked.iter().filter_map(|key| found(key)).collect();
        // What lies over the timeline belongs to the old corpus.
        self.overlays.clear();
        self.lay_out(self.query.clone());
        self.go_to(selected.and_then(|id| self.plan.position_of(id)).unwrap_or(cursor));
        self.telling = telling;
        self.bring_into_view();
    }

    /// Sorts by time, the latest or the earliest first.
    pub fn sort(&mut self, newest_first: bool) {
        self.newest_first = newest_first;
        self.apply(self.query.clone());
    }

    fn lay_out(&mut self, query: Query) {
        let corpus = &self.library.corpus;
        self.selection = query.select(corpus, &self.library.lexicon);
        self.query = query;
        let subject = Subject { corpus, query: self.query.as_str(), selection: &self.selection };
        self.totals = subject.totals();
        self.plan = Plan::new(corpus, &self.selection);
        if self.newest_first {
            self.plan = self.plan.newest_first();
        }
        self.density = Density::new(corpus, &self.selection);
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
        self.bring_into_view();
    }

    /// The position of the first event shown of those that begin soonest on this day or after it.
    pub fn first_from(&self, day: Day) -> Option<usize> {
        let begins = |id: EventId| self.corpus().event(id).placed().and_then(|date| date.earliest().or(date.latest()));
        let soonest = self.selection.ids().iter().filter_map(|id| begins(*id)).filter(|start| *start >= day).min()?;
        self.plan.events().position(|id| begins(id) == Some(soonest))
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

    /// The pane's lines for an account.
    pub fn detail(&self, account: &Account<'_>) -> super::detail::Detail {
        let chosen = (self.focus == Focus::Pane).then_some(self.telling);
        let columns = usize::from(self.pane_area().width.saturating_sub(2));
        super::detail::Detail::new(account, chosen, columns, self.looks.glyphs)
    }

    /// Where the pane is drawn when it is.
    pub fn pane_area(&self) -> ratatui::layout::Rect {
        let layout = self.layout();
        if layout.arrangement == Arrangement::Bare { layout.list } else { layout.pane }
    }

    fn pane_height(&self) -> u16 {
        self.pane_area().height
    }

    /// Says what went wrong until the next key.
    pub fn fail(&mut self, failure: &Failure) {
        let text = match failure.hint.is_empty() {
            true => failure.message.clone(),
            false => crate::safe!("{}; {}", failure.message, failure.hint),
        };
        self.notice = Some(Notice { text, is_error: true });
    }

    /// Says something until the next key.
    pub fn say(&mut self, text: impl AsRef<str>) {
        self.notice = Some(Notice { text: Safe::from_outside(text.as_ref()), is_error: false });
    }
}

/// The width left for the strip beside the word for its unit.
pub fn strip_width(width: u16) -> usize {
    usize::from(width).saturating_sub(STRIP_UNIT + 2)
}

/// The width of the word for the unit of the strip: "by quarter".
pub const STRIP_UNIT: usize = 11;

/// The least scrolling that shows `start..end` in `height` lines; where they do not fit, their beginning.
pub fn follow(top: usize, start: usize, end: usize, height: usize) -> usize {
    if start < top || end - start >= height {
        start
    } else if end > top + height {
        end - height
    } else {
        top
    }
}

#[cfg(test)]
mod tests {
    use super::follow;

    #[test]
    fn scrolling_moves_no_further_than_needed() {
        for (top, start, end, height, expected) in
            [(0, 3, 4, 10, 0), (5, 3, 4, 10, 3), (0, 12, 13, 10, 3), (0, 4, 40, 10, 4), (0, 0, 1, 0, 0)]
        {
            assert_eq!(follow(top, start, end, height), expected);
        }
    }
}
