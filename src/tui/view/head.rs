//! The first line: which corpus, which query, how much.

use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::paint::Painter;
use crate::tui::state::State;
use crate::tui::styled::Line;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(painter: &mut Painter<'_>, state: &State, area: Rect) {
    let counts = counts(state);
    let dot = painter.looks().glyphs.dot();
    let mut left = Line::of(Role::Heading, Safe::literal(" annals")).with(Role::Quiet, crate::safe!(" {} ", dot));
    if state.query.is_empty() {
        left.push(Role::Plain, Safe::from_outside(state.corpus().title()));
    } else {
        left.push(Role::Key, Safe::from_outside(state.query.as_str().trim()));
        for (word, near) in state.selection.near() {
            left.push(
                Role::Status,
                Safe::from_outside(&format!("  nothing for \"{word}\"; near: {}", near.join(", "))),
            );
        }
    }
    let room = area.width.saturating_sub(u16::try_from(width(&counts) + 2).unwrap_or(u16::MAX));
    if room >= 24 {
        painter.line(Rect { width: room, ..area }, &left);
        painter.text_right(Rect { width: area.width.saturating_sub(1), ..area }, &counts, Role::Plain);
    } else {
        painter.line(area, &left);
    }
}

/// "12 of 93 events · 2 articles": how much is shown, and by how many articles it is told.
fn counts(state: &State) -> Safe {
    let dot = state.looks.glyphs.dot();
    let events = if state.query.is_empty() {
        crate::safe!("{} {}", state.totals.events, plural(state.totals.events, "event", "events"))
    } else {
        let all = state.corpus().events().len();
        crate::safe!("{} of {} {}", state.selection.len(), all, plural(all, "event", "events"))
    };
    let (articles, origins) = (state.totals.articles, state.totals.origins);
    let told = crate::safe!("{} {} {} {}", events, dot, articles, plural(articles, "article", "articles"));
    if origins == articles {
        told
    } else {
        crate::safe!("{}, {} {}", told, origins, plural(origins, "origin", "origins"))
    }
}

fn plural(count: usize, one: &'static str, many: &'static str) -> Safe {
    Safe::literal(if count == 1 { one } else { many })
}
