//! Puts safe text into the screen's buffer. Nothing else does, and nothing else can be put there.

use super::library::Looks;
use super::styled::Line;
use super::theme::Role;
use crate::text::safe::Safe;
use crate::text::width::{cut_with, grapheme_width, width};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

/// Draws into a buffer, never outside of it.
pub struct Painter<'b> {
    buffer: &'b mut Buffer,
    looks: Looks,
}

impl<'b> Painter<'b> {
    /// A painter for a buffer.
    pub fn new(buffer: &'b mut Buffer, looks: Looks) -> Painter<'b> {
        Painter { buffer, looks }
    }

    /// Signs and styles.
    pub fn looks(&self) -> Looks {
        self.looks
    }

    /// Draws a line at the top of an area, cut with an ellipsis where it does not fit.
    pub fn line(&mut self, area: Rect, line: &Line) {
        let mut room = usize::from(area.width);
        let mut x = area.x;
        for piece in &line.pieces {
            let text = cut_with(&piece.text, room, self.looks.glyphs.ellipsis());
            let taken =
                self.text(Rect { x, width: u16::try_from(room).unwrap_or(u16::MAX), ..area }, &text, piece.role);
            room = room.saturating_sub(usize::from(taken));
            x = x.saturating_add(taken);
            if text != piece.text {
                break;
            }
        }
    }

    /// Draws lines from the top of an area downwards.
    pub fn lines<'l>(&mut self, area: Rect, lines: impl IntoIterator<Item = &'l Line>) {
        for (row, line) in (area.y..area.bottom()).zip(lines) {
            self.line(Rect { y: row, height: 1, ..area }, line);
        }
    }

    /// Draws text at the left of an area's first row, as far as it fits; says how many columns it took.
    pub fn text(&mut self, area: Rect, text: &Safe, role: Role) -> u16 {
        let area = area.intersection(self.buffer.area);
        if area.is_empty() {
            return 0;
        }
        let style = self.looks.theme.style(role);
        let mut x = area.x;
        for grapheme in text.graphemes(true) {
            let columns = u16::try_from(grapheme_width(grapheme)).unwrap_or(u16::MAX);
            if columns == 0 || columns > area.right() - x {
                break;
            }
            self.cells(x, area.y, columns, grapheme, style);
            x += columns;
        }
        x - area.x
    }

    /// Draws text at the right end of an area's first row.
    pub fn text_right(&mut self, area: Rect, text: &Safe, role: Role) {
        let columns = u16::try_from(width(text)).unwrap_or(u16::MAX).min(area.width);
        self.text(Rect { x: area.right() - columns, width: columns, ..area }, text, role);
    }

    /// Empties an area.
    pub fn clear(&mut self, area: Rect) {
        let area = area.intersection(self.buffer.area);
        for y in area.y..area.bottom() {
            for x in area.x..area.right() {
                self.buffer[(x, y)].reset();
            }
        }
    }

    /// Lays the style of a role over what is drawn.
    pub fn restyle(&mut self, area: Rect, role: Role) {
        let style = self.looks.theme.style(role);
        self.buffer.set_style(area.intersection(self.buffer.area), style);
    }

    /// A title on a horizontal line, with words at its right end.
    pub fn title(&mut self, area: Rect, title: &Line, right: &Line) {
        let glyph = self.looks.glyphs.horizontal();
        for x in area.x..area.right() {
            self.text(Rect { x, width: 1, ..area }, &glyph, Role::Edge);
        }
        let inner = Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area };
        let padded = |line: &Line| {
            let mut padded = Line::of(Role::Plain, Safe::literal(" "));
            padded.pieces.extend(line.pieces.iter().cloned());
            padded.with(Role::Plain, Safe::literal(" "))
        };
        if title.width() > 0 {
            self.line(inner, &padded(title));
        }
        let columns = u16::try_from(right.width() + 2).unwrap_or(u16::MAX);
        let taken = u16::try_from(title.width() + 3).unwrap_or(u16::MAX);
        if right.width() > 0 && columns <= inner.width.saturating_sub(taken) {
            self.line(Rect { x: inner.right() - columns, width: columns, ..inner }, &padded(right));
        }
    }

    /// A vertical line.
    pub fn vertical(&mut self, area: Rect) {
        let glyph = self.looks.glyphs.vertical();
        for y in area.y..area.bottom() {
            self.text(Rect { y, height: 1, ..area }, &glyph, Role::Edge);
        }
    }

    fn cells(&mut self, x: u16, y: u16, columns: u16, grapheme: &str, style: Style) {
        for offset in 1..columns {
            self.buffer[(x + offset, y)].reset();
        }
        let cell = &mut self.buffer[(x, y)];
        cell.reset();
        cell.set_symbol(grapheme).set_style(style);
    }
}
