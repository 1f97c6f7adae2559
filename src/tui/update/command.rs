//! The command line, and what it orders.

use crate::export::{Comparison, Format};
use crate::keys::Action;
use crate::model::date::Date;
use crate::tui::command_line::Order;
use crate::tui::export_box::ExportBox;
use crate::tui::message::Effect;
use crate::tui::overlay::Overlay;
use crate::tui::state::{Focus, State};
use std::path::Path;

pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    let Some(Overlay::Command(line)) = state.overlays.last_mut() else { return Vec::new() };
    match action {
        Action::Complete => line.complete(),
        Action::Accept => match line.order() {
            Ok(order) => {
                state.overlays.pop();
                return obey(state, order);
            }
            Err(refusal) => line.refusal = Some(refusal),
        },
        Action::Cancel => {
            state.overlays.pop();
        }
        _ => {}
    }
    Vec::new()
}

fn obey(state: &mut State, order: Order) -> Vec<Effect> {
    match order {
        Order::GoTo(date) => {
            go_to(state, &date);
            super::matrix::follow(state);
        }
        Order::Query(query) => {
            state.focus = Focus::List;
            state.apply(query);
            super::matrix::follow(state);
            super::comparison::bring_into_view(state);
        }
        Order::Matrix => super::matrix::open(state),
        Order::Conflicts => super::comparison::open(state, Comparison::Conflicts),
        Order::Diff(named) => super::choice::named(state, named),
        Order::Sort { newest_first } => {
            state.sort(newest_first);
            super::matrix::follow(state);
        }
        Order::Publish(date) => return super::unread::publish(state, date),
        Order::WriteManifest(old) => return super::unread::write_manifest(state, old),
        Order::Unread => return super::timeline::act(state, Action::Unread),
        Order::Stop => return vec![Effect::Stop],
        Order::Help => state.overlays.push(Overlay::Help(0)),
        Order::Origins => super::origins::open(state),
        Order::ExportDialog => super::timeline::export(state),
        Order::Export(path, format) => return export(state, &path, format),
        Order::Reload => return vec![Effect::Reload],
        Order::Quit => return vec![Effect::Quit],
    }
    Vec::new()
}

/// To the first event, in time, that begins on the date or after it; to the last one where none does.
fn go_to(state: &mut State, date: &Date) {
    let Some(wanted) = date.earliest().or(date.latest()) else { return };
    let found = state.first_from(wanted);
    let is_placed =
        |position: &usize| state.plan.event(*position).is_some_and(|id| state.corpus().event(id).placed().is_some());
    let last = || (0..state.plan.len()).rfind(is_placed);
    let Some(position) = found.or_else(last) else {
        return state.say("nothing here has a date");
    };
    state.focus = Focus::List;
    state.go_to(position);
    if found.is_none() {
        state.say(format!("nothing begins on {} or later; this is the last", date.words()));
    }
}

/// Writes at once, through the dialog, which asks if a file is there.
fn export(state: &mut State, path: &Path, format: Format) -> Vec<Effect> {
    super::timeline::export(state);
    let Some(Overlay::Export(dialog)) = state.overlays.last_mut() else { return Vec::new() };
    *dialog = ExportBox::to(path, format, dialog.what.clone());
    dialog.start().map(Effect::Export).into_iter().collect()
}
