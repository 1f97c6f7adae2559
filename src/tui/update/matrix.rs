//! The keys of the matrix.

use crate::export::Comparison;
use crate::keys::Action;
use crate::tui::export_box::{ExportBox, What};
use crate::tui::item::Item;
use crate::tui::matrix::MatrixView;
use crate::tui::message::Effect;
use crate::tui::overlay::Overlay;
use crate::tui::state::State;

/// Opens it, at the selected event and the selected assertion's article.
pub(super) fn open(state: &mut State) {
    if state.plan.is_empty() {
        return state.say("nothing is shown, so there is nothing to compare");
    }
    let article = state.assertion().map(|says| says.article().id());
    let mut view = MatrixView::new(state.shown(), state.event().map(|event| event.id()));
    view.column = article.and_then(|article| view.matrix.position(article)).unwrap_or(0);
    state.overlays.push(Overlay::Matrix(view));
    bring_into_view(state);
}

pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    let Some(Overlay::Matrix(view)) = state.overlays.last() else { return Vec::new() };
    let (event, article) = (view.event(), view.matrix.columns().get(view.column).map(|column| column.article));
    match action {
        Action::Back | Action::Cancel => {
            state.overlays.pop();
            state.bring_into_view();
        }
        Action::Open => {
            if let Some(event) = event {
                super::passages::open(state, Item::Whole(event), article);
            }
        }
        Action::Diff => super::choice::open(state, article),
        Action::Export => {
            let what = What::Comparison(Comparison::Matrix(view.order), view.part());
            state.overlays.push(Overlay::Export(ExportBox::new(what)));
        }
        Action::Copy => return copy(state),
        Action::Search | Action::Command | Action::Help => return super::timeline::act(state, action),
        Action::Order | Action::Rows => change(state, action),
        _ => go(state, action),
    }
    Vec::new()
}

/// Moves, and the timeline with it.
fn go(state: &mut State, action: Action) {
    let body = state.layout().body;
    let (shown, overlays) = state.shown_and_over();
    let Some(Overlay::Matrix(view)) = overlays.last_mut() else { return };
    let half = isize::try_from(view.grid(shown.corpus, body).cells.height / 2).unwrap_or(0).max(1);
    let (row, column) = (view.row, view.column);
    let rows = |by: isize| (row.saturating_add_signed(by), column);
    let (row, column) = match action {
        Action::Down => rows(1),
        Action::Up => rows(-1),
        Action::HalfDown => rows(half),
        Action::HalfUp => rows(-half),
        Action::First => rows(isize::MIN),
        Action::Last => rows(isize::MAX),
        Action::NextDay => (view.plan.next_day(row).unwrap_or(row), column),
        Action::PreviousDay => (view.plan.previous_day(row).unwrap_or(row), column),
        Action::NextArticle => (row, column + 1),
        Action::PreviousArticle => (row, column.saturating_sub(1)),
        Action::FirstArticle => (row, 0),
        Action::LastArticle => (row, usize::MAX),
        _ => return,
    };
    view.go_to(row, column);
    let event = view.event();
    bring_into_view(state);
    if let Some(position) = event.and_then(|id| state.plan.position_of(id)) {
        state.go_to(position);
    }
}

fn change(state: &mut State, action: Action) {
    let (shown, overlays) = state.shown_and_over();
    let Some(Overlay::Matrix(view)) = overlays.last_mut() else { return };
    match action {
        Action::Order => view.change_order(shown),
        _ => view.change_rows(shown),
    }
    bring_into_view(state);
}

fn copy(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Matrix(view)) = state.overlays.last() else { return Vec::new() };
    let says = view.cell(state.shown()).and_then(|cell| cell.says.first().copied());
    let done = says.ok_or("this article says nothing of this event").and_then(super::outside::copy);
    done.unwrap_or_else(|why| {
        state.say(why);
        Vec::new()
    })
}

/// The matrix goes to the event that is selected on the timeline, if it shows it.
pub(super) fn follow(state: &mut State) {
    let selected = state.event().map(|event| event.id());
    if let Some(Overlay::Matrix(view)) = state.overlays.last_mut()
        && let Some(row) = selected.and_then(|id| view.plan.position_of(id))
    {
        view.go_to(row, view.column);
    }
    bring_into_view(state);
}

/// Scrolls the matrix until the chosen cell is seen.
pub(super) fn bring_into_view(state: &mut State) {
    let body = state.layout().body;
    let (shown, overlays) = state.shown_and_over();
    for overlay in overlays {
        if let Overlay::Matrix(view) = overlay {
            view.bring_into_view(shown.corpus, body);
        }
    }
}
