//! The keys of a page to read: help, origins.

use crate::keys::Action;
use crate::tui::overlay::Overlay;
use crate::tui::state::State;

/// Scrolls a page, or goes back from it.
pub(super) fn act(state: &mut State, action: Action) {
    let body = state.layout().body;
    let height = usize::from(body.height).saturating_sub(1);
    let columns = usize::from(body.width).saturating_sub(2);
    let (glyphs, keymap) = (state.looks.glyphs, state.keymap.clone());
    let (top, length) = match state.overlays.last_mut() {
        Some(Overlay::Help(top)) => (top, crate::tui::help::lines(columns, glyphs, &keymap).len()),
        Some(Overlay::Origins(page)) => {
            let length = page.lines(columns).len();
            (&mut page.top, length)
        }
        _ => return,
    };
    let wanted = match action {
        Action::Down => *top + 1,
        Action::Up => top.saturating_sub(1),
        Action::HalfDown => *top + height / 2,
        Action::HalfUp => top.saturating_sub(height / 2),
        Action::First => 0,
        Action::Last => length,
        _ => {
            state.overlays.pop();
            return;
        }
    };
    *top = wanted.min(length.saturating_sub(height));
}
