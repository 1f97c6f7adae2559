//! The passages about one event, over the timeline.

use crate::text::safe::Safe;
use crate::tui::paint::Painter;
use crate::tui::passages::{Panels, PassagesView, area};
use crate::tui::state::State;
use crate::tui::styled::Line;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(painter: &mut Painter<'_>, state: &State, view: &PassagesView, body: Rect) {
    painter.clear(body);
    let area = area(body);
    let Panels { head, seen, hidden } = view.panels(state.shown(), painter.looks().glyphs, area);
    let title = Rect { height: area.y - body.y, ..body };
    let chosen = seen.iter().find(|panel| panel.tellings.contains(&view.telling));
    let below =
        chosen.map_or(0, |panel| panel.detail.lines.len().saturating_sub(view.top + usize::from(panel.area.height)));
    let right = match hidden {
        (0, 0) => super::more_lines(below),
        (left, right) => crate::safe!("{} more articles", left + right),
    };
    painter.title(title, &Line::of(Role::Heading, Safe::literal("Passages")), &Line::of(Role::Quiet, right));
    painter.lines(inset(Rect { height: area.height / 2, ..area }), &head);
    for (at, panel) in seen.iter().enumerate() {
        let top = if panel.tellings.contains(&view.telling) { view.top } else { 0 };
        painter.lines(inset(panel.area), panel.detail.lines.iter().skip(top));
        if at + 1 < seen.len() {
            painter.vertical(Rect { x: panel.area.right(), width: 1, ..panel.area });
        }
    }
}

fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area }
}
