//! The last line: what just happened, or the keys that matter here.

use crate::keys::{Action, Context, Foot, Key};
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::message::Progress;
use crate::tui::overlay::Overlay;
use crate::tui::paint::Painter;
use crate::tui::state::{Comparing, State};
use crate::tui::styled::Line;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(painter: &mut Painter<'_>, state: &State, area: Rect) {
    let inner = Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area };
    if let Some(notice) = &state.notice {
        let role = if notice.is_error { Role::Error } else { Role::Heading };
        painter.line(inner, &Line::of(role, notice.text.clone()));
        return;
    }
    if !state.pending.is_empty() {
        painter.line(inner, &pending(state));
        return;
    }
    let position = match (&state.reading, state.overlays.is_empty()) {
        (Some(progress), true) => reading(progress),
        _ if state.comparing == Comparing::UnderWay => comparing(state),
        _ => position(state),
    };
    let room = usize::from(inner.width).saturating_sub(width(&position) + 2);
    painter.line(Rect { width: u16::try_from(room).unwrap_or(0), ..inner }, &keys(state, room));
    painter.text_right(inner, &position, Role::Quiet);
}

/// The keys of the view that has them. Where not all fit, the last ones give way, but never help and the way out.
fn keys(state: &State, room: usize) -> Line {
    let feet = state.keymap.footer(state.context());
    let needed = |foot: &Foot| matches!(foot.action, Action::Help | Action::Back | Action::Cancel);
    let piece = |foot: &Foot| {
        let words = if foot.action == Action::Back { way_back(state, foot.words) } else { foot.words };
        told(&foot.keys, words)
    };
    let mut left = room;
    for foot in feet.iter().filter(|foot| needed(foot)) {
        left = left.saturating_sub(piece(foot).width());
    }
    let mut line = Line::new();
    let mut full = false;
    for foot in &feet {
        let piece = piece(foot);
        if !needed(foot) {
            full |= piece.width() > left;
            if full {
                continue;
            }
            left -= piece.width();
        }
        line.pieces.extend(piece.pieces);
    }
    line
}

/// What was pressed so far, and what may follow: "g…  g first event".
fn pending(state: &State) -> Line {
    let pressed = Key::shown(&state.pending);
    let mut line = Line::of(Role::Input, Safe::from_outside(&pressed));
    line.push(Role::Input, crate::safe!("{}  ", Safe::literal(state.looks.glyphs.ellipsis())));
    for (keys, doc) in state.keymap.hint(state.context(), &state.pending) {
        line.pieces.extend(told(&keys, doc).pieces);
    }
    line
}

fn told(keys: &str, words: &'static str) -> Line {
    Line::of(Role::Key, Safe::from_outside(keys)).with(Role::Quiet, crate::safe!(" {}  ", Safe::literal(words)))
}

/// What one step back means on the timeline just now.
fn way_back(state: &State, words: &'static str) -> &'static str {
    match state.context() {
        Context::Pane => "events",
        Context::Timeline if !state.query.is_empty() => "all events",
        _ => words,
    }
}

/// "finding events, 120 of 4600, 12 s left; Esc stops". Where nobody knows how much there is: "reading, 120000 records; Esc stops".
fn reading(progress: &Progress) -> Safe {
    let seen = progress.seen;
    let doing = Safe::literal(if seen.stage.is_empty() { "reading" } else { seen.stage });
    let left = progress.left.map(|left| crate::safe!(", {} s left", left)).unwrap_or_default();
    match seen.all {
        0 if seen.done == 0 => crate::safe!("{}; Esc stops", doing),
        0 => crate::safe!("{}, {} records; Esc stops", doing, seen.done),
        all => crate::safe!("{}, {} of {}{}; Esc stops", doing, seen.done, all, left),
    }
}

/// "comparing the articles", before where the cursor is.
fn comparing(state: &State) -> Safe {
    let (doing, position) = (Safe::literal("comparing the articles"), position(state));
    if position.is_empty() { doing } else { crate::safe!("{} {} {}", doing, state.looks.glyphs.dot(), position) }
}

/// "4 of 93".
fn position(state: &State) -> Safe {
    let (position, all) = match state.overlays.last() {
        None => (state.cursor + 1, state.plan.len()),
        Some(Overlay::Matrix(view)) => (view.row + 1, view.plan.len()),
        Some(Overlay::Accounts(view)) => view.position(),
        Some(Overlay::Passages(view)) => view.position(state.shown()),
        Some(_) => return Safe::default(),
    };
    if all == 0 { Safe::default() } else { crate::safe!("{} of {}", position, all) }
}
