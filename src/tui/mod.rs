//! The explorer: a state, what messages do to it, how it is drawn, and the terminal around it.

mod accounts;
mod article;
mod choice;
mod command_line;
mod decode;
mod detail;
mod editor;
mod export_box;
pub(crate) mod flow;
mod glyphs;
mod grid;
mod help;
mod input;
mod item;
mod laid_out;
mod layout;
mod library;
mod matrix;
mod message;
mod naming;
mod navigate;
mod origins;
mod overlay;
mod paint;
mod passages;
mod perform;
mod question;
mod replay;
mod run;
mod scroll;
mod search_box;
mod shown;
mod state;
pub(crate) mod styled;
mod terminal;
pub(crate) mod theme;
mod unread;
mod update;
mod view;

#[cfg(test)]
mod tests;

use crate::keys::Keymap;
use crate::query::Query;
use crate::store::{Opened, Rest, Source};
use glyphs::Glyphs;
use library::{Library, Looks};
use state::State;
use std::sync::Arc;

pub use replay::{Replay, replay};
pub use run::explore;
pub use theme::Theme;

/// What the explorer begins with.
#[derive(Debug)]
pub struct Start {
    /// The corpus and what was wrong with it.
    pub opened: Opened,
    /// What is still to be read, while the explorer is open.
    pub rest: Option<Rest>,
    /// Where the corpus came from, to read it anew.
    pub source: Source,
    /// The query in force at first.
    pub query: Query,
    /// The keys in force.
    pub keymap: Keymap,
    /// How things look.
    pub theme: Theme,
    /// Whether to keep to ASCII signs.
    pub ascii: bool,
    /// Whether to listen to the mouse.
    pub mouse: bool,
    /// The words that start the user's editor.
    pub editor: String,
}

impl Start {
    /// The first state, for a terminal of this size.
    fn state(self, size: (u16, u16)) -> State {
        let mistakes = self.opened.error_count();
        let library = Library::new(self.opened, self.source);
        let looks = Looks { glyphs: Glyphs::new(self.ascii), theme: self.theme };
        let mut state = State::new(Arc::new(library), Arc::new(self.keymap), looks, self.query, size);
        if mistakes > 0 {
            let mistakes = if mistakes == 1 { "1 mistake".to_string() } else { format!("{mistakes} mistakes") };
            state.say(format!("{mistakes} in the files; the rest is open. `annals check` lists them"));
        }
        state
    }
}
