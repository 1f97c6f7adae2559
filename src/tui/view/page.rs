//! Pages to read, over the timeline: help, origins.

use crate::text::safe::Safe;
use crate::tui::paint::Painter;
use crate::tui::styled::Line;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// Draws a page from its line `top` on; its lines depend on how many columns there are.
pub(super) fn draw(
    painter: &mut Painter<'_>,
    title: &'static str,
    lines: impl FnOnce(usize) -> Vec<Line>,
    top: usize,
    area: Rect,
) {
    painter.clear(area);
    let head = Rect { height: 1.min(area.height), ..area };
    let text = Rect {
        x: area.x + 1.min(area.width),
        y: area.y + head.height,
        width: area.width.saturating_sub(2),
        height: area.height - head.height,
    };
    let lines = lines(usize::from(text.width));
    let below = lines.len().saturating_sub(top + usize::from(text.height));
    let more = super::more_lines(below);
    painter.title(head, &Line::of(Role::Heading, Safe::literal(title)), &Line::of(Role::Quiet, more));
    painter.lines(text, lines.iter().skip(top));
}
