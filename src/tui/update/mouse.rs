//! The mouse: click, wheel, and drag on the strip.

use crate::keys::Action;
use crate::timeline::Column;
use crate::tui::message::{Mouse, MouseKind};
use crate::tui::overlay::Overlay;
use crate::tui::state::{Focus, State};
use ratatui::layout::{Position, Rect};

/// How many events or lines a notch of the wheel moves.
const NOTCH: isize = 3;

pub(super) fn update(state: &mut State, mouse: Mouse) {
    let layout = state.layout();
    let at = Position::new(mouse.column, mouse.row);
    match mouse.kind {
        MouseKind::WheelDown => wheel(state, at, NOTCH),
        MouseKind::WheelUp => wheel(state, at, -NOTCH),
        _ if !state.overlays.is_empty() => {}
        MouseKind::Press | MouseKind::Drag if layout.strip.contains(at) => go_to_column(state, layout.strip, at.x),
        MouseKind::Press if state.list_is_seen() && layout.list.contains(at) => {
            let row = state.top + usize::from(at.y - layout.list.y);
            let on_event = state.plan.position_at(row).filter(|position| state.plan.row_of(*position) == Some(row));
            if let Some(position) = on_event {
                state.focus = Focus::List;
                state.go_to(position);
            }
        }
        MouseKind::Press if state.pane_is_seen() && state.pane_area().contains(at) => press_pane(state, at.y),
        _ => {}
    }
}

/// Scrolls what is under the pointer.
fn wheel(state: &mut State, at: Position, by: isize) {
    let height = super::article::text_height(state.layout().body.height);
    match state.overlays.last_mut() {
        Some(Overlay::Article(view)) => return view.scroll(by, height),
        Some(Overlay::Matrix(_) | Overlay::Accounts(_) | Overlay::Passages(_)) => {
            let action = if by > 0 { Action::Down } else { Action::Up };
            for _ in 0..by.unsigned_abs() {
                super::act(state, action);
            }
            return;
        }
        Some(_) => return,
        None => {}
    }
    if state.pane_is_seen() && state.pane_area().contains(at) && state.event().is_some() {
        state.focus = Focus::Pane;
        state.telling = state.telling.saturating_add_signed(by.signum());
        state.bring_into_view();
    } else {
        state.focus = Focus::List;
        state.go_to(state.cursor.saturating_add_signed(by));
    }
}

/// Selects the assertion that stands in a row of the pane.
fn press_pane(state: &mut State, row: u16) {
    let Some(account) = state.account() else { return };
    let line = state.pane_top + usize::from(row - state.pane_area().y);
    let starts = state.detail(&account).starts;
    let Some(telling) = starts.partition_point(|start| *start <= line).checked_sub(1) else { return };
    state.telling = telling;
    state.focus = Focus::Pane;
    state.bring_into_view();
}

/// Goes to the first event of the days under a column of the strip.
fn go_to_column(state: &mut State, area: Rect, x: u16) {
    let Some(strip) = state.strip() else { return };
    let column = usize::from(x.saturating_sub(area.x + 1));
    let Some((_, piece)) = strip.columns.iter().find(|(range, _)| range.contains(&column)) else { return };
    let bin = match piece {
        Column::Bin { bin, .. } => *bin,
        Column::Fold { bins, .. } => bins.start,
    };
    let Some(day) = strip.zoom.first_day(bin) else { return };
    if let Some(position) = state.first_from(day) {
        state.focus = Focus::List;
        state.go_to(position);
    }
}
