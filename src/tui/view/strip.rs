//! The strip: labels, bars, and where the selected event lies.

use crate::text::safe::Safe;
use crate::text::width::{cut, width};
use crate::timeline::{Column, Strip};
use crate::tui::paint::Painter;
use crate::tui::state::{STRIP_UNIT, State, strip_width};
use crate::tui::theme::Role;
use ratatui::layout::Rect;
use std::ops::Range;

pub(super) fn draw(painter: &mut Painter<'_>, state: &State, area: Rect) {
    if area.height < 2 {
        return;
    }
    let inner = Rect { x: area.x + 1, width: u16::try_from(strip_width(area.width)).unwrap_or(0), ..area };
    let row = |index: u16| Rect { y: area.y + index, height: 1, ..inner };
    let Some(strip) = state.strip() else {
        painter.text(row(1), &Safe::literal("nothing here has a date"), Role::Quiet);
        return;
    };
    // On a low strip the pointer stands among the labels, at the beginning of what it points at.
    let low = area.height < 3;
    let pointer = strip.cursor.as_ref().filter(|_| low).map(|cursor| cursor.start);
    for label in &strip.labels {
        let text = Safe::from_outside(&label.text);
        let start = beside(pointer, label.column, width(&text));
        let room = usize::from(inner.width);
        let Some(start) = start.filter(|start| start + width(&text) <= room) else { continue };
        painter.text(columns(row(0), &(start..start + width(&text))), &text, Role::Quiet);
    }
    unit(painter, &strip, Rect { x: area.x, y: area.y, width: area.width.saturating_sub(1), height: 1 });
    for (range, column) in &strip.columns {
        draw_column(painter, &strip, columns(row(1), range), column);
    }
    more(painter, &strip, row(1), area);
    match (&strip.cursor, pointer) {
        (_, Some(pointer)) => {
            let sign = painter.looks().glyphs.pointer_down();
            painter.text(columns(row(0), &(pointer..pointer + 1)), &sign, Role::Key);
        }
        (Some(cursor), None) => point_up(painter, columns(row(2), cursor)),
        (None, None) => {}
    }
}

/// Where a label may begin that stands at `column`: a blank away from a pointer among the labels. Nowhere if the pointer is in
/// its midst.
fn beside(pointer: Option<usize>, column: usize, width: usize) -> Option<usize> {
    match pointer {
        Some(pointer) if pointer == column || pointer + 1 == column => Some(pointer + 2),
        Some(pointer) if (column..=column + width).contains(&pointer) => None,
        _ => Some(column),
    }
}

/// A line under what the selected event covers, and a pointer in its middle.
fn point_up(painter: &mut Painter<'_>, area: Rect) {
    let glyphs = painter.looks().glyphs;
    fill(painter, area, &glyphs.horizontal(), Role::Edge);
    painter.text(
        Rect { x: area.x + area.width / 2, width: 1.min(area.width), ..area },
        &glyphs.pointer_up(),
        Role::Key,
    );
}

/// The unit, at the right of the axis.
fn unit(painter: &mut Painter<'_>, strip: &Strip, area: Rect) {
    let words = cut(&Safe::from_outside(&format!("by {}", strip.zoom.as_str())), STRIP_UNIT);
    painter.text_right(area, &words, Role::Quiet);
}

/// Signs that the strip goes on.
fn more(painter: &mut Painter<'_>, strip: &Strip, row: Rect, area: Rect) {
    let glyphs = painter.looks().glyphs;
    if strip.more.0 {
        painter.text(Rect { x: area.x, width: 1, ..row }, &glyphs.more_left(), Role::Key);
    }
    if strip.more.1 {
        painter.text(Rect { x: row.right(), width: 1, ..row }, &glyphs.more_right(), Role::Key);
    }
}

fn draw_column(painter: &mut Painter<'_>, strip: &Strip, area: Rect, column: &Column) {
    let glyphs = painter.looks().glyphs;
    match column {
        Column::Bin { count: 0, vague: false, .. } => {}
        Column::Bin { count: 0, .. } => fill(painter, area, &glyphs.shade(), Role::Shade),
        Column::Bin { count, .. } => {
            let bar = glyphs.bar(strip.height(*count, glyphs.bar_steps()));
            // A gap of one column keeps wide neighbours apart.
            let bar_width = if area.width > 2 { area.width - 1 } else { area.width };
            fill(painter, Rect { width: bar_width, ..area }, &bar, Role::Bar);
        }
        Column::Fold { words, vague: false, .. } => {
            let edge = glyphs.fold();
            painter.text(area, &crate::safe!("{} {} {}", edge, Safe::from_outside(words), edge), Role::Quiet);
        }
        // What may have happened at any time of it: no empty time, so it does not say how long.
        Column::Fold { .. } => {
            painter.text(area, &glyphs.fold(), Role::Quiet);
            painter.text_right(area, &glyphs.fold(), Role::Quiet);
            fill(painter, inset(area), &glyphs.shade(), Role::Shade);
        }
    }
}

fn fill(painter: &mut Painter<'_>, area: Rect, glyph: &Safe, role: Role) {
    for x in area.x..area.right() {
        painter.text(Rect { x, width: 1, ..area }, glyph, role);
    }
}

fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area }
}

/// Columns of the strip as columns of the screen.
fn columns(row: Rect, range: &Range<usize>) -> Rect {
    let start = u16::try_from(range.start).unwrap_or(u16::MAX);
    let length = u16::try_from(range.len()).unwrap_or(u16::MAX);
    Rect { x: row.x.saturating_add(start), width: length, ..row }.intersection(row)
}
