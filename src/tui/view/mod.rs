//! Draws the state. Never writes it.

mod article;
mod choice;
mod command;
mod comparison;
mod export;
mod foot;
mod head;
mod list;
mod matrix;
mod page;
mod pane;
mod passages;
mod search;
mod strip;
mod unread;

use super::help;
use super::layout::Arrangement;
use super::overlay::Overlay;
use super::paint::Painter;
use super::state::State;
use crate::text::safe::Safe;
use ratatui::Frame;

/// Draws one frame.
pub fn draw(frame: &mut Frame<'_>, state: &State) {
    let mut painter = Painter::new(frame.buffer_mut(), state.looks);
    let layout = state.layout();
    head::draw(&mut painter, state, layout.head);
    strip::draw(&mut painter, state, layout.strip);
    if state.list_is_seen() {
        list::draw(&mut painter, state, &layout);
    }
    if state.pane_is_seen() {
        pane::draw(&mut painter, state, &layout);
    }
    if layout.arrangement == Arrangement::SideBySide {
        painter.vertical(layout.divider);
    }
    foot::draw(&mut painter, state, layout.foot);
    for overlay in &state.overlays {
        match overlay {
            Overlay::Search(search) => search::draw(&mut painter, state, search, layout.body),
            Overlay::Article(view) => article::draw(&mut painter, state, view, layout.body),
            Overlay::Matrix(view) => matrix::draw(&mut painter, state, view, layout.body),
            Overlay::Passages(view) => passages::draw(&mut painter, state, view, layout.body),
            Overlay::Accounts(view) => comparison::draw(&mut painter, state, view, &layout),
            Overlay::Choice(choice) => choice::draw(&mut painter, state, choice, layout.body),
            Overlay::Export(dialog) => export::draw(&mut painter, state, dialog, layout.body),
            Overlay::Command(line) => command::draw(&mut painter, line, layout.body),
            Overlay::Unread(view) => unread::draw(&mut painter, state, view, layout.body),
            Overlay::Help(top) => {
                let lines = |columns| help::lines(columns, state.looks.glyphs, &state.keymap);
                page::draw(&mut painter, "Help", lines, *top, layout.body);
            }
            Overlay::Origins(page) => {
                page::draw(&mut painter, "Origins", |columns| page.lines(columns), page.top, layout.body);
            }
        }
    }
}

/// How much lies below what is seen, if anything.
fn more_lines(below: usize) -> Safe {
    match below {
        0 => Safe::default(),
        1 => Safe::literal("1 more line"),
        _ => crate::safe!("{} more lines", below),
    }
}
