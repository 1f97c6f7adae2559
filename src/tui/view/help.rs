//! Help, over the timeline.

use crate::keys::Keymap;
use crate::text::safe::Safe;
use crate::tui::help::lines;
use crate::tui::paint::Painter;
use crate::tui::styled::Line;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(painter: &mut Painter<'_>, keymap: &Keymap, top: usize, area: Rect) {
    painter.clear(area);
    let title = Rect { height: 1.min(area.height), ..area };
    let text = Rect {
        x: area.x + 1.min(area.width),
        y: area.y + title.height,
        width: area.width.saturating_sub(2),
        height: area.height - title.height,
    };
    let lines = lines(usize::from(text.width), painter.looks().glyphs, keymap);
    let below = lines.len().saturating_sub(top + usize::from(text.height));
    let more = super::more_lines(below);
    painter.title(title, &Line::of(Role::Heading, Safe::literal("Help")), &Line::of(Role::Quiet, more));
    painter.lines(text, lines.iter().skip(top));
}
