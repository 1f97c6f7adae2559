//! What was not read, over the timeline.

use crate::text::safe::Safe;
use crate::text::width::cut_with;
use crate::tui::paint::Painter;
use crate::tui::state::State;
use crate::tui::styled::Line;
use crate::tui::theme::Role;
use crate::tui::unread::{Row, UnreadView};
use ratatui::layout::Rect;

pub(super) fn draw(painter: &mut Painter<'_>, state: &State, view: &UnreadView, area: Rect) {
    painter.clear(area);
    let title = Rect { height: 1.min(area.height), ..area };
    let list = Rect {
        x: area.x + 1.min(area.width),
        y: area.y + title.height,
        width: area.width.saturating_sub(2),
        height: area.height - title.height,
    };
    let below = view.rows.len().saturating_sub(view.top + usize::from(list.height));
    painter.title(
        title,
        &Line::of(Role::Heading, Safe::literal("Not read")),
        &Line::of(Role::Quiet, super::more_lines(below)),
    );
    if view.rows.is_empty() {
        painter.line(list, &Line::of(Role::Quiet, Safe::literal("Everything was read.")));
        return;
    }
    let room = usize::from(list.width);
    for (offset, row) in view.rows.iter().skip(view.top).take(usize::from(list.height)).enumerate() {
        let area = Rect { y: list.y + u16::try_from(offset).unwrap_or(0), height: 1, ..list };
        match row {
            Row::Heading(words) => {
                painter.line(area, &Line::of(Role::Heading, Safe::from_outside(words)));
            }
            Row::Item { text, .. } => {
                let text = cut_with(&Safe::from_outside(text), room.saturating_sub(2), state.looks.glyphs.ellipsis());
                painter.line(area, &Line::of(Role::Plain, Safe::literal("  ")).with(Role::Plain, text));
            }
        }
        if view.top + offset == view.cursor {
            painter.restyle(area, Role::Selected);
        }
    }
}
