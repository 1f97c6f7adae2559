//! Who says so: the account of the selected event.

use crate::keys::Action;
use crate::text::safe::Safe;
use crate::tui::flow::flow_safe;
use crate::tui::layout::Layout;
use crate::tui::paint::Painter;
use crate::tui::state::{Focus, State};
use crate::tui::styled::Line;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(painter: &mut Painter<'_>, state: &State, layout: &Layout) {
    let role = if state.focus == Focus::Pane { Role::Heading } else { Role::Quiet };
    let area = state.pane_area();
    let inner = Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area };
    let Some(account) = state.account() else {
        painter.title(layout.pane_title, &Line::of(role, Safe::literal("Who says so")), &Line::new());
        return;
    };
    let detail = state.detail(&account);
    let below = detail.lines.len().saturating_sub(state.pane_top + usize::from(area.height));
    let more = super::more_lines(below);
    painter.title(layout.pane_title, &Line::of(role, Safe::literal("Who says so")), &Line::of(Role::Quiet, more));
    painter.lines(inner, detail.lines.iter().skip(state.pane_top));
}

/// What stands in the list where no event is left.
pub(super) fn nothing(state: &State, columns: usize) -> Vec<Line> {
    let key = |action| Safe::from_outside(&state.key(action));
    let words = if state.reading.is_some() && state.query.is_empty() {
        Safe::literal("The articles are being read. Events appear here as they are found.")
    } else if state.query.is_empty() {
        Safe::literal("This corpus has no events.")
    } else {
        let (lift, change) = (key(Action::Cancel), key(Action::Search));
        crate::safe!("No event is left by this query. {} lifts it; {} changes it.", lift, change)
    };
    let mut lines = flow_safe(&words, Role::Quiet, columns);
    let unread = state.corpus().articles().filter(|article| article.event_count() == 0).count();
    if state.query.is_empty() && state.reading.is_none() && unread > 0 {
        lines.push(Line::of(Role::Quiet, crate::safe!("{} articles that no event cites", unread)));
    }
    lines
}
