//! Where everything goes, from the size of the terminal alone.

use ratatui::layout::Rect;

/// How the parts are arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// Events left, who says so right.
    SideBySide,
    /// Events above, who says so below.
    Stacked,
    /// Events alone; Enter shows who says so in their place.
    Alone,
    /// A line an event, nothing else.
    Bare,
}

/// The areas of the screen; an area that is not shown is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// How the parts are arranged.
    pub arrangement: Arrangement,
    /// The line with the corpus and the counts.
    pub head: Rect,
    /// The query in force, where it has a line of its own.
    pub strip: Rect,
    /// The title line over the list.
    pub list_title: Rect,
    /// The list of events.
    pub list: Rect,
    /// The title line over the pane.
    pub pane_title: Rect,
    /// Who says so.
    pub pane: Rect,
    /// The line between list and pane, where they stand side by side.
    pub divider: Rect,
    /// The keys.
    pub foot: Rect,
    /// Where an overlay goes: everything between head and foot.
    pub body: Rect,
}

impl Layout {
    /// The layout for a terminal of this size.
    pub fn new(width: u16, height: u16) -> Layout {
        let arrangement = match (width, height) {
            (..60, _) | (_, ..15) => Arrangement::Bare,
            (100.., _) => Arrangement::SideBySide,
            (80..100, _) => Arrangement::Stacked,
            _ => Arrangement::Alone,
        };
        let bare = arrangement == Arrangement::Bare;
        let mut rows = Rows { next: 0, height, width };
        let head = rows.take(u16::from(height > 1));
        let strip = rows.take(if bare { 0 } else { strip_height(height) });
        let foot_height = u16::from(height > 2);
        let body = rows.take((height - rows.next).saturating_sub(foot_height));
        let foot = rows.take(foot_height);
        let mut layout = Layout {
            arrangement,
            head,
            strip,
            list_title: Rect::ZERO,
            list: body,
            pane_title: Rect::ZERO,
            pane: Rect::ZERO,
            divider: Rect::ZERO,
            foot,
            body,
        };
        layout.arrange();
        layout
    }

    fn arrange(&mut self) {
        let body = self.body;
        match self.arrangement {
            Arrangement::Bare => {}
            Arrangement::Alone => {
                self.list_title = title(body);
                self.list = below(body);
                self.pane_title = self.list_title;
                self.pane = self.list;
            }
            Arrangement::Stacked => self.stack(body.height.div_ceil(2)),
            Arrangement::SideBySide => {
                let list_width = (body.width * 11 / 20).min(96);
                let left = Rect { width: list_width, ..body };
                let right = Rect { x: list_width + 1, width: body.width - list_width - 1, ..body };
                self.divider = Rect { x: list_width, width: 1, ..body };
                self.list_title = title(left);
                self.list = below(left);
                self.pane_title = title(right);
                self.pane = below(right);
            }
        }
    }

    /// The list above the pane, with so many lines of the body for the list and its title.
    fn stack(&mut self, lines: u16) {
        let upper = Rect { height: lines, ..self.body };
        let lower = Rect { y: self.body.y + lines, height: self.body.height - lines, ..self.body };
        self.list_title = title(upper);
        self.list = below(upper);
        self.pane_title = title(lower);
        self.pane = below(lower);
    }

    /// The same for a list of so few rows that the pane below it can have some of its room.
    pub fn for_rows(mut self, rows: usize) -> Layout {
        let needed = u16::try_from(rows).unwrap_or(u16::MAX).max(1);
        if self.arrangement == Arrangement::Stacked && needed < self.list.height {
            self.stack(needed + 1);
        }
        self
    }

    /// Whether list and pane are seen together.
    pub fn shows_both(&self) -> bool {
        matches!(self.arrangement, Arrangement::SideBySide | Arrangement::Stacked)
    }
}

/// The first line of an area.
fn title(area: Rect) -> Rect {
    Rect { height: 1.min(area.height), ..area }
}

/// An area without its first line.
fn below(area: Rect) -> Rect {
    Rect { y: area.y + 1.min(area.height), height: area.height.saturating_sub(1), ..area }
}

/// Two lines of strip on a low terminal, three otherwise.
fn strip_height(height: u16) -> u16 {
    if height < 30 { 2 } else { 3 }
}

/// Takes rows off the screen from the top.
struct Rows {
    next: u16,
    height: u16,
    width: u16,
}

impl Rows {
    fn take(&mut self, wanted: u16) -> Rect {
        let height = wanted.min(self.height - self.next);
        let area = Rect { x: 0, y: self.next, width: self.width, height };
        self.next += height;
        area
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arrangement_follows_the_size() {
        for (width, height, expected) in [
            (160, 50, Arrangement::SideBySide),
            (100, 30, Arrangement::SideBySide),
            (99, 30, Arrangement::Stacked),
            (80, 24, Arrangement::Stacked),
            (79, 24, Arrangement::Alone),
            (60, 20, Arrangement::Alone),
            (59, 20, Arrangement::Bare),
            (100, 14, Arrangement::Bare),
            (1, 1, Arrangement::Bare),
        ] {
            assert_eq!(Layout::new(width, height).arrangement, expected, "{width}x{height}");
        }
    }

    #[test]
    fn every_area_lies_on_the_screen_and_none_overlap() {
        for width in (0..=170).step_by(7) {
            for height in 0..=60 {
                let layout = Layout::new(width, height);
                let screen = Rect::new(0, 0, width, height);
                let mut areas = vec![layout.head, layout.strip, layout.list_title, layout.list, layout.foot];
                if layout.shows_both() {
                    areas.extend([layout.pane_title, layout.pane, layout.divider]);
                }
                areas.retain(|area| !area.is_empty());
                for (index, area) in areas.iter().enumerate() {
                    assert_eq!(area.intersection(screen), *area, "{width}x{height}: {area:?}");
                    for other in &areas[index + 1..] {
                        assert!(!area.intersects(*other), "{width}x{height}: {area:?} {other:?}");
                    }
                }
            }
        }
    }
}
