//! What the explorer knows between two messages.

use super::laid_out::LaidOut;
use super::layout::{Arrangement, Layout};
use super::library::{Library, Looks};
use super::message::{Progress, Reopened};
use super::overlay::Overlay;
use super::shown::Shown;
use crate::export::Totals;
use crate::keys::{Action, Context, Key, Keymap};
use crate::model::date::Date;
use crate::model::{Assertion, Corpus, Event, EventId};
use crate::query::{Query, Selection};
use crate::store::Failure;
use crate::text::safe::Safe;
use crate::timeline::{Account, Density, Plan, Strip, Zoom};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Which of the two panes the keys go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The list of events.
    List,
    /// Who says so.
    Pane,
}

/// How far it is known which articles retell others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Comparing {
    /// Nobody has asked yet.
    #[default]
    Unasked,
    /// The articles are being compared.
    UnderWay,
    /// There is no more to be found, or not in this way.
    Over,
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
    pub selection: Arc<Selection>,
    /// Whether the latest events come first.
    pub newest_first: bool,
    /// That as rows.
    pub plan: Arc<Plan>,
    /// That as a density.
    pub density: Arc<Density>,
    /// How much it leaves.
    pub totals: Totals,
    /// The position of the selected event in the plan; 0 where there is none.
    pub cursor: usize,
    /// Whether the last event was asked for while more was still to be read: then the last of all is meant.
    pub wants_last: bool,
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
    /// How far the articles are read, while they are.
    pub reading: Option<Progress>,
    /// More of the corpus, to be shown when nothing lies over the timeline.
    pub grown: Option<Reopened>,
    /// How far it is known which articles retell others.
    pub comparing: Comparing,
    /// The number of the last question of the search box.
    pub asked: u64,
    /// Publication dates given here, by the ids of articles.
    pub given: BTreeMap<String, Date>,
}

impl State {
    /// The explorer on a corpus, with a query in force.
    pub fn new(library: Arc<Library>, keymap: Arc<Keymap>, looks: Looks, query: Query, size: (u16, u16)) -> State {
        let LaidOut { selection, plan, density, totals } = library.all.clone();
        let mut state = State {
            selection,
            library,
            keymap,
            looks,
            size,
            query: Query::default(),
            newest_first: false,
            plan,
            density,
            totals,
            cursor: 0,
            wants_last: false,
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
            reading: None,
            grown: None,
            comparing: Comparing::default(),
            asked: 0,
            given: BTreeMap::new(),
        };
        state.apply(query);
        state
    }

    /// The corpus.
    pub fn corpus(&self) -> &Corpus {
        &self.library.corpus
    }

    /// What is shown.
    pub fn shown(&self) -> Shown<'_> {
        Shown { corpus: &self.library.corpus, selection: &self.selection, newest_first: self.newest_first }
    }

    /// What is shown, and what lies over it, to be changed.
    pub fn shown_and_over(&mut self) -> (Shown<'_>, &mut Vec<Overlay>) {
        let State { library, selection, newest_first, overlays, .. } = self;
        (Shown { corpus: &library.corpus, selection, newest_first: *newest_first }, overlays)
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
            Some(overlay) => overlay.context(),
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

    pub(super) fn pane_height(&self) -> u16 {
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
