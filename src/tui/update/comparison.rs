//! The keys of the list of differences or conflicts.

use crate::export::Comparison;
use crate::keys::Action;
use crate::tui::accounts::AccountsView;
use crate::tui::export_box::{ExportBox, What};
use crate::tui::message::Effect;
use crate::tui::overlay::Overlay;
use crate::tui::state::State;

/// Opens it; where there is nothing to list, says so.
pub(super) fn open(state: &mut State, comparison: Comparison) {
    let view = AccountsView::new(comparison, state.shown());
    if view.rows.is_empty() {
        let nothing = match comparison {
            Comparison::Conflicts => "no conflicts: nothing that is asserted here excludes anything else",
            _ => "neither of the two tells anything of what is shown",
        };
        return state.say(nothing);
    }
    state.overlays.push(Overlay::Accounts(view));
    follow(state);
}

pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    let layout = state.layout();
    let Some(Overlay::Accounts(view)) = state.overlays.last_mut() else { return Vec::new() };
    let half = isize::try_from(view.layout(layout).list.height / 2).unwrap_or(0).max(1);
    match action {
        Action::Down => view.step(1),
        Action::Up => view.step(-1),
        Action::HalfDown => view.step(half),
        Action::HalfUp => view.step(-half),
        Action::First => view.step(isize::MIN),
        Action::Last => view.step(isize::MAX),
        Action::NextDay => view.step_section(true),
        Action::PreviousDay => view.step_section(false),
        Action::Open => {
            if let Some(item) = view.item() {
                super::passages::open(state, item, None);
            }
            return Vec::new();
        }
        Action::Export => {
            let what = What::Comparison(view.comparison, None);
            state.overlays.push(Overlay::Export(ExportBox::new(what)));
            return Vec::new();
        }
        Action::Diff => {
            let at = match view.comparison {
                Comparison::Difference(a, _) => Some(a),
                _ => None,
            };
            super::choice::open(state, at);
            return Vec::new();
        }
        Action::Search | Action::Command | Action::Help => return super::timeline::act(state, action),
        Action::Back | Action::Cancel => {
            state.overlays.pop();
            state.bring_into_view();
            return Vec::new();
        }
        _ => {}
    }
    follow(state);
    Vec::new()
}

/// The timeline goes to the chosen event.
fn follow(state: &mut State) {
    bring_into_view(state);
    let Some(Overlay::Accounts(view)) = state.overlays.last() else { return };
    if let Some(position) = view.item().and_then(|item| state.plan.position_of(item.event())) {
        state.go_to(position);
    }
}

/// Scrolls until the chosen row is seen.
pub(super) fn bring_into_view(state: &mut State) {
    let layout = state.layout();
    for overlay in &mut state.overlays {
        if let Overlay::Accounts(view) = overlay {
            view.bring_into_view(usize::from(view.layout(layout).list.height));
        }
    }
}
