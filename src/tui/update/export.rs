//! The keys of the export dialog, and how an export ended.

use crate::keys::Action;
use crate::text::safe::Safe;
use crate::tui::export_box::{ExportBox, Stage};
use crate::tui::message::{Effect, Outcome};
use crate::tui::overlay::Overlay;
use crate::tui::state::State;

pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    let Some(Overlay::Export(dialog)) = state.overlays.last_mut() else { return Vec::new() };
    match action {
        Action::NextChoice => dialog.change_format(true),
        Action::PreviousChoice => dialog.change_format(false),
        Action::Accept if !dialog.is_under_way() => {
            return dialog.start().map(Effect::Export).into_iter().collect();
        }
        Action::Cancel if dialog.stage == Stage::Replacing => dialog.stage = Stage::Choosing,
        Action::Cancel if matches!(dialog.stage, Stage::Writing(_)) => {
            dialog.stage = Stage::Stopping;
            return vec![Effect::StopExport];
        }
        Action::Cancel if dialog.is_under_way() => {}
        Action::Cancel => {
            state.overlays.pop();
        }
        _ => {}
    }
    Vec::new()
}

pub(super) fn ended(state: &mut State, outcome: Outcome) {
    let index = state.overlays.iter().rposition(|overlay| matches!(overlay, Overlay::Export(_)));
    match outcome {
        Outcome::Wrote { path, size } => {
            close(state, index);
            state.say(crate::safe!("wrote {} to {}", size, Safe::from_outside(&path.display().to_string())));
        }
        Outcome::Stopped => {
            close(state, index);
            state.say("stopped; nothing was written");
        }
        Outcome::Exists => set_stage(state, index, Stage::Replacing),
        Outcome::Failed(failure) => set_stage(state, index, Stage::Failed(failure)),
    }
}

/// So many bytes are written.
pub(super) fn go_on(state: &mut State, bytes: u64) {
    if let Some(Overlay::Export(ExportBox { stage: Stage::Writing(written), .. })) = state.overlays.last_mut() {
        *written = bytes;
    }
}

fn close(state: &mut State, dialog: Option<usize>) {
    dialog.map(|index| state.overlays.remove(index));
}

fn set_stage(state: &mut State, index: Option<usize>, stage: Stage) {
    if let Some(Overlay::Export(dialog)) = index.and_then(|index| state.overlays.get_mut(index)) {
        dialog.stage = stage;
    }
}
