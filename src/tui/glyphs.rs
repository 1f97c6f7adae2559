//! The few signs that are drawn rather than written, in Unicode and in ASCII.

use crate::text::safe::Safe;

/// A set of signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyphs {
    ascii: bool,
}

impl Glyphs {
    /// The Unicode set, or the one that any terminal can show.
    pub fn new(ascii: bool) -> Glyphs {
        Glyphs { ascii }
    }

    fn choose(self, unicode: &'static str, ascii: &'static str) -> Safe {
        Safe::literal(if self.ascii { ascii } else { unicode })
    }

    /// Before the selected row.
    pub fn pointer(self) -> Safe {
        self.choose("▸", ">")
    }

    /// A horizontal line.
    pub fn horizontal(self) -> Safe {
        self.choose("─", "-")
    }

    /// A vertical line.
    pub fn vertical(self) -> Safe {
        self.choose("│", "|")
    }

    /// Beside a stretch of nothing.
    pub fn gap(self) -> Safe {
        self.choose("┄┄", "--")
    }

    /// The edge of a fold of the strip.
    pub fn fold(self) -> Safe {
        self.choose("┊", "|")
    }

    /// A vague date on the strip.
    pub fn shade(self) -> Safe {
        self.choose("░", ".")
    }

    /// What was cut off.
    pub fn ellipsis(self) -> &'static str {
        if self.ascii { ".." } else { "…" }
    }

    /// Between facts of one line.
    pub fn dot(self) -> Safe {
        self.choose("·", "-")
    }

    /// From words to what they mean.
    pub fn arrow(self) -> Safe {
        self.choose("→", "->")
    }

    /// An article asserts an event.
    pub fn asserted(self) -> Safe {
        self.choose("●", "*")
    }

    /// Before a marked event.
    pub fn mark(self) -> Safe {
        self.choose("✓", "*")
    }

    /// Under the selected day of the strip.
    pub fn pointer_up(self) -> Safe {
        self.choose("▲", "^")
    }

    /// Over the selected day of the strip.
    pub fn pointer_down(self) -> Safe {
        self.choose("▼", "v")
    }

    /// More of the strip to the left.
    pub fn more_left(self) -> Safe {
        self.choose("‹", "<")
    }

    /// More of the strip to the right.
    pub fn more_right(self) -> Safe {
        self.choose("›", ">")
    }

    /// How many steps a bar has.
    pub fn bar_steps(self) -> u32 {
        if self.ascii { 4 } else { 8 }
    }

    /// A bar of so many steps, at least one.
    pub fn bar(self, steps: u32) -> Safe {
        const UNICODE: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
        const ASCII: [&str; 4] = ["_", "-", "=", "#"];
        let set: &[&'static str] = if self.ascii { &ASCII } else { &UNICODE };
        let index = (steps.max(1) as usize - 1).min(set.len() - 1);
        Safe::literal(set[index])
    }
}
