//! The keys of the search box that are not letters.

use crate::keys::Action;
use crate::model::EventId;
use crate::query::Query;
use crate::search::Target;
use crate::tui::message::Effect;
use crate::tui::overlay::Overlay;
use crate::tui::search_box::Row;
use crate::tui::state::{Focus, State};

pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    let Some(Overlay::Search(search)) = state.overlays.last_mut() else { return Vec::new() };
    match action {
        Action::Down => search.choose(true),
        Action::Up => search.choose(false),
        Action::Accept => accept(state),
        Action::Cancel => {
            state.overlays.pop();
        }
        _ => {}
    }
    Vec::new()
}

fn accept(state: &mut State) {
    let Some(Overlay::Search(search)) = state.overlays.last() else { return };
    match search.row(search.chosen) {
        Some(Row::Typed) => {
            if let Ok((query, _)) = &search.typed {
                filter(state, query.clone());
            }
        }
        Some(Row::Suggested(query, _)) => filter(state, query.clone()),
        Some(Row::Pick(pick)) => match pick.target {
            Target::Name(id) => {
                let query = search.query_for(state.corpus().name(id));
                filter(state, query);
            }
            Target::Event(id) => go_to(state, id),
        },
        None => {}
    }
}

/// Goes to an event with the query as it is; one that the query hides can only be gone to without it.
fn go_to(state: &mut State, id: EventId) {
    state.overlays.pop();
    state.focus = Focus::List;
    if state.plan.position_of(id).is_none() {
        state.apply(Query::default());
        state.say("the query hid this event, so it is lifted");
    }
    if let Some(position) = state.plan.position_of(id) {
        state.go_to(position);
    }
    super::matrix::follow(state);
}

fn filter(state: &mut State, query: Query) {
    state.overlays.pop();
    state.focus = Focus::List;
    state.apply(query);
    super::matrix::follow(state);
    super::comparison::bring_into_view(state);
}
