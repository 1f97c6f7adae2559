//! The last line: what just happened, or the keys that matter here.

use crate::keys::{BINDINGS, Key};
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::paint::Painter;
use crate::tui::state::State;
use crate::tui::styled::Line;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(painter: &mut Painter<'_>, state: &State, area: Rect) {
    let inner = Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area };
    if let Some(notice) = &state.notice {
        let role = if notice.is_error { Role::Error } else { Role::Heading };
        painter.line(inner, &Line::of(role, notice.text.clone()));
        return;
    }
    let position = position(state);
    let room = usize::from(inner.width).saturating_sub(width(&position) + 2);
    painter.line(Rect { width: u16::try_from(room).unwrap_or(0), ..inner }, &keys(state, room));
    painter.text_right(inner, &position, Role::Quiet);
}

/// The keys of the bindings with words for the footer, those of the same words together, as many as fit whole.
fn keys(state: &State, room: usize) -> Line {
    let mut groups: Vec<(&'static str, String)> = Vec::new();
    for binding in BINDINGS.iter().filter(|binding| binding.context == state.context()) {
        let Some(words) = binding.foot else { continue };
        let keys = binding.keys.first().and_then(|keys| Key::parse_all(keys).ok()).unwrap_or_default();
        let shown: String = keys.iter().map(Key::to_string).collect();
        match groups.iter_mut().find(|(other, _)| *other == words) {
            Some((_, keys)) => *keys = format!("{keys} {shown}"),
            None => groups.push((words, shown)),
        }
    }
    let mut line = Line::new();
    for (words, keys) in groups {
        let (keys, words) = (Safe::from_outside(&keys), Safe::literal(words));
        if line.width() + width(&keys) + 1 + width(&words) > room {
            break;
        }
        line.push(Role::Key, keys);
        line.push(Role::Quiet, crate::safe!(" {}  ", words));
    }
    line
}

/// "4 of 93".
fn position(state: &State) -> Safe {
    if state.plan.is_empty() || !state.overlays.is_empty() {
        return Safe::default();
    }
    crate::safe!("{} of {}", state.cursor + 1, state.plan.len())
}
